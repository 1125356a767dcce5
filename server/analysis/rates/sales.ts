import type { MapYear } from "../../../graph-schema/api/map-year.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt } from "../../graph/id-table.ts";
import { hasFlag, LINK_FLAGS, NO_STAGE } from "../../graph/link-columns.ts";
import { endsAt } from "../../graph/neighbours.ts";
import { siteJudge } from "../trade/origin-judge.ts";
import { productionSites } from "../trade/production-sites.ts";
import { rowsOfMaker } from "../trade/products.ts";
import type { Trade } from "../trade/trade.ts";
import { amountsOf } from "./amounts.ts";
import type { BoughtParts } from "./by-part.ts";

/** What enterprises sell, one row a sale, seen from the seller: in `trade` the seller stands where the buyer of a
 *  purchase does, and the buyer's sites where its origin does. Beside the sales that buyers state come those to places,
 *  and of a seller whose output is known what is left of it, to whom nobody knows.
 *  @see 配套率 R6: sales to local buyers ÷ all sales */
export interface Sales extends BoughtParts {
  /** By enterprise from the first of the graph's range on: 1 where all it sells is known: what a generator made. */
  readonly complete: Uint8Array;
}

interface Sale {
  readonly seller: number;
  readonly stage: number;
  readonly places: readonly number[];
  readonly amount: number;
  readonly isEstimated: boolean;
  readonly isSelf: boolean;
  /** The SUPPLIES link that says so; −1 where none does. */
  readonly link: number;
}

/** Turns purchases round into sales. Runs in time linear in the purchases and products. */
export function salesOf(snapshot: Snapshot, trade: Trade, map: MapYear): Sales {
  const sales = [...statedSales(snapshot, trade), ...salesToPlaces(snapshot)];
  const all = [...sales, ...restsOf(snapshot, trade, sales)].sort((a, b) => a.seller - b.seller);
  return {
    trade: {
      homes: trade.homes,
      purchases: { count: all.length, buyer: Int32Array.from(all, ({ seller }) => seller) },
      origins: {
        offsets: Int32Array.from({ length: all.length + 1 }, (_, at) => at),
        code: Int32Array.from({ length: all.length }, (_, at) => at),
        share: new Float64Array(all.length).fill(1),
      },
      whereIs: siteJudge(
        snapshot,
        all.map(({ places }) => places),
        { map, together: "one-of" },
      ),
    },
    amounts: {
      amount: Float64Array.from(all, ({ amount }) => amount),
      estimated: Uint8Array.from(all, ({ isEstimated }) => Number(isEstimated)),
    },
    stage: Int32Array.from(all, ({ stage }) => stage),
    self: Uint8Array.from(all, ({ isSelf }) => Number(isSelf)),
    link: Int32Array.from(all, ({ link }) => link),
    complete: madeUp(snapshot),
  };
}

function statedSales(snapshot: Snapshot, trade: Trade): Sale[] {
  const { first, end } = snapshot.supplyGraph.ranges.Enterprise;
  const { purchases, self } = trade;
  const { amount, estimated } = amountsOf(snapshot, trade);
  const sitesOf = productionSites(snapshot, trade.day);
  return Array.from({ length: purchases.count }, (_, row) => ({
    seller: purchases.seller[row] ?? 0,
    stage: purchases.stage[row] ?? NO_STAGE,
    places: sitesOf(purchases.buyer[row] ?? first),
    amount: amount[row] ?? 0,
    isEstimated: estimated[row] === 1,
    isSelf: self[row] === 1,
    link: purchases.link[row] ?? -1,
  })).filter(({ seller }) => seller >= first && seller < end);
}

/** Sales to a place, of the newest year that a seller states any of. */
function salesToPlaces({ supplyGraph }: Snapshot): Sale[] {
  const { SUPPLIES } = supplyGraph.links;
  const { Enterprise, Place } = supplyGraph.ranges;
  const sales: Sale[] = [];
  for (let seller = Enterprise.first; seller < Enterprise.end; seller++) {
    const stated = endsAt(SUPPLIES, seller, "along").filter(
      ({ node, link }) =>
        node >= Place.first &&
        node < Place.end &&
        !hasFlag(SUPPLIES, link, LINK_FLAGS.inferred) &&
        hasFlag(SUPPLIES, link, LINK_FLAGS.amountKnown),
    );
    const newest = stated.reduce((most, { link }) => Math.max(most, SUPPLIES.year?.[link] ?? 0), 0);
    for (const { node, link } of stated) {
      if ((SUPPLIES.year?.[link] ?? 0) !== newest) continue;
      const stage = SUPPLIES.stage?.[link] ?? NO_STAGE;
      const amount = SUPPLIES.amount?.[link] ?? 0;
      sales.push({ seller, stage, places: [node], amount, isEstimated: false, isSelf: false, link });
    }
  }
  return sales;
}

/** What is left of a seller's output after its sales, to whom nobody knows. */
function restsOf(snapshot: Snapshot, { products }: Trade, sales: readonly Sale[]): Sale[] {
  const { first, end } = snapshot.supplyGraph.ranges.Enterprise;
  const sold = new Float64Array(end - first);
  for (const { seller, amount } of sales) sold[seller - first] = (sold[seller - first] ?? 0) + amount;
  return [...sold].flatMap((all, at) => {
    const [start, stop] = rowsOfMaker(products, snapshot, at + first);
    const output = products.output.subarray(start, stop).reduce((sum, each) => sum + each, 0);
    const rest = output - all;
    if (start === stop || !(rest > 0)) return [];
    const stage = products.stage[start] ?? NO_STAGE;
    return [
      { seller: at + first, stage, places: [], amount: rest, isEstimated: false, isSelf: false, link: -1 },
    ];
  });
}

function madeUp({ supplyGraph, facts }: Snapshot): Uint8Array {
  const { first, end } = supplyGraph.ranges.Enterprise;
  return Uint8Array.from({ length: end - first }, (_, at) =>
    Number(facts.node("Enterprise", idAt(supplyGraph.nodes, at + first))?.synthetic === true),
  );
}
