import type { z } from "zod";
import { AppError, type FailureDetail } from "../../graph-schema/errors.ts";
import { NO_SUCH_PROPERTY, wrongPlaces } from "../../graph-schema/wrong-places.ts";

/** More parameters than this are refused before any is read. */
const MAX_PARAMETERS = 50;

const WRONG = {
  unknown: { message: "There is no such parameter", messageZh: "没有这个参数" },
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
  if (Object.hasOwn(given, DROPPED)) throw invalid([{ pointer: DROPPED, ...WRONG.unknown }]);
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw invalid(wrongPlaces(schema, given).map((place) => parameterOf(place, given)));
}

/** A wrong place of an object as a wrong parameter: by its name, with what was given. */
function parameterOf(
  { pointer, message, messageZh }: FailureDetail,
  given: Readonly<Record<string, unknown>>,
): FailureDetail {
  const name = pointer.slice(1).replaceAll("~1", "/").replaceAll("~0", "~");
  if (message === NO_SUCH_PROPERTY.message) return { pointer: shortened(name), ...WRONG.unknown };
  const value = new Map(Object.entries(given)).get(name);
  return {
    pointer: name,
    message,
    messageZh,
    ...(value === undefined ? {} : { value: shortened(String(value)) }),
  };
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

function invalid(details: readonly FailureDetail[]): AppError {
  const places = details.slice(0, 20);
  const named = places.map(({ pointer, message }) => `${pointer}: ${message}`).join("; ");
  return new AppError("REQUEST_INVALID", `Cannot answer the request: ${named}`, { details: places });
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
