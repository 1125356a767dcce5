import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import type { ExportCell, ExportTable } from "../../export/table.ts";
import { gapKindOf } from "../../graph/gap-kinds.ts";
import { namesFrom } from "../rates/use-rates.ts";
import { candidateReason } from "./candidate-reason.ts";
import { reasonOf } from "./gap-reason.ts";
import { gapNotes } from "./gaps-export.ts";
import type { OpenGap } from "./open-gap.ts";
import type { GapFileWords } from "./use-gap-file-words.ts";

/** What the sheet is written from. */
export interface HandOverParts {
  readonly gap: Pick<OpenGap, "row" | "name" | "findings">;
  readonly candidates: Findings;
  readonly demand: Findings;
}

/** One gap on one sheet: what lacks and why, who buys it, who could fill it, each line with its source; the answers'
 *  thresholds, revision and caveats below. */
export function handOverSheet({ gap, candidates, demand }: HandOverParts, words: GapFileWords): ExportTable {
  const { t, subject } = words;
  const title = t("file.sheet");
  return {
    name: [title, gap.name, subject.place, gap.findings.revision].join("-"),
    sheet: title,
    columns: [
      { title: t("file.part"), type: "text", width: 18 },
      { title: t("file.name"), type: "text", width: 28 },
      { title: t("file.content"), type: "text", width: 70 },
      { title: t("file.money"), type: "number" },
      { title: t("file.distance"), type: "number" },
      { title: t("file.simulated"), type: "text" },
      { title: t("file.source"), type: "text", width: 36 },
    ],
    rows: [
      gapLine(gap, words),
      ...demand.rows.map((row) => demandLine(row, demand, words)),
      ...candidates.rows.map((row) => candidateLine(row, { candidates, stage: gap.row.about }, words)),
    ],
    notes: [
      ...gapNotes(gap.findings, words, `${title}: ${gap.name}`),
      ...candidates.caveats.map((caveat) => caveat[words.language]),
    ],
  };
}

function gapLine({ row, name, findings }: HandOverParts["gap"], words: GapFileWords): ExportCell[] {
  const { t, language } = words;
  const nameOf = namesFrom(findings.names, language);
  const verdict = gapKindOf(row.class) ?? (row.class === "unrecorded" ? "unrecorded" : "none");
  const reason = reasonOf(row, { t, language, nameOf }).join(language === "zh" ? "" : " ");
  return [
    `${t("file.gap")}: ${t(`class.${verdict}`)} → ${t(`action.${verdict}`)}`,
    name,
    reason,
    row.value,
    null,
    simulated(row, words),
    findings.definition,
  ];
}

function demandLine(row: Finding, { names }: Findings, words: GapFileWords): ExportCell[] {
  const { t, language } = words;
  const nameOf = namesFrom(names, language);
  const named = (role: string) => (row.others?.[role] ?? []).map((id) => nameOf(id) ?? id).join(t("list"));
  const made = named("madeIn");
  return [
    t("file.need"),
    named("buyer"),
    t("file.demandLine", { seller: named("seller"), made: made === "" ? t("table.notKnown") : made }),
    row.value,
    null,
    simulated(row, words),
    sourceWords(named("source"), row.about),
  ];
}

function candidateLine(
  row: Finding,
  { candidates, stage }: { readonly candidates: Findings; readonly stage: string },
  words: GapFileWords,
): ExportCell[] {
  const { t, language } = words;
  const nameOf = namesFrom(candidates.names, language);
  const kind = (["diversify", "elsewhere", "outside", "unplaced"] as const).find((one) => one === row.class);
  const distance = row.parts?.distance;
  return [
    kind === undefined ? t("file.candidate") : `${t("file.candidate")}: ${t(`detail.who.kinds.${kind}`)}`,
    nameOf(row.about) ?? row.about,
    candidateReason(row, stage, { t, language, nameOf }).join(t("detail.comma")),
    row.parts?.output ?? null,
    distance === undefined ? null : Math.round(distance),
    simulated(row, words),
    row.facts.slice(0, 3).join("; "),
  ];
}

/** The source by name, and the id of the fact that it states. */
function sourceWords(source: string, fact: string): string {
  return source === "" ? fact : `${source} (${fact})`;
}

function simulated({ synthetic }: Finding, { t }: GapFileWords): string {
  return t(synthetic ? "file.yes" : "file.no");
}
