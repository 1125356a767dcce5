import type { SearchHit } from "../../../graph-schema/api/resources.ts";
import { NODE_KINDS } from "../../../graph-schema/nodes.ts";
import type { View } from "../../state/view.ts";

/** The hits of one kind, best first. */
export interface HitGroup {
  readonly kind: SearchHit["kind"];
  readonly hits: readonly SearchHit[];
}

/** Hits by kind. The kind of the best hit comes first; within a kind the order of the search stays.
 *  @example
 *  groupHits([]); // => []
 */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const rank = (kind: SearchHit["kind"]) => hits.findIndex((hit) => hit.kind === kind);
  return NODE_KINDS.filter((kind) => rank(kind) >= 0)
    .sort((a, b) => rank(a) - rank(b))
    .map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }));
}

/** Where a hit leads: a chain or place has a page of its own, everything else opens in the drawer.
 *  @example
 *  targetOf({ kind: "Chain", id: "chain:1" }); // => { page: "chain", id: "chain:1" }
 *  targetOf({ kind: "Stage", id: "stage:1.1" }); // => { open: "stage:1.1" }
 */
export function targetOf({ kind, id }: Pick<SearchHit, "kind" | "id">): Partial<View> {
  if (kind === "Chain") return { page: "chain", id };
  if (kind === "Place") return { page: "place", id };
  return { open: id };
}

/** The position after a step through a list that goes round.
 *  @param at -1 when nothing is chosen yet
 *  @example
 *  stepThrough(3, 2, 1); // => 0
 *  stepThrough(3, -1, -1); // => 2
 *  stepThrough(0, -1, 1); // => -1
 */
export function stepThrough(count: number, at: number, step: 1 | -1): number {
  if (count === 0) return -1;
  return at < 0 ? (step === 1 ? 0 : count - 1) : (at + step + count) % count;
}

/** How many characters stand before and after what was found. */
const ROUND = 9;

/** The words of a paragraph round those that were found, with dots where it goes on; its beginning when they do
 *  not occur to the letter.
 *  @example
 *  excerptOf("依托桐城吕亭镇、裕安区固镇镇、舒城城关镇等专业镇", "吕亭镇"); // => "依托桐城吕亭镇、裕安区固镇镇、舒…"
 */
export function excerptOf(text: string, found: string): string {
  const at = Math.max(0, text.indexOf(found));
  const start = Math.max(0, at - ROUND);
  const end = Math.min(text.length, at + found.length + ROUND);
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
