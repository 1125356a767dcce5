/** Purchases summed by where they come from, self-supply left out: of one buyer or of several. All of one
 *  year. Money in CNY10k/year. */
export interface PurchaseSums {
  /** Surely from inside the boundary. */
  readonly inside: number;
  /** Surely from outside. */
  readonly outside: number;
  /** From where is not known finely enough. */
  readonly possible: number;
  /** How many purchases have no value, by the same three: their amounts may be anything from 0 up. */
  readonly insideWithoutValue: number;
  readonly outsideWithoutValue: number;
  readonly possibleWithoutValue: number;
}

/** Why a share is not a number: nothing is bought; an amount is missing; too much is of unknown origin. */
export type NoShare = "no-purchases" | "value-missing" | "origin-unknown";

/** The share bought from inside, 0 to 1. `value` is null with a `reason`; the bounds hold the truth whatever is not
 *  known, and are null only where nothing is bought. */
export interface ShareFromInside {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly reason?: NoShare;
}

/** Nothing bought. */
export const NO_PURCHASES: PurchaseSums = {
  inside: 0,
  outside: 0,
  possible: 0,
  insideWithoutValue: 0,
  outsideWithoutValue: 0,
  possibleWithoutValue: 0,
};

/** Share of all that is bought whose origin is known; null where nothing is bought, or an amount is missing.
 *  @example
 *  coverageOfPurchases({ ...NO_PURCHASES, inside: 30, outside: 50, possible: 20 }); // => 0.8
 */
export function coverageOfPurchases(sums: PurchaseSums): number | null {
  const { inside, outside, possible } = sums;
  const missing = sums.insideWithoutValue + sums.outsideWithoutValue + sums.possibleWithoutValue;
  const total = inside + outside + possible;
  return total === 0 || missing > 0 ? null : (inside + outside) / total;
}

/** The share of complete purchases that comes from inside: supporting rate R1 of one buyer, R2 of a cluster's buyers
 *  summed before. Its point is taken over purchases of known origin and is null where these are less than `least` of
 *  all. A missing amount at one end alone leaves the bound at the other end as it is.
 *  @param sums all that is bought, complete
 *  @param least share in [0, 1]
 *  @example
 *  shareFromInside({ ...NO_PURCHASES, inside: 30, outside: 50, possible: 20 }, 0.7); // => { value: 0.375, lower: 0.3, upper: 0.5 }
 *  shareFromInside({ ...NO_PURCHASES, inside: 30, outside: 50, possible: 20 }, 0.9).reason; // => "origin-unknown"
 *  shareFromInside(NO_PURCHASES, 0.7).reason; // => "no-purchases"
 *  @see 配套率 R1, R2: value bought inside ÷ value bought, self-supply left out */
export function shareFromInside(sums: PurchaseSums, least: number): ShareFromInside {
  const { inside, outside, possible } = sums;
  const total = inside + outside + possible;
  const mayBeMoreInside = sums.insideWithoutValue + sums.possibleWithoutValue > 0;
  const mayBeMoreOutside = sums.outsideWithoutValue + sums.possibleWithoutValue > 0;
  const isMissing = mayBeMoreInside || mayBeMoreOutside;
  if (total === 0) {
    return isMissing
      ? { value: null, lower: 0, upper: 1, reason: "value-missing" }
      : { value: null, lower: null, upper: null, reason: "no-purchases" };
  }
  const lower = mayBeMoreOutside ? 0 : inside / total;
  const upper = mayBeMoreInside ? 1 : (inside + possible) / total;
  if (isMissing) return { value: null, lower, upper, reason: "value-missing" };
  const known = inside + outside;
  // Where least is 0 there may be nothing of known origin to take a share of.
  if (known === 0 || known / total < least) return { value: null, lower, upper, reason: "origin-unknown" };
  return { value: inside / known, lower, upper };
}
