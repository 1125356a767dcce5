import enterprisesTable from "./enterprises.tsv?raw";
import namesTable from "./names.tsv?raw";
import { readTable } from "./table.ts";

/** Which firm or place each printed name means: reviewed, never guessed. Unnamed growers, makers or buyers of a
 *  place are that place; several places stand side by side. */
export const NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  readTable("names.tsv", namesTable, ["printed", "id"]).map((row) => [
    row.required("printed"),
    row.required("id").split(" "),
  ]),
);

/** A firm as the review names it. */
export interface Firm {
  readonly id: string;
  /** Absent for a leader that the plan has already. */
  readonly name: string | undefined;
  /** Its own English name where it uses one, else ours; absent for firms of few facts. */
  readonly nameEn: string | undefined;
  /** Short names beside the printed ones. */
  readonly short: readonly string[];
  /** The row that names it first. */
  readonly row: string;
  /** Where it is, when no enterprise row says so, and the row that does. */
  readonly place: string | undefined;
  readonly quality: "site" | "estimated" | undefined;
  readonly said: string | undefined;
  /** Why several printed names are one firm. */
  readonly reason: string | undefined;
}

/** Every firm that a taken row names, by id. */
export const FIRMS: readonly Firm[] = readTable("enterprises.tsv", enterprisesTable, [
  "id",
  "name",
  "nameEn",
  "short",
  "row",
  "place",
  "quality",
  "said",
  "reason",
]).map((row) => ({
  id: row.required("id"),
  name: row.text("name"),
  nameEn: row.text("nameEn"),
  short: row.text("short")?.split("|") ?? [],
  row: row.required("row"),
  place: row.text("place"),
  quality: row.choice("quality", ["site", "estimated"]),
  said: row.text("said"),
  reason: row.text("reason"),
}));

/** The ids a printed name stands for: one firm or place, or several places.
 *  @throws Error naming the words when the table of names has no such row */
export function idsOf(printed: string): readonly string[] {
  const ids = NAMES.get(printed);
  if (ids === undefined) throw new Error(`Cannot find “${printed}” in names.tsv`);
  return ids;
}

/** The one id a printed name stands for.
 *  @throws Error naming the words when there is none, or when there are several */
export function idOf(printed: string): string {
  const [id, ...others] = idsOf(printed);
  if (id === undefined || others.length > 0) throw new Error(`Expected “${printed}” to mean one thing`);
  return id;
}
