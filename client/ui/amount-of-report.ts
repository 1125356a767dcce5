import type { Indicator, Report } from "../../graph-schema/nodes.ts";
import { type Amount, amountOf } from "../i18n/numbers.ts";
import type { Language } from "../state/view.ts";

const SIGN = { exact: "", "at-least": "≥ ", "more-than": "> " } as const;

/** What a report says, ready to be written: sign and number, or a range, or words.
 *  @returns `undefined` when the report has neither number nor words
 *  @example
 *  amountOfReport({ value: 0.5, comparator: "at-least" }, { unit: "1" }, "zh"); // => { number: "≥ 50", unit: "%" }
 *  amountOfReport({ lowest: 40, highest: 50 }, { unit: "count", counter: "个" }, "zh"); // => { number: "40–50", unit: "个" }
 */
export function amountOfReport(
  report: Pick<Report, "value" | "lowest" | "highest" | "comparator" | "text" | "textEn">,
  { unit, counter }: Pick<Indicator, "unit" | "counter">,
  language: Language,
): Amount | undefined {
  const sign = SIGN[report.comparator ?? "exact"];
  const words = { language, counter };
  if (report.value !== undefined) {
    const amount = amountOf(report.value, unit, words);
    return { ...amount, number: sign + amount.number };
  }
  if (report.lowest !== undefined && report.highest !== undefined) {
    const [low, high] = [amountOf(report.lowest, unit, words), amountOf(report.highest, unit, words)];
    const start = low.unit === high.unit ? low.number : `${low.number} ${low.unit}`;
    return { number: `${start}–${high.number}`, unit: high.unit };
  }
  if (report.lowest !== undefined) {
    const amount = amountOf(report.lowest, unit, words);
    return { ...amount, number: (sign || SIGN["at-least"]) + amount.number };
  }
  const text = language === "en" ? (report.textEn ?? report.text) : report.text;
  return text === undefined ? undefined : { number: text, unit: "" };
}
