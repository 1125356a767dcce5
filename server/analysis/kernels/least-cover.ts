/** Something that may be chosen: what it brings, and what it costs. */
export interface CoverItem {
  /** Above 0, in any one unit. */
  readonly gain: number;
  /** Above 0, in any one unit. */
  readonly cost: number;
}

/** A choice whose gains reach what is needed. */
export interface Cover {
  /** Positions of the items, largest gain for its cost first, then larger gain, then position. */
  readonly chosen: readonly number[];
  readonly cost: number;
  /** No choice that reaches it costs less. */
  readonly lowerBound: number;
  readonly isExact: boolean;
}

/** Up to so many items the answer is exact. */
export const EXACT_UP_TO = 30;

/** Gains and costs that differ by less than this share are the same. */
const SAME = 1e-12;

/** The cheapest items whose gains together reach a need (the knapsack in its covering form). Up to `exactUpTo` items by
 *  branch and bound, exact; above, the cheaper of two greedy choices, with a lower bound: when items may be taken in
 *  part, those with most gain for their cost fill the need, and no whole choice costs less than that. The greedy choice
 *  costs at most that bound and one item more, hence at most twice the least possible: the prefix before the last item
 *  fits into the bound, and of the last items that close the gap the cheapest is tried.
 *  @param need above what all gains reach, nothing covers it
 *  @returns `undefined` where all items together do not reach the need; no item where the need is 0 or less
 *  @example
 *  leastCover([{ gain: 5, cost: 1 }, { gain: 3, cost: 1 }, { gain: 4, cost: 1 }], 8)?.chosen; // => [0, 2]
 *  leastCover([{ gain: 5, cost: 1 }], 6); // => undefined
 *  @see Csirik, Frenk, Labbé & Zhang (1991), Heuristics for the 0-1 min-knapsack problem */
export function leastCover(
  items: readonly CoverItem[],
  need: number,
  exactUpTo: number = EXACT_UP_TO,
): Cover | undefined {
  const enough = need * (1 - SAME);
  const order = items.map((_, at) => at).sort((a, b) => byWorth(items, a, b));
  const reach = order.reduce((sum, at) => sum + (items[at]?.gain ?? 0), 0);
  if (enough <= 0) return { chosen: [], cost: 0, lowerBound: 0, isExact: true };
  if (reach < enough) return undefined;
  const sorted = order.map((at) => items[at] ?? { gain: 0, cost: 0 });
  const greedy = greedyCover(sorted, enough);
  const lowerBound = fractionalCost(sorted, { from: 0, need: enough });
  const isExact = sorted.length <= exactUpTo;
  const best = isExact ? cheapestCover(sorted, enough, greedy) : greedy;
  const cost = costOf(sorted, best);
  return {
    chosen: best.map((at) => order[at] ?? 0),
    cost,
    lowerBound: isExact ? cost : Math.min(cost, lowerBound),
    isExact: isExact || cost <= lowerBound * (1 + SAME),
  };
}

function byWorth(items: readonly CoverItem[], a: number, b: number): number {
  const [first, second] = [items[a] ?? { gain: 0, cost: 1 }, items[b] ?? { gain: 0, cost: 1 }];
  return second.gain / second.cost - first.gain / first.cost || second.gain - first.gain || a - b;
}

function costOf(items: readonly CoverItem[], chosen: readonly number[]): number {
  return chosen.reduce((sum, at) => sum + (items[at]?.cost ?? 0), 0);
}

/** What filling a need costs when the last item may be taken in part; Infinity where it can't be filled.
 *  @param items most gain for its cost first */
function fractionalCost(
  items: readonly CoverItem[],
  { from, need }: { readonly from: number; readonly need: number },
): number {
  let [cost, missing] = [0, need];
  for (let at = from; at < items.length && missing > 0; at++) {
    const { gain, cost: price } = items[at] ?? { gain: 0, cost: 0 };
    cost += price * Math.min(1, missing / gain);
    missing -= gain;
  }
  return missing > 0 ? Number.POSITIVE_INFINITY : cost;
}

/** Takes items by worth until one more would do, remembers the cheapest that closes the gap there, and goes on. */
function greedyCover(items: readonly CoverItem[], need: number): readonly number[] {
  let best: readonly number[] = items.map((_, at) => at);
  const taken: number[] = [];
  let missing = need;
  for (const [at, { gain }] of items.entries()) {
    if (gain >= missing) {
      const closed = [...taken, at];
      if (costOf(items, closed) < costOf(items, best)) best = closed;
    } else {
      taken.push(at);
      missing -= gain;
    }
  }
  return best;
}

/** What is chosen among the first items, and what is still missing. */
interface HalfChosen {
  readonly at: number;
  readonly chosen: readonly number[];
  readonly cost: number;
  readonly missing: number;
}

/** The cheapest choice by branch and bound, depth first, worthiest items first; without recursion.
 *  @param start a choice that reaches the need */
function cheapestCover(
  items: readonly CoverItem[],
  need: number,
  start: readonly number[],
): readonly number[] {
  let best = { chosen: start, cost: costOf(items, start) };
  const open: HalfChosen[] = [{ at: 0, chosen: [], cost: 0, missing: need }];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { at, chosen, cost, missing } = node;
    if (missing <= 0) {
      if (cost < best.cost * (1 - SAME)) best = { chosen, cost };
      continue;
    }
    if (cost + fractionalCost(items, { from: at, need: missing }) >= best.cost * (1 - SAME)) continue;
    const item = items[at];
    if (item === undefined) continue;
    open.push({ at: at + 1, chosen, cost, missing });
    open.push({
      at: at + 1,
      chosen: [...chosen, at],
      cost: cost + item.cost,
      missing: missing - item.gain,
    });
  }
  return best.chosen;
}
