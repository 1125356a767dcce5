import { NO_SUMS, type RateSums } from "../kernels/rate-of-sums.ts";
import { NESTED_LEVELS, NO_PLACE } from "../trade/homes.ts";
import { WHERE, type Where } from "../trade/origin-judge.ts";
import type { Trade } from "../trade/trade.ts";
import type { Amounts } from "./amounts.ts";

/** The sums of some groups of purchases at the four nested boundaries. */
export interface RateCells {
  /** How many groups there are. */
  readonly groups: number;
  /** The sums of a group.
   *  @param level a position in `NESTED_LEVELS` */
  sums(group: number, level: number): RateSums;
}

/** A group that a purchase counts for, and the share of it that does. */
export interface GroupShare {
  readonly group: number;
  readonly share: number;
}

/** What is bought, by whom, made where: of a trade as much as sums need. */
export interface Bought extends Pick<Trade, "homes" | "whereIs"> {
  readonly purchases: Pick<Trade["purchases"], "count" | "buyer">;
  readonly origins: Pick<Trade["origins"], "offsets" | "code" | "share">;
}

/** What is summed. */
export interface CellsAsked {
  readonly trade: Bought;
  readonly amounts: Amounts;
  /** By enterprise from the first of the graph's range on. */
  readonly firstEnterprise: number;
  readonly groups: number;
  /** The groups a purchase counts for; none leaves it out.
   *  @param row of the table of purchases */
  groupsOf(row: number): Iterable<GroupShare>;
}

/** The sums of one cell: first those by `WHERE`, then what of them is estimated. */
const ESTIMATED = 5;
const ESTIMATED_INSIDE = 6;
const ESTIMATED_UNKNOWN = 7;
const FIELDS = 8;

/** Sums purchases by group, at each buyer's own town, county, city and province at once, in one walk over the table. */
export function rateCells(asked: CellsAsked): RateCells {
  const { trade, amounts, groups, firstEnterprise } = asked;
  const cells = new Float64Array(groups * LEVELS * FIELDS);
  const { offsets, share } = trade.origins;
  const seen = seenByBuyers(trade, firstEnterprise);
  for (let row = 0; row < trade.purchases.count; row++) {
    for (const { group, share: counted } of asked.groupsOf(row)) {
      for (let part = offsets[row] ?? 0; part < (offsets[row + 1] ?? 0); part++) {
        const amount = (amounts.amount[row] ?? 0) * counted * (share[part] ?? 0);
        addPart(cells, {
          at: group * LEVELS * FIELDS,
          seen,
          part,
          amount,
          isEstimated: amounts.estimated[row] === 1,
        });
      }
    }
  }
  return { groups, sums: (group, level) => sumsAt(cells, (group * LEVELS + level) * FIELDS) };
}

const LEVELS = NESTED_LEVELS.length;

interface PartOfPurchase {
  /** Where the cells of the group begin. */
  readonly at: number;
  readonly seen: Uint8Array;
  readonly part: number;
  readonly amount: number;
  readonly isEstimated: boolean;
}

/** Adds a part of a purchase to the cells of a group, at all four boundaries. */
function addPart(cells: Float64Array, { at, seen, part, amount, isEstimated }: PartOfPurchase): void {
  for (let level = 0; level < LEVELS; level++) {
    const cell = at + level * FIELDS;
    const field = seen[part * LEVELS + level] ?? WHERE.possible;
    cells[cell + field] = (cells[cell + field] ?? 0) + amount;
    if (!isEstimated) continue;
    cells[cell + ESTIMATED] = (cells[cell + ESTIMATED] ?? 0) + amount;
    if (field === WHERE.inside)
      cells[cell + ESTIMATED_INSIDE] = (cells[cell + ESTIMATED_INSIDE] ?? 0) + amount;
    if (field === WHERE.possible)
      cells[cell + ESTIMATED_UNKNOWN] = (cells[cell + ESTIMATED_UNKNOWN] ?? 0) + amount;
  }
}

const kept = new WeakMap<Int32Array, Uint8Array>();

/** Where every part of every purchase was made, seen from its buyer's own town, county, city and province: a value of
 *  `WHERE` at `part * 4 + level`. Worked out once for the origins of a trade, then kept with them. */
export function seenByBuyers(trade: Bought, firstEnterprise: number): Uint8Array {
  const found = kept.get(trade.origins.code);
  if (found !== undefined) return found;
  const { offsets, code } = trade.origins;
  const seen = new Uint8Array(code.length * LEVELS);
  for (let row = 0; row < trade.purchases.count; row++) {
    for (let level = 0; level < LEVELS; level++) {
      const whereIs = judgeAt(trade, { row, level, firstEnterprise });
      for (let part = offsets[row] ?? 0; part < (offsets[row + 1] ?? 0); part++) {
        seen[part * LEVELS + level] = whereIs(code[part] ?? 0);
      }
    }
  }
  kept.set(code, seen);
  return seen;
}

/** Tells where an origin lies, seen from the buyer of a purchase. Where the buyer's own boundary is not known that
 *  finely, what comes from outside the next wider one that is known comes from outside, and of the rest nobody knows. */
function judgeAt(
  { homes, purchases, whereIs }: Bought,
  {
    row,
    level,
    firstEnterprise,
  }: { readonly row: number; readonly level: number; readonly firstEnterprise: number },
): (code: number) => Where {
  const buyer = (purchases.buyer[row] ?? 0) - firstEnterprise;
  for (let wider = level; wider < LEVELS; wider++) {
    const home = homes[NESTED_LEVELS[wider] ?? "province"][buyer] ?? NO_PLACE;
    if (home === NO_PLACE) continue;
    if (wider === level) return (code) => whereIs(code, home);
    return (code) => {
      const where = whereIs(code, home);
      return where === WHERE.inside ? WHERE.possible : where;
    };
  }
  return () => WHERE.possible;
}

function sumsAt(cells: Float64Array, at: number): RateSums {
  const field = (which: number) => cells[at + which] ?? 0;
  return {
    ...NO_SUMS,
    inside: field(WHERE.inside),
    elsewhere: field(WHERE.elsewhere),
    otherProvinces: field(WHERE.otherProvince),
    abroad: field(WHERE.abroad),
    unknown: field(WHERE.possible),
    estimated: field(ESTIMATED),
    estimatedInside: field(ESTIMATED_INSIDE),
    estimatedUnknown: field(ESTIMATED_UNKNOWN),
  };
}
