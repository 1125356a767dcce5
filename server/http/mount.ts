import type { Request, Response } from "express";
import type { z } from "zod";
import { AppError } from "../../graph-schema/errors.ts";
import { type Scenario, ScenarioId } from "../../graph-schema/scenario.ts";
import { type Scope, ScopeQuery, scopeOf } from "../../graph-schema/scope.ts";
import type { Newest, Snapshot } from "../graph/current-graph.ts";
import { digestOf, scenarioKey } from "../scenario/scenario-key.ts";
import { checkedText } from "./checked-text.ts";
import type { Api } from "./context.ts";
import { within } from "./deadline.ts";
import type { AnswerText } from "./kept-answers.ts";
import { type Listed, type Page, pageOf } from "./pages.ts";
import { parseQuery, parseStrictly } from "./parse-request.ts";

/** How long a request waits for the store, in milliseconds. With what follows it stays below five seconds. */
const STORE_DEADLINE = 4_500;

/** The part of an `Endpoint` that a route is made from. */
interface Contract<Params, Query, Answer> {
  readonly method?: never;
  readonly path: string;
  readonly params: Params;
  readonly query: Query;
  readonly response: Answer;
}

/** What a route is asked, parsed, and the graph to answer from: what the scope of the query lets in, everything where
 *  the address takes no scope. */
export interface Asked<Params, Query> {
  readonly params: Params;
  readonly query: Query;
  readonly snapshot: Snapshot;
  /** The scenario that the query supposes; the snapshot is without it. */
  readonly scenario: Scenario | undefined;
  /** Aborted when the caller does not wait any more. */
  readonly signal: AbortSignal;
}

/** What a route answers: the scope is added by whoever asked for the graph. */
type Unscoped<Answer> = Omit<Answer, "scope">;

/** Makes a route of a contract: parses what is asked, answers from the graph at one revision, checks the
 *  answer against the contract before it leaves, and says 304 to a caller who has it already. Other methods
 *  are refused with what is allowed. */
export function mount<Params extends z.ZodType, Query extends z.ZodType, Answer extends z.ZodType>(
  api: Api,
  contract: Contract<Params, Query, Answer>,
  answer: (
    asked: Asked<z.output<Params>, z.output<Query>>,
  ) => Unscoped<z.input<Answer>> | Promise<Unscoped<z.input<Answer>>>,
): void {
  mountTexts(api, contract, async (asked) => {
    const body = withScope(await answer(asked), asked);
    return { text: await checkedText(contract.response, body) };
  });
}

/** Makes a route of the contract of a list: `list` gives all of it, the query cuts out the page. */
export function mountList<
  Params extends z.ZodType,
  Query extends z.ZodType<{ limit: number; cursor?: string | undefined }>,
  Item,
>(
  api: Api,
  contract: Contract<Params, Query, z.ZodType<unknown, Page<Item>>>,
  list: (asked: Asked<z.output<Params>, z.output<Query>>) => Listed<Item> | Promise<Listed<Item>>,
): void {
  mountTexts(api, contract, async (asked) => {
    const { limit, cursor, ...filters } = asked.query;
    const name = JSON.stringify([contract.path, asked.params, filters, asked.snapshot.today]);
    const page = pageOf(await list(asked), { name, revision: asked.snapshot.revision }, { limit, cursor });
    const body = withScope(page, asked);
    return { text: await checkedText(contract.response, body), nextCursor: page.nextCursor };
  });
}

