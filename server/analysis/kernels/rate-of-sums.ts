/** Purchases summed by where their goods were made, self-supply left out: of one buyer or of several. CNY10k/year, or
 *  counts when counts are summed. */
export interface RateSums {
  /** Surely from inside the boundary; elsewhere in the province; another province; abroad. */
  readonly inside: number;
  readonly elsewhere: number;
  readonly otherProvinces: number;
  readonly abroad: number;
  /** From where is not known finely enough. */
  readonly unknown: number;
  /** What of the four known origins, and of the unknown one, is estimated and not stated. */
  readonly estimated: number;
  readonly estimatedInside: number;
  readonly estimatedUnknown: number;
}

/** Why a rate is not a number: nothing is bought; of too much the origin or the value is not known. */
export type NoRate = "no-purchases" | "origin-unknown";

/** The rate of sums: `value` null with a `reason`; the bounds hold the truth as far as estimates are right in amount,
 *  and are null only where nothing is bought. Shares in [0, 1]. */
export interface Rate {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Share of all that is bought whose origin and value are both known; null where nothing is bought. */
  readonly coverage: number | null;
  readonly reason?: NoRate;
}

/** Nothing bought. */
export const NO_SUMS: RateSums = {
  inside: 0,
  elsewhere: 0,
  otherProvinces: 0,
  abroad: 0,
  unknown: 0,
  estimated: 0,
  estimatedInside: 0,
  estimatedUnknown: 0,
};

/** All that is bought.
 *  @example
 *  boughtIn({ ...NO_SUMS, inside: 2, abroad: 1, unknown: 1 }); // => 4
 */
export function boughtIn({ inside, elsewhere, otherProvinces, abroad, unknown }: RateSums): number {
  return inside + elsewhere + otherProvinces + abroad + unknown;
}

/** The supporting rate of sums: the share from inside of what has a known origin; a ratio of sums, never a mean of
 *  ratios. In the bounds an estimated purchase counts as of unknown origin.
 *  @param least below this coverage no single number is given, only bounds
 *  @example
 *  rateOfSums({ ...NO_SUMS, inside: 30, abroad: 50, unknown: 20 }, 0.7).value; // => 0.375
 *  rateOfSums(NO_SUMS, 0.7).reason; // => "no-purchases"
 *  @see 配套率 R1, R2, R5: value bought inside ÷ value bought, self-supply left out */
export function rateOfSums(sums: RateSums, least: number): Rate {
  const total = boughtIn(sums);
  if (total === 0) return { value: null, lower: null, upper: null, coverage: null, reason: "no-purchases" };
  const { inside, unknown, estimated, estimatedInside, estimatedUnknown } = sums;
  const known = total - unknown;
  const notCovered = unknown + estimated - estimatedUnknown;
  const coverage = Math.max(0, (total - notCovered) / total);
  const bounds = {
    lower: Math.max(0, (inside - estimatedInside) / total),
    upper: Math.min(1, (inside - estimatedInside + notCovered) / total),
  };
  if (known <= 0 || coverage < least) return { value: null, ...bounds, coverage, reason: "origin-unknown" };
  return { value: inside / known, ...bounds, coverage };
}

/** How much more of what has a known origin has to come from inside to reach a goal; 0 when it is reached.
 *  @param goal a share in [0, 1]
 *  @example
 *  gapToGoal({ ...NO_SUMS, inside: 30, abroad: 70, unknown: 9 }, 0.5); // => 20
 */
export function gapToGoal(sums: RateSums, goal: number): number {
  return Math.max(0, goal * (boughtIn(sums) - sums.unknown) - sums.inside);
}
