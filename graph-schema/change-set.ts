import { z } from "zod";
import { Fact, kindOfId } from "./facts.ts";
import { worded } from "./words.ts";

/** Put adds a fact or replaces the one with its id, whole. Remove takes it away. */
export const Change = z.discriminatedUnion("op", [
  z.strictObject({ op: z.literal("put"), fact: Fact }),
  z.strictObject({
    op: z.literal("remove"),
    id: z
      .string()
      .refine((id) => kindOfId(id) !== undefined, worded("Expected the id of a fact", "应为一个事实的编号")),
  }),
]);

/** What goes into a store as one: all of it or nothing. A change set has an effect once, whatever happens
 *  to the answer: sent again, the same id with the same content is acknowledged and changes nothing. */
export const ChangeSet = z.strictObject({
  id: z.string().min(1).max(200).meta({ description: "chosen by the sender; the key of idempotence" }),
  author: z.string().min(1).max(200),
  reason: z.string().min(1).max(2_000),
  changes: z.array(Change),
});

export type Change = z.infer<typeof Change>;
export type ChangeSet = z.infer<typeof ChangeSet>;

/** One line of a store's history. */
export const Commit = z.strictObject({
  revision: z
    .string()
    .meta({ description: "r and the count of commits, a dash, and the chained digest: r12-3fa9c2d1" }),
  changeSet: z.string(),
  author: z.string(),
  reason: z.string(),
  at: z.iso.datetime(),
  put: z.int().nonnegative(),
  removed: z.int().nonnegative(),
});

/** One line of a store's history. */
export type Commit = z.infer<typeof Commit>;

/** The revision of a store that nothing was ever committed to. */
export const EMPTY_REVISION = "r0";