function mountTexts<Params extends z.ZodType, Query extends z.ZodType>(
  { router, context, kept, shape }: Api,
  contract: Contract<Params, Query, unknown>,
  answer: (asked: Asked<z.output<Params>, z.output<Query>>) => Promise<AnswerText>,
): void {
  const path = patternOf(contract.path);
  router.get(path, async (request, response) => {
    const params = parseStrictly(contract.params, request.params);
    const query = parseStrictly(contract.query, parseQuery(request.originalUrl));
    const scenario = await within(STORE_DEADLINE, scenarioIn(context, query));
    const supposed = scenario === undefined ? "" : `.${digestOf(scenarioKey(scenario))}`;
    const key = JSON.stringify([contract.path, params, query, supposed]);
    const newest = versionOf(await within(STORE_DEADLINE, context.graph.newest()), shape);
    const workOut = async () => {
      const signal = goneSignal(response);
      const snapshot = await snapshotFor(context, scopeIn(query), signal);
      const made = await answer({ params, query, snapshot, scenario, signal });
      const version = versionOf(snapshot, shape);
      return { version, ...(version === newest ? kept.keep(version, key, made) : made) };
    };
    // What is kept of the newest revision is sent before any graph of it is read or made.
    const known = kept.get(newest, key);
    const found = known === undefined ? await workOut() : { version: newest, ...known };
    const { text, nextCursor = null } = found;
    const tag = `"${found.version}${supposed}"`;
    response.set({ ETag: tag, "Cache-Control": "private, no-cache" });
    if (nextCursor !== null) response.links({ next: nextAddress(request, nextCursor) });
    if (hasAlready(request, tag)) response.status(304).end();
    else response.type("application/json").send(text);
  });
  router.all(path, allowOnly("GET", "HEAD"));
}

/** The newest snapshot of a scope. Where it takes too long to make, as after much was committed, the one before it
 *  answers, if there is one: the tag says of which revision it is.
 *  @throws AppError `GRAPH_PREPARING` when there is none */
async function snapshotFor(
  { graph }: Api["context"],
  scope: Scope | undefined,
  signal: AbortSignal,
): Promise<Snapshot> {
  return within(STORE_DEADLINE, graph.current(scope, undefined, signal), () => {
    const before = graph.inHand(scope);
    if (before !== undefined) return before;
    throw new AppError(
      "GRAPH_PREPARING",
      `Cannot answer within ${STORE_DEADLINE} ms: the graph is being made`,
    );
  });
}

/** What an answer is of: the same revision, program and day give the same answer to the same question. */
function versionOf({ revision, today }: Newest, shape: string): string {
  return `${revision}.${shape}.${today}`;
}

/** The address of a contract as the router writes it.
 *  @example
 *  patternOf("/chains/{id}"); // => "/chains/:id"
 */
export function patternOf(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1");
}

/** A signal that is aborted when the caller goes away before the answer is sent. Who got an answer, such as to ask
 *  again shortly, is not gone. */
function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  if (response.closed) gone.abort();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}

/** The scope a query asks for.
 *  @returns `undefined` when the address takes none
 *  @throws AppError `REQUEST_INVALID` */
function scopeIn(query: unknown): Scope | undefined {
  const { layers, years } = Object(query);
  if (layers === undefined && years === undefined) return undefined;
  return scopeOf(parseStrictly(ScopeQuery, { layers, years }));
}

/** The scenario a query supposes, as it stands now.
 *  @returns `undefined` when it supposes none
 *  @throws AppError `FACT_NOT_FOUND` */
async function scenarioIn({ scenarios }: Api["context"], query: unknown): Promise<Scenario | undefined> {
  const { success, data } = ScenarioId.safeParse(Object(query).scenario);
  return success ? scenarios.get(data) : undefined;
}

function withScope(body: object, { query, snapshot }: Asked<unknown, unknown>): object {
  if (scopeIn(query) === undefined) return body;
  const { scope, loaded } = snapshot;
  return { ...body, scope: { ...scope, loaded } };
}

/** Refuses every other method than those that a route here takes: with `METHOD_NOT_ALLOWED`, and with what is allowed
 *  in the `Allow` header. */
export function allowOnly(...methods: readonly string[]) {
  return (request: Request, response: Response): never => {
    response.set("Allow", methods.join(", "));
    const allowed = `${methods.join(" and ")} ${methods.length === 1 ? "is" : "are"} allowed`;
    throw new AppError("METHOD_NOT_ALLOWED", `Cannot ${request.method} this address: ${allowed}`);
  };
}

/** Whether the caller holds the answer with this tag: tags are compared as RFC 9110 asks, weakly. */
function hasAlready(request: Request, tag: string): boolean {
  const held = request.headers["if-none-match"]?.split(",").map((one) => one.trim().replace(/^W\//, ""));
  return held?.some((one) => one === tag || one === "*") ?? false;
}

function nextAddress({ originalUrl }: Request, cursor: string): string {
  const [path = ""] = originalUrl.split("?", 1);
  const parameters = new URLSearchParams(originalUrl.slice(path.length + 1));
  parameters.set("cursor", cursor);
  return `${path}?${parameters}`;
}
