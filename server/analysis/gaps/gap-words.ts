import type { Findings } from "../../../graph-schema/findings.ts";

/** What can be said of a stage, in the order of precedence: the first that holds is its class. The last two say that no
 *  test holds. */
export const GAP_CLASSES = [
  {
    id: "missing",
    zh: "缺链",
    en: "Missing",
    meansZh: "清单完整的买方在买，界内没有任何企业或地区的记载：招商",
    meansEn: "buyers whose lists are complete buy it, and nobody is recorded for it inside: invite a maker",
  },
  {
    id: "broken",
    zh: "断链",
    en: "Broken",
    meansZh: "有生产者，但缺一种离不开的投入，而且调不进来：补上游，不是补它自己",
    meansEn: "has makers, but lacks an essential input that cannot be brought in: mend what comes before it",
  },
  {
    id: "weak",
    zh: "弱链",
    en: "Weak",
    meansZh: "界内产出远低于界内需求：扶持",
    meansEn: "what is made inside falls far short of what is bought inside: support",
  },
  {
    id: "leaking",
    zh: "外流",
    en: "Leaking",
    meansZh: "界内做得出来，买方却到界外去买：撮合",
    meansEn: "made inside, and yet bought outside: bring sellers and buyers together",
  },
  {
    id: "single-source",
    zh: "单点",
    en: "Single source",
    meansZh: "离不开的投入只靠一家或几家（按控股人算）：找二供",
    meansEn: "an essential input in few hands, counted by owner: find a second source",
  },
  {
    id: "bottleneck",
    zh: "瓶颈",
    en: "Bottleneck",
    meansZh: "末端产出的大部分绕不开同一家企业：扩能、备份",
    meansEn: "most of the final output cannot do without one enterprise: add capacity, watch it",
  },
  {
    id: "short",
    zh: "短链",
    en: "Short",
    meansZh: "下一环节界内无人做，产出大部分未经加工流出：延链",
    meansEn:
      "nobody inside makes the next stage, and most of the output leaves unprocessed: extend the chain",
  },
  {
    id: "redundant",
    zh: "冗余",
    en: "Redundant",
    meansZh: "许多家做同样的货物，彼此很少交易：分工、找销路",
    meansEn: "many make the same goods and hardly trade with each other: divide the work, find outlets",
  },
  {
    id: "none",
    zh: "未见缺口",
    en: "No gap found",
    meansZh: "能判断的都没有发现缺口；有的可能因资料不足无法判断",
    meansEn: "of the tests that could be made none holds; for some the data may not be enough",
  },
  {
    id: "unrecorded",
    zh: "未见记载",
    en: "Unrecorded",
    meansZh: "界内未见记载，资料也不足以断定没有；不等于缺链",
    meansEn: "nobody is recorded inside, and the data cannot say there is none: not the same as missing",
  },
] as const;

/** The id of a class of gaps. */
export type GapClass = (typeof GAP_CLASSES)[number]["id"];

/** A test for a gap. */
export type GapTest = Exclude<GapClass, "none" | "unrecorded">;

/** What to do about a gap, in a word. */
export const GAP_ACTIONS = {
  missing: { zh: "招商", en: "invite" },
  broken: { zh: "补上游", en: "mend upstream" },
  weak: { zh: "扶持", en: "support" },
  leaking: { zh: "撮合", en: "match" },
  "single-source": { zh: "二供", en: "second source" },
  bottleneck: { zh: "扩能", en: "add capacity" },
  short: { zh: "延链", en: "extend" },
  redundant: { zh: "找销路", en: "find outlets" },
  none: { zh: "—", en: "–" },
  unrecorded: { zh: "核实", en: "find out" },
} as const satisfies Record<GapClass, { zh: string; en: string }>;

/** What to mind with gaps. */
export const GAP_CAVEATS = {
  unrecorded: {
    code: "unrecorded-is-not-missing",
    zh: "未见记载不等于缺链：只有清单完整的买方在买、而界内没有任何记载，才说缺链。",
    en: "Unrecorded is not missing: only what buyers with complete lists buy, while nobody is recorded inside, is called missing.",
  },
  national: {
    code: "essential-by-national-average",
    zh: "断链按全国平均配方判断：占买方产值达到门槛的货物才算离不开。",
    en: "Broken is judged by the national average recipe: goods count as essential from a share of the buyer's output on.",
  },
  open: {
    code: "some-tests-open",
    zh: "有的判断资料不足，没有作出：缺产值、采购清单不完整，或来源不明的太多。",
    en: "Some tests could not be made: outputs are not stated, purchases known in part alone, or too many origins unknown.",
  },
  partial: {
    code: "partial-buyers-left-out",
    zh: "有的买方只公开了一部分采购，没有计入需求。",
    en: "Of some buyers only a part of the purchases is published; they are no part of the demand.",
  },
} as const satisfies Record<string, Findings["caveats"][number]>;
