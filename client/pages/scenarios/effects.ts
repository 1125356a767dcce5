import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import type { Unit } from "../../../graph-schema/units.ts";
import { type Amount, amountOf, roundedAmount } from "../../i18n/numbers.ts";
import type { Language } from "../../state/view.ts";

/** A row as it is without a scenario; absent where there is none. */
export type Base = NonNullable<Finding["base"]>;

/** What one thing is without a scenario and with each of those compared. */
export interface EffectRow {
  /** Joins the rows of several answers. */
  readonly key: string;
  readonly about: string;
  /** The chain it speaks of beside; absent where it speaks of none. */
  readonly chain: string | undefined;
  readonly base: Base | undefined;
  /** In the order of the answers; `undefined` where an answer has no such row. */
  readonly found: readonly (Finding | undefined)[];
}

/** The rows of answers to one question under several scenarios, side by side, in the order of the first.
 *  @example
 *  effectRows([]); // => []
 */
export function effectRows(answers: readonly Pick<Findings, "rows">[]): EffectRow[] {
  const keys = [...new Set(answers.flatMap(({ rows }) => rows.map(keyOf)))];
  const byKey = answers.map(({ rows }) => new Map(rows.map((row) => [keyOf(row), row])));
  return keys.flatMap((key) => {
    const found = byKey.map((rows) => rows.get(key));
    const some = found.find((row) => row !== undefined);
    if (some === undefined) return [];
    const base = found.find((row) => row?.base !== undefined)?.base;
    return [{ key, about: some.about, chain: some.others?.chain?.[0], base, found }];
  });
}

function keyOf({ about, others }: Finding): string {
  return `${about} ${others?.chain?.join(" ") ?? ""}`;
}

/** Differences smaller than this part of the whole nobody can see, or come from the order of additions. */
const NOTHING = 1e-6;

/** Whether a scenario changes a row: its value, a bound, or its class.
 *  @example
 *  isChanged({ value: 1, lower: 1, upper: 1 }, { value: 1, lower: 0, upper: 1 }); // => true
 *  isChanged(undefined, undefined); // => false
 */
export function isChanged(
  base: Base | undefined,
  found: Pick<Finding, "value" | "lower" | "upper" | "class"> | undefined,
): boolean {
  if (base === undefined || found === undefined) return base !== found;
  if (base.class !== found.class) return true;
  return [
    [base.value, found.value],
    [base.lower, found.lower],
    [base.upper, found.upper],
  ].some(([a = null, b = null]) => differ(a, b));
}

function differ(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a !== b;
  return Math.abs(a - b) > NOTHING * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether any of the scenarios changes a row. */
export function changesAnything({ base, found }: EffectRow): boolean {
  return found.some((row) => isChanged(base, row));
}

/** Two values written so that they can be told apart, and how far the second lies from the first. */
export interface StepText {
  readonly from: string;
  readonly to: string;
  /** With its sign; empty where nothing changes. */
  readonly difference: string;
  /** After each of them. */
  readonly unit: string;
  /** After the difference: of shares points, else the unit. */
  readonly differenceUnit: string;
}

const POINTS = { zh: "点", en: "pt" } as const;

/** A step from a value to another as people read it: “41.2 → 48.9” and “+7.7”. Shares are per cent with one decimal,
 *  with more where less would hide a change.
 *  @example
 *  stepText("1", { from: 0.412, to: 0.489 }, "zh"); // => { from: "41.2", to: "48.9", difference: "+7.7", unit: "%", differenceUnit: "点" }
 *  stepText("1", { from: 0.4123, to: 0.4125 }, "en").to; // => "41.25"
 *  stepText("count", { from: 2, to: 2 }, "zh").difference; // => ""
 *  stepText("CNY10k/year", { from: 30000, to: 18000 }, "zh").difference; // => "−1.2"
 */
export function stepText(
  unit: Unit,
  { from, to }: { readonly from: number; readonly to: number },
  language: Language,
): StepText {
  if (unit === "1") return shareStep(from, to, language);
  const [first, second] = [from, to].map((value) => written(unit, value, language));
  const step = written(unit, Math.abs(to - from), language);
  const same = first?.unit === second?.unit;
  return {
    from: same ? (first?.number ?? "") : `${first?.number} ${first?.unit}`,
    to: second?.number ?? "",
    difference: differ(from, to) ? `${signOf(to - from)}${step.number}` : "",
    unit: second?.unit ?? "",
    differenceUnit: step.unit === second?.unit ? "" : step.unit,
  };
}

/** No more decimals than these: they would be no knowledge. */
const MOST_DECIMALS = 4;

function shareStep(from: number, to: number, language: Language): StepText {
  const percent = (share: number, decimals: number) => (share * 100).toFixed(decimals);
  const step = Math.abs(to - from);
  const hidden = (places: number) =>
    percent(from, places) === percent(to, places) || Number(percent(step, places)) === 0;
  let decimals = 1;
  while (differ(from, to) && decimals < MOST_DECIMALS && hidden(decimals)) decimals += 1;
  return {
    from: percent(from, decimals),
    to: percent(to, decimals),
    difference: differ(from, to) ? `${signOf(to - from)}${percent(step, decimals)}` : "",
    unit: "%",
    differenceUnit: POINTS[language],
  };
}

/** A value with its unit, without decimals that nobody reads. */
function written(unit: Unit, value: number, language: Language): Amount {
  return roundedAmount(amountOf(value, unit, { language }));
}

function signOf(difference: number): string {
  return difference < 0 ? "−" : "+";
}

/** A value as the rows of this page write it.
 *  @example
 *  valueText("1", 0.41203, "zh"); // => "41.2 %"
 *  valueText("count", 3, "zh"); // => "3"
 */
export function valueText(unit: Unit, value: number, language: Language): string {
  if (unit === "1") return `${(value * 100).toFixed(1)} %`;
  const { number, unit: of } = written(unit, value, language);
  return of === "" ? number : `${number} ${of}`;
}

/** From the lower to the upper bound; one value where they meet.
 *  @returns `undefined` when one of them is not known
 *  @example
 *  boundsText("1", { lower: 0.22, upper: 0.31 }, "zh"); // => "22.0–31.0 %"
 *  boundsText("CNY10k/year", { lower: 12000, upper: 30000 }, "zh"); // => "1.2–3 亿元/年"
 *  boundsText("1", { lower: null, upper: 0.31 }, "zh"); // => undefined
 */
export function boundsText(
  unit: Unit,
  { lower, upper }: Pick<Finding, "lower" | "upper">,
  language: Language,
): string | undefined {
  if (lower === null || upper === null) return undefined;
  if (unit === "1" && differ(lower, upper)) {
    return `${(lower * 100).toFixed(1)}–${(upper * 100).toFixed(1)} %`;
  }
  const [low, high] = [lower, upper].map((end) => written(unit, end, language));
  if (low === undefined || high === undefined || unit === "1") return valueText(unit, lower, language);
  const end = high.unit === "" ? high.number : `${high.number} ${high.unit}`;
  if (low.unit === high.unit) return low.number === high.number ? end : `${low.number}–${end}`;
  return `${low.number} ${low.unit}–${end}`;
}
