import { createHash } from "node:crypto";
import { z } from "zod";
import { API } from "../../graph-schema/api/contract.ts";
import type { Endpoint } from "../../graph-schema/api/endpoint.ts";
import { AppError, ERRORS, ErrorCode, Problem } from "../../graph-schema/errors.ts";
import type { Api } from "./context.ts";
import { Liveness, Readiness, refuseParameters, Version } from "./health.ts";
import { allowOnly } from "./mount.ts";
import { bodySchemaOf, componentSchemas, parametersIn, schemaOf } from "./openapi-schemas.ts";
import { problemOf } from "./problem.ts";

/** What any address under /api/v1 may refuse with, besides what its contract names. */
export const COMMON_ERRORS = [
  "REQUEST_INVALID",
  "METHOD_NOT_ALLOWED",
  "REQUEST_TIMEOUT",
  "BODY_TOO_LARGE",
  "HEADERS_TOO_LARGE",
  "INTERNAL",
  "STORE_UNAVAILABLE",
  "STORE_LOCKED",
  "STORE_CORRUPT",
  "STORE_TIMEOUT",
  "GRAPH_PREPARING",
  "HOST_UNKNOWN",
] as const satisfies readonly ErrorCode[];

/** A value each parameter can take on the plan's data, for those who read the document: by name, by address where it
 *  stands in the path, by address and name where it means different things. */
const EXAMPLES: Readonly<Record<string, string | number>> = {
  "/chains/{id}": "chain:7",
  "/stages/{id}": "stage:7.1",
  "/stages/{id}/recipe": "stage:7.1",
  "/places/{id}": "place:340200",
  "/facts/{id}": "chain:7",
  "/scenarios/{id}": "scenario:cable-plant",
  "/scenarios/{id}/adopt": "scenario:cable-plant",
  chain: "chain:7",
  makes: "stage:7.1",
  within: "place:340000",
  "/places kind": "city",
  "/facts kind": "SUPPLIES",
  map: "2010",
  limit: 20,
  q: "六安",
  measure: "stage-coverage",
  layer: "public",
  about: "place:340200",
  place: "place:340000",
  years: "latest",
  layers: "plan,recipes,public",
};

/** A part of the document. */
export type Part = Readonly<Record<string, unknown>>;

/** The description of the whole API as OpenAPI 3.1, generated from the contract the routes are made from. */
export function openApiDocument(version: string): Part {
  const paths: Record<string, Part> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(API)) {
    const path = `/api/v1${endpoint.path}`;
    const method = (endpoint.method ?? "GET").toLowerCase();
    paths[path] = { ...paths[path], [method]: operationOf(name, endpoint) };
  }
  return {
    openapi: "3.1.0",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: {
      title: "链图 Liantu",
      version,
      summary: "The ten priority industrial chains of a province as a graph of enterprises, towns and stages",
      description:
        "Lists are paged by opaque cursors that hold for one revision. Every answer carries its revision in a strong ETag, followed by a digest of the contract and the day. Failures are RFC 9457 problems, in Chinese or English by Accept-Language.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    paths: { ...paths, ...operatorPaths() },
    components: { schemas: componentSchemas(), responses: problemResponses() },
  };
}

/** A digest of the product's version and the whole contract: eight hex digits. */
export function shapeOfAnswers(version: string): string {
  return createHash("sha256")
    .update(JSON.stringify(openApiDocument(version)))
    .digest("hex")
    .slice(0, 8);
}

/** `/openapi.json`. */
export function openApiRoutes({ router, context }: Api): void {
  const text = JSON.stringify(openApiDocument(context.version));
  const tag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 16)}"`;
  router.get("/openapi.json", refuseParameters, (request, response) => {
    response.set({ ETag: tag, "Cache-Control": "private, no-cache" });
    if (request.headers["if-none-match"] === tag) response.status(304).end();
    else response.type("application/json").send(text);
  });
  router.all("/openapi.json", allowOnly("GET", "HEAD"));
}

function operationOf(name: string, endpoint: Endpoint): Part {
  const codes = [...endpoint.errors, ...COMMON_ERRORS];
  const parameters = [
    ...parametersIn(endpoint.params).map((one) => parameterOf(one, "path", endpoint.path)),
    ...parametersIn(endpoint.query).map((one) => parameterOf(one, "query", `${endpoint.path} ${one.name}`)),
  ];
  return {
    operationId: name,
    summary: endpoint.summary,
    parameters: [...parameters, ...furtherParametersOf(endpoint)],
    ...(endpoint.body !== undefined && { requestBody: requestBodyOf(endpoint.body) }),
    responses: {
      ...(endpoint.method === undefined ? read(endpoint) : done(endpoint)),
      ...Object.fromEntries(
        statusesOf(codes).map((status) => [status, { $ref: `#/components/responses/${status}` }]),
      ),
    },
  };
}

