import { z } from "zod";
import type { ErrorCode } from "../errors.ts";
import { idOf } from "../provenance.ts";
import { ScopeOfAnswer } from "../scope.ts";

/** One page of a list, in ascending order; `nextCursor` is null on the last one. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    total: z.int().nonnegative(),
  });
}

/** An answer made from the facts of a scope, which it names. */
export function within<Shape extends z.ZodRawShape>(answer: z.ZodObject<Shape, z.core.$strict>) {
  return answer.extend({ scope: ScopeOfAnswer });
}

/** No parameters. */
export const none = z.strictObject({});
/** An address with the id of one of these kinds in it. */
export const byIdOf = (...prefixes: string[]) => z.strictObject({ id: idOf(...prefixes) });

/** What one address of the API takes and answers. */
export interface Endpoint {
  /** `GET` when absent. */
  readonly method?: "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly summary: string;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  /** What the request carries as JSON; none when absent. */
  readonly body?: z.ZodType;
  /** What the `If-Match` header has to name; the header is not read when absent. */
  readonly seen?: "revision" | "version";
  readonly response: z.ZodType;
  readonly errors: readonly ErrorCode[];
}
