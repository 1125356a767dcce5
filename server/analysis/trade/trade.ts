import { dayOfMap, type MapYear } from "../../../graph-schema/api/map-year.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { type Homes, homesOf } from "./homes.ts";
import { type OriginJudge, siteJudge } from "./origin-judge.ts";
import { type Origins, originsOf } from "./origins.ts";
import { type Products, productsOf } from "./products.ts";
import { type PurchasesAsked, type PurchaseTable, purchaseTable } from "./purchase-table.ts";
import { selfSupplyOf } from "./self-supply.ts";
import { type StageLines, stageLines } from "./stage-lines.ts";

/** Who buys what from whom, made where: what every question about supply starts from. */
export interface Trade {
  /** `YYYY-MM-DD`, whose map and sites count. */
  readonly day: string;
  readonly purchases: PurchaseTable;
  readonly products: Products;
  readonly origins: Origins;
  readonly homes: Homes;
  /** By row of `purchases`: 1 for self-supply. */
  readonly self: Uint8Array;
  readonly whereIs: OriginJudge;
  readonly lines: StageLines;
}

/** What of the purchases is asked, and on which map. */
export interface TradeAsked extends PurchasesAsked {
  readonly map: MapYear;
}

const kept = new WeakMap<Snapshot["supplyGraph"], Map<string, Trade>>();

/** The trade of a snapshot; made when first asked for, then kept as long as the snapshot. Takes time linear in the
 *  statements of purchases and products. */
export function tradeOf(snapshot: Snapshot, asked: TradeAsked): Trade {
  const day = dayOfMap(asked.map, snapshot.today);
  const key = `${day} ${asked.withInferred}`;
  const ofGraph = kept.get(snapshot.supplyGraph) ?? new Map<string, Trade>();
  kept.set(snapshot.supplyGraph, ofGraph);
  const trade = ofGraph.get(key) ?? makeTrade(snapshot, asked, day);
  ofGraph.set(key, trade);
  return trade;
}

function makeTrade(snapshot: Snapshot, asked: TradeAsked, day: string): Trade {
  const purchases = purchaseTable(snapshot, asked);
  const products = productsOf(snapshot);
  const origins = originsOf(snapshot, { table: purchases, products, day });
  return {
    day,
    purchases,
    products,
    origins,
    homes: homesOf(snapshot, day),
    self: selfSupplyOf(snapshot, purchases, day),
    whereIs: siteJudge(snapshot, origins.places, { map: asked.map, together: "one-of" }),
    lines: stageLines(snapshot),
  };
}
