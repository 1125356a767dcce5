import type { Fact } from "../../graph-schema/facts.ts";
import type { Indicator, Report } from "../../graph-schema/nodes.ts";
import type { Unit } from "../../graph-schema/units.ts";
import { readBasis } from "./basis-words.ts";
import { notesOn } from "./contradictions.ts";
import indicatorsTable from "./indicators.tsv?raw";
import { idsOf } from "./names.ts";
import { readOn } from "./pages.ts";
import type { PublicRow } from "./rows.ts";
import { readTable, type TableRow } from "./table.ts";

const COLUMNS = ["slug", "name", "nameEn", "unit", "counter"] as const;
const UNIT_NAMES: readonly Unit[] = ["1", "CNY10k/year", "count", "text"];

/** Public indicators stand after those of the plan within the group `other`. */
const FIRST_ORDER = 1000;

/** What an inexact word of the source says of its figure: 近, 约 and 左右 say neither more nor less, so that
 *  they stay words. */
const COMPARATORS: Readonly<Record<string, Report["comparator"]>> = {
  多: "more-than",
  余: "more-than",
  超: "more-than",
  逾: "more-than",
  突破: "more-than",
  以上: "at-least",
};

/** The indicators that only the pages report, each read where it is reported first. Figures of all specialised
 *  towns together are reports of the plan's own indicators. */
export function indicatorFacts(rows: readonly PublicRow[]): Indicator[] {
  return readTable("indicators.tsv", indicatorsTable, COLUMNS).map((cells, index) => {
    const id = `public.${cells.required("slug")}`;
    const first = rows.find(({ indicator, decision }) => indicator === id && decision !== "left");
    if (first === undefined) throw new Error(`Cannot find a row that reports ${id}`);
    return indicator(cells, { id, order: FIRST_ORDER + index, source: readOn(first, []).source });
  });
}

function indicator(
  cells: TableRow<(typeof COLUMNS)[number]>,
  { id, order, source }: { id: string; order: number; source: string },
): Indicator {
  const [nameEn, counter] = [cells.text("nameEn"), cells.text("counter")];
  const unit = cells.choice("unit", UNIT_NAMES) ?? "text";
  return {
    kind: "Indicator",
    id: `indicator:${id}`,
    name: cells.required("name"),
    ...(nameEn === undefined ? {} : { nameEn }),
    unit,
    ...(counter === undefined ? {} : { counter }),
    group: "other",
    order,
    source,
    evidence: "published",
  };
}

/** What a row reports, and what the report is about: the place or firm that is its subject, for a link its seller. */
export function reportFacts(row: PublicRow): Fact[] {
  if (row.indicator === undefined || row.role === undefined || row.year === undefined)
    throw new Error(`Expected indicator, role and year in row ${row.id}`);
  const about = idsOf(row.subject);
  const read = readOn(row, about);
  const comparator = COMPARATORS[row.word ?? ""];
  const report: Report = {
    kind: "Report",
    id: `report:public.${row.id}`,
    indicator: `indicator:${row.indicator}`,
    role: row.role,
    period: row.year,
    ...amountOf(row),
    ...(comparator === undefined ? {} : { comparator }),
    ...saidBeside(row),
    ...read,
  };
  return [
    report,
    ...about.map(
      (target): Fact => ({
        kind: "ABOUT",
        id: `about:public.${row.id}.${target.slice(target.indexOf(":") + 1)}`,
        from: report.id,
        to: target,
        ...read,
      }),
    ),
  ];
}

/** What a row counts; its remarks, and that other rows contradict it, as notes. */
function saidBeside({ id, basis }: PublicRow): Pick<Report, "basis" | "basisEn" | "notes" | "notesEn"> {
  const { remarks, ...counted } = basis === undefined ? { remarks: [] } : readBasis(basis);
  const { notes = [], notesEn = [] } = notesOn(id);
  if (remarks.length + notes.length === 0) return counted;
  return {
    ...counted,
    notes: [...remarks.map(({ zh }) => zh), ...notes],
    notesEn: [...remarks.map(({ en }) => en), ...notesEn],
  };
}

/** A number, a range, or the row's own words when it has neither. */
function amountOf(row: PublicRow): Pick<Report, "value" | "lowest" | "highest" | "text"> {
  if (row.amount === undefined)
    return { text: [row.object, row.stage].filter((words) => words !== undefined).join("：") };
  const [lowest, highest] = row.amount.split("–").map(Number);
  if (highest !== undefined) return { ...(lowest === undefined ? {} : { lowest }), highest };
  return { value: Number(row.amount) };
}
