/** Purchases summed by where they come from, self-supply left out: of one buyer, or of several together. All of one
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

/** Below this share of purchases with a known origin no single number is given, only bounds. */
export const LEAST_KNOWN_ORIGIN = 0.7;

/** Nothing bought. */
export const NO_PURCHASES: PurchaseSums = {
  inside: 0,
  outside: 0,
  possible: 0,
  insideWithoutValue: 0,
  outsideWithoutValue: 0,
  possibleWithoutValue: 0,
};

/** The purchases of two taken together: shares of several buyers are ratios of sums, never means of ratios.
 *  @example
 *  sumOfPurchases({ ...NO_PURCHASES, inside: 2 }, { ...NO_PURCHASES, inside: 3, outside: 1 }).inside; // => 5
 */
export function sumOfPurchases(a: PurchaseSums, b: PurchaseSums): PurchaseSums {
  return {
    inside: a.inside + b.inside,
    outside: a.outside + b.outside,
    possible: a.possible + b.possible,
    insideWithoutValue: a.insideWithoutValue + b.insideWithoutValue,
    outsideWithoutValue: a.outsideWithoutValue + b.outsideWithoutValue,
    possibleWithoutValue: a.possibleWithoutValue + b.possibleWithoutValue,
  };
}

/** The share of complete purchases that comes from inside: supporting rate R1 of one buyer, R2 of a cluster's buyers
 *  summed before. Its point is taken over purchases of known origin and is null where these are less than 0.7 of
 *  all. A missing amount at one end alone leaves the bound at the other end as it is.
 *  @param sums all that is bought, complete
 *  @example
 *  shareFromInside({ ...NO_PURCHASES, inside: 30, outside: 50, possible: 20 }); // => { value: 0.375, lower: 0.3, upper: 0.5 }
 *  shareFromInside(NO_PURCHASES).reason; // => "no-purchases"
 *  @see 配套率 R1, R2: value bought inside ÷ value bought, self-supply left out */
export function shareFromInside(sums: PurchaseSums): ShareFromInside {
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
  if (known / total < LEAST_KNOWN_ORIGIN) return { value: null, lower, upper, reason: "origin-unknown" };
  return { value: inside / known, lower, upper };
}
