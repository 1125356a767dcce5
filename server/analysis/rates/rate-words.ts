import type { Findings } from "../../../graph-schema/findings.ts";
import type { RateAsked } from "./rate-parameters.ts";

/** What a supporting rate says, or why it is not a number. */
export const RATE_CLASSES = [
  {
    id: "known",
    zh: "可以算出",
    en: "Known",
    meansZh: "采购清单完整，来源和金额基本清楚",
    meansEn: "the lists of purchases are complete, and nearly all origins and values are known",
  },
  {
    id: "origin-unknown",
    zh: "来源或金额不清的太多",
    en: "Too much unknown",
    meansZh: "来源和金额都清楚的采购低于要求的覆盖，只给上下界",
    meansEn: "of too many purchases origin or value is not known: only bounds are given",
  },
  {
    id: "whole-unknown",
    zh: "只知道一部分",
    en: "Known in part",
    meansZh: "公开的只是一部分采购，全部采购有多少不知道，所以不给比率",
    meansEn:
      "only some purchases are published and nobody knows how much is bought in all, so no rate is given",
  },
  {
    id: "no-purchases",
    zh: "未见采购记载",
    en: "No purchases recorded",
    meansZh: "没有采购的记载；不是零",
    meansEn: "no purchases recorded; this is not zero",
  },
] as const;

type Caveats = Findings["caveats"];
type Parts = Readonly<Record<string, number>> | undefined;

/** What to mind with a rate of these parts: those of its widest boundary. */
export function caveatsOfRates(asked: RateAsked, parts: Parts): Caveats {
  const isAny = (part: string) => (parts?.[part] ?? 0) > 0;
  return [
    ...(isAny("partialBuyers") ? [partialCaveat(parts?.partialBuyers ?? 0)] : []),
    ...(isAny("withoutValue") ? [CAVEATS.estimated] : []),
    ...(isAny("unknown") ? [CAVEATS.unknown] : []),
    ...(asked.self === "in" ? [CAVEATS.self] : []),
    ...(asked.by === "count" ? [CAVEATS.count] : []),
    ...(asked.by === "part" ? [CAVEATS.part] : []),
    ...(asked.inferred === "yes" ? [CAVEATS.inferred] : []),
  ];
}

function partialCaveat(count: number): Caveats[number] {
  return {
    code: "partial-buyers-left-out",
    zh: `${count} 家企业的采购只公开了一部分，全部有多少不知道，没有计入比率。`,
    en: `Of ${count} enterprises only some purchases are published; how much they buy in all is not known, so they are left out of the rate.`,
  };
}

const CAVEATS = {
  estimated: {
    code: "values-estimated",
    zh: "有的采购没有写金额，按配方和产值估计；点值按估计计入，上下界按来源不明计入。",
    en: "Some purchases state no value: it is estimated from recipe and output. The single value takes the estimate; in the bounds it counts as of unknown origin.",
  },
  unknown: {
    code: "origin-unknown",
    zh: "有的采购来源不明或写得不够细：点值去掉它们，下限当作都来自界外，上限当作都来自界内。",
    en: "Some origins are unknown or not written finely enough: the single value leaves them out, the lower bound takes them as from outside, the upper bound as from inside.",
  },
  self: {
    code: "self-supply-counted",
    zh: "自供计入：本企业或同一集团供给自己的，按买卖一样计算（AALA 口径）。",
    en: "Self-supply is counted: what an enterprise or its group supplies to itself counts as a purchase (as AALA does).",
  },
  count: {
    code: "counted-by-supplier",
    zh: "家数口径：每个供应商算一家，不看金额，不能和按金额的配套率比较。",
    en: "Counted by supplier: each weighs one, whatever the value; not comparable with rates by value.",
  },
  part: {
    code: "counted-by-part",
    zh: "零件口径：每种采购的环节算一项，界内有记载的生产者就算有；未见记载的不算有，但不等于没有。",
    en: "Counted by part: every stage bought weighs one and counts when a maker inside is recorded; unrecorded does not count, and is not the same as missing.",
  },
  inferred: {
    code: "inferred-counted",
    zh: "推断的采购也计入。",
    en: "Inferred purchases are counted too.",
  },
} as const;
