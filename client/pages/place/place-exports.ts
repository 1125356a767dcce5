import type { AnswerOf } from "../../../graph-schema/api/contract.ts";
import { en as drawerEn, zh as drawerZh } from "../../drawer/words.ts";
import type { ExportColumn, ExportTable } from "../../export/table.ts";
import { basisIn, nameIn } from "../../i18n/names.ts";
import type { Language } from "../../state/view.ts";
import { amountOfReport } from "../../ui/amount-of-report.ts";
import { scopeWords } from "../../ui/scope-words.ts";
import { firmRows } from "./firm-rows.ts";
import { tradeRows } from "./trade-rows.ts";
import { en, zh } from "./words.ts";

/** A place as the page asks for it. */
export type PlaceAnswer = AnswerOf<"getPlace">;

/** Whom a table is written for, and on which revision of the data. */
export interface ExportFor {
  readonly language: Language;
  /** Absent while it is not known. */
  readonly revision: string | undefined;
}

/** The firms of a place, a row for each of their sites. */
export function firmsTable(detail: PlaceAnswer, asked: ExportFor): ExportTable {
  const words = wordsIn(asked.language);
  const { language } = asked;
  const name = (id: string) => {
    const stage = detail.stages.find((one) => one.id === id);
    return stage === undefined ? id : nameIn(language, stage);
  };
  const rows = firmRows(detail).flatMap(({ enterprise, makes, sites }) =>
    sites.map(({ fact, where }) => [
      nameIn(language, enterprise),
      enterprise.id,
      [...new Set(makes.map(({ to }) => name(to)))].join(words.separator),
      where === undefined ? fact.to : nameIn(language, where.place),
      words.place.quality[fact.quality],
      ...sourceCells(detail, (makes[0] ?? fact).source, language),
      fact.confidence ?? null,
      yesNo(words, enterprise.synthetic),
    ]),
  );
  const { firm, source, column } = words.place;
  const columns = [
    text(firm.name, 28),
    text(column.id, 24),
    text(firm.makes, 28),
    text(firm.where),
    text(firm.quality),
    ...sourceColumns(source, column),
    share(column.confidence),
    text(column.simulated),
  ];
  return tableOf(words.place.enterprises, { detail, asked }, { columns, rows, definition: firm.qualities });
}

/** The purchases and sales of a place's firms, values in 万元 a year. */
export function tradesTable(detail: PlaceAnswer, asked: ExportFor): ExportTable {
  const words = wordsIn(asked.language);
  const { language } = asked;
  const { trade, way, source, column } = words.place;
  const named = [...detail.stages, ...detail.names];
  const rows = tradeRows(detail).map(({ supply, seller, buyer, way: goes }) => {
    const stage = named.find(({ id }) => id === supply.stage);
    return [
      seller === undefined ? supply.from : nameIn(language, seller),
      buyer === undefined ? supply.to : nameIn(language, buyer),
      way[goes],
      supply.goods ?? null,
      stage === undefined ? (supply.stage ?? null) : nameIn(language, stage),
      supply.value ?? null,
      supply.period ?? null,
      words.evidence[supply.evidence],
      supply.confidence ?? null,
      ...sourceCells(detail, supply.source, language),
      yesNo(words, supply.synthetic),
    ];
  });
  const columns = [
    text(trade.seller, 28),
    text(trade.buyer, 28),
    text(trade.way),
    text(trade.goods, 24),
    text(words.place.stage, 20),
    { title: trade.value, type: "number" as const },
    text(trade.year),
    text(column.evidence),
    share(column.confidence),
    ...sourceColumns(source, column),
    text(column.simulated),
  ];
  return tableOf(trade.title, { detail, asked }, { columns, rows, definition: trade.means });
}

/** What is reported of a place, a row for each statement; numbers in the unit of their row, shares in [0, 1]. */
export function figuresTable(detail: PlaceAnswer, asked: ExportFor): ExportTable {
  const words = wordsIn(asked.language);
  const { language } = asked;
  const { figure, source, column } = words.place;
  const rows = detail.reports.flatMap((report) => {
    const indicator = detail.indicators.find(({ id }) => id === report.indicator);
    if (indicator === undefined) return [];
    return [
      [
        nameIn(language, indicator),
        figure.roles[report.role],
        report.period,
        report.value ?? null,
        amountOfReport(report, indicator, language)?.number ?? null,
        indicator.unit === "count" ? (indicator.counter ?? indicator.unit) : indicator.unit,
        basisIn(language, report) ?? basisIn(language, indicator) ?? null,
        report.confidence ?? null,
        ...sourceCells(detail, report.source, language),
        yesNo(words, report.synthetic),
      ],
    ];
  });
  const columns = [
    text(figure.indicator, 28),
    text(figure.role),
    text(figure.year),
    { title: column.value, type: "number" as const },
    text(column.said, 20),
    text(column.unit),
    text(figure.basis, 36),
    share(column.confidence),
    ...sourceColumns(source, column),
    text(column.simulated),
  ];
  return tableOf(
    words.place.reports,
    { detail, asked },
    { columns, rows, definition: figure.localRatesMeans },
  );
}

function tableOf(
  title: string,
  { detail, asked }: { detail: PlaceAnswer; asked: ExportFor },
  { definition, ...parts }: Pick<ExportTable, "columns" | "rows"> & { definition: string },
): ExportTable {
  const { column } = wordsIn(asked.language).place;
  const place = nameIn(asked.language, detail.place);
  const revision = asked.revision === undefined ? [] : [`${column.revision} ${asked.revision}`];
  const notes = [
    `${place} ${detail.place.id}`,
    scopeWords(detail.scope, asked.language),
    ...revision,
    definition,
  ];
  return { name: `${place}-${title}`, sheet: title, ...parts, notes };
}

function wordsIn(language: Language) {
  return language === "en"
    ? { place: en, evidence: drawerEn.evidence, separator: ", " }
    : { place: zh, evidence: drawerZh.evidence, separator: "、" };
}

function yesNo({ place }: { place: { column: { yes: string; no: string } } }, synthetic?: true): string {
  return synthetic === true ? place.column.yes : place.column.no;
}

function text(title: string, width?: number): ExportColumn {
  return { title, type: "text", ...(width === undefined ? {} : { width }) };
}

function share(title: string): ExportColumn {
  return { title, type: "share" };
}

function sourceColumns(source: string, column: { address: string; date: string }): ExportColumn[] {
  return [text(source, 32), text(column.address, 32), { title: column.date, type: "date" }];
}

function sourceCells({ sources }: PlaceAnswer, id: string, language: Language): (string | null)[] {
  const source = sources.find((one) => one.id === id);
  if (source === undefined) return [id, null, null];
  return [
    nameIn(language, { name: source.title, nameEn: source.titleEn }),
    source.address ?? null,
    source.date ?? null,
  ];
}
