import contradictionsTable from "./contradictions.tsv?raw";
import { readTable } from "./table.ts";

/** Rows that say different things of the same thing and year: each stays a fact of its own. */
export interface Contradiction {
  readonly slug: string;
  /** Ids of the rows, two or more. */
  readonly rows: readonly string[];
  readonly note: string;
  readonly noteEn: string;
}

/** Every contradiction the review met. */
export const CONTRADICTIONS: readonly Contradiction[] = readTable("contradictions.tsv", contradictionsTable, [
  "slug",
  "rows",
  "note",
  "noteEn",
]).map((row) => ({
  slug: row.required("slug"),
  rows: row.required("rows").split(" "),
  note: row.required("note"),
  noteEn: row.required("noteEn"),
}));

/** What a fact of a row says of the facts it disagrees with, as its properties; none for most rows.
 *  @example
 *  notesOn("F116"); // => { notes: ["天长仪器仪表规上企业 172 家与 76 家。"], notesEn: ["172 and 76 makers of instruments above scale in Tianchang."] }
 *  notesOn("F001"); // => {}
 */
export function notesOn(row: string): { notes?: string[]; notesEn?: string[] } {
  const found = CONTRADICTIONS.filter(({ rows }) => rows.includes(row));
  if (found.length === 0) return {};
  return { notes: found.map(({ note }) => note), notesEn: found.map(({ noteEn }) => noteEn) };
}
