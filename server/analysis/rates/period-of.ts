import { dayOfMap, type MapYear } from "../../../graph-schema/api/map-year.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import type { PurchasesAskedFor } from "./rate-items.ts";

/** The year of the newest purchases that enter; the day of the map where none has one. */
export function periodOf(snapshot: Snapshot, { trade, asked }: PurchasesAskedFor, map: MapYear): string {
  let newest = 0;
  for (const [buyer, isAsked] of asked.entries()) {
    if (isAsked === 1) newest = Math.max(newest, trade.purchases.year[buyer] ?? 0);
  }
  return newest === 0 ? dayOfMap(map, snapshot.today) : String(newest);
}
