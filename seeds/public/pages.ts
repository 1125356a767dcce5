import type { Source } from "../../graph-schema/nodes.ts";
import pagesTable from "./pages.tsv?raw";
import type { PublicRow } from "./rows.ts";
import { readTable } from "./table.ts";

/** A public page: title, address, date as far as it is known, and the firm that speaks on it. */
export interface Page {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly date: string | undefined;
  /** The firm whose announcement, report or prospectus it is; absent for press, offices and other third parties. */
  readonly speaker: string | undefined;
}

/** Every page the rows were read from, by its short id. */
export const PAGES: ReadonlyMap<string, Page> = new Map(
  readTable("pages.tsv", pagesTable, ["page", "title", "address", "date", "speaker"]).map((row) => [
    row.required("page"),
    {
      id: row.required("page"),
      title: row.required("title"),
      address: row.required("address"),
      date: row.text("date"),
      speaker: row.text("speaker"),
    },
  ]),
);

/** The pages that a fact names, as sources of the public layer. */
export function pageSources(rows: readonly PublicRow[]): Source[] {
  const used = new Set(rows.filter(({ decision }) => decision !== "left").map(({ page }) => page));
  return [...used].map((id) => pageSource(pageOf(id)));
}

function pageSource({ id, title, address, date }: Page): Source {
  return {
    kind: "Source",
    id: `source:public.${id}`,
    layer: "public",
    type: "public-page",
    title,
    address,
    ...(date === undefined ? {} : { date }),
  };
}

/** The page with this short id.
 *  @throws Error when there is none */
export function pageOf(id: string): Page {
  const page = PAGES.get(id);
  if (page === undefined) throw new Error(`Cannot find page ${id} in pages.tsv`);
  return page;
}

/** Where a row's fact was read, who stands behind it and how sure it is: `reported` when one of the firms it is
 *  about says so on a page of its own, `published` otherwise. */
export function readOn(row: PublicRow, parties: readonly string[]) {
  const { speaker } = pageOf(row.page);
  const isParty = speaker !== undefined && parties.includes(speaker);
  return {
    source: `source:public.${row.page}`,
    evidence: isParty ? ("reported" as const) : ("published" as const),
    ...(row.trust === undefined ? {} : { confidence: row.trust }),
  };
}
