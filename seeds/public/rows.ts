import autoMachinery from "./auto-machinery.tsv?raw";
import electricalMetals from "./electrical-metals.tsv?raw";
import foodTextileLight from "./food-textile-light.tsv?raw";
import reasonsTable from "./reasons.tsv?raw";
import { readTable, type TableRow } from "./table.ts";
import towns from "./towns.tsv?raw";

const PRINTED = [
  "id",
  "kind",
  "subject",
  "object",
  "stage",
  "value",
  "unit",
  "period",
  "county",
  "town",
  "city2010",
  "page",
  "confidence",
  "note",
] as const;

const REVIEWED = [
  "decision",
  "reason",
  "year",
  "place",
  "quality",
  "indicator",
  "role",
  "amount",
  "word",
  "basis",
  "trust",
] as const;

/** What a published row says of its kind. */
export const KINDS = [
  "total",
  "town-figure",
  "town-list",
  "enterprise",
  "makes",
  "figure",
  "supplies",
  "rate",
  "owns",
  "market",
  "byproduct",
] as const;

/** What became of a published row: the facts it is taken as, or `left` out. */
export const DECISIONS = [
  "supplies",
  "supplies+report",
  "report",
  "enterprise",
  "makes",
  "makes+report",
  "owns",
  "market",
  "speciality",
  "recognition",
  "left",
] as const;

/** What became of a published row. */
export type Decision = (typeof DECISIONS)[number];

/** A published row with what the review decided. Words are as printed, `year` to `trust` are ours. */
export interface PublicRow {
  readonly id: string;
  readonly file: string;
  readonly kind: (typeof KINDS)[number];
  readonly subject: string;
  readonly object: string | undefined;
  readonly stage: string | undefined;
  readonly value: string | undefined;
  readonly unit: string | undefined;
  readonly page: string;
  readonly note: string | undefined;
  readonly decision: Decision;
  /** Why it is left out: a code of `REASONS`, with the row it repeats after a colon. */
  readonly reason: string | undefined;
  /** When, as printed. */
  readonly period: string | undefined;
  /** A year or years, `2013`, `2021–2023`; absent when neither the text nor the page has one. */
  readonly year: string | undefined;
  /** Where an enterprise row puts its firm. */
  readonly place: string | undefined;
  readonly quality: "site" | "registered" | "estimated" | undefined;
  /** The indicator it reports, without the prefix. */
  readonly indicator: string | undefined;
  readonly role: "actual" | "growth" | "target" | "statement" | undefined;
  /** In the unit of the indicator, or CNY10k/year for a purchase, a share for a holding; a range has a dash. */
  readonly amount: string | undefined;
  /** The source's word for an inexact figure: 余, 多, 超, 逾, 突破, 以上, 近, 约, 左右. */
  readonly word: string | undefined;
  readonly basis: string | undefined;
  /** Confidence as a share; absent for what a firm or an office states itself. */
  readonly trust: number | undefined;
}

/** Why a row was left out, by code. */
export const REASONS: ReadonlyMap<string, { readonly zh: string; readonly en: string }> = new Map(
  readTable("reasons.tsv", reasonsTable, ["code", "reason", "reasonEn"]).map((row) => [
    row.required("code"),
    { zh: row.required("reason"), en: row.required("reasonEn") },
  ]),
);

/** Every published row, taken or left out, in the order of the files. */
export const ROWS: readonly PublicRow[] = [
  ...rowsOf("towns.tsv", towns),
  ...rowsOf("auto-machinery.tsv", autoMachinery),
  ...rowsOf("electrical-metals.tsv", electricalMetals),
  ...rowsOf("food-textile-light.tsv", foodTextileLight),
];

function rowsOf(file: string, text: string): PublicRow[] {
  return readTable(file, text, [...PRINTED, ...REVIEWED]).map((row) => publicRow(file, row));
}

function publicRow(
  file: string,
  row: TableRow<(typeof PRINTED)[number] | (typeof REVIEWED)[number]>,
): PublicRow {
  return {
    id: row.required("id"),
    file,
    kind: row.choice("kind", KINDS) ?? failed(row.required("kind")),
    subject: row.required("subject"),
    object: row.text("object"),
    stage: row.text("stage"),
    value: row.text("value"),
    unit: row.text("unit"),
    page: row.required("page"),
    note: row.text("note"),
    decision: row.choice("decision", DECISIONS) ?? failed(row.required("decision")),
    reason: row.text("reason"),
    period: row.text("period"),
    year: row.text("year"),
    place: row.text("place"),
    quality: row.choice("quality", ["site", "registered", "estimated"]),
    indicator: row.text("indicator"),
    role: row.choice("role", ["actual", "growth", "target", "statement"]),
    amount: row.text("amount"),
    word: row.text("word"),
    basis: row.text("basis"),
    trust: row.number("trust"),
  };
}

function failed(cell: string): never {
  throw new Error(`Expected a known word: it is “${cell}”`);
}
