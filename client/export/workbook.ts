import writeXlsxFile, { type CellObject } from "write-excel-file/browser";
import type { ExportCell, ExportColumn, ExportTable } from "./table.ts";

/** What a workbook is written from. */
export interface WorkbookParts {
  readonly table: ExportTable;
  /** Name of the sheet with the notes; it is left out when there are none. */
  readonly notesSheet: string;
}

/** How many characters a cell of Excel holds. */
const CHARACTERS_OF_A_CELL = 32_767;

/** Writes a workbook: the table, its head bold and in sight while the rows are scrolled, then the notes. */
export function writeWorkbook({ table, notesSheet }: WorkbookParts): Promise<Blob> {
  const { columns, rows, notes } = table;
  const head = columns.map(({ title }): CellObject => ({ ...textCell(title), fontWeight: "bold" }));
  const body = rows.map((row) => row.map((cell, at) => cellOf(cell, columns[at]?.type)));
  const sheet = {
    sheet: sheetName(table.sheet),
    data: [head, ...body],
    columns: columns.map(({ width }) => (width === undefined ? {} : { width })),
    stickyRowsCount: 1,
  };
  const noted = {
    sheet: sheetName(notesSheet),
    data: notes.map((note) => [textCell(note)]),
    columns: [{ width: 100 }],
  };
  return writeXlsxFile(notes.length === 0 ? [sheet] : [sheet, noted]).toBlob();
}

/** A name that Excel takes for a sheet: none of its signs, at most 31 characters.
 *  @example
 *  sheetName("供应商/客户[2010]"); // => "供应商 客户 2010 "
 */
export function sheetName(name: string): string {
  return name.replace(/[[\]/\\:*?]+/g, " ").slice(0, 31);
}

function cellOf(cell: ExportCell, type: ExportColumn["type"] | undefined): CellObject | null {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") {
    return { value: cell, type: Number, ...(type === "share" ? { format: "0.0%" } : {}) };
  }
  if (type === "date" && /^\d{4}-\d\d-\d\d$/.test(cell)) {
    return { value: new Date(cell), type: Date, format: "yyyy-mm-dd" };
  }
  return textCell(cell);
}

/** The type is always named, so that no text is read as anything else. */
function textCell(text: string): CellObject {
  const cut = text.length > CHARACTERS_OF_A_CELL ? `${text.slice(0, CHARACTERS_OF_A_CELL - 1)}…` : text;
  return { value: cut, type: String };
}
