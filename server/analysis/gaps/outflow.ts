import type { Snapshot } from "../../graph/current-graph.ts";
import { hasFlag, LINK_FLAGS, NO_STAGE } from "../../graph/link-columns.ts";
import { endsAt } from "../../graph/neighbours.ts";
import type { Whereabouts } from "../boundary.ts";
import type { GapField } from "./gap-field.ts";

/** Where what is made of a stage inside goes, as far as sales are recorded. CNY10k/year. */
export interface Outflow {
  readonly inside: number;
  readonly outside: number;
  /** To a buyer of whom it is not known finely enough where it is. */
  readonly unknown: number;
}

/** Sums the recorded sales of the makers of each stage inside by where they go, finer stages counted above them. Sales
 *  to enterprises are their purchases, an unstated value estimated; sales to places count with a stated value, of the
 *  seller's newest year.
 *  @returns a function of a stage, a node of the supply graph */
export function outflowFinder(snapshot: Snapshot, field: GapField): (stage: number) => Outflow {
  const sums = new Map<number, { inside: number; outside: number; unknown: number }>();
  const count = (stage: number, seller: number, { amount, to }: { amount: number; to: Whereabouts }) => {
    for (const each of field.from.trade.lines.above(stage)) {
      if (!field.markets.get(each)?.makers.has(seller)) continue;
      const sum = sums.get(each) ?? { inside: 0, outside: 0, unknown: 0 };
      sums.set(each, sum);
      sum[SIDE[to]] += amount;
    }
  };
  countSalesToFirms(snapshot, field, count);
  countSalesToPlaces(snapshot, field, count);
  return (stage) => sums.get(stage) ?? { inside: 0, outside: 0, unknown: 0 };
}

const SIDE = {
  inside: "inside",
  possible: "unknown",
  elsewhere: "outside",
  outside: "outside",
} as const satisfies Record<Whereabouts, keyof Outflow>;

type Count = (stage: number, seller: number, sale: { amount: number; to: Whereabouts }) => void;

function countSalesToFirms(
  { supplyGraph }: Snapshot,
  { from, amounts, whereIs }: GapField,
  count: Count,
): void {
  const { purchases, self } = from.trade;
  const { first } = supplyGraph.ranges.Enterprise;
  for (let row = 0; row < purchases.count; row++) {
    const stage = purchases.stage[row] ?? NO_STAGE;
    const buyer = purchases.buyer[row] ?? first;
    if (stage === NO_STAGE || self[row] === 1) continue;
    const to = from.asked[buyer - first] === 1 ? "inside" : whereIs(buyer);
    count(stage, purchases.seller[row] ?? first, { amount: amounts.amount[row] ?? 0, to });
  }
}

function countSalesToPlaces({ supplyGraph }: Snapshot, { boundary }: GapField, count: Count): void {
  const { links, ranges } = supplyGraph;
  const { SUPPLIES } = links;
  const yearOf = (link: number) => SUPPLIES.year?.[link] ?? 0;
  for (let seller = ranges.Enterprise.first; seller < ranges.Enterprise.end; seller++) {
    const sales = endsAt(SUPPLIES, seller, "along").filter(
      ({ link }) => !hasFlag(SUPPLIES, link, LINK_FLAGS.inferred),
    );
    const newest = sales.reduce((most, { link }) => Math.max(most, yearOf(link)), 0);
    for (const { link, node } of sales) {
      const isToPlace = node >= ranges.Place.first && node < ranges.Place.end;
      const stage = SUPPLIES.stage?.[link] ?? NO_STAGE;
      if (!isToPlace || stage === NO_STAGE || yearOf(link) !== newest) continue;
      if (!hasFlag(SUPPLIES, link, LINK_FLAGS.amountKnown)) continue;
      count(stage, seller, { amount: SUPPLIES.amount?.[link] ?? 0, to: boundary.whereabouts([node]) });
    }
  }
}
