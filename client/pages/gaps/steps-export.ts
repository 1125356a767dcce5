import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import type { ExportTable } from "../../export/table.ts";
import { namesFrom } from "../rates/use-rates.ts";
import { gapNotes } from "./gaps-export.ts";
import type { GapFileWords } from "./use-gap-file-words.ts";

/** The set of investments as a table to take away, in the order to take them.
 *  @param steps the rows about stages */
export function stepsTable(findings: Findings, steps: readonly Finding[], words: GapFileWords): ExportTable {
  const { t, subject } = words;
  const nameOf = namesFrom(findings.names, words.language);
  return {
    name: [t("file.steps"), subject.chain, subject.place, findings.revision].join("-"),
    sheet: t("file.steps"),
    columns: [
      { title: t("file.step"), type: "number" },
      { title: t("file.id"), type: "text", width: 22 },
      { title: t("file.stage"), type: "text", width: 22 },
      { title: t("file.added"), type: "number" },
      { title: t("file.scale"), type: "number" },
      { title: t("file.viable"), type: "number" },
      { title: t("file.delta"), type: "share" },
      { title: t("file.after"), type: "share" },
      { title: t("file.simulated"), type: "text" },
      { title: t("file.definition"), type: "text", width: 18 },
      { title: t("file.revision"), type: "text", width: 16 },
    ],
    rows: steps.map((row, at) => [
      at + 1,
      row.about,
      nameOf(row.about) ?? row.about,
      row.parts?.added ?? null,
      row.parts?.scale ?? null,
      row.parts?.viable ?? null,
      row.parts?.delta ?? null,
      row.value,
      t(row.synthetic ? "file.yes" : "file.no"),
      findings.definition,
      findings.revision,
    ]),
    notes: gapNotes(findings, words, t("file.steps")),
  };
}
