import type { Snapshot } from "../../graph/current-graph.ts";
import { degree } from "../../graph/neighbours.ts";
import { groupOf } from "../owners.ts";
import type { PurchaseTable } from "./purchase-table.ts";

/** Which purchases are self-supply, from the buyer itself or an enterprise of its group, by row of the table: 1 or 0.
 *  A group is that of the last day of the buyer's year; where that is not known, of the day asked for.
 *  @param day `YYYY-MM-DD` */
export function selfSupplyOf(snapshot: Snapshot, table: PurchaseTable, day: string): Uint8Array {
  const { links, ranges } = snapshot.supplyGraph;
  const self = new Uint8Array(table.count);
  const groups = new Map<number, ReadonlySet<number>>();
  const membersWith = (buyer: number): ReadonlySet<number> => {
    const year = table.year[buyer - ranges.Enterprise.first] ?? 0;
    const found = groups.get(buyer) ?? groupOf(snapshot, buyer, year > 0 ? `${year}-12-31` : day).members;
    groups.set(buyer, found);
    return found;
  };
  for (let row = 0; row < table.count; row++) {
    const [buyer, seller] = [table.buyer[row] ?? 0, table.seller[row] ?? 0];
    if (seller === buyer) self[row] = 1;
    else if (degree(links.OWNS, buyer, "both") > 0 && membersWith(buyer).has(seller)) self[row] = 1;
  }
  return self;
}
