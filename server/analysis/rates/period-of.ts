import { dayOfMap, type MapYear } from "../../../graph-schema/api/map-year.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import type { PurchasesAskedFor } from "./rate-items.ts";

/** The year of the newest purchases that enter: of buyers whose purchases are all known, where there is one; else of any.
 *  The day of the map where none has a year. */
export function periodOf(
  snapshot: Snapshot,
  { trade, asked, complete }: PurchasesAskedFor,
  map: MapYear,
): string {
  let [newest, newestOfAny] = [0, 0];
  for (const [buyer, isAsked] of asked.entries()) {
    if (isAsked !== 1) continue;
    const year = trade.purchases.year[buyer] ?? 0;
    newestOfAny = Math.max(newestOfAny, year);
    if (complete[buyer] === 1) newest = Math.max(newest, year);
  }
  const year = newest === 0 ? newestOfAny : newest;
  return year === 0 ? dayOfMap(map, snapshot.today) : String(year);
}
