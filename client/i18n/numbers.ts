import type { Unit } from "../../graph-schema/units.ts";
import type { Language } from "../state/view.ts";

/** A number and the unit written after it, small. */
export interface Amount {
  readonly number: string;
  readonly unit: string;
}

/** A number with groups of three digits. At most two decimals; 0 is written 0.
 *  @example
 *  formatNumber(2450); // => "2,450"
 *  formatNumber(14.5); // => "14.5"
 */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 }).format(value);
}

/** A value of a report in the unit people read it in: a share as per cent, 万元 as 亿元 from one 亿 on.
 *  @param counter what is counted, when the unit is count; written in Chinese only
 *  @example
 *  amountOf(24500000, "CNY10k/year", { language: "zh" }); // => { number: "2,450", unit: "亿元/年" }
 *  amountOf(0.5, "1", { language: "en" }); // => { number: "50", unit: "%" }
 *  amountOf(100, "count", { language: "zh", counter: "个" }); // => { number: "100", unit: "个" }
 */
export function amountOf(
  value: number,
  unit: Unit,
  words: { language: Language; counter?: string | undefined },
): Amount {
  const zh = words.language === "zh";
  if (unit === "1") return { number: formatNumber(Number((value * 100).toFixed(6))), unit: "%" };
  if (unit === "CNY10k/year") {
    const large = Math.abs(value) >= 10_000;
    const number = formatNumber(large ? value / 10_000 : value);
    return { number, unit: zh ? (large ? "亿元/年" : "万元/年") : large ? "CNY 100m/year" : "CNY 10k/year" };
  }
  return { number: formatNumber(value), unit: zh ? (words.counter ?? "") : "" };
}

/** Degrees as a map reader writes them.
 *  @example
 *  formatPoint("zh", { longitude: 119.159, latitude: 30.487 }); // => "119.159°E，30.487°N"
 */
export function formatPoint(language: Language, at: { longitude: number; latitude: number }): string {
  const separator = language === "zh" ? "，" : ", ";
  return `${at.longitude.toFixed(3)}°E${separator}${at.latitude.toFixed(3)}°N`;
}
