import type { Finding, Findings, MeasureDescription } from "../../../graph-schema/findings.ts";
import { UNITS, type Unit } from "../../../graph-schema/units.ts";
import { type Amount, amountOf } from "../../i18n/numbers.ts";
import type { Language } from "../../state/view.ts";

/** A class of a measure in the reader's language. */
export interface ClassWords {
  readonly name: string;
  readonly means: string;
}

/** A measure's own words in the reader's language. */
export function wordsOf(
  { title, titleEn, describes, describesEn }: MeasureDescription,
  language: Language,
): { title: string; describes: string } {
  return language === "en" ? { title: titleEn, describes: describesEn } : { title, describes };
}

/** What a code of a class or a reason reads as. A code that the measure does not explain stands for itself.
 *  @returns `undefined` for no code */
export function classWords(
  { classes }: Pick<MeasureDescription, "classes">,
  code: string | undefined,
  language: Language,
): ClassWords | undefined {
  if (code === undefined) return undefined;
  const found = classes.find(({ id }) => id === code);
  if (found === undefined) return { name: code, means: code };
  const { zh, en, meansZh, meansEn } = found;
  return language === "en" ? { name: en, means: meansEn } : { name: zh, means: meansZh };
}

/** A value with the unit people read it in.
 *  @example
 *  amountIn("1", 0.5, "en"); // => { number: "50", unit: "%" }
 *  amountIn("count", 3, "zh"); // => { number: "3", unit: "个" }
 */
export function amountIn(unit: Unit, value: number, language: Language): Amount {
  return amountOf(value, unit, { language, counter: UNITS[unit].zh });
}

/** From the lower to the upper bound, one number when they meet; a bound that is not known is an ellipsis.
 *  @returns `undefined` when neither is known
 *  @example
 *  boundsOf("count", { lower: 1, upper: 3 }, "en"); // => { number: "1–3", unit: "" }
 *  boundsOf("count", { lower: 2, upper: 2 }, "zh"); // => { number: "2", unit: "个" }
 *  boundsOf("count", { lower: 1, upper: null }, "en"); // => { number: "1–…", unit: "" }
 */
export function boundsOf(
  unit: Unit,
  { lower, upper }: Pick<Finding, "lower" | "upper">,
  language: Language,
): Amount | undefined {
  const [low, high] = [lower, upper].map((end) => (end === null ? undefined : amountIn(unit, end, language)));
  if (low === undefined && high === undefined) return undefined;
  if (low !== undefined && lower === upper) return low;
  const start = low !== undefined && high !== undefined && low.unit !== high.unit ? ` ${low.unit}` : "";
  return {
    number: `${low?.number ?? "…"}${start}–${high?.number ?? "…"}`,
    unit: high?.unit ?? low?.unit ?? "",
  };
}

/** The values a measure can take.
 *  @returns `undefined` when both ends are open
 *  @example
 *  rangeOf({ unit: "count", range: [0, null] }, "en"); // => "≥ 0"
 *  rangeOf({ unit: "1", range: [0, 1] }, "en"); // => "0–100 %"
 */
export function rangeOf(
  { unit, range: [least, most] }: Pick<MeasureDescription, "unit" | "range">,
  language: Language,
): string | undefined {
  const written = (value: number) => {
    const amount = amountIn(unit, value, language);
    return unit === "count" || amount.unit === "" ? amount.number : `${amount.number} ${amount.unit}`;
  };
  if (least === null && most === null) return undefined;
  if (most === null) return `≥ ${written(least ?? 0)}`;
  if (least === null) return `≤ ${written(most)}`;
  return `${amountIn(unit, least, language).number}–${written(most)}`;
}

/** How many rows fall into each class, in the measure's order; classes that none falls into are left out. */
export function tallyOf(
  rows: Findings["rows"],
  classes: MeasureDescription["classes"],
): { id: string; count: number }[] {
  return classes
    .map(({ id }) => ({ id, count: rows.filter((row) => row.class === id).length }))
    .filter(({ count }) => count > 0);
}
