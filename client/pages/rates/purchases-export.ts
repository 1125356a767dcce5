import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import type { ExportTable } from "../../export/table.ts";
import { type FileWords, fileWordsIn, notesOf } from "./rates-export.ts";
import { namesFrom } from "./use-rates.ts";

/** The purchases behind a rate as a table to take away: stated values, estimates beside them, and what of each counts. */
export function purchasesTable(findings: Findings, words: FileWords): ExportTable {
  const { file, behind } = fileWordsIn(words.language);
  const nameOf = namesFrom(findings.names, words.language);
  const named = ({ others = {} }: Finding, part: string) =>
    (others[part] ?? []).map((id) => nameOf(id) ?? id).join("; ");
  const made = (row: Finding) => Object.entries(behind.marks).find(([id]) => id === row.class)?.[1] ?? null;
  const subject = words.subject.firm ?? words.subject.place;
  return {
    name: [file.purchases, words.subject.chain, subject, findings.revision].join("-"),
    sheet: file.purchases,
    columns: [
      { title: file.id, type: "text", width: 28 },
      { title: file.seller, type: "text", width: 28 },
      { title: file.made, type: "text", width: 20 },
      { title: file.where, type: "text" },
      { title: file.buyer, type: "text", width: 28 },
      { title: file.stage, type: "text", width: 20 },
      { title: file.stated, type: "number" },
      { title: `${file.estimated} (${fileWordsIn(words.language).unit.value})`, type: "number" },
      { title: file.counted, type: "number" },
      { title: file.source, type: "text", width: 36 },
      { title: file.simulated, type: "text" },
      { title: file.period, type: "text" },
      { title: file.definition, type: "text", width: 20 },
      { title: file.revision, type: "text", width: 16 },
    ],
    rows: findings.rows.map((row) => [
      row.about,
      named(row, "seller"),
      named(row, "madeIn"),
      made(row),
      named(row, "buyer"),
      named(row, "stage"),
      row.value,
      row.parts?.estimated ?? null,
      row.parts?.counted ?? null,
      named(row, "source"),
      row.synthetic ? file.yes : file.no,
      findings.period,
      findings.definition,
      findings.revision,
    ]),
    notes: notesOf(findings, words, file.purchases),
  };
}
