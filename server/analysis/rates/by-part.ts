import type { MapYear } from "../../../graph-schema/api/map-year.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { NO_STAGE } from "../../graph/link-columns.ts";
import { siteJudge, UNKNOWN_SITE } from "../trade/origin-judge.ts";
import { productionSites } from "../trade/production-sites.ts";
import type { Trade } from "../trade/trade.ts";
import type { Amounts } from "./amounts.ts";
import type { Bought } from "./rate-cells.ts";

/** Purchases counted by part: every stage that a buyer buys weighs 1, wherever it is bought, and lies where its nearest
 *  active maker is recorded: inside when any maker is. No value is needed, so none is estimated. */
export interface BoughtParts {
  readonly trade: Bought;
  readonly amounts: Amounts;
  /** By row: the stage, a node of the supply graph. */
  readonly stage: Int32Array;
  /** By row: 1 where only self-supply brings the part. */
  readonly self: Uint8Array;
  /** By row: the SUPPLIES link that says so; −1 where none does. */
  readonly link: Int32Array;
}

/** Turns purchases into the parts bought; those of no known stage are left out. A finer stage's makers count for the
 *  stages above it. A maker whose production site is not known may be anywhere.
 *  @see 配套率 R3: parts with a local active supplier ÷ parts */
export function partsBought(snapshot: Snapshot, trade: Trade, map: MapYear): BoughtParts {
  const rows = onePerPart(trade);
  const stages = [...new Set(rows.map((row) => trade.purchases.stage[row] ?? NO_STAGE))];
  const codeOf = new Map(stages.map((stage, code) => [stage, code]));
  const sites = makersSites(snapshot, trade);
  const places = stages.map((stage) => sites(stage));
  const column = (of: (row: number) => number) => Int32Array.from(rows, of);
  return {
    trade: {
      homes: trade.homes,
      purchases: { count: rows.length, buyer: column((row) => trade.purchases.buyer[row] ?? 0) },
      origins: {
        offsets: Int32Array.from({ length: rows.length + 1 }, (_, at) => at),
        code: column((row) => codeOf.get(trade.purchases.stage[row] ?? NO_STAGE) ?? 0),
        share: new Float64Array(rows.length).fill(1),
      },
      whereIs: siteJudge(snapshot, places, { map, together: "any" }),
    },
    amounts: { amount: new Float64Array(rows.length).fill(1), estimated: new Uint8Array(rows.length) },
    stage: column((row) => trade.purchases.stage[row] ?? NO_STAGE),
    self: Uint8Array.from(rows, (row) => trade.self[row] ?? 0),
    link: column((row) => trade.purchases.link[row] ?? -1),
  };
}

/** Of each buyer and stage one row of the table, one from others before self-supply. */
function onePerPart({ purchases, self }: Trade): number[] {
  const kept = new Map<string, number>();
  for (let row = 0; row < purchases.count; row++) {
    const stage = purchases.stage[row] ?? NO_STAGE;
    if (stage === NO_STAGE) continue;
    const key = `${purchases.buyer[row]} ${stage}`;
    const other = kept.get(key);
    if (other === undefined || (self[other] ?? 0) > (self[row] ?? 0)) kept.set(key, row);
  }
  return [...kept.values()].sort((a, b) => a - b);
}

/** The sites of the makers of a stage, places as nodes. A maker without a site leaves `UNKNOWN_SITE`. */
function makersSites(snapshot: Snapshot, { products, lines, day }: Trade): (stage: number) => number[] {
  const sitesOf = productionSites(snapshot, day);
  const ofStage = new Map<number, Set<number>>();
  for (let row = 0; row < products.count; row++) {
    const sites = sitesOf(products.maker[row] ?? 0);
    const places = sites.length === 0 ? [UNKNOWN_SITE] : sites;
    for (const stage of lines.above(products.stage[row] ?? 0)) {
      const known = ofStage.get(stage) ?? new Set();
      for (const place of places) known.add(place);
      ofStage.set(stage, known);
    }
  }
  return (stage) => [...(ofStage.get(stage) ?? [])];
}
