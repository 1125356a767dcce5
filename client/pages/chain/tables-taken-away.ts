import type { SourceName } from "../../../graph-schema/api/resources.ts";
import type { ExportColumn, ExportTable } from "../../export/table.ts";
import type { Say } from "../../graph/content.ts";
import type { LinkRow } from "../../graph/link-rows.ts";
import type { TableRow } from "../../graph/table-rows.ts";
import { nameIn } from "../../i18n/names.ts";
import type { Language } from "../../state/view.ts";
import { sourceLabel } from "../../ui/source-label.ts";

/** What both tables are written with. */
export interface TakenAway {
  readonly say: Say;
  readonly language: Language;
  /** Names of the file, without its ending. */
  readonly name: string;
  /** What the rows were made from, one note a line. */
  readonly notes: readonly string[];
}

const MAKERS = ["order", "stage", "finer", "who", "county", "city"] as const;
const QUALITY = { site: "table.site", registered: "table.seat", estimated: "table.guess" } as const;

/** Who makes what as a sheet, with a column that says which rows are simulated.
 *  @param words `sourcesOf` gives the sources behind a row, in order */
export function makersTable(
  rows: readonly TableRow[],
  words: TakenAway & { place: string; sourcesOf: (row: TableRow) => readonly SourceName[] },
): ExportTable {
  const { say, place, language, sourcesOf, name, notes } = words;
  const separator = say("table.separator");
  const joined = (parts: readonly string[]) => parts.join(separator);
  const titles = [
    ...MAKERS.map((column) => say(`table.${column}`)),
    ...(["quality", "wording", "years", "source", "pageDate", "address"] as const).map((column) =>
      say(`table.${column}`),
    ),
    say("table.coverage", { place }),
    say("table.simulated"),
  ];
  return {
    name,
    sheet: say("table.sheet"),
    columns: titles.map((title) =>
      title === say("table.pageDate") ? { title, type: "date" } : textColumn(title),
    ),
    rows: rows.map((row) => {
      const sources = sourcesOf(row);
      const firm = row.mark !== undefined && (row.mark.shape === "leader" || row.mark.shape === "enterprise");
      const known = row.county !== undefined || row.city !== undefined;
      return [
        row.order,
        joined(row.stages),
        joined(row.finer),
        row.mark?.name ?? null,
        row.county ?? null,
        row.city ?? null,
        firm && known ? say(QUALITY[row.quality ?? "site"]) : null,
        joined(row.wording),
        joined(row.years),
        joined(sources.map((source) => sourceLabel(language, source).text)),
        joined(sources.flatMap(({ date }) => date ?? [])),
        joined(sources.flatMap(({ address }) => address ?? [])),
        say(`speech.${row.coverage}`, { place }),
        say(row.mark?.synthetic === true ? "table.yes" : "table.no"),
      ];
    }),
    notes,
  };
}

/** Who supplies whom as a sheet: values are number cells, empty where no source gives one. */
export function linksTable(
  rows: readonly LinkRow[],
  words: TakenAway & {
    evidenceOf: (row: LinkRow) => string;
    sourceOf: (row: LinkRow) => SourceName | undefined;
  },
): ExportTable {
  const { say, language, evidenceOf, sourceOf, name, notes } = words;
  return {
    name,
    sheet: say("links.sheet"),
    columns: [
      ...(["seller", "buyer", "stage", "goods"] as const).map((column) => textColumn(say(`links.${column}`))),
      { title: `${say("links.value")} ${say("links.valueUnit")}`, type: "number" },
      { title: say("links.year"), type: "text", width: 10 },
      textColumn(say("links.evidence")),
      { title: say("links.confidence"), type: "number" },
      textColumn(say("table.source")),
      { title: say("table.pageDate"), type: "date" },
      textColumn(say("table.address")),
      textColumn(say("table.simulated")),
    ],
    rows: rows.map((row) => {
      const { fact, seller, buyer, stage, goods } = row;
      const source = sourceOf(row);
      const title =
        source === undefined ? null : nameIn(language, { name: source.title, nameEn: source.titleEn });
      return [
        seller.name,
        buyer.name,
        stage?.name ?? null,
        goods ?? null,
        fact.value ?? null,
        fact.period ?? null,
        evidenceOf(row),
        fact.confidence ?? null,
        title,
        source?.date ?? null,
        source?.address ?? null,
        say(row.synthetic ? "table.yes" : "table.no"),
      ];
    }),
    notes,
  };
}

function textColumn(title: string): ExportColumn {
  return { title, type: "text" };
}
