import type { z } from "zod";
import { AppError, type FailureDetail } from "./errors.ts";
import { NO_SUCH_PROPERTY, wrongPlaces } from "./wrong-places.ts";

/** What is said of a parameter that there is not. */
export const NO_SUCH_PARAMETER = {
  message: "There is no such parameter",
  messageZh: "没有这个参数",
} as const;

/** More wrong parameters than this are not told. */
const MOST_TOLD = 20;

/** More characters of what was given are not sent back. */
const LONGEST_TOLD = 80;

/** What is wrong with parameters, by a schema, in both languages: each by its name, with what was given for it.
 *  Empty when all hold.
 *  @example
 *  wrongParameters(z.strictObject({ n: z.literal("1") }), { n: "2" }).map(({ pointer, value }) => [pointer, value]); // => [["n", "2"]]
 *  wrongParameters(z.strictObject({}), { "a/b": "2" }); // => [{ pointer: "a/b", ...NO_SUCH_PARAMETER }]
 */
export function wrongParameters(
  schema: z.ZodType,
  given: Readonly<Record<string, unknown>>,
): FailureDetail[] {
  const values = new Map(Object.entries(given));
  return wrongPlaces(schema, given).map(({ pointer, message, messageZh }) => {
    const name = pointer.slice(1).replaceAll("~1", "/").replaceAll("~0", "~");
    const shown = shortened(name);
    if (message === NO_SUCH_PROPERTY.message) return { pointer: shown, ...NO_SUCH_PARAMETER };
    const value = values.get(name);
    return {
      pointer: shown,
      message,
      messageZh,
      ...(value === undefined ? {} : { value: shortened(String(value)) }),
    };
  });
}

/** The refusal of a request for its parameters: the first 20 of those that are wrong.
 *  @param cannot what cannot be done
 *  @example
 *  refusedParameters({ zh: "不能计算", en: "Cannot count" }, [{ pointer: "a", ...NO_SUCH_PARAMETER }]).message; // => "Cannot count: a: There is no such parameter"
 */
export function refusedParameters(
  cannot: { readonly zh: string; readonly en: string },
  wrong: readonly FailureDetail[],
): AppError {
  const details = wrong.slice(0, MOST_TOLD);
  const named = details.map(({ pointer, message }) => `${pointer}: ${message}`).join("; ");
  return new AppError("REQUEST_INVALID", `${cannot.en}: ${named}`, {
    details,
    zh: `${cannot.zh}：参数有误`,
  });
}

/** What was given, cut to 80 characters, so that a hostile request is not sent back whole.
 *  @example
 *  shortened("a".repeat(90)).length; // => 80
 */
export function shortened(text: string): string {
  return text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD - 1)}…` : text;
}
