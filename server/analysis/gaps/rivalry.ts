import type { Snapshot } from "../../graph/current-graph.ts";
import { stagesMadeBy } from "../trade/products.ts";
import { rowsOfBuyer } from "../trade/purchase-table.ts";
import type { GapField } from "./gap-field.ts";

/** How the makers of one stage inside stand to each other. */
export interface Rivalry {
  readonly makers: number;
  /** How many different stages they make of it: itself and finer ones. */
  readonly kinds: number;
  /** The share of them who buy from, or sell to, another of them. */
  readonly mutual: number;
  /** The share of them whose purchases are all known. */
  readonly known: number;
}

/** Looks at the makers of a stage inside: how many share how many kinds of goods, and how many trade with each other.
 *  @param stage a node of the supply graph */
export function rivalryOf({ supplyGraph }: Snapshot, field: GapField, stage: number): Rivalry {
  const { purchases, products, lines } = field.from.trade;
  const { first } = supplyGraph.ranges.Enterprise;
  const makers = [...(field.markets.get(stage)?.makers.keys() ?? [])];
  const among = new Set(makers);
  const kinds = new Set<number>();
  const trading = new Set<number>();
  for (const maker of makers) {
    for (const made of stagesMadeBy({ supplyGraph }, products, maker)) {
      if (lines.above(made).has(stage)) kinds.add(made);
    }
    const [start, end] = rowsOfBuyer(purchases, { supplyGraph }, maker);
    for (const seller of purchases.seller.subarray(start, end)) {
      if (seller === maker || !among.has(seller)) continue;
      trading.add(maker);
      trading.add(seller);
    }
  }
  const known = makers.filter((maker) => field.from.complete[maker - first] === 1).length;
  const shareOf = (count: number) => (makers.length === 0 ? 0 : count / makers.length);
  return { makers: makers.length, kinds: kinds.size, mutual: shareOf(trading.size), known: shareOf(known) };
}
