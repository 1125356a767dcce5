import { keepPreviousData, skipToken, type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { type AnswerOf, API, type EndpointName, type QueryOf } from "../graph-schema/api/contract.ts";
import { scopeText } from "../graph-schema/scope.ts";
import { ApiFailure, failureOf, invalidAnswer, unreachable } from "./api-failure.ts";
import { noteRevision } from "./state/revision.ts";
import { useView } from "./state/use-view.ts";
import type { Language } from "./state/view.ts";

/** The named parts of an address: `{ id: "chain:1" }`. */
export type ParamsOf<Name extends EndpointName> = z.input<(typeof API)[Name]["params"]>;

const ANSWERS: { [Name in EndpointName]: { readonly response: z.ZodType<AnswerOf<Name>> } } = API;

interface Question {
  readonly language: Language;
  readonly signal?: AbortSignal;
}

/** How a question is sent when it is not a plain one. */
interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks the API and parses the answer by its contract.
 *  @throws ApiFailure when nothing answers, the answer is a problem, or it is not what was promised */
export async function ask<Name extends EndpointName>(
  name: Name,
  parts: { params: ParamsOf<Name>; query: QueryOf<Name> },
  question: Question,
): Promise<AnswerOf<Name>> {
  const { response } = ANSWERS[name];
  return fetchParsed(response, addressOf(name, parts.params, parts.query), question);
}

/** The addresses that change something. */
export type ActName = {
  [Name in EndpointName]: (typeof API)[Name] extends { readonly method: string } ? Name : never;
}[EndpointName];

/** What an address that changes something is sent; nothing where it takes no body. */
export type BodyOf<Name extends ActName> = (typeof API)[Name] extends {
  readonly body: infer Body extends z.ZodType;
}
  ? z.input<Body>
  : undefined;

/** Changes something through the API, on the condition that it is still what was seen.
 *  @param parts `seen`: the revision or version that was seen; without it there is no condition
 *  @throws ApiFailure when nothing answers or the change is refused: `REVISION_STALE` when the data has moved on */
export async function act<Name extends ActName>(
  name: Name,
  { params, seen, body }: { params: ParamsOf<Name>; seen?: string; body?: BodyOf<Name> },
  question: Question,
): Promise<AnswerOf<Name>> {
  const { response } = ANSWERS[name];
  const headers = {
    ...(seen === undefined ? {} : { "if-match": `"${seen}"` }),
    ...(body === undefined ? {} : { "content-type": "application/json" }),
  };
  const sent = { method: API[name].method, headers };
  return fetchParsed(response, addressOf(name, params, {}), {
    ...question,
    ...sent,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** The address of a question, with its parts escaped; absent query values are left out.
 *  @example
 *  addressOf("getChain", { id: "chain:1" }, { map: "today" }); // => "/api/v1/chains/chain%3A1?map=today"
 */
export function addressOf(name: EndpointName, params: object, query: object): string {
  const named = new Map(Object.entries(params));
  const path = API[name].path.replace(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(String(named.get(key))),
  );
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return `/api/v1${path}${pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`}`;
}

async function fetchParsed<Answer>(
  schema: z.ZodType<Answer>,
  address: string,
  { language, signal, method = "GET", headers = {}, body: sent }: Question & Sent,
): Promise<Answer> {
  const response = await fetch(address, {
    method,
    headers: { accept: "application/json", "accept-language": language, ...headers },
    ...(sent === undefined ? {} : { body: sent }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause;
    throw unreachable(language);
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw failureOf(response, body, language);
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw invalidAnswer(language, response.status);
  noteRevision(response.headers.get("etag"));
  return parsed.data;
}

/** So often a question is asked again where the service says when: it is busy, and will answer. */
const MOST_WAITS = 20;

/** Whether a failed question is asked again by itself: twice, and only when that may help; more often where the service
 *  says when to. */
export function shouldRetry(failures: number, failure: unknown): boolean {
  if (!(failure instanceof ApiFailure) || !failure.retry || failure.code === "ANSWER_INVALID") return false;
  return failures < (failure.retryAfter === undefined ? 2 : MOST_WAITS);
}

/** How long to wait before a question is asked again, ms: what the service says, else a second, then two.
 *  @example
 *  retryDelay(1, new Error("…")); // => 2000
 */
export function retryDelay(failures: number, failure: unknown): number {
  const after = failure instanceof ApiFailure ? failure.retryAfter : undefined;
  return (after ?? 2 ** failures) * 1_000;
}

/** Whether the answers of an address depend on the layers and years of the view. */
function takesScope(name: EndpointName): boolean {
  return "layers" in API[name].query.shape;
}

/** Asks the API from a component, about the layers and years of the view where that matters, and keeps the answer.
 *  @param params `undefined` asks nothing yet: the result stays pending and idle
 *  @param query absent values are left out */
export function useApi<Name extends EndpointName>(
  name: Name,
  params: ParamsOf<Name> | undefined,
  query: QueryOf<Name>,
): UseQueryResult<AnswerOf<Name>> {
  const { language, scope } = useView().view;
  const scoped = takesScope(name) ? { ...scopeText(scope), ...query } : query;
  return useQuery<AnswerOf<Name>>({
    queryKey: [name, params, scoped],
    queryFn:
      params === undefined
        ? skipToken
        : ({ signal }) => ask(name, { params, query: scoped }, { language, signal }),
    ...(name === "search" ? { placeholderData: keepPreviousData } : {}),
  });
}
