import { createHash } from "node:crypto";
import type { ChangeSet } from "../../graph-schema/change-set.ts";
import { canonicalText } from "../../graph-schema/facts.ts";

/** The SHA-256 of a change set's content, its id included: equal content gives an equal digest. */
export function digestOf({ id, author, reason, changes }: ChangeSet): string {
  const hash = createHash("sha256").update(JSON.stringify([id, author, reason]));
  for (const change of changes) {
    hash.update("\n").update(change.op === "put" ? canonicalText(change.fact) : change.id);
  }
  return hash.digest("hex");
}

/** The revision that a change set leads to.
 *  @param revision the one before, `r0` for an empty store
 *  @example
 *  nextRevision("r0", "00").split("-")[0]; // => "r1"
 */
export function nextRevision(revision: string, digest: string): string {
  const count = Number(revision.slice(1).split("-")[0]);
  const chained = createHash("sha256").update(`${revision}\n${digest}`).digest("hex");
  return `r${count + 1}-${chained.slice(0, 8)}`;
}
