import type { AnswerOf } from "../../../graph-schema/api/contract.ts";
import type { FactRow } from "../../../graph-schema/api/resources.ts";
import { type Fact, isRelationship } from "../../../graph-schema/facts.ts";
import type { Indicator } from "../../../graph-schema/nodes.ts";
import { Layer } from "../../../graph-schema/provenance.ts";
import type { ScopeOfAnswer } from "../../../graph-schema/scope.ts";
import { titleOfFact } from "../../drawer/fact-title.ts";
import { en as drawerEn, zh as drawerZh } from "../../drawer/words.ts";
import { everyPage } from "../../export/every-page.ts";
import type { ExportTable } from "../../export/table.ts";
import { en as commonEn, zh as commonZh } from "../../i18n/common.ts";
import { nameIn } from "../../i18n/names.ts";
import type { Language } from "../../state/view.ts";
import { layerWords, scopeWords } from "../../ui/scope-words.ts";
import { cellsOfFact } from "./fact-cells.ts";
import type { FactQuery } from "./fact-query.ts";
import type { Indicators } from "./use-indicators.ts";
import { en, zh } from "./words.ts";

/** More facts than these are not taken through a page: there is a command for all. */
export const MOST_TAKEN = 200_000;

/** Reads every fact that the filters let through, page by page.
 *  @param page asks for one page
 *  @param options `refuse` makes the error for more facts than can be taken; `onProgress` hears how many are there
 *  @throws the error of `refuse`, after the first page */
export async function readEveryFact(
  page: (cursor: string | undefined) => Promise<AnswerOf<"listFacts">>,
  options: {
    readonly refuse: (total: number) => Error;
    readonly onProgress: (done: number, total: number) => void;
  },
): Promise<{ readonly rows: readonly FactRow[]; readonly answered: ScopeOfAnswer }> {
  let answered: ScopeOfAnswer = { layers: [], loaded: [], years: "latest" };
  const { items } = await everyPage<FactRow>(
    async (cursor) => {
      const answer = await page(cursor);
      answered = answer.scope;
      if (answer.total > MOST_TAKEN) throw options.refuse(answer.total);
      return answer;
    },
    { onPage: options.onProgress },
  );
  return { rows: items, answered };
}

/** What the table of facts is written with. */
export interface FactsExport {
  readonly language: Language;
  readonly scope: ScopeOfAnswer;
  readonly query: FactQuery;
  /** Absent while it is not known. */
  readonly revision: string | undefined;
  readonly indicators: Indicators;
}

/** Facts as a table, a row each: figures in columns by their unit, the source with address and date, the facts that
 *  contradict it by id. */
export function factsTable(rows: readonly FactRow[], asked: FactsExport): ExportTable {
  const { language, scope, query, revision } = asked;
  const { title, file, by } = language === "en" ? en : zh;
  const filters = Object.entries(query).map(([name, value]) => `${by[filterName(name)]} ${String(value)}`);
  return {
    name: title,
    sheet: title,
    columns: columnsIn(language),
    rows: rows.map((row) => cellsOf(row, asked)),
    notes: [
      scopeWords(scope, language),
      `${file.filters} ${filters.length === 0 ? file.noFilters : filters.join("; ")}`,
      ...(revision === undefined ? [] : [`${file.revision} ${revision}`]),
      file.unknown,
    ],
  };
}

function filterName(name: string): keyof (typeof zh)["by"] {
  const { by } = zh;
  const names = [
    "layer",
    "kind",
    "evidence",
    "year",
    "about",
    "q",
    "contradicted",
  ] as const satisfies (keyof typeof by)[];
  return names.find((one) => one === name) ?? "q";
}

function columnsIn(language: Language): ExportTable["columns"] {
  const { file } = language === "en" ? en : zh;
  const text = (title: string, width: number) => ({ title, type: "text" as const, width });
  return [
    text(file.kind, 8),
    text(file.title, 40),
    text(file.says, 24),
    { title: file.money, type: "number", width: 16 },
    { title: file.share, type: "number", width: 12 },
    { title: file.count, type: "number", width: 12 },
    text(file.counter, 10),
    text(file.written, 24),
    text(file.period, 12),
    text(file.evidence, 12),
    { title: file.confidence, type: "share", width: 8 },
    text(file.layer, 8),
    text(file.source, 40),
    text(file.address, 40),
    { title: file.date, type: "date", width: 12 },
    text(file.contradicts, 24),
    text(file.simulated, 6),
    text(file.id, 36),
    text(file.from, 32),
    text(file.to, 32),
  ];
}

function cellsOf(row: FactRow, { language, indicators }: FactsExport): ExportTable["rows"][number] {
  const { file } = language === "en" ? en : zh;
  const { evidence } = language === "en" ? drawerEn : drawerZh;
  const { kind } = language === "en" ? commonEn : commonZh;
  const { fact, source, contradicts } = row;
  const { says, amount, period } = cellsOfFact(fact, language, indicators);
  const numbers = numbersOf(fact, indicators);
  const known = fact.kind === "Source" ? undefined : fact;
  return [
    kind[fact.kind],
    titleOfFact(fact, row, language),
    says ?? null,
    numbers.money,
    numbers.share,
    numbers.count,
    numbers.counter,
    numbers.written ? (amount?.number ?? null) : null,
    period ?? null,
    known === undefined ? null : evidence[known.evidence],
    known?.confidence ?? null,
    layerNamed(source.layer, language),
    nameIn(language, { name: source.title, nameEn: source.titleEn }),
    source.address ?? null,
    source.date ?? null,
    contradicts.join(" "),
    known?.synthetic === true ? file.yes : file.no,
    fact.id,
    isRelationship(fact) ? fact.from : null,
    isRelationship(fact) ? fact.to : null,
  ];
}

function layerNamed(layer: string, language: Language): string {
  const known = Layer.safeParse(layer).data;
  return known === undefined ? layer : layerWords([known], language);
}

interface Numbers {
  /** 万元 a year. */
  readonly money: number | null;
  /** In [0, 1] for parts of a whole; a growth may lie beyond. */
  readonly share: number | null;
  readonly count: number | null;
  readonly counter: string | null;
  /** Whether only words tell it whole: a range, an at-least, a text. */
  readonly written: boolean;
}

const NO_NUMBER: Numbers = { money: null, share: null, count: null, counter: null, written: false };

function numbersOf(fact: Fact, indicators: Indicators): Numbers {
  switch (fact.kind) {
    case "SUPPLIES":
      return { ...NO_NUMBER, money: fact.value ?? null };
    case "MAKES":
      return { ...NO_NUMBER, money: fact.output ?? null };
    case "OWNS":
      return { ...NO_NUMBER, share: fact.share ?? null };
    case "FEEDS":
      return { ...NO_NUMBER, share: fact.costShare ?? null };
    case "LOCATED_IN":
      return { ...NO_NUMBER, share: fact.shareOfOutput ?? null };
    case "Report":
      return numbersOfReport(fact, indicators.get(fact.indicator));
    default:
      return NO_NUMBER;
  }
}

function numbersOfReport(
  report: Extract<Fact, { kind: "Report" }>,
  indicator: Indicator | undefined,
): Numbers {
  const { value = null, comparator = "exact" } = report;
  const written = value === null || comparator !== "exact";
  if (indicator?.unit === "CNY10k/year") return { ...NO_NUMBER, money: value, written };
  if (indicator?.unit === "1") return { ...NO_NUMBER, share: value, written };
  if (indicator?.unit === "count")
    return { ...NO_NUMBER, count: value, counter: indicator.counter ?? null, written };
  return { ...NO_NUMBER, written };
}
