import type { Finding } from "../../../graph-schema/findings.ts";
import { GAP_KINDS, gapKindOf } from "../../graph/gap-kinds.ts";
import { whole } from "../rates/rate-numbers.ts";

/** Bounds in whole 万元 a year; empty where they meet the value or are not known.
 *  @example
 *  sizeBounds({ value: 100, lower: 80, upper: 120 }); // => "80–120"
 *  sizeBounds({ value: 100, lower: 100, upper: 100 }); // => ""
 */
export function sizeBounds({ value, lower, upper }: Pick<Finding, "value" | "lower" | "upper">): string {
  if (value === null || lower === null || upper === null) return "";
  const [low, high] = [whole(lower), whole(upper)];
  return low === high ? "" : `${low}–${high}`;
}

/** The stage of the plan that each row lies under, by id; the plan's own lie under themselves.
 *  @param rows in lane order: each stage of the plan is followed by its finer ones
 *  @example
 *  planStagesOf([{ about: "stage:1" }, { about: "stage:seal" }], new Set(["stage:1"])).get("stage:seal"); // => "stage:1"
 */
export function planStagesOf(
  rows: readonly Pick<Finding, "about">[],
  ofPlan: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  let above: string | undefined;
  const found = new Map<string, string>();
  for (const { about } of rows) {
    if (ofPlan.has(about)) above = about;
    if (above !== undefined && !found.has(about)) found.set(about, above);
  }
  return found;
}

/** The gap that stands for a list: the largest of a known size. One of a stage of the plan only where none of its finer
 *  stages has one, since it holds theirs. Without any of a known size, the first gap; `undefined` without a gap.
 *  @param rows in lane order
 *  @param above the stage of the plan each lies under */
export function largestGap(
  rows: readonly Finding[],
  above: ReadonlyMap<string, string>,
): Finding | undefined {
  const gaps = rows.filter(({ class: found }) => gapKindOf(found) !== undefined);
  const sized = gaps.filter(({ value }) => value !== null && value > 0);
  const holders = new Set(
    sized.flatMap(({ about }) => (above.get(about) === about ? [] : (above.get(about) ?? []))),
  );
  const finest = sized.filter(({ about }) => !holders.has(about));
  const [first] = [...finest].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return first ?? gaps[0];
}

/** How many stages have each class of gap, those that occur, in the order of precedence. */
export function countsOf(rows: readonly Finding[]): { kind: (typeof GAP_KINDS)[number]; count: number }[] {
  return GAP_KINDS.map((kind) => ({
    kind,
    count: rows.filter(({ class: found }) => found === kind).length,
  })).filter(({ count }) => count > 0);
}

/** The capacity that a plant needs to fill a gap, in whole 万元 a year: what is bought outside; without a known size the
 *  usual scale of a maker. `undefined` where neither is known.
 *  @example
 *  capacityFor({ value: 168400.4, parts: {} }); // => 168401
 *  capacityFor({ value: null, parts: { minimumScale: 5200 } }); // => 5200
 */
export function capacityFor({ value, parts }: Pick<Finding, "value" | "parts">): number | undefined {
  const size = value !== null && value > 0 ? value : parts?.minimumScale;
  return size === undefined ? undefined : Math.ceil(size);
}
