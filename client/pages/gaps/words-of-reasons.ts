import type { WordsLike } from "../../i18n/dictionary.ts";

const zh = {
  demand: "{{buyers}} 家清单完整的买方一年买 {{amount}}，最大的是{{names}}。",
  nobody: "界内没有一家企业、一个地区有做它的记载。",
  sellers: "现在买自界外的{{names}}。",
  makers: "界内有 {{count}} 家在做：{{names}}。",
  broken: "界内有 {{makers}} 家在做，但离不开的{{inputs}}界内做不出，也调不进来：要补的是上游，不是它自己。",
  weak: "界内 {{makers}} 家一年做 {{supply}}，只有需求 {{demand}} 的 {{share}} %。",
  weakByRecipe: "界内 {{makers}} 家一年做 {{supply}}，只有界内企业按配方所需 {{demand}} 的 {{share}} %。",
  leaking: "界内的产出够满足需求的 {{potential}} %，实际只有 {{rate}} % 买自界内：缺的是对接，不是工厂。",
  oneOwner: "界内成交全部来自{{who}}一家（按控股人算），而界内有企业离不开它。",
  fewOwners:
    "界内成交靠 {{owners}} 个控股人，最大的{{who}}占 {{share}} %，集中度 {{hhi}}；而界内有企业离不开它。",
  bottleneck: "这条链末端产出的 {{share}} % 绕不开{{names}}。",
  hidden: "几家供应商的上面共有一家：{{names}}。",
  short: "下一环节{{next}}界内无人做；有记载的销售里 {{share}} % 流到界外。",
  redundant: "界内 {{makers}} 家只做 {{kinds}} 种货物，彼此交易的不到 {{share}} %。",
  unrecorded: "界内未见任何企业或地区做它的记载；这不等于缺链。",
  possible: "有 {{count}} 家企业可能在界内做，资料没有写到这么细。",
  perhapsWider: "有企业或地区做更宽的环节，可能也做它。",
  notBought: "没有清单完整的买方在买，不能断定有没有需求。",
  partial: "已公开的采购里有 {{amount}} 是它。",
  unknown: "需求里 {{share}} % 来源不明。",
  also: "同时也是{{list}}。",
  open: "资料不足，没有判断：{{list}}。",
  none: "八项判断都不成立。",
  noneOpen: "能判断的都不成立；资料不足，没有判断：{{list}}。",
};

const en: WordsLike<typeof zh> = {
  demand: "{{buyers}} buyers with whole lists buy {{amount}}; the largest: {{names}}.",
  nobody: "No enterprise and no place inside is recorded to make it.",
  sellers: "Bought outside now from {{names}}.",
  makers: "{{count}} make it inside: {{names}}.",
  broken:
    "{{makers}} make it inside, but {{inputs}}, which they cannot do without, is neither made inside nor brought in: mend what comes before.",
  weak: "{{makers}} inside make {{supply}} a year, only {{share}} % of the demand of {{demand}}.",
  weakByRecipe:
    "{{makers}} inside make {{supply}} a year, only {{share}} % of the {{demand}} that enterprises inside need by recipe.",
  leaking:
    "What is made inside would meet {{potential}} % of the demand; only {{rate}} % is bought there: what lacks is the match, not the plant.",
  oneOwner:
    "All trade inside comes from one owner, {{who}}, and some enterprise inside cannot do without it.",
  fewOwners:
    "Trade inside hangs on {{owners}} owners; the largest, {{who}}, has {{share}} %, HHI {{hhi}}; and some enterprise inside cannot do without it.",
  bottleneck: "{{share}} % of the chain's final output cannot do without {{names}}.",
  hidden: "Several suppliers have one above them all: {{names}}.",
  short: "Nobody inside makes the next stage, {{next}}; {{share}} % of the recorded sales leave.",
  redundant:
    "{{makers}} inside make {{kinds}} kinds of goods, and no more than {{share}} % trade with each other.",
  unrecorded: "No enterprise or place inside is recorded to make it; that is not the same as missing.",
  possible: "{{count}} enterprises may make it inside; the data do not say so finely.",
  perhapsWider: "Somebody makes a wider stage and may make this, too.",
  notBought: "No buyer with a whole list buys it: whether there is a demand cannot be said.",
  partial: "Of the purchases published, {{amount}} are of it.",
  unknown: "Of {{share}} % of the demand the origin is not known.",
  also: "It is also: {{list}}.",
  open: "The data are not enough to judge: {{list}}.",
  none: "None of the eight tests holds.",
  noneOpen: "None of the tests that could be made holds; the data are not enough to judge: {{list}}.",
};

/** Words of why a stage is called a gap. */
export const reasonWords = { zh, en };
