import type { SourceName } from "../../../graph-schema/api/resources.ts";
import type { Say } from "../../graph/content.ts";
import { writeCsv } from "../../graph/csv.ts";
import type { TableRow } from "../../graph/table-rows.ts";
import type { Language } from "../../state/view.ts";
import { sourceLabel } from "../../ui/source-label.ts";

/** The table as CSV, with a column that says which rows are simulated.
 *  @param sourcesOf the sources behind a row, in order */
export function csvOfRows(
  rows: readonly TableRow[],
  words: { say: Say; place: string; language: Language; sourcesOf: (row: TableRow) => readonly SourceName[] },
): string {
  const { say, place, language, sourcesOf } = words;
  const separator = say("table.separator");
  const head = (["order", "stage", "finer", "who", "county", "city", "wording", "source"] as const).map(
    (column) => say(`table.${column}`),
  );
  const lines = rows.map((row) => [
    row.order,
    row.stages.join(separator),
    row.finer.join(separator),
    row.mark?.name ?? "",
    row.county ?? "",
    row.city ?? "",
    row.wording.join(separator),
    sourcesOf(row)
      .map((source) => sourceLabel(language, source).text)
      .join(separator),
    say(`speech.${row.coverage}`, { place }),
    say(row.mark?.synthetic === true ? "table.yes" : "table.no"),
  ]);
  return writeCsv([[...head, say("table.coverage", { place }), say("table.simulated")], ...lines]);
}
