import type { RateSums } from "../kernels/rate-of-sums.ts";
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
  /** What of it is surely from inside, and all that is bought: the same numbers, without the rest. */
  inside(group: number, level: number): number;
  bought(group: number, level: number): number;
}

/** Which rows count for which groups, one entry each: a row may count for several, or for none. */
export interface CountedRows {
  /** Rows of the table of purchases. */
  readonly row: ArrayLike<number>;
  readonly group: ArrayLike<number>;
  /** How much of the row counts, in (0, 1]. */
  readonly share: ArrayLike<number>;
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
  readonly counted: CountedRows;
}

/** The sums of one cell: first those by `WHERE`, then what of them is estimated. */
const ESTIMATED = 5;
const ESTIMATED_INSIDE = 6;
const ESTIMATED_UNKNOWN = 7;
const FIELDS = 8;

/** Sums purchases by group, at each buyer's own town, county, city and province at once, in one walk over the entries. */
export function rateCells({ trade, amounts, groups, counted, firstEnterprise }: CellsAsked): RateCells {
  const cells = new Float64Array(groups * LEVELS * FIELDS);
  const { offsets, share } = trade.origins;
  const seen = seenByBuyers(trade, firstEnterprise);
  for (let entry = 0; entry < counted.row.length; entry++) {
    const row = counted.row[entry] ?? 0;
    const amount = (amounts.amount[row] ?? 0) * (counted.share[entry] ?? 0);
    const first = (counted.group[entry] ?? 0) * LEVELS * FIELDS;
    const isEstimated = amounts.estimated[row] === 1;
    for (let part = offsets[row] ?? 0; part < (offsets[row + 1] ?? 0); part++) {
      const paid = amount * (share[part] ?? 0);
      for (let level = 0; level < LEVELS; level++) {
        const cell = first + level * FIELDS;
        const field = seen[part * LEVELS + level] ?? 0;
        cells[cell + field] = (cells[cell + field] ?? 0) + paid;
        if (isEstimated) addEstimate(cells, cell, { field, paid });
      }
    }
  }
  const at = (group: number, level: number) => (group * LEVELS + level) * FIELDS;
  return {
    groups,
    sums: (group, level) => sumsAt(cells, at(group, level)),
    inside: (group, level) => cells[at(group, level) + WHERE.inside] ?? 0,
    bought(group, level) {
      let sum = 0;
      for (let field = 0; field < ESTIMATED; field++) sum += cells[at(group, level) + field] ?? 0;
      return sum;
    },
  };
}

const LEVELS = NESTED_LEVELS.length;

function addEstimate(
  cells: Float64Array,
  cell: number,
  { field, paid }: { readonly field: number; readonly paid: number },
): void {
  cells[cell + ESTIMATED] = (cells[cell + ESTIMATED] ?? 0) + paid;
  if (field === WHERE.inside) cells[cell + ESTIMATED_INSIDE] = (cells[cell + ESTIMATED_INSIDE] ?? 0) + paid;
  if (field === WHERE.possible)
    cells[cell + ESTIMATED_UNKNOWN] = (cells[cell + ESTIMATED_UNKNOWN] ?? 0) + paid;
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
