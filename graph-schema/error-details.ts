import type { z } from "zod";
import type { ErrorDetail } from "./errors.ts";

/** The issues of a failed parse as error details, one for each wrong place; a property that there is not is a
 *  place of its own.
 *  @param root the pointer of the parsed value itself, "" for a whole document
 *  @example
 *  detailsOf(z.object({ a: z.number() }).safeParse({ a: "x" }).error).map((d) => d.pointer); // => ["/a"]
 *  detailsOf(z.strictObject({}).safeParse({ "b/c": 1 }).error).map((d) => d.pointer); // => ["/b~1c"]
 */
export function detailsOf(error: z.ZodError | undefined, root = ""): ErrorDetail[] {
  return (error?.issues ?? []).flatMap((issue) => {
    const pointer = root + pointerOf(issue.path);
    if (issue.code !== "unrecognized_keys") return [{ pointer, message: issue.message }];
    return issue.keys.map((key) => ({
      pointer: pointer + pointerOf([key]),
      message: "There is no such property",
    }));
  });
}

/** The JSON pointer of a place in a document.
 *  @example
 *  pointerOf(["changes", 1, "b/c"]); // => "/changes/1/b~1c"
 */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
