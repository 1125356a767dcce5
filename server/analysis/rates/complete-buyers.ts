import type { Snapshot } from "../../graph/current-graph.ts";
import { hasFlag, LINK_FLAGS } from "../../graph/link-columns.ts";
import { factOfLink } from "../../graph/link-facts.ts";
import type { PurchaseTable } from "../trade/purchase-table.ts";

/** Of which buyers all purchases are known, by enterprise: 1 or 0. What a generator made is all there is; what an
 *  enterprise hands in is taken for all of it; what pages publish of a real enterprise never is, and neither is the
 *  list of one who states nothing. */
export function completeBuyers(snapshot: Snapshot, table: PurchaseTable): Uint8Array {
  const { ranges, links } = snapshot.supplyGraph;
  const complete = new Uint8Array(ranges.Enterprise.end - ranges.Enterprise.first);
  for (let buyer = 0; buyer < complete.length; buyer++) {
    const [start, end] = [table.offsets[buyer] ?? 0, table.offsets[buyer + 1] ?? 0];
    let isComplete = end > start;
    for (let row = start; isComplete && row < end; row++) {
      const link = table.link[row] ?? 0;
      isComplete = hasFlag(links.SUPPLIES, link, LINK_FLAGS.synthetic) || isHandedIn(snapshot, link);
    }
    complete[buyer] = Number(isComplete);
  }
  return complete;
}

function isHandedIn(snapshot: Snapshot, link: number): boolean {
  return snapshot.facts.layerOf(factOfLink(snapshot, "SUPPLIES", link)) === "imported";
}
