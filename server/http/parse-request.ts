import type { z } from "zod";
import type { AppError, FailureDetail } from "../../graph-schema/errors.ts";
import {
  NO_SUCH_PARAMETER,
  refusedParameters,
  shortened,
  wrongParameters,
} from "../../graph-schema/wrong-parameters.ts";

/** More parameters than this are refused before any is read. */
const MAX_PARAMETERS = 50;

const WRONG = {
  twice: { message: "Expected the parameter once", messageZh: "同一参数只能给出一次" },
  encoding: { message: "Expected percent-encoded UTF-8", messageZh: "应为百分号编码的 UTF-8" },
  many: {
    message: `Expected at most ${MAX_PARAMETERS} parameters`,
    messageZh: `参数最多 ${MAX_PARAMETERS} 个`,
  },
} as const;

/** A name no address has, and one that maps of a schema drop instead of refusing it. */
const DROPPED = "__proto__";

/** The query of an address, by name. Unlike the parsers of the platform it drops nothing: what cannot be read,
 *  comes twice or is too much is refused.
 *  @param address path and query as they came
 *  @throws AppError `REQUEST_INVALID`
 *  @example
 *  parseQuery("/api/v1/search?q=%E5%85%AD%E5%AE%89&limit=5"); // => { q: "六安", limit: "5" }
 */
export function parseQuery(address: string): Record<string, string> {
  const start = address.indexOf("?");
  const pairs = start < 0 ? [] : address.slice(start + 1).split("&", MAX_PARAMETERS + 1);
  if (pairs.length > MAX_PARAMETERS) throw invalid([{ pointer: "query", ...WRONG.many }]);
  const found = new Map<string, string>();
  for (const pair of pairs) {
    if (pair === "") continue;
    const [name, value] = decoded(pair);
    if (found.has(name)) throw invalid([{ pointer: shortened(name), ...WRONG.twice }]);
    found.set(name, value);
  }
  return Object.fromEntries(found);
}

/** Parses the parts of a request by their contract, with every wrong one named.
 *  @throws AppError `REQUEST_INVALID` */
export function parseStrictly<Schema extends z.ZodType>(
  schema: Schema,
  given: Readonly<Record<string, unknown>>,
): z.output<Schema> {
  if (Object.hasOwn(given, DROPPED)) throw invalid([{ pointer: DROPPED, ...NO_SUCH_PARAMETER }]);
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw invalid(wrongParameters(schema, given));
}

function decoded(pair: string): [name: string, value: string] {
  const end = pair.indexOf("=");
  const [name, value] = end < 0 ? [pair, ""] : [pair.slice(0, end), pair.slice(end + 1)];
  try {
    return [decodeURIComponent(name.replaceAll("+", " ")), decodeURIComponent(value.replaceAll("+", " "))];
  } catch {
    throw invalid([{ pointer: shortened(name), ...WRONG.encoding }]);
  }
}

function invalid(wrong: readonly FailureDetail[]): AppError {
  return refusedParameters({ zh: "不能回答请求", en: "Cannot answer the request" }, wrong);
}
