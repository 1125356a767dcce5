import type { NodeName, PlaceInTree } from "../../../graph-schema/api/resources.ts";
import type { Scope } from "../../../graph-schema/scope.ts";
import type { ExportTable } from "../../export/table.ts";
import { nameIn, pathIn } from "../../i18n/names.ts";
import { addressPath } from "../../map/places-on-map.ts";
import type { Language } from "../../state/view.ts";
import { scopeWords } from "../../ui/scope-words.ts";
import { en as placeEn, zh as placeZh } from "../place/words.ts";
import type { EnterpriseRow } from "./enterprise-rows.ts";
import { en, zh } from "./words.ts";

/** What the list of enterprises is written with. */
export interface ListExport {
  readonly names: ReadonlyMap<string, NodeName>;
  readonly places: ReadonlyMap<string, PlaceInTree>;
  readonly language: Language;
  readonly scope: Scope;
  /** Absent while it is not known. */
  readonly revision: string | undefined;
}

/** The list of real enterprises, a row each, as the filters let through. */
export function listTable(rows: readonly EnterpriseRow[], asked: ListExport): ExportTable {
  const { language, scope, revision } = asked;
  const { list, file } = language === "en" ? en : zh;
  const text = (title: string, width: number) => ({ title, type: "text" as const, width });
  const real = { ...scope, layers: scope.layers.filter((layer) => layer !== "simulated") };
  return {
    name: list.title,
    sheet: list.title,
    columns: [
      text(list.name, 32),
      text(list.id, 32),
      text(list.by.role, 8),
      text(list.makes, 32),
      text(list.where, 28),
      text(list.quality, 12),
      { title: list.suppliers, type: "number" },
      { title: list.customers, type: "number" },
      text(file.source, 40),
      text(file.address, 40),
      { title: file.date, type: "date" },
      text(file.simulated, 8),
    ],
    rows: rows.map((row) => cellsOf(row, asked)),
    notes: [scopeWords(real, language), ...(revision === undefined ? [] : [`${file.revision} ${revision}`])],
  };
}

function cellsOf(row: EnterpriseRow, { names, places, language }: ListExport): ExportTable["rows"][number] {
  const { file } = language === "en" ? en : zh;
  const { role, quality } = language === "en" ? placeEn : placeZh;
  const { enterprise, makes, sites, suppliers, customers, source } = row;
  const separator = language === "en" ? "; " : "；";
  const name = (id: string) => {
    const found = names.get(id);
    return found === undefined ? id : nameIn(language, found);
  };
  const where = (id: string) =>
    [name(id), pathIn(language, addressPath(places.get(id)?.path ?? []))]
      .filter((words) => words !== "")
      .join(" ");
  return [
    nameIn(language, enterprise),
    enterprise.id,
    enterprise.role === undefined ? null : role[enterprise.role],
    [...new Set(makes.map(({ to }) => name(to)))].join(separator),
    sites.map(({ to }) => where(to)).join(separator),
    sites.map((site) => quality[site.quality]).join(separator),
    suppliers === 0 ? null : suppliers,
    customers === 0 ? null : customers,
    nameIn(language, { name: source.title, nameEn: source.titleEn }),
    source.address ?? null,
    source.date ?? null,
    enterprise.synthetic === true ? file.yes : file.no,
  ];
}
