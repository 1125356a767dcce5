import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import type { ExportCell, ExportColumn, ExportTable } from "../../export/table.ts";
import type { Language } from "../../state/view.ts";
import { percentText } from "../../ui/percent-text.ts";
import { scopeWords } from "../../ui/scope-words.ts";
import { GOAL, type RatesAsked } from "./rates-asked.ts";
import { namesFrom } from "./use-rates.ts";
import type { Subject } from "./use-subject.ts";
import { en, zh } from "./words.ts";

/** What the files say beside their rows. */
export interface FileWords {
  readonly language: Language;
  readonly asked: RatesAsked;
  readonly subject: Subject;
}

const WORDS = { zh, en } as const;

/** The words of a file. */
export function fileWordsIn(language: Language): (typeof WORDS)["zh" | "en"] {
  return WORDS[language];
}

/** The four boundaries as a table to take away. */
export function boundariesTable(findings: Findings, words: FileWords): ExportTable {
  const { level } = fileWordsIn(words.language);
  const nameOf = (about: string) => {
    const found = Object.entries(level).find(([one]) => about === `boundary:${one}`);
    return found?.[1] ?? about;
  };
  return ratesTable(findings, words, { title: "rows", nameOf });
}

/** The rates of all chains in all cities as a table to take away, a row each. */
export function heatTable(findings: Findings, words: FileWords): ExportTable {
  return ratesTable(findings, words, { title: "heat", withChain: true });
}

/** A ranking as a table to take away, in its order. */
export function rankingTable(findings: Findings, words: FileWords): ExportTable {
  return ratesTable(findings, words, { title: "rank" });
}

/** The stages bought as a table to take away.
 *  @param rows in the order of the screen */
export function stagesTable(findings: Findings, rows: readonly Finding[], words: FileWords): ExportTable {
  return ratesTable({ ...findings, rows: [...rows] }, words, { title: "stages" });
}

interface Kind {
  readonly title: "rows" | "heat" | "rank" | "stages";
  readonly nameOf?: (id: string) => string;
  readonly withChain?: boolean;
}

function ratesTable(findings: Findings, words: FileWords, kind: Kind): ExportTable {
  const { file, rank, noChain } = fileWordsIn(words.language);
  const named = namesFrom(findings.names, words.language);
  const unknown: Readonly<Record<string, string>> = {
    "place:unknown": rank.unknown.place,
    "stage:unknown": rank.unknown.stage,
    "enterprise:unknown": rank.unknown.enterprise,
    "chain:none": noChain,
  };
  const nameOf = (id: string) => kind.nameOf?.(id) ?? named(id) ?? unknown[id] ?? id;
  const title = file[kind.title];
  return {
    name: [title, subjectWords(words.subject), findings.revision].join("-"),
    sheet: title,
    columns: columnsOf(words, kind),
    rows: findings.rows.map((row) => [
      row.about,
      nameOf(row.about),
      ...(kind.withChain === true ? [nameOf(row.others?.chain?.[0] ?? "chain:none")] : []),
      ...cellsOf(row, findings, words),
    ]),
    notes: notesOf(findings, words, title),
  };
}

function subjectWords({ chain, place, firm }: Subject): string {
  return [chain, firm ?? place].join("-");
}

/** Parts counted in the unit of the question. */
const AMOUNTS = [
  "bought",
  "inside",
  "elsewhere",
  "otherProvinces",
  "abroad",
  "unknown",
  "estimated",
  "gap",
] as const;

function columnsOf({ language, asked }: FileWords, { withChain }: Kind): ExportColumn[] {
  const { file, unit } = fileWordsIn(language);
  const amount = (part: (typeof AMOUNTS)[number]): ExportColumn => ({
    title: `${file[part]} (${unit[asked.by]})`,
    type: "number",
  });
  const number = (title: string): ExportColumn => ({ title, type: "number" });
  const share = (title: string): ExportColumn => ({ title, type: "share" });
  return [
    { title: file.id, type: "text", width: 20 },
    { title: file.about, type: "text", width: 24 },
    ...(withChain === true ? [{ title: file.chain, type: "text", width: 20 } as const] : []),
    { title: file.level, type: "text" },
    share(file.value),
    share(file.lower),
    share(file.upper),
    share(file.coverage),
    ...AMOUNTS.map(amount),
    number(file.self),
    number(file.buyers),
    number(file.partialBuyers),
    number(file.knownOfPartial),
    number(file.purchasesCount),
    number(file.withoutValue),
    { title: file.reason, type: "text", width: 28 },
    { title: file.simulated, type: "text" },
    { title: file.period, type: "text" },
    { title: file.definition, type: "text", width: 20 },
    { title: file.revision, type: "text", width: 16 },
  ];
}

function cellsOf(row: Finding, findings: Findings, { language, asked }: FileWords): ExportCell[] {
  const { file, level } = fileWordsIn(language);
  const parts = row.parts ?? {};
  const part = (name: string) => parts[name] ?? null;
  const [, own] = /^boundary:(town|county|city|province)$/.exec(row.about) ?? [];
  const seen = (["town", "county", "city", "province"] as const).find((one) => one === own) ?? asked.level;
  return [
    level[seen],
    row.value,
    row.lower,
    row.upper,
    part("coverage"),
    ...AMOUNTS.map(part),
    part("self"),
    part("buyers"),
    part("partialBuyers"),
    part("knownOfPartial"),
    part("purchases"),
    part("withoutValue"),
    reasonIn(row, language),
    row.synthetic ? file.yes : file.no,
    findings.period,
    findings.definition,
    findings.revision,
  ];
}

function reasonIn({ reason }: Finding, language: Language): string | null {
  const { reasons } = fileWordsIn(language);
  const found = Object.entries(reasons).find(([code]) => code === reason);
  return reason === undefined ? null : (found?.[1] ?? reason);
}

/** What was asked of which data, and what to mind. */
export function notesOf(
  findings: Findings,
  { language, asked, subject }: FileWords,
  title: string,
): string[] {
  const words = fileWordsIn(language);
  const { file, by, filter, level } = words;
  const values: Readonly<Record<string, string>> = {
    chain: subject.chain,
    place: subject.place,
    firm: subject.firm ?? filter.allFirms,
    by: by[asked.by],
    self: asked.self === "in" ? filter.selfIn : filter.selfOut,
    level: level[asked.level],
    known: percentText(Number(asked.known)),
    goal: percentText(GOAL),
  };
  const filled = (text: string) => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
  return [
    title,
    filled(file.asked),
    filled(file.threshold),
    scopeWords(findings.scope, language),
    `${file.period} ${findings.period} · ${file.revision} ${findings.revision} · ${file.definition} ${findings.definition}`,
    ...findings.caveats.map((caveat) => caveat[language]),
  ];
}
