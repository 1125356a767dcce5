import type { Finding, Findings, MeasureDescription } from "../../../graph-schema/findings.ts";
import { writeCsv } from "../../export/csv.ts";
import type { Language } from "../../state/view.ts";
import { classWords } from "./finding-words.ts";

/** The words of the head of the file. */
export interface CsvWords {
  readonly language: Language;
  readonly column: (
    name:
      | "id"
      | "about"
      | "value"
      | "unit"
      | "lower"
      | "upper"
      | "class"
      | "reason"
      | "simulated"
      | "facts"
      | "boundary"
      | "period"
      | "revision"
      | "definition",
  ) => string;
  readonly nameOf: (id: string) => string;
  readonly yes: string;
  readonly no: string;
}

/** Findings as CSV: every row says what it is about, on which data it was computed, and whether simulated facts
 *  entered. Numbers are plain and in the measure's own unit; what is not known is an empty cell.
 *  @param rows in the order of the screen */
export function csvOfFindings(
  rows: readonly Finding[],
  { findings, description }: { findings: Findings; description: MeasureDescription },
  words: CsvWords,
): string {
  const { column } = words;
  const parts = [...new Set(rows.flatMap((row) => Object.keys(row.parts ?? {})))];
  const before = (["id", "about", "value", "unit", "lower", "upper"] as const).map(column);
  const after = (["class", "reason", "simulated", "facts"] as const).map(column);
  const basis = (["boundary", "period", "revision", "definition"] as const).map(column);
  const lines = rows.map((row) => [
    row.about,
    words.nameOf(row.about),
    numberOf(row.value),
    findings.unit,
    numberOf(row.lower),
    numberOf(row.upper),
    ...parts.map((part) => numberOf(row.parts?.[part])),
    classWords(description, row.class, words.language)?.name ?? "",
    row.value === null ? (classWords(description, row.reason, words.language)?.means ?? "") : "",
    row.synthetic ? words.yes : words.no,
    row.facts.join(" "),
    findings.boundary ?? "",
    findings.period,
    findings.revision,
    findings.definition,
  ]);
  return writeCsv([[...before, ...parts, ...after, ...basis], ...lines]);
}

function numberOf(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}
