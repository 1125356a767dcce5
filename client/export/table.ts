import { writeCsv } from "./csv.ts";

/** A column of a table that is taken away. `share` holds parts of a whole in [0, 1], `date` days or parts of them as
 *  ISO text. The unit of numbers stands in the title. */
export interface ExportColumn {
  readonly title: string;
  readonly type: "text" | "number" | "share" | "date";
  /** In characters of a sheet; absent for its usual width. */
  readonly width?: number;
}

/** A cell: text, a number, or nothing where nothing is known. */
export type ExportCell = string | number | null;

/** A table to be taken away as a file. */
export interface ExportTable {
  /** Name of the file, without its ending. */
  readonly name: string;
  /** Name of the sheet. */
  readonly sheet: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
  /** What the rows were made from: layers, years, boundary, revision, and what to mind. */
  readonly notes: readonly string[];
}

/** A table as CSV for Excel: the head, the rows, and below an empty line the notes.
 *  @example
 *  csvOf({ name: "n", sheet: "s", columns: [{ title: "厂", type: "text" }, { title: "万元/年", type: "number" }], rows: [["=甲", -2]], notes: [] }); // => "\ufeff厂,万元/年\r\n'=甲,-2\r\n"
 */
export function csvOf(table: ExportTable): string {
  const head = table.columns.map(({ title }) => title);
  const notes = table.notes.map((note) => [note]);
  return writeCsv([head, ...table.rows, ...(notes.length === 0 ? [] : [[""], ...notes])]);
}
