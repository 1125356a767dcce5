import { type Firms, madeBy, partOf } from "./firms.ts";
import { DEGREE, LOCAL_DEMAND, SOLD_AT_MOST } from "./parameters.ts";
import { power, type Random } from "./random.ts";
import type { Stages } from "./read-stages.ts";
import type { Input } from "./recipes.ts";
import type { Spot } from "./spots.ts";

/** Sellers of a stage in order of firm, with their running sum of pull. */
interface Market {
  readonly firms: Int32Array;
  readonly pull: Float64Array;
}

/** A run of firms: those of a spot, a county, a city, or all. `to` is not in it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Who can sell what where. */
export interface Markets {
  /** A maker of the stage, or of what is finer, inside the range, by pull; −1 when there is none. */
  pick(stage: number, range: Range, random: Random): number;
  /** A distributor inside the range that trades the stage; −1 when there is none. */
  pickDistributor(stage: number, range: Range, random: Random): number;
  /** How much of the local demand for a stage its makers can meet, from 0 (nobody makes it) to 1. */
  offer(stage: number): number;
  /** Goods that the makers of a service stage keep in stock; none for goods stages. */
  stock(stage: number): readonly number[];
  /** What the firm makes when it sells this stage: itself or a finer one; the stage itself when it only trades. */
  soldAs(firm: number, stage: number): number;
  /** The runs of firms around a firm, narrowest first: spot, county, city, province. */
  around(firm: number): readonly Range[];
}

/** What firms are and do, as far as markets ask. */
export interface Economy {
  readonly firms: Firms;
  readonly spots: readonly Spot[];
  readonly stages: Stages;
  readonly recipes: readonly (readonly Input[])[];
}

/** The markets of an economy: one sorted column of sellers for each stage that is an input of something. */
export function marketsOf(economy: Economy): Markets {
  const { firms, stages } = economy;
  const above = stages.list.map((_, finer) =>
    stages.downward.flatMap((below, top) => (below.includes(finer) ? [top] : [])),
  );
  const makers = columns(firms, (firm) => madeBy(firms, firm).flatMap((made) => above[made] ?? []));
  const traded = stages.list.map((_, stage) => tradedBy(stage, economy));
  const traders = columns(firms, (firm) => traded[firms.stage[firm] ?? 0] ?? []);
  const ranges = rangesOf(economy);
  const offers = offersOf(economy, above);
  return {
    pick: (stage, range, random) => pickFrom(makers[stage], range, random),
    pickDistributor: (stage, range, random) => pickFrom(traders[stage], range, random),
    stock: (stage) => traded[stage] ?? [],
    offer: (stage) => offers[stage] ?? 0,
    soldAs: (firm, stage) => madeBy(firms, firm).find((made) => above[made]?.includes(stage)) ?? stage,
    around: (firm) => ranges[firms.spot[firm] ?? 0] ?? [],
  };
}

/** What the makers of each stage can sell over what is asked of them: for the stage, for what is finer and for what
 *  it is part of. */
function offersOf({ firms, stages, recipes }: Economy, above: readonly (readonly number[])[]): number[] {
  const made = stages.list.map(() => 0);
  for (let firm = 0; firm < firms.count; firm++) {
    for (const stage of madeBy(firms, firm))
      made[stage] = (made[stage] ?? 0) + (firms.revenue[firm] ?? 0) * partOf(firms, firm, stage);
  }
  const asked = stages.list.map(() => 0);
  recipes.forEach((inputs, stage) => {
    for (const input of inputs)
      asked[input.stage] = (asked[input.stage] ?? 0) + (made[stage] ?? 0) * input.share;
  });
  const sum = (values: readonly number[], of: Iterable<number>) =>
    [...of].reduce((all, each) => all + (values[each] ?? 0), 0);
  return stages.list.map((_, stage) => {
    const below = stages.downward[stage] ?? [];
    const demand = LOCAL_DEMAND * sum(asked, new Set([...below, ...(above[stage] ?? [])]));
    return demand === 0
      ? Number(sum(made, below) > 0)
      : Math.min(1, (SOLD_AT_MOST * sum(made, below)) / demand);
  });
}

/** Goods that the firms of a service stage trade: those of its chain that it buys. */
function tradedBy(stage: number, { stages, recipes }: Economy): number[] {
  if (stages.list[stage]?.nature !== "service") return [];
  const chain = stages.chains[stage]?.[0];
  const goods = (recipes[stage] ?? []).filter((input) => stages.list[input.stage]?.nature === "goods");
  return goods.filter((input) => stages.chains[input.stage]?.[0] === chain).map((input) => input.stage);
}

function columns(firms: Firms, sells: (firm: number) => readonly number[]): (Market | undefined)[] {
  const open: ({ firms: number[]; pull: number[]; total: number } | undefined)[] = [];
  for (let firm = 0; firm < firms.count; firm++) {
    const pull = power(firms.revenue[firm] ?? 1, DEGREE.sellerPower);
    for (const stage of sells(firm)) {
      open[stage] ??= { firms: [], pull: [], total: 0 };
      const column = open[stage];
      if (column.firms.at(-1) === firm) continue;
      column.total += pull;
      column.firms.push(firm);
      column.pull.push(column.total);
    }
  }
  return open.map(
    (column) => column && { firms: Int32Array.from(column.firms), pull: Float64Array.from(column.pull) },
  );
}

function rangesOf({ firms, spots }: Economy): Range[][] {
  const run = (isIn: (spot: Spot) => boolean): Range => {
    const inside = [...spots.keys()].filter((index) => spots[index] !== undefined && isIn(spots[index]));
    return { from: firms.firstOf[inside[0] ?? 0] ?? 0, to: firms.firstOf[(inside.at(-1) ?? 0) + 1] ?? 0 };
  };
  return spots.map((spot) => [
    run((each) => each === spot),
    run(({ county }) => county === spot.county),
    run(({ city }) => city === spot.city),
    { from: 0, to: firms.count },
  ]);
}

function pickFrom(market: Market | undefined, { from, to }: Range, random: Random): number {
  if (market === undefined) return -1;
  const first = firstAtLeast(market.firms, from);
  const end = firstAtLeast(market.firms, to);
  if (first >= end) return -1;
  const before = first === 0 ? 0 : (market.pull[first - 1] ?? 0);
  const wanted = before + random.unit() * ((market.pull[end - 1] ?? 0) - before);
  return market.firms[Math.min(firstAtLeast(market.pull, wanted), end - 1)] ?? -1;
}

/** Position of the first entry that is not less than the value, in an ascending column; its length when all are less.
 *  @example
 *  firstAtLeast(Float64Array.of(1, 3, 5), 3); // => 1
 */
export function firstAtLeast(column: Int32Array | Float64Array, value: number): number {
  let [low, high] = [0, column.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
