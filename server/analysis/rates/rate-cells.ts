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

/** The order of the sums of one cell. */
const INSIDE = 0;
const UNKNOWN = 1;
const ELSEWHERE = 2;
const OTHER_PROVINCES = 3;
const ABROAD = 4;
const ESTIMATED = 5;
const ESTIMATED_INSIDE = 6;
const ESTIMATED_UNKNOWN = 7;
const FIELDS = 8;

/** By `Where`: the field it is summed in. */
const FIELD_OF: Readonly<Record<Where, number>> = {
  [WHERE.inside]: INSIDE,
  [WHERE.possible]: UNKNOWN,
  [WHERE.elsewhere]: ELSEWHERE,
  [WHERE.otherProvince]: OTHER_PROVINCES,
  [WHERE.abroad]: ABROAD,
};

/** Sums purchases by group, at each buyer's own town, county, city and province at once, in one walk over the table. */
export function rateCells(asked: CellsAsked): RateCells {
  const { trade, amounts, groups, firstEnterprise } = asked;
  const cells = new Float64Array(groups * NESTED_LEVELS.length * FIELDS);
  const add = (cell: number, field: number, amount: number) => {
    cells[cell * FIELDS + field] = (cells[cell * FIELDS + field] ?? 0) + amount;
  };
  const { offsets, code, share } = trade.origins;
  for (let row = 0; row < trade.purchases.count; row++) {
    for (const { group, share: counted } of asked.groupsOf(row)) {
      for (let level = 0; level < NESTED_LEVELS.length; level++) {
        const cell = group * NESTED_LEVELS.length + level;
        const whereIs = judgeAt(trade, { row, level, firstEnterprise });
        for (let part = offsets[row] ?? 0; part < (offsets[row + 1] ?? 0); part++) {
          const amount = (amounts.amount[row] ?? 0) * counted * (share[part] ?? 0);
          const field = FIELD_OF[whereIs(code[part] ?? 0)];
          add(cell, field, amount);
          if (amounts.estimated[row] !== 1) continue;
          add(cell, ESTIMATED, amount);
          if (field === INSIDE) add(cell, ESTIMATED_INSIDE, amount);
          if (field === UNKNOWN) add(cell, ESTIMATED_UNKNOWN, amount);
        }
      }
    }
  }
  return { groups, sums: (group, level) => sumsAt(cells, (group * NESTED_LEVELS.length + level) * FIELDS) };
}

/** Tells where an origin lies, seen from the buyer of a purchase. Where the buyer's own boundary is not known that
 *  finely, what comes from outside the next wider one that is known comes from outside, and of the rest nobody knows. */
export function judgeAt(
  { homes, purchases, whereIs }: Pick<Bought, "homes" | "purchases" | "whereIs">,
  {
    row,
    level,
    firstEnterprise,
  }: { readonly row: number; readonly level: number; readonly firstEnterprise: number },
): (code: number) => Where {
  const buyer = (purchases.buyer[row] ?? 0) - firstEnterprise;
  for (let wider = level; wider < NESTED_LEVELS.length; wider++) {
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
    inside: field(INSIDE),
    elsewhere: field(ELSEWHERE),
    otherProvinces: field(OTHER_PROVINCES),
    abroad: field(ABROAD),
    unknown: field(UNKNOWN),
    estimated: field(ESTIMATED),
    estimatedInside: field(ESTIMATED_INSIDE),
    estimatedUnknown: field(ESTIMATED_UNKNOWN),
  };
}
