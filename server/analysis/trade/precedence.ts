import type { Supplies } from "../../../graph-schema/relationships.ts";

/** Whose word on a purchase counts: the buyer's, what both say, the seller's, a third party's, nobody's in particular. */
const PRECEDENCE = ["buyer", "both", "seller", "third-party", undefined] as const;

/** Orders statements of one purchase, the one that counts first: a statement with a value before one without, then by
 *  who says it, then the surer one, then by id. */
export function byPrecedence(a: Supplies, b: Supplies): number {
  return (
    Number(a.value === undefined) - Number(b.value === undefined) ||
    PRECEDENCE.indexOf(a.statedBy) - PRECEDENCE.indexOf(b.statedBy) ||
    (b.confidence ?? 1) - (a.confidence ?? 1) ||
    (a.id < b.id ? -1 : 1)
  );
}