/** What an address takes besides what its contract says of path and query. */
function furtherParametersOf(endpoint: Endpoint): Part[] {
  if (endpoint.seen !== undefined) return [IF_MATCH[endpoint.seen]];
  return endpoint === API.runAnalysis ? [OWN_PARAMETERS] : [];
}

const IF_MATCH_HEADER = { name: "If-Match", in: "header", required: true, schema: { type: "string" } };

const IF_MATCH = {
  revision: {
    ...IF_MATCH_HEADER,
    description: "the revision that was seen, in double quotes, or the whole ETag of an answer made from it",
    example: '"r12-0123abcd"',
  },
  version: {
    ...IF_MATCH_HEADER,
    description: "the version that was seen, in double quotes, as the ETag of its answer",
    example: '"3"',
  },
};

function requestBodyOf(body: z.ZodType): Part {
  return { required: true, content: { "application/json": { schema: bodySchemaOf(body) } } };
}

/** What a measure takes is told by its description, not here. */
const OWN_PARAMETERS = {
  name: "parameters",
  in: "query",
  style: "form",
  explode: true,
  description: "the measure's own parameters, as /api/v1/analyses describes them",
  schema: { type: "object", additionalProperties: { type: "string" } },
  example: { chain: "chain:7" },
};

function parameterOf(
  { name, required, schema: { description, ...schema } }: ReturnType<typeof parametersIn>[number],
  place: "path" | "query",
  key: string,
): Part {
  const example = EXAMPLES[key] ?? EXAMPLES[name];
  return {
    name,
    in: place,
    required,
    ...(description === undefined ? {} : { description }),
    schema,
    ...(example === undefined ? {} : { example }),
  };
}

function read({ summary, response }: Endpoint): Part {
  const tag = { description: "the revision, in double quotes", schema: { type: "string" } };
  const link = { description: 'on all pages of a list but the last: the next one, rel="next"' };
  return {
    "200": {
      description: summary,
      headers: { ETag: tag, Link: { ...link, schema: { type: "string" } } },
      content: { "application/json": { schema: schemaOf(response) } },
    },
    "304": { description: "the caller's copy is of this revision" },
  };
}

function done({ method, body, summary, response }: Endpoint): Part {
  const status = method === "POST" && body !== undefined ? "201" : "200";
  return {
    [status]: { description: summary, content: { "application/json": { schema: schemaOf(response) } } },
  };
}

/** One response for each status, with an example for each code it can carry. */
function problemResponses(): Part {
  const codes = Object.values(ErrorCode.enum);
  const responses = statusesOf(codes).map((status) => {
    const own = codes.filter((code) => ERRORS[code].status === status);
    const examples = own.map((code) => [code, { summary: ERRORS[code].en, value: exampleOf(code) }]);
    const content = { schema: schemaOf(Problem), examples: Object.fromEntries(examples) };
    return [
      status,
      {
        description: own.map((code) => `${code}: ${ERRORS[code].en} ${ERRORS[code].zh}`).join("\n"),
        content: { "application/problem+json": content },
      },
    ];
  });
  return Object.fromEntries(responses);
}

function exampleOf(code: ErrorCode): Problem {
  const about = { instance: "/api/v1/chains/chain:11", requestId: "6f1d6c5e-8a55-4c0e-9a0a-3c1f1f4b7f0e" };
  return problemOf(new AppError(code, "Cannot answer the request"), "en", about);
}

function statusesOf(codes: readonly ErrorCode[]): number[] {
  return [...new Set(codes.map((code) => ERRORS[code].status))].sort((a, b) => a - b);
}

function operatorPaths(): Part {
  const path = (operationId: string, summary: string, responses: Readonly<Record<string, z.ZodType>>) => ({
    get: {
      operationId,
      summary,
      responses: Object.fromEntries(
        Object.entries(responses).map(([status, schema]) => [
          status,
          { description: summary, content: { "application/json": { schema: schemaOf(schema) } } },
        ]),
      ),
    },
  });
  return {
    "/livez": path("live", "Whether the process runs", { 200: Liveness }),
    "/readyz": path("ready", "Whether requests will be answered", { 200: Readiness, 503: Readiness }),
    "/version": path("version", "Which version runs", { 200: Version }),
    "/api/v1/openapi.json": path("openapi", "This document", { 200: z.looseObject({}) }),
  };
}
