import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import type { ExportCell, ExportColumn, ExportTable } from "../../export/table.ts";
import { gapKindOf } from "../../graph/gap-kinds.ts";
import { scopeWords } from "../../ui/scope-words.ts";
import { type NameOf, namesFrom } from "../rates/use-rates.ts";
import { reasonOf } from "./gap-reason.ts";
import { heldOf } from "./gaps-asked.ts";
import type { GapFileWords } from "./use-gap-file-words.ts";

/** Parts of a row that are columns of their own, in order; shares among them are written as per cent. */
const PARTS = [
  { part: "demand", type: "number" },
  { part: "demandByRecipe", type: "number" },
  { part: "traded", type: "number" },
  { part: "supply", type: "number" },
  { part: "rate", type: "share" },
  { part: "rateLower", type: "share" },
  { part: "rateUpper", type: "share" },
  { part: "unknownShare", type: "share", title: "unknown" },
  { part: "makers", type: "number" },
  { part: "minimumScale", type: "number", title: "scale" },
  { part: "viable", type: "number" },
] as const;

/** The list as a table to take away.
 *  @param shown the rows in the order of the screen, and the stage of the plan each lies under */
export function gapsTable(
  findings: Findings,
  shown: { readonly rows: readonly Finding[]; readonly above: ReadonlyMap<string, string> },
  words: GapFileWords,
): ExportTable {
  const { t, subject } = words;
  const nameOf = namesFrom(findings.names, words.language);
  return {
    name: [t("file.list"), subject.chain, subject.place, findings.revision].join("-"),
    sheet: t("file.list"),
    columns: columnsOf(words),
    rows: shown.rows.map((row) =>
      cellsOf(row, { findings, nameOf, plan: shown.above.get(row.about) }, words),
    ),
    notes: gapNotes(findings, words, t("file.list")),
  };
}

function columnsOf({ t }: GapFileWords): ExportColumn[] {
  const text = (title: string, width?: number): ExportColumn =>
    width === undefined ? { title, type: "text" } : { title, type: "text", width };
  const number = (title: string): ExportColumn => ({ title, type: "number" });
  return [
    text(t("file.id"), 22),
    text(t("file.stage"), 22),
    text(t("file.under"), 18),
    text(t("file.chain"), 16),
    text(t("file.class")),
    text(t("file.action")),
    text(t("file.also"), 18),
    number(t("file.value")),
    number(t("file.lower")),
    number(t("file.upper")),
    text(t("file.why"), 18),
    ...PARTS.map(
      (each): ExportColumn => ({
        title: t(`file.${"title" in each ? each.title : each.part}`),
        type: each.type,
      }),
    ),
    text(t("file.reason"), 60),
    text(t("file.buyers"), 36),
    text(t("file.producers"), 36),
    text(t("file.simulated")),
    text(t("file.period")),
    text(t("file.definition"), 18),
    text(t("file.revision"), 16),
  ];
}

function cellsOf(
  row: Finding,
  about: { readonly findings: Findings; readonly nameOf: NameOf; readonly plan: string | undefined },
  { t, language }: GapFileWords,
): ExportCell[] {
  const { findings, nameOf, plan } = about;
  const verdict = gapKindOf(row.class) ?? (row.class === "unrecorded" ? "unrecorded" : "none");
  const named = (role: string) => (row.others?.[role] ?? []).map((id) => nameOf(id) ?? id).join("; ");
  const also = heldOf(row).filter((kind) => kind !== row.class);
  return [
    row.about,
    nameOf(row.about) ?? row.about,
    plan === undefined ? null : (nameOf(plan) ?? plan),
    named("chain"),
    t(`class.${verdict}`),
    t(`action.${verdict}`),
    also.map((kind) => t(`class.${kind}`)).join("; "),
    row.value,
    row.lower,
    row.upper,
    whyNot(row, t),
    ...PARTS.map(({ part }) => row.parts?.[part] ?? null),
    reasonOf(row, { t, language, nameOf }).join(language === "zh" ? "" : " "),
    named("buyers"),
    named("makers"),
    t(row.synthetic ? "file.yes" : "file.no"),
    findings.period,
    findings.definition,
    findings.revision,
  ];
}

function whyNot({ reason }: Finding, t: GapFileWords["t"]): string | null {
  if (reason === "not-bought") return t("table.notBought");
  if (reason === "no-purchases") return t("table.noPurchases");
  if (reason === "whole-unknown") return t("table.wholeUnknown");
  return reason ?? null;
}

/** What was asked of which data, with which thresholds, and what to mind. */
export function gapNotes(findings: Findings, words: GapFileWords, title: string): string[] {
  const { t, subject, language, map } = words;
  const list = Object.entries(findings.parameters)
    .filter(([name]) => !["chain", "place", "map"].includes(name))
    .map(([name, value]) => `${name}=${value}`)
    .join(", ");
  return [
    title,
    t("file.asked", { place: subject.place, chain: subject.chain, map }),
    t("file.thresholds", { list }),
    scopeWords(findings.scope, language),
    `${t("file.period")} ${findings.period} · ${t("file.revision")} ${findings.revision} · ${t("file.definition")} ${findings.definition}`,
    ...findings.caveats.map((caveat) => caveat[language]),
  ];
}
