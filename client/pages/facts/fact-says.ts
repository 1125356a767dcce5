import type { FactRow } from "../../../graph-schema/api/resources.ts";
import { isRelationship } from "../../../graph-schema/facts.ts";
import { UNITS } from "../../../graph-schema/units.ts";
import { factTitle } from "../../drawer/fact-title.ts";
import { nameIn } from "../../i18n/names.ts";
import { type Amount, amountOf } from "../../i18n/numbers.ts";
import type { Language } from "../../state/view.ts";
import { amountOfReport } from "../../ui/amount-of-report.ts";
import { en, zh } from "./words.ts";

/** What a fact says, ready to be written. */
export interface FactSays {
  readonly title: string;
  /** Absent when the fact states no number and no range. */
  readonly amount?: Amount;
  /** The bare number and its unit, for a sheet; absent without one number. */
  readonly number?: { readonly value: number; readonly unit: string };
  readonly period?: string;
  /** Which party of a purchase states it. */
  readonly statedBy?: string;
}

/** What a fact says in words of one language: a report by its indicator and what it is about, a purchase by seller,
 *  buyer and goods, a source by its title, any other node by its name. */
export function factSays(row: FactRow, language: Language): FactSays {
  const { fact } = row;
  if (fact.kind === "Report") return reportSays(row, fact, language);
  if (fact.kind === "Source") return { title: nameIn(language, { name: fact.title, nameEn: fact.titleEn }) };
  if (!isRelationship(fact)) return { title: nameIn(language, fact) };
  const ends = factTitle(fact, row.names, language);
  switch (fact.kind) {
    case "SUPPLIES": {
      const stage = row.names.find(({ id }) => id === fact.stage);
      const what = fact.goods ?? (stage === undefined ? undefined : nameIn(language, stage));
      return {
        title: what === undefined ? ends : joined(ends, what, language),
        ...moneyOf(fact.value, language),
        ...(fact.period === undefined ? {} : { period: fact.period }),
        ...(fact.statedBy === undefined ? {} : { statedBy: wordsOf(language).statedBy[fact.statedBy] }),
      };
    }
    case "MAKES":
      return {
        title: ends,
        ...moneyOf(fact.output, language),
        ...(fact.period === undefined ? {} : { period: fact.period }),
      };
    case "FEEDS":
      return { title: ends, ...shareOf(fact.costShare, language) };
    case "OWNS":
      return { title: ends, ...shareOf(fact.share, language) };
    case "LOCATED_IN":
      return { title: ends, ...shareOf(fact.shareOfOutput, language) };
    default:
      return { title: ends };
  }
}

function reportSays(
  { names, about, unit = "text", counter }: FactRow,
  report: Extract<FactRow["fact"], { kind: "Report" }>,
  language: Language,
): FactSays {
  const indicator = names.find(({ id }) => id === report.indicator);
  const subject = about.map((one) => nameIn(language, one)).join(language === "en" ? ", " : "、");
  const what = indicator === undefined ? report.indicator : nameIn(language, indicator);
  const role = wordsOf(language).role[report.role];
  const amount = amountOfReport(report, { unit, counter }, language);
  const bare = { value: report.value ?? 0, unit: counter ?? UNITS[unit][language] };
  return {
    title: `${joined(subject, what, language)}${language === "en" ? ` (${role})` : `（${role}）`}`,
    ...(amount === undefined ? {} : { amount }),
    ...(report.value === undefined ? {} : { number: bare }),
    period: report.period,
  };
}

function moneyOf(value: number | undefined, language: Language): Pick<FactSays, "amount" | "number"> {
  if (value === undefined) return {};
  return {
    amount: amountOf(value, "CNY10k/year", { language }),
    number: { value, unit: UNITS["CNY10k/year"][language] },
  };
}

function shareOf(value: number | undefined, language: Language): Pick<FactSays, "amount" | "number"> {
  if (value === undefined) return {};
  return { amount: amountOf(value, "1", { language }), number: { value, unit: "" } };
}

function joined(first: string, second: string, language: Language): string {
  if (first === "") return second;
  return language === "en" ? `${first}: ${second}` : `${first}，${second}`;
}

function wordsOf(language: Language): typeof zh | typeof en {
  return language === "en" ? en : zh;
}
