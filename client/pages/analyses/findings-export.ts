import type { Finding, Findings, MeasureDescription } from "../../../graph-schema/findings.ts";
import type { ExportCell, ExportColumn, ExportTable } from "../../export/table.ts";
import type { Language } from "../../state/view.ts";
import { scopeWords } from "../../ui/scope-words.ts";
import { classWords, wordsOf } from "./finding-words.ts";
import { partHead } from "./part-words.ts";
import { en, zh } from "./words.ts";

/** What the file says beside the findings. */
export interface ExportWords {
  readonly language: Language;
  readonly nameOf: (id: string) => string;
  /** The boundary in words. */
  readonly boundary: string;
}

/** Findings as a table to take away: every row says what it is about, on which data it was computed and whether
 *  simulated facts entered. Numbers are plain, in the unit of their column; what is not known is an empty cell.
 *  @param rows in the order of the screen */
export function findingsTable(
  rows: readonly Finding[],
  { findings, description }: { findings: Findings; description: MeasureDescription },
  { language, nameOf, boundary }: ExportWords,
): ExportTable {
  const partsOf = (row: Finding) => headedParts(findings.measure, row, language);
  const parts = [...new Set(rows.flatMap((row) => [...partsOf(row).keys()]))];
  const words = wordsFor(language);
  const cells = (row: Finding, own = partsOf(row)): ExportCell[] => [
    row.about,
    nameOf(row.about),
    row.value,
    row.lower,
    row.upper,
    ...parts.map((head) => own.get(head) ?? null),
    classWords(description, row.class, language)?.name ?? null,
    row.value === null ? (classWords(description, row.reason, language)?.means ?? null) : null,
    row.synthetic ? words.yes : words.no,
    row.factsTotal,
    findings.definition,
    findings.revision,
  ];
  const { title } = wordsOf(description, language);
  return {
    name: [title, boundary, ...timesOf(findings, language), findings.revision].join("-"),
    sheet: title,
    columns: columnsOf(findings, { parts, language }),
    rows: rows.map((row) => cells(row)),
    notes: notesOf({ findings, description }, { language, boundary }),
  };
}

function wordsFor(language: Language) {
  return language === "en" ? en : zh;
}

/** The parts of a row by what they are called: rows of one answer may mean different things by one name. */
function headedParts(measure: string, { parts = {} }: Finding, language: Language): Map<string, number> {
  return new Map(
    Object.entries(parts).map(([part, value]) => [partHead(measure, part, { language, parts }), value]),
  );
}

function columnsOf(
  { unit }: Findings,
  { parts, language }: { parts: readonly string[]; language: Language },
): ExportColumn[] {
  const words = wordsFor(language);
  const number = (title: string): ExportColumn => ({
    title: `${title} (${words.units[unit]})`,
    type: unit === "1" ? "share" : "number",
  });
  return [
    { title: words.id, type: "text", width: 24 },
    { title: words.about, type: "text", width: 28 },
    number(words.value),
    number(words.lower),
    number(words.upper),
    ...parts.map((part): ExportColumn => ({ title: part, type: "number" })),
    { title: words.class, type: "text", width: 20 },
    { title: words.reason, type: "text", width: 36 },
    { title: words.simulated, type: "text" },
    { title: words.facts, type: "number" },
    { title: words.definition, type: "text" },
    { title: words.revision, type: "text" },
  ];
}

/** The map's day, and the year of the facts where they are of one; of which years facts entered, the scope says. */
function timesOf({ day, period }: Findings, language: Language): string[] {
  const words = wordsFor(language);
  return [`${words.period} ${day}`, ...(period === day ? [] : [`${words.yearOfFacts} ${period}`])];
}

/** What was measured, where, when, on which data, what to mind, and what the verdicts mean. */
function notesOf(
  { findings, description }: { findings: Findings; description: MeasureDescription },
  { language, boundary }: { language: Language; boundary: string },
): string[] {
  const words = wordsFor(language);
  const { title, describes } = wordsOf(description, language);
  return [
    `${title}: ${describes}`,
    `${words.boundary}: ${boundary}`,
    ...timesOf(findings, language),
    scopeWords(findings.scope, language),
    `${words.revision} ${findings.revision} · ${words.definition} ${findings.definition}`,
    ...findings.caveats.map((caveat) => caveat[language]),
    ...description.classes.map((each) =>
      language === "en" ? `${each.en}: ${each.meansEn}` : `${each.zh}：${each.meansZh}`,
    ),
  ];
}
