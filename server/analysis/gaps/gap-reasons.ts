import type { Finding } from "../../../graph-schema/findings.ts";
import { GAP_CLASSES, type GapClass } from "./gap-words.ts";

/** A language reasons are written in. */
export type ReasonLanguage = "zh" | "en";

/** What a reason is written with. */
export interface ReasonWords {
  readonly language: ReasonLanguage;
  /** The name of a node by its id. */
  readonly nameOf: (id: string) => string;
}

type Reason = (row: Finding, words: ReasonWords) => string;

/** Why a stage is what `chain-gaps` says it is: one or more sentences, all from its row. */
export function gapReason(row: Finding, words: ReasonWords): string {
  const sentences = [
    REASONS[classOf(row)](row, words),
    unknownOf(row, words),
    othersThatHold(row, words),
    openTests(row, words),
  ];
  const end = words.language === "zh" ? "。" : ".";
  return sentences
    .filter((sentence) => sentence !== "")
    .map((sentence) => `${sentence}${end}`)
    .join(words.language === "zh" ? "" : " ");
}

function classOf({ class: verdict }: Finding): GapClass {
  return GAP_CLASSES.find(({ id }) => id === verdict)?.id ?? "none";
}

const REASONS: Readonly<Record<GapClass, Reason>> = {
  missing: (row, words) =>
    said(words, {
      zh: `${demandOf(row, words)}，界内没有企业或地区的记载${from(row, words)}`,
      en: `${demandOf(row, words)}; nobody is recorded inside${from(row, words)}`,
    }),
  broken: (row, words) =>
    said(words, {
      zh: `有 ${part(row, "makers")} 家生产者，但缺${named(row, "blockedBy", words)}`,
      en: `${part(row, "makers")} makers, but no ${named(row, "blockedBy", words)}`,
    }),
  weak: (row, words) => {
    const { supply = 0, demand, demandByRecipe = 0 } = row.parts ?? {};
    const need = demand ?? demandByRecipe;
    const share = percent(need > 0 ? supply / need : 0);
    const basis =
      demand === undefined ? { zh: "按配方需要", en: "needed by recipe" } : { zh: "所买", en: "bought" };
    return said(words, {
      zh: `界内产出 ${money(supply)} 万元，只有${basis.zh} ${money(need)} 万元的 ${share}`,
      en: `output inside ${money(supply)}, only ${share} of ${money(need)} ${basis.en} (CNY 10,000)`,
    });
  },
  leaking: (row, words) =>
    said(words, {
      zh: `所买的 ${share(row, "potential")} 界内做得出来，界内只买了 ${share(row, "rate")}${from(row, words)}`,
      en: `${share(row, "potential")} could be met inside, ${share(row, "rate")} is${from(row, words)}`,
    }),
  "single-source": (row, words) =>
    said(words, {
      zh: `界内卖方按控股人算 ${part(row, "owners")} 家，${named(row, "owner", words)}占 ${share(row, "topShare")}，HHI ${hhi(row)}`,
      en: `${part(row, "owners")} owners sell it inside, ${named(row, "owner", words)} ${share(row, "topShare")}; HHI ${hhi(row)}`,
    }),
  bottleneck: (row, words) =>
    said(words, {
      zh: `末端产出的 ${share(row, "dominated")} 绕不开${named(row, "dominators", words)}`,
      en: `${share(row, "dominated")} of the final output cannot do without ${named(row, "dominators", words)}`,
    }),
  short: (row, words) =>
    said(words, {
      zh: `下一环节${named(row, "next", words)}界内没有记载，有记载的销售 ${share(row, "outflowShare")} 流出`,
      en: `nobody inside is recorded for ${named(row, "next", words)}; ${share(row, "outflowShare")} of recorded sales leave`,
    }),
  redundant: (row, words) =>
    said(words, {
      zh: `${part(row, "makers")} 家做 ${part(row, "kinds")} 种货物，互相交易的只有 ${share(row, "mutualTrade")}`,
      en: `${part(row, "makers")} makers of ${part(row, "kinds")} kinds of goods, ${share(row, "mutualTrade")} of them trading with each other`,
    }),
  none: () => "",
  unrecorded: (row, words) =>
    said(words, {
      zh: `界内未见记载，也不能断定没有${row.parts?.demand === undefined ? "" : `；${demandOf(row, words)}`}`,
      en: `nobody is recorded inside, which does not say there is nobody${row.parts?.demand === undefined ? "" : `; ${demandOf(row, words)}`}`,
    }),
};

function demandOf(row: Finding, words: ReasonWords): string {
  const { demand = 0, buyers = 0 } = row.parts ?? {};
  return said(words, {
    zh: `${buyers} 家买方一年买 ${money(demand)} 万元`,
    en: `${buyers} buyers buy ${money(demand)} (CNY 10,000) a year`,
  });
}

function from(row: Finding, words: ReasonWords): string {
  const sellers = named(row, "outsideSellers", words);
  return sellers === "" ? "" : said(words, { zh: `，买自${sellers}`, en: `; bought from ${sellers}` });
}

/** From how much of unknown origin on it is told. */
const TOLD = 0.01;

function unknownOf(row: Finding, words: ReasonWords): string {
  const unknown = row.parts?.unknownShare ?? 0;
  if (unknown < TOLD) return "";
  return said(words, {
    zh: `其中 ${percent(unknown)} 来源不明`,
    en: `${percent(unknown)} is of unknown origin`,
  });
}

function othersThatHold(row: Finding, words: ReasonWords): string {
  const list = tests(row, "is", words);
  return list === "" ? "" : said(words, { zh: `另有：${list}`, en: `Also: ${list}` });
}

function openTests(row: Finding, words: ReasonWords): string {
  const list = row.class === "unrecorded" ? "" : tests(row, "open", words);
  return list === "" ? "" : said(words, { zh: `资料不足，不能判断：${list}`, en: `Cannot be told: ${list}` });
}

/** The classes that hold, or are open, beside the one of the row. */
function tests(row: Finding, which: "is" | "open", { language }: ReasonWords): string {
  return GAP_CLASSES.filter(({ id }) => id !== row.class && row.parts?.[`${which}-${id}`] === 1)
    .map((each) => each[language])
    .join(language === "zh" ? "、" : ", ");
}

/** So many names stand in a sentence. */
const NAMED = 3;

function named({ others }: Finding, role: string, { nameOf, language }: ReasonWords): string {
  const ids = others?.[role] ?? [];
  return ids
    .slice(0, NAMED)
    .map(nameOf)
    .join(language === "zh" ? "、" : ", ");
}

function said({ language }: ReasonWords, words: Readonly<Record<ReasonLanguage, string>>): string {
  return words[language];
}

function part({ parts }: Finding, name: string): number {
  return parts?.[name] ?? 0;
}

function share(row: Finding, name: string): string {
  return percent(part(row, name));
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}

function hhi(row: Finding): string {
  return part(row, "hhi").toFixed(2);
}

function money(value: number): string {
  return String(Math.round(value));
}
