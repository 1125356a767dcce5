/** Bounds of a share as per cent without the sign, rounded outwards so that they still hold; one number, rounded, where
 *  they meet.
 *  @param decimals how many there are at most
 *  @example
 *  boundsText({ lower: 0.349, upper: 0.511 }); // => "34–52"
 *  boundsText({ lower: 0.3491, upper: 0.511 }, 1); // => "34.9–51.1"
 *  boundsText({ lower: 0.346, upper: 0.346 }); // => "35"
 *  boundsText({ lower: 0.3, upper: 1 }); // => "30–100"
 */
export function boundsText(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  decimals = 0,
): string {
  if (upper - lower < 1e-9) return written(lower, decimals, Math.round);
  const low = lowerBoundText(lower, decimals);
  const high = written(upper, decimals, (value) => Math.ceil(value - SUMMED));
  return low === high ? low : `${low}–${high}`;
}

/** A lower bound as per cent without the sign, rounded down so that it still holds.
 *  @example
 *  lowerBoundText(0.349); // => "34"
 *  lowerBoundText(0.1 + 0.2); // => "30"
 */
export function lowerBoundText(lower: number, decimals = 0): string {
  return written(lower, decimals, (value) => Math.floor(value + SUMMED));
}

/** A bound that was summed up as 0.29999999996 is 30 % all the same. */
const SUMMED = 1e-6;

function written(share: number, decimals: number, round: (value: number) => number): string {
  const scale = 10 ** decimals;
  return String(round(share * 100 * scale) / scale);
}
