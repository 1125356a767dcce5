import contradictionsTable from "./contradictions.tsv?raw";
import { readTable } from "./table.ts";

/** Rows that say different things of the same thing and year: each stays a fact of its own. */
export interface Contradiction {
  readonly slug: string;
  /** Ids of the rows, two or more. */
  readonly rows: readonly string[];
  readonly note: string;
}

/** Every contradiction the review met. */
export const CONTRADICTIONS: readonly Contradiction[] = readTable("contradictions.tsv", contradictionsTable, [
  "slug",
  "rows",
  "note",
]).map((row) => ({
  slug: row.required("slug"),
  rows: row.required("rows").split(" "),
  note: row.required("note"),
}));
