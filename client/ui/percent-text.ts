import { formatNumber } from "../i18n/numbers.ts";

/** A share as per cent, rounded and without the sign.
 *  @param written `decimals`: how many there are at most, none by default; `zeros`: also those that are 0, for columns
 *  @example
 *  percentText(0.346); // => "35"
 *  percentText(0.346, { decimals: 1 }); // => "34.6"
 *  percentText(0.13006, { decimals: 1 }); // => "13"
 *  percentText(0.13006, { decimals: 1, zeros: true }); // => "13.0"
 */
export function percentText(share: number, written: { decimals?: number; zeros?: boolean } = {}): string {
  const { decimals = 0, zeros = false } = written;
  const rounded = (share * 100).toFixed(decimals);
  return zeros ? rounded : formatNumber(Number(rounded));
}
