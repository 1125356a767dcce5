import type { Finding } from "../../../graph-schema/findings.ts";
import { amountOf, formatNumber } from "../../i18n/numbers.ts";
import type { Language } from "../../state/view.ts";

/** How a part is written: a share of something as per cent, money of a year in 万元, or how many. */
type PartUnit = "share" | "money" | "count";

/** A part of a value: what it is called in both languages, and how it is written. */
type PartWords = readonly [zh: string, en: string, unit: PartUnit];

const RECIPE: Readonly<Record<string, PartWords>> = {
  costShare: ["占产出", "of output", "share"],
  purchases: ["采购占产出", "purchases of output", "share"],
  covered: ["界内有", "covered", "share"],
  possible: ["可能有", "possible", "share"],
  uncovered: ["界内没有记载", "uncovered", "share"],
  elsewhere: ["其中省内他处有", "of it elsewhere", "share"],
  unmapped: ["没有对应环节", "no stage", "share"],
};

/** The parts that the measures explain; where a measure means something else by a name, its own words come first. */
const PARTS: Readonly<Record<string, Readonly<Record<string, PartWords>>>> = {
  "stage-coverage": {
    inside: ["界内", "inside", "count"],
    possible: ["可能在界内", "possibly inside", "count"],
    elsewhere: ["省内他处", "elsewhere", "count"],
    markets: ["专业市场", "markets", "count"],
    simulatedInside: ["模拟：界内", "simulated inside", "count"],
    simulatedPossible: ["模拟：可能在界内", "simulated, possibly inside", "count"],
    simulatedElsewhere: ["模拟：省内他处", "simulated elsewhere", "count"],
  },
  "recipe-coverage": RECIPE,
  "recipe-coverage inputs": {
    costShare: ["占产出", "of output", "share"],
    inside: ["界内记载", "inside", "count"],
    possible: ["可能在界内", "possibly inside", "count"],
    elsewhere: ["省内他处", "elsewhere", "count"],
  },
  "known-purchases": {
    known: ["已知采购", "known purchases", "money"],
    inside: ["界内", "inside", "money"],
    outside: ["界外", "outside", "money"],
    possible: ["可能在界内", "possibly inside", "money"],
    insideWithoutValue: ["界内无金额", "inside without value", "count"],
    outsideWithoutValue: ["界外无金额", "outside without value", "count"],
    possibleWithoutValue: ["可能在界内而无金额", "possibly inside without value", "count"],
    purchases: ["采购笔数", "purchases", "count"],
    insidePurchases: ["界内笔数", "inside", "count"],
    outsidePurchases: ["界外笔数", "outside", "count"],
    possiblePurchases: ["可能在界内的笔数", "possibly inside", "count"],
    self: ["自供", "self-supply", "money"],
    selfPurchases: ["自供笔数", "self-supplies", "count"],
    selfWithoutValue: ["自供无金额", "self-supply without value", "count"],
    perhapsSelf: ["可能是自供", "perhaps self-supply", "money"],
    perhapsSelfPurchases: ["可能是自供的笔数", "perhaps self-supplies", "count"],
    coverage: ["来源清楚", "of known origin", "share"],
    furtherStatements: ["同一笔的其他说法", "further statements", "count"],
    undated: ["没有年份", "undated", "count"],
    otherYears: ["其他年份", "of other years", "count"],
  },
};

/** What a part of a finding is called and how it is written; a part that nothing explains is called by its name.
 *  @example
 *  partHead("known-purchases", "self", { language: "en", parts: {} }); // => "self-supply (CNY 10k/year)"
 */
export function partHead(
  measure: string,
  part: string,
  { language, parts }: { language: Language; parts: NonNullable<Finding["parts"]> },
): string {
  const words = wordsOf(measure, part, parts);
  if (words === undefined) return part;
  const [zh, en, unit] = words;
  if (language === "en") return unit === "money" ? `${en} (CNY 10k/year)` : en;
  return unit === "money" ? `${zh}（万元/年）` : zh;
}

/** The parts of a finding that are not 0, in words: “已知采购 3.1 亿元/年 · 界外 3.1 亿元/年”. Empty without parts.
 *  @example
 *  partsInWords("stage-coverage", { inside: 3, markets: 0 }, "zh"); // => "界内 3"
 *  partsInWords("recipe-coverage", { covered: 0.125 }, "en"); // => "covered 12.5 %"
 *  partsInWords("else", { depth: 2 }, "en"); // => "depth 2"
 */
export function partsInWords(
  measure: string,
  parts: NonNullable<Finding["parts"]>,
  language: Language,
): string {
  return Object.entries(parts)
    .filter(([, value]) => value !== 0)
    .map(([part, value]) => {
      const words = wordsOf(measure, part, parts);
      if (words === undefined) return `${part} ${formatNumber(value)}`;
      const [zh, en, unit] = words;
      return `${language === "en" ? en : zh} ${written(value, unit, language)}`;
    })
    .join(" · ");
}

/** Rows about an input of a recipe have a share of cost; their other parts are counts. */
function wordsOf(measure: string, part: string, parts: NonNullable<Finding["parts"]>): PartWords | undefined {
  const of = measure === "recipe-coverage" && "costShare" in parts ? "recipe-coverage inputs" : measure;
  return PARTS[of]?.[part];
}

function written(value: number, unit: PartUnit, language: Language): string {
  if (unit === "count") return formatNumber(value);
  const kind = unit === "share" ? ("1" as const) : ("CNY10k/year" as const);
  const amount = amountOf(unit === "share" ? Number(value.toFixed(4)) : value, kind, { language });
  return `${amount.number} ${amount.unit}`;
}
