import type { Snapshot } from "../../graph/current-graph.ts";
import { NO_STAGE } from "../../graph/link-columns.ts";
import { factOfLink } from "../../graph/link-facts.ts";
import { boughtIn, gapToGoal, type RateSums, rateOfSums } from "../kernels/rate-of-sums.ts";
import type { Found } from "../measure.ts";
import { type RateCells, rateCells } from "./rate-cells.ts";
import type { RateItems } from "./rate-items.ts";
import type { RateAsked } from "./rate-parameters.ts";

/** A group that a purchase counts for, and the share of it that does. */
export interface GroupShare {
  readonly group: number;
  readonly share: number;
}

/** How a row is grouped, and what stands beside its sums. */
export interface RateGroups {
  readonly count: number;
  /** The groups a row of a buyer who is asked for counts for, with the share that does; rows that nobody asks for are
   *  not given. */
  of(row: number): Iterable<GroupShare>;
}

/** What is told of a group beside its sums; by group. */
export interface BesideSums {
  /** Enterprises that stand there and are asked for; of them those whose purchases are known in part alone; those
   *  without a purchase that enters. */
  readonly buyers: Int32Array;
  readonly partialBuyers: Int32Array;
  readonly purchases: Int32Array;
  readonly withoutValue: Int32Array;
  /** CNY10k/year: what is known to be bought by partial buyers, and self-supply of the others. */
  readonly knownOfPartial: Float64Array;
  readonly self: Float64Array;
  /** The largest purchases, as rows of the table, largest first. */
  readonly largest: readonly (readonly number[])[];
}

/** Sums of groups at the four boundaries, and what stands beside them. */
export interface GroupedRates {
  readonly cells: RateCells;
  readonly beside: BesideSums;
}

/** Sums what is asked for by group. Buyers whose purchases are known in part alone are left out of the sums and told
 *  beside them; so is self-supply unless it is asked for.
 *  @param most how many of the largest purchases of each group are named */
export function groupedRates(
  {
    snapshot,
    items,
    asked,
  }: { readonly snapshot: Snapshot; readonly items: RateItems; readonly asked: RateAsked },
  groups: RateGroups,
  most: number,
): GroupedRates {
  const firstEnterprise = snapshot.supplyGraph.ranges.Enterprise.first;
  const beside = emptyBeside(groups.count);
  const buyers = Array.from({ length: groups.count }, () => new Set<number>());
  const partial = Array.from({ length: groups.count }, () => new Set<number>());
  const counted: Record<"row" | "group" | "share", number[]> = { row: [], group: [], share: [] };
  const { bought, amounts, complete, isSelf } = items;
  for (let row = 0; row < bought.purchases.count; row++) {
    const node = bought.purchases.buyer[row] ?? firstEnterprise;
    const buyer = node - firstEnterprise;
    const asks = items.asked[buyer] === 1 ? items.shareOf(node, items.stage[row] ?? NO_STAGE) : 0;
    if (asks === 0) continue;
    for (const { group, share } of groups.of(row)) {
      const amount = (amounts.amount[row] ?? 0) * asks * share;
      buyers[group]?.add(buyer);
      if (complete[buyer] !== 1) {
        partial[group]?.add(buyer);
        if (amounts.estimated[row] !== 1) bump(beside.knownOfPartial, group, amount);
      } else if (isSelf[row] === 1 && asked.self === "out") bump(beside.self, group, amount);
      else {
        bump(beside.purchases, group, 1);
        if (amounts.estimated[row] === 1) bump(beside.withoutValue, group, 1);
        keepLargest(beside.largest[group] ?? [], { row, most, amounts: amounts.amount });
        counted.row.push(row);
        counted.group.push(group);
        counted.share.push(asks * share);
      }
    }
  }
  const cells = rateCells({ trade: bought, amounts, firstEnterprise, groups: groups.count, counted });
  for (let group = 0; group < groups.count; group++) {
    beside.buyers[group] = buyers[group]?.size ?? 0;
    beside.partialBuyers[group] = partial[group]?.size ?? 0;
  }
  return { cells, beside };
}

function bump(column: Float64Array | Int32Array, at: number, by: number): void {
  column[at] = (column[at] ?? 0) + by;
}

function keepLargest(
  kept: number[],
  { row, most, amounts }: { readonly row: number; readonly most: number; readonly amounts: Float64Array },
): void {
  const amount = amounts[row] ?? 0;
  if (kept.length === most && (amounts[kept.at(-1) ?? 0] ?? 0) >= amount) return;
  const at = kept.findIndex((other) => (amounts[other] ?? 0) < amount);
  kept.splice(at < 0 ? kept.length : at, 0, row);
  if (kept.length > most) kept.pop();
}

function emptyBeside(groups: number) {
  return {
    buyers: new Int32Array(groups),
    partialBuyers: new Int32Array(groups),
    purchases: new Int32Array(groups),
    withoutValue: new Int32Array(groups),
    knownOfPartial: new Float64Array(groups),
    self: new Float64Array(groups),
    largest: Array.from({ length: groups }, (): number[] => []),
  };
}

/** The row of a group at a boundary. */
export function rateRow(
  {
    snapshot,
    items,
    asked,
  }: { readonly snapshot: Snapshot; readonly items: RateItems; readonly asked: RateAsked },
  { cells, beside }: GroupedRates,
  { about, group, level }: { readonly about: string; readonly group: number; readonly level: number },
): Found["rows"][number] {
  const sums = cells.sums(group, level);
  const { value, lower, upper, coverage, reason } = rateOfSums(sums, Number(asked.known));
  const isPartial = boughtIn(sums) === 0 && (beside.partialBuyers[group] ?? 0) > 0;
  const why = isPartial ? "whole-unknown" : reason;
  return {
    about,
    value,
    lower: isPartial ? 0 : lower,
    upper: isPartial ? 1 : upper,
    class: why ?? "known",
    ...(why !== undefined && { reason: why }),
    parts: { ...partsOf(sums, asked, coverage), ...partsBeside(beside, group) },
    facts: evidenceOf(snapshot, items, beside.largest[group] ?? []),
  };
}

function partsOf(sums: RateSums, { goal }: RateAsked, coverage: number | null) {
  const { inside, elsewhere, otherProvinces, abroad, unknown, estimated } = sums;
  return {
    bought: boughtIn(sums),
    inside,
    elsewhere,
    otherProvinces,
    abroad,
    unknown,
    estimated,
    gap: gapToGoal(sums, Number(goal)),
    ...(coverage !== null && { coverage }),
  };
}

function partsBeside(beside: BesideSums, group: number) {
  return {
    buyers: beside.buyers[group] ?? 0,
    partialBuyers: beside.partialBuyers[group] ?? 0,
    purchases: beside.purchases[group] ?? 0,
    withoutValue: beside.withoutValue[group] ?? 0,
    knownOfPartial: beside.knownOfPartial[group] ?? 0,
    self: beside.self[group] ?? 0,
  };
}

/** The ids of the statements behind rows; none for what is left of an output, which nobody states. */
function evidenceOf(snapshot: Snapshot, { link }: RateItems, rows: readonly number[]): string[] {
  const links = new Set(rows.map((row) => link[row] ?? -1).filter((each) => each >= 0));
  return [...links].map((each) => factOfLink(snapshot, "SUPPLIES", each).id).sort();
}
