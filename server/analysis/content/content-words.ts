import type { Findings } from "../../../graph-schema/findings.ts";

/** What all-tier content says, or why it is not a number. */
export const CONTENT_CLASSES = [
  {
    id: "known",
    zh: "可以算出",
    en: "Known",
    meansZh: "各层级的来源基本清楚",
    meansEn: "origins are known nearly all the way up",
  },
  {
    id: "origin-unknown",
    zh: "来源不清的太多",
    en: "Too much unknown",
    meansZh: "往上几层，来源清楚的低于要求的覆盖，只给上下界",
    meansEn: "further up, too little is of known origin: only bounds are given",
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

/** What to mind with all-tier content.
 *  @param rejected how many enterprises' accounts cannot be right */
export function caveatsOfContent(rejected: number): Findings["caveats"] {
  const unfit = {
    code: "accounts-rejected",
    zh: `${rejected} 家企业的采购超过产值，账目不可能对，按不清楚处理；名单在第一行。`,
    en: `${rejected} enterprises buy more than they make: their accounts cannot be right and count as not known; the first row names them.`,
  };
  const gross = {
    code: "all-tiers",
    zh: "全层级：本地买来的零件只算其中真正在界内做的那一部分，所以通常低于直接配套率。",
    en: "All tiers: of a part bought next door only what was really made inside counts, so this is usually below the direct rate.",
  };
  return rejected > 0 ? [gross, unfit] : [gross];
}
