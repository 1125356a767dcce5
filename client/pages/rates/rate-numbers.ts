import type { Finding } from "../../../graph-schema/findings.ts";
import { formatNumber } from "../../i18n/numbers.ts";
import { percentText } from "../../ui/percent-text.ts";

/** A rate as the page reads it: point and bounds in [0, 1], or why there is no point. */
export type Rated = Pick<Finding, "value" | "lower" | "upper" | "reason" | "parts">;

/** How a rate can be shown: a point; bounds, since too much is of unknown origin; only that some of it is published;
 *  or that nothing is recorded. */
export type RateKind = "point" | "bounds" | "part" | "none";

/** How a rate is shown.
 *  @example
 *  kindOf({ value: 0.4, lower: 0.3, upper: 0.5 }); // => "point"
 *  kindOf({ value: null, lower: 0, upper: 1, reason: "whole-unknown" }); // => "part"
 *  kindOf({ value: null, lower: null, upper: null, reason: "no-purchases" }); // => "none"
 */
export function kindOf({ value, lower, upper, reason }: Rated): RateKind {
  if (value !== null) return "point";
  if (reason === "whole-unknown") return "part";
  return lower === null || upper === null ? "none" : "bounds";
}

/** A share as per cent with one decimal; all of it without.
 *  @example
 *  oneDecimal(0.263); // => "26.3"
 *  oneDecimal(0.1); // => "10.0"
 *  oneDecimal(1); // => "100"
 */
export function oneDecimal(share: number): string {
  return share === 1 ? "100" : percentText(share, { decimals: 1, zeros: true });
}

/** Bounds as per cent; one number where they meet.
 *  @param decimals 0 for a narrow cell
 *  @example
 *  boundsText({ lower: 0.241, upper: 0.325 }, 1); // => "24.1–32.5"
 *  boundsText({ lower: 0.22, upper: 0.31 }, 0); // => "22–31"
 *  boundsText({ lower: 0.5, upper: 0.5 }, 1); // => "50.0"
 *  boundsText({ lower: null, upper: null }, 1); // => ""
 */
export function boundsText({ lower, upper }: Pick<Rated, "lower" | "upper">, decimals: 0 | 1): string {
  if (lower === null || upper === null) return "";
  const written = (share: number) => (decimals === 0 ? percentText(share) : oneDecimal(share));
  return written(lower) === written(upper) ? written(lower) : `${written(lower)}–${written(upper)}`;
}

/** What is lacking to the goal, from the least to the most it can be; both the same where a point is given. */
export interface Lacking {
  readonly low: number;
  readonly high: number;
}

/** What of all that is bought would have to come from inside instead to reach the goal: of a point what the measure
 *  says; else as far as the bounds leave it open.
 *  @returns `undefined` where neither is known
 *  @example
 *  lackingTo(0.5, { value: null, lower: 0.1, upper: 0.4, parts: { bought: 100 } }); // => { low: 10, high: 40 }
 *  lackingTo(0.5, { value: 0.3, lower: 0.3, upper: 0.3, parts: { bought: 100, gap: 20 } }); // => { low: 20, high: 20 }
 */
export function lackingTo(goal: number, rate: Rated): Lacking | undefined {
  const { lower, upper, parts = {} } = rate;
  const { bought = 0, gap } = parts;
  switch (kindOf(rate)) {
    case "point":
      return gap === undefined ? undefined : { low: gap, high: gap };
    case "bounds":
      return {
        low: Math.max(0, tidy((goal - (upper ?? 1)) * bought)),
        high: Math.max(0, tidy((goal - (lower ?? 0)) * bought)),
      };
    default:
      return undefined;
  }
}

/** Drops what only the machine's arithmetic adds. */
function tidy(value: number): number {
  return Number(value.toFixed(6));
}

/** What is lacking, in whole numbers: one, or from the least to the most; empty where nothing is.
 *  @example
 *  lackingText({ low: 0, high: 40000 }); // => "0–40,000"
 *  lackingText({ low: 0, high: 0 }); // => ""
 */
export function lackingText({ low, high }: Lacking): string {
  const [least, most] = [whole(low), whole(high)];
  if (most === "0") return "";
  return least === most ? most : `${least}–${most}`;
}

/** A whole number with groups of three digits.
 *  @example
 *  whole(279154.7); // => "279,155"
 */
export function whole(value: number): string {
  return formatNumber(Math.round(value));
}

/** The class of a rate on the scale of the map: 0 to 4 below half, ten points each; 5 from 50 on, 6 from 60 on.
 *  @example
 *  classOfRate(0.462); // => 4
 *  classOfRate(0.5); // => 5
 *  classOfRate(0.97); // => 6
 */
export function classOfRate(share: number): number {
  return Math.min(6, Math.floor(Number((share * 10).toFixed(9))));
}
