import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { API } from "../../graph-schema/api/contract.ts";
import type { Endpoint } from "../../graph-schema/api/endpoint.ts";
import { AppError, ERRORS, ErrorCode, Problem } from "../../graph-schema/errors.ts";
import { COMMON_ERRORS, openApiDocument } from "../../server/http/openapi.ts";
import { appOver, fixed, planGraph } from "./support.ts";

/** What JSON.parse answers. */
type Parsed = ReturnType<typeof JSON.parse>;

const app = appOver(fixed(planGraph));
const everything: readonly (readonly [string, Endpoint])[] = Object.entries(API);
/** Those that answer from the facts; scenarios are no facts. */
const endpoints = everything.filter(
  ([, { method, path }]) => method === undefined && !path.startsWith("/scenarios"),
);

/** Every address that the plan's facts give an endpoint. */
function addressesOf({ path }: Endpoint): string[] {
  const ids = (prefix: string) => planGraph.nodes.map(({ id }) => id).filter((id) => id.startsWith(prefix));
  const prefix = /^\/(chain|stage|place|enterprise|source)s\/\{id\}$/.exec(path)?.[1];
  if (prefix !== undefined) return ids(`${prefix}:`).map((id) => path.replace("{id}", id));
  if (path === "/stages/{id}/recipe") return ids("stage:").map((id) => `/stages/${id}/recipe`);
  if (path === "/facts/{id}") {
    const facts = [...planGraph.nodes, ...planGraph.relationships];
    return facts.filter((_, index) => index % 10 === 0).map(({ id }) => `/facts/${id}`);
  }
  if (path === "/analyses/{measure}")
    return ids("chain:").map((id) => `/analyses/stage-coverage?chain=${id}`);
  return path === "/search" ? ["/search?q=%E6%B1%BD", "/search?q=qiche"] : [path];
}

const readable = (address: string) => `/api/v1${address.split("?").map(encodeURI).join("?")}`;

describe("the API over the whole plan", () => {
  it.each(endpoints)("%s answers as its contract says, for every address there is", async (_, endpoint) => {
    const addresses = addressesOf(endpoint);
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      const { body, status, headers } = await supertest(app).get(readable(address));
      expect([address, status]).toEqual([address, 200]);
      expect(endpoint.response.safeParse(body).error).toBeUndefined();
      expect(headers.etag).toMatch(/^"r1-0000cafe\.[0-9a-f]{8}\.2026-11-23"$/);
    }
  });

  it.each(endpoints)("%s refuses a parameter it does not know, by name", async (name, endpoint) => {
    const [address = ""] = addressesOf(endpoint);
    const { body, status } = await supertest(app).get(
      `${readable(address)}${address.includes("?") ? "&" : "?"}colour=red`,
    );
    expect([name, status]).toEqual([name, 400]);
    expect(Problem.parse(body).errors?.map(({ pointer }) => pointer)).toEqual(["colour"]);
  });

  it.each(endpoints)("%s takes GET and HEAD and says so to others", async (_, endpoint) => {
    const [address = ""] = addressesOf(endpoint);
    for (const method of ["post", "put", "patch", "delete", "options"] as const) {
      const { body, status, headers } = await supertest(app)[method](readable(address));
      expect([status, headers.allow, Problem.parse(body).code]).toEqual([
        405,
        "GET, HEAD",
        "METHOD_NOT_ALLOWED",
      ]);
    }
    const head = await supertest(app).head(readable(address)).expect(200);
    expect(head.text ?? "").toBe("");
  });

  it.each(endpoints.filter(([, { errors }]) => errors.includes("FACT_NOT_FOUND")))(
    "%s documents the code it answers when something is not there",
    async (_, endpoint) => {
      const unknown = {
        path: endpoint.path.replace(/^\/(\w+)s\/\{id\}$/, (_all, kind) => `/${kind}s/${kind}:nobody`),
        "/stages/{id}/recipe": "/stages/stage:nobody/recipe",
        "/facts/{id}": "/facts/nobody",
        "/facts": "/facts?about=stage:nobody",
        "/analyses/{measure}": "/analyses/stage-coverage?chain=chain:nobody",
        "/stages": "/stages?chain=chain:nobody",
        "/places": "/places?within=place:nobody",
        "/enterprises": "/enterprises?makes=stage:nobody",
        "/indicators": "/indicators?about=chain:nobody",
      };
      const address = new Map(Object.entries(unknown)).get(endpoint.path) ?? unknown.path;
      const { body } = await supertest(app).get(`/api/v1${address}`).expect(404);
      expect(endpoint.errors).toContain(Problem.parse(body).code);
    },
  );

  it.each(endpoints)("%s tells the failures of the store with their code and status", async (_, endpoint) => {
    for (const code of ["STORE_UNAVAILABLE", "STORE_TIMEOUT", "STORE_CORRUPT"] as const) {
      const failing = appOver({ current: () => Promise.reject(new AppError(code, "Cannot read")) });
      const [address = ""] = addressesOf(endpoint);
      const { body, status } = await supertest(failing).get(readable(address));
      expect([status, Problem.parse(body).code]).toEqual([ERRORS[code].status, code]);
      expect(COMMON_ERRORS).toContain(code);
    }
  });
});

