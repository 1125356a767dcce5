import { z } from "zod";
import { AppError, type ErrorDetail } from "../../graph-schema/errors.ts";
import type { Language } from "./problem.ts";

/** More parameters than this are refused before any is read. */
const MAX_PARAMETERS = 50;

const WORDS = {
  unknown: { zh: "没有这个参数", en: "There is no such parameter" },
  twice: { zh: "同一参数只能给出一次", en: "Expected the parameter once" },
  encoding: { zh: "应为百分号编码的 UTF-8", en: "Expected percent-encoded UTF-8" },
  many: { zh: `参数最多 ${MAX_PARAMETERS} 个`, en: `Expected at most ${MAX_PARAMETERS} parameters` },
  id: { zh: (example: string) => `应为形如 ${example} 的编号` },
} as const;

const localeOf = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError } as const;

/** The query of an address, by name. Unlike the parsers of the platform it drops nothing: what cannot be read,
 *  comes twice or is too much is refused.
 *  @param address path and query as they came
 *  @throws AppError `REQUEST_INVALID`
 *  @example
 *  parseQuery("/api/v1/search?q=%E5%85%AD%E5%AE%89&limit=5", "en"); // => { q: "六安", limit: "5" }
 */
export function parseQuery(address: string, language: Language): Record<string, string> {
  const start = address.indexOf("?");
  const pairs = start < 0 ? [] : address.slice(start + 1).split("&", MAX_PARAMETERS + 1);
  if (pairs.length > MAX_PARAMETERS) {
    throw invalid([{ pointer: "query", message: WORDS.many[language] }]);
  }
  const found = new Map<string, string>();
  for (const pair of pairs) {
    if (pair === "") continue;
    const [name, value] = decoded(pair, language);
    if (found.has(name)) throw invalid([{ pointer: shortened(name), message: WORDS.twice[language] }]);
    found.set(name, value);
  }
  return Object.fromEntries(found);
}

/** Parses the parts of a request by their contract, with every wrong one named.
 *  @throws AppError `REQUEST_INVALID` */
export function parseStrictly<Schema extends z.ZodType>(
  schema: Schema,
  given: Readonly<Record<string, unknown>>,
  language: Language,
): z.output<Schema> {
  const result = schema.safeParse(given, { error: localeOf[language] });
  if (result.success) return result.data;
  throw invalid(result.error.issues.flatMap((issue) => detailsOf(issue, given, language)));
}

function detailsOf(
  issue: z.core.$ZodIssue,
  given: Readonly<Record<string, unknown>>,
  language: Language,
): ErrorDetail[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ pointer: shortened(key), message: WORDS.unknown[language] }));
  }
  const pointer = issue.path.map(String).join("/");
  const value = new Map(Object.entries(given)).get(String(issue.path[0]));
  const message = wordsOf(issue.message, language);
  return [{ pointer, message, ...(value === undefined ? {} : { value: shortened(String(value)) }) }];
}

function wordsOf(message: string, language: Language): string {
  const example = /^Expected an id such as (.+)$/.exec(message)?.[1];
  return language === "zh" && example !== undefined ? WORDS.id.zh(example) : message;
}

function decoded(pair: string, language: Language): [name: string, value: string] {
  const end = pair.indexOf("=");
  const [name, value] = end < 0 ? [pair, ""] : [pair.slice(0, end), pair.slice(end + 1)];
  try {
    return [decodeURIComponent(name.replaceAll("+", " ")), decodeURIComponent(value.replaceAll("+", " "))];
  } catch {
    throw invalid([{ pointer: shortened(name), message: WORDS.encoding[language] }]);
  }
}

function invalid(details: readonly ErrorDetail[]): AppError {
  const places = details.slice(0, 20);
  const named = places.map(({ pointer, message }) => `${pointer}: ${message}`).join("; ");
  return new AppError("REQUEST_INVALID", `Cannot answer the request: ${named}`, { details: places });
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
