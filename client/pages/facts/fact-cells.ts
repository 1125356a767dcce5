import type { Fact } from "../../../graph-schema/facts.ts";
import type { Report } from "../../../graph-schema/nodes.ts";
import { amountOf } from "../../i18n/numbers.ts";
import type { Language } from "../../state/view.ts";
import { amountOfReport } from "../../ui/amount-of-report.ts";
import type { Indicators } from "./use-indicators.ts";
import { en, zh } from "./words.ts";

/** What a fact says, ready to be written in a row. */
export interface FactCells {
  /** What no name and no number says: goods, wording, quality, kind of value. Absent when there is nothing. */
  readonly says?: string;
  /** The figure with its unit, as people read it; absent when it has none. */
  readonly amount?: { readonly number: string; readonly unit: string };
  /** A year, years, or the days between which it holds; absent when nothing says so. */
  readonly period?: string;
}

/** What a fact says beside the names of what it joins. A value whose indicator is not known yet has no figure.
 *  @param indicators of the values, by id */
export function cellsOfFact(fact: Fact, language: Language, indicators: Indicators): FactCells {
  const words = language === "en" ? en : zh;
  const period = periodOf(fact, words);
  const timed = period === undefined ? {} : { period };
  switch (fact.kind) {
    case "SUPPLIES":
      return {
        ...figure(fact.value, "CNY10k/year", language),
        ...said(statedBy(fact.statedBy, words)),
        ...timed,
      };
    case "MAKES":
      return { ...figure(fact.output, "CNY10k/year", language), ...said(fact.wording), ...timed };
    case "LOCATED_IN":
      return { ...figure(fact.shareOfOutput, "1", language), ...said(words.quality[fact.quality]), ...timed };
    case "OWNS":
      return { ...figure(fact.share, "1", language), ...timed };
    case "FEEDS":
      return {
        ...figure(fact.costShare, "1", language),
        ...said(essential(fact.essential, words)),
        ...timed,
      };
    case "SPECIALISES_IN":
      return { ...said(words.form[fact.form]), ...timed };
    case "Report":
      return { ...cellsOfReport(fact, language, indicators), ...timed };
    default:
      return timed;
  }
}

type Words = typeof zh | typeof en;

function said(says: string | undefined): { says?: string } {
  return says === undefined ? {} : { says };
}

function figure(
  value: number | undefined,
  unit: "1" | "CNY10k/year",
  language: Language,
): { amount?: { number: string; unit: string } } {
  return value === undefined ? {} : { amount: amountOf(value, unit, { language }) };
}

function essential(is: boolean | undefined, { essential: words }: Words): string | undefined {
  return is === undefined ? undefined : words[is ? "yes" : "no"];
}

function statedBy(by: keyof Words["statedBy"] | undefined, words: Words): string | undefined {
  return by === undefined ? undefined : words.statedBy[by];
}

function cellsOfReport(report: Report, language: Language, indicators: Indicators): FactCells {
  const words = language === "en" ? en : zh;
  const indicator = indicators.get(report.indicator);
  const basis = language === "en" ? (report.basisEn ?? report.basis) : report.basis;
  const kind = report.role === "actual" ? undefined : words.role[report.role];
  const says = [kind, basis].filter((part) => part !== undefined).join(words.comma);
  const amount = indicator === undefined ? undefined : amountOfReport(report, indicator, language);
  return { ...said(says === "" ? undefined : says), ...(amount === undefined ? {} : { amount }) };
}

function periodOf(fact: Fact, { since, until }: Words): string | undefined {
  if ("period" in fact && fact.period !== undefined) return fact.period;
  if (fact.kind === "Source") return undefined;
  const { validFrom, validTo } = fact;
  const parts = [
    validFrom === undefined ? undefined : since.replace("{{day}}", validFrom),
    validTo === undefined ? undefined : until.replace("{{day}}", validTo),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" ");
}
