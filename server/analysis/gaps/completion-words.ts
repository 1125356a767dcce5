/** What can be said of a completion, and of the stages in it. */
export const COMPLETION_CLASSES = [
  {
    id: "exact",
    zh: "最省",
    en: "Least",
    meansZh: "没有更省的组合",
    meansEn: "no other set costs less",
  },
  {
    id: "bounded",
    zh: "近似",
    en: "Bounded",
    meansZh: "可选的太多，只求得接近最省的组合；最少可能是多少见下界",
    meansEn: "too many choices to be exact: the set is near the least, which the lower bound tells",
  },
  {
    id: "complete",
    zh: "已能做",
    en: "Complete",
    meansZh: "目标环节已经做得出来，不用补",
    meansEn: "the goal stages can be made already; nothing is to be added",
  },
  {
    id: "impossible",
    zh: "补不成",
    en: "Impossible",
    meansZh: "补上全部缺的环节也做不出来：有的投入互相等待",
    meansEn: "cannot be made even with every stage added: some inputs wait for each other",
  },
  {
    id: "missing",
    zh: "缺链",
    en: "Missing",
    meansZh: "清单完整的买方在买，界内没有任何记载：招商",
    meansEn: "buyers whose lists are complete buy it, and nobody is recorded inside: invite a maker",
  },
  {
    id: "unrecorded",
    zh: "未见记载",
    en: "Unrecorded",
    meansZh: "界内未见记载，资料不足以断定没有：先核实",
    meansEn: "nobody is recorded inside, and the data cannot say there is none: find out first",
  },
] as const;

/** What can be said of a stage when asking why it can or cannot be made. */
export const WHY_CLASSES = [
  {
    id: "made",
    zh: "能做",
    en: "Can be made",
    meansZh: "界内有人做，离不开的投入都有",
    meansEn: "somebody inside makes it, and all essential inputs can be had",
  },
  {
    id: "brought-in",
    zh: "可调入",
    en: "Brought in",
    meansZh: "界内做不出来，可以从界外调入",
    meansEn: "cannot be made inside, and may be brought in",
  },
  {
    id: "waits",
    zh: "缺投入",
    en: "Waits",
    meansZh: "界内有人做，但缺离不开的投入",
    meansEn: "somebody inside makes it, but essential inputs are lacking",
  },
  {
    id: "no-supplier",
    zh: "无人做",
    en: "Nobody",
    meansZh: "界内没有人做的记载，也不能调入；不等于缺链",
    meansEn: "nobody inside is recorded for it, nor may it be brought in: not the same as missing",
  },
  {
    id: "circle",
    zh: "互相等待",
    en: "Circle",
    meansZh: "要等的投入又在等它自己",
    meansEn: "what it waits for waits for it",
  },
] as const;

/** The id of one of `WHY_CLASSES`. */
export type WhyClass = (typeof WHY_CLASSES)[number]["id"];
