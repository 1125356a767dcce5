import type { Finding } from "../../../graph-schema/findings.ts";
import { lackingTo } from "./rate-numbers.ts";
import { GOAL } from "./rates-asked.ts";

/** Stages bought by what they lack to the goal, the most first: those that would bring the rate furthest. Where only
 *  bounds are given the middle of what may be lacking counts. What lacks nothing follows by what is bought of it. */
export function byLacking(rows: readonly Finding[]): Finding[] {
  const weight = (row: Finding) => {
    const lacking = lackingTo(GOAL, row);
    return lacking === undefined ? 0 : (lacking.low + lacking.high) / 2;
  };
  const bought = ({ parts }: Finding) => parts?.bought ?? 0;
  return [...rows].sort(
    (a, b) => weight(b) - weight(a) || bought(b) - bought(a) || (a.about < b.about ? -1 : 1),
  );
}

/** Several rows as one: sums of what they are made of, and the rate of the sums, never a mean of rates.
 *  @returns the parts that are summed, and what share of the known origins is from inside; null when none is known
 *  @example
 *  restOf([]).value; // => null
 */
export function restOf(rows: readonly Finding[]): { readonly bought: number; readonly value: number | null } {
  const sum = (part: string) => rows.reduce((total, { parts = {} }) => total + (parts[part] ?? 0), 0);
  const bought = sum("bought");
  const known = bought - sum("unknown");
  return { bought, value: known > 0 ? sum("inside") / known : null };
}