describe("openapi.json", () => {
  const document = JSON.parse(JSON.stringify(openApiDocument("1.2.3")));

  function* references(value: unknown): Generator<string> {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "$ref") yield String(inner);
      else yield* references(inner);
    }
  }

  it("is OpenAPI 3.1 and describes every address", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(document.info.version).toBe("1.2.3");
    const described = Object.keys(document.paths).filter((path) => path.startsWith("/api/v1/"));
    expect(described.sort()).toEqual(
      [...new Set(everything.map(([, { path }]) => `/api/v1${path}`)), "/api/v1/openapi.json"].sort(),
    );
  });

  it("has no reference that leads nowhere and no operation twice", () => {
    const found = [...new Set(references(document))];
    expect(found.length).toBeGreaterThan(20);
    for (const reference of found) {
      const steps = reference.replace("#/", "").split("/");
      expect([reference, steps.reduce((at, step) => at?.[step], document)]).not.toEqual([
        reference,
        undefined,
      ]);
    }
    const ids = Object.values<Record<string, Parsed>>(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(ids).toContain("dropLayer");
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("names every parameter of every path, and requires only those that are", () => {
    for (const [path, methods] of Object.entries<Record<string, Parsed>>(document.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = (Object.values(methods)[0].parameters ?? []).filter(
        (one: { in: string }) => one.in === "path",
      );
      expect([path, described.map(({ name }: { name: string }) => name)]).toEqual([path, inPath]);
      expect(described.every(({ required }: { required: boolean }) => required)).toBe(true);
    }
    const { parameters } = document.paths["/api/v1/search"].get;
    expect(parameters.map(({ name, required }: Record<string, unknown>) => [name, required])).toEqual([
      ["q", true],
      ["limit", false],
      ["map", false],
      ["layers", false],
      ["years", false],
    ]);
  });

  it("gives every parameter an example that it takes", () => {
    for (const [, { path, query }] of everything) {
      const { parameters } = Object.values<Parsed>(document.paths[`/api/v1${path}`])[0];
      const given = parameters
        .filter((one: Parsed) => one.in === "query" && one.name !== "parameters" && one.example !== undefined)
        .map(({ name, example }: Parsed) => [name, String(example)]);
      expect([path, query.safeParse(Object.fromEntries(given)).error?.issues]).toEqual([path, undefined]);
    }
  });

  it("describes the removal of a layer with the header that it needs", () => {
    const { parameters, responses } = document.paths["/api/v1/layers/{layer}"].delete;
    expect(parameters.map((one: Parsed) => [one.name, one.in, one.required])).toEqual([
      ["layer", "path", true],
      ["If-Match", "header", true],
    ]);
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(["200", "400", "409", "422"]));
    expect(responses["304"]).toBeUndefined();
  });

  it("has a problem with an example for every code", () => {
    const responses = Object.values<Record<string, Parsed>>(document.components.responses);
    const examples = responses.flatMap((one) =>
      Object.entries<Parsed>(one.content["application/problem+json"].examples),
    );
    expect(examples.map(([code]) => code).sort()).toEqual([...ErrorCode.options].sort());
    for (const [, { value }] of examples) expect(Problem.safeParse(value).error).toBeUndefined();
  });

  it("is answered with a tag of its own", async () => {
    const { headers } = await supertest(app).get("/api/v1/openapi.json").expect(200);
    await supertest(app)
      .get("/api/v1/openapi.json")
      .set("If-None-Match", headers.etag ?? "")
      .expect(304);
    await supertest(app).delete("/api/v1/openapi.json").expect(405);
  });
});
