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

/** A value of a report in the unit people read it in: a share as per cent, 万元 as 亿元 from one 亿 on, in English
 *  as millions and billions.
 *  @param words `counter` is what is counted, when the unit is count; written in Chinese only
 *  @example
 *  amountOf(24500000, "CNY10k/year", { language: "zh" }); // => { number: "2,450", unit: "亿元/年" }
 *  amountOf(24500000, "CNY10k/year", { language: "en" }); // => { number: "245", unit: "CNY bn/year" }
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
    const scales = SCALES[words.language];
    const scale = Math.abs(value) >= scales.large.from ? scales.large : scales.small;
    return { number: formatNumber(value / scale.by), unit: scale.unit };
  }
  return { number: formatNumber(value), unit: zh ? (words.counter ?? "") : "" };
}

/** An amount for a narrow column: from a hundred on without decimals.
 *  @example
 *  roundedAmount({ number: "5,486.87", unit: "亿元" }).number; // => "5,487"
 *  roundedAmount({ number: "≥ 50", unit: "%" }).number; // => "≥ 50"
 */
export function roundedAmount(amount: Amount): Amount {
  return {
    ...amount,
    number: amount.number.replace(/\d{1,3}(,\d{3})+\.\d+|\d{3}\.\d+/g, (long) =>
      formatNumber(Math.round(Number(long.replaceAll(",", "")))),
    ),
  };
}

/** The units money is written in, how many 万元 each is, and from how many on it is used. */
const SCALES = {
  zh: { large: { from: 10_000, by: 10_000, unit: "亿元/年" }, small: { by: 1, unit: "万元/年" } },
  en: { large: { from: 100_000, by: 100_000, unit: "CNY bn/year" }, small: { by: 100, unit: "CNY m/year" } },
} as const;

/** Degrees as a map reader writes them.
 *  @example
 *  formatPoint("zh", { longitude: 119.159, latitude: 30.487 }); // => "119.159°E，30.487°N"
 */
export function formatPoint(language: Language, at: { longitude: number; latitude: number }): string {
  const separator = language === "zh" ? "，" : ", ";
  return `${at.longitude.toFixed(3)}°E${separator}${at.latitude.toFixed(3)}°N`;
}
