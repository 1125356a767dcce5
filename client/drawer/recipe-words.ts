import type { WordsLike } from "../i18n/dictionary.ts";

const zh = {
  title: "配方",
  average: "全国平均配方，不是本省企业的实际采购",
  averageOther: "平均配方，不是每家企业的实际采购",
  of: "没有自己的配方，用所属行业或上级环节{{stage}}的。",
  none: "没有写明这个环节买什么、各占多少。",
  off: "配方层没有打开。",
  essential: "必需",
  more: "显示全部 {{count}} 种投入",
  fewer: "只看前 {{count}} 种",
  total: "买来的投入合计占产出 {{share}} %；条长为各占产出的份额。",
  class: {
    inside: "{{place}}内有",
    unlocated: "所在地不详",
    elsewhere: "只省内他处有",
    unrecorded: "未见记载",
    unmapped: "没有对应的环节，无从记载",
  },
  moreMakers: "+ {{count}} 家",
  evidence: "折算与出处",
};

const en: WordsLike<typeof zh> = {
  title: "Recipe",
  average: "national average recipe, not what firms here actually buy",
  averageOther: "average recipe, not what each firm actually buys",
  of: "It has no recipe of its own; that of its sector or of the stage above stands in: {{stage}}.",
  none: "Nothing states what this stage buys and in which shares.",
  off: "The layer of recipes is off.",
  essential: "essential",
  more: "Show all {{count}} inputs",
  fewer: "Only the first {{count}}",
  total: "All bought inputs are {{share}} % of output; a bar is as long as its share.",
  class: {
    inside: "in {{place}}",
    unlocated: "place not known",
    elsewhere: "only elsewhere in Anhui",
    unrecorded: "unrecorded",
    unmapped: "no stage stands for it: nothing can be recorded",
  },
  moreMakers: "+ {{count}} more",
  evidence: "how it was read",
};

/** Words of recipes in the drawer, `recipe` in its namespace. */
export const recipeWords = { zh, en };
