import { z } from "zod";
import { pointerOf } from "./error-details.ts";
import type { FailureDetail } from "./errors.ts";
import { chineseOf } from "./words.ts";

const IN_CHINESE = z.locales.zhCN().localeError;

/** What is wrong with a value, by a schema, in both languages: one entry for each wrong place; a property that
 *  there is not is a place of its own. Empty when the value holds.
 *  @param root the pointer of the value itself, "" for a whole document
 *  @example
 *  wrongPlaces(z.strictObject({}), { "b/c": 1 }).map((place) => place.pointer); // => ["/b~1c"]
 *  wrongPlaces(z.strictObject({}), { b: 1 }).map((place) => place.messageZh); // => ["没有这个属性"]
 *  wrongPlaces(z.string(), "x"); // => []
 */
export function wrongPlaces(schema: z.ZodType, value: unknown, root = ""): FailureDetail[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  // The words of the library come in the language a value is parsed in: the places are the same both times.
  const chinese = issues.length === 0 ? [] : schema.safeParse(value, { error: IN_CHINESE }).error?.issues;
  return issues.flatMap((issue, index) => {
    const pointer = root + pointerOf(issue.path);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ pointer: pointer + pointerOf([key]), ...NO_SUCH_PROPERTY }));
    }
    return [{ pointer, message: issue.message, messageZh: chineseOfIssue(issue, chinese?.[index]) }];
  });
}

/** What is said of a property that a strict object has not. */
export const NO_SUCH_PROPERTY = { message: "There is no such property", messageZh: "没有这个属性" } as const;

function chineseOfIssue(issue: z.core.$ZodIssue, same: z.core.$ZodIssue | undefined): string {
  const own: unknown = issue.code === "custom" ? issue.params?.zh : undefined;
  if (typeof own === "string") return own;
  return chineseOf(issue.message) ?? same?.message ?? issue.message;
}
