import type { Source } from "../../../graph-schema/nodes.ts";

/** What recipe coverage says of an input, or of a stage without a recipe. */
export const RECIPE_CLASSES = [
  {
    id: "inside",
    zh: "界内有记载",
    en: "Recorded inside",
    meansZh: "界内至少有一个生产这种投入的地区或企业的记载",
    meansEn: "at least one place or enterprise that makes this input is recorded inside",
  },
  {
    id: "unlocated",
    zh: "有记载，所在地不详",
    en: "Recorded, not located",
    meansZh: "有记载，但所在地写得不够细，无法断定是否在界内",
    meansEn: "recorded, but where is not written finely enough to say whether inside",
  },
  {
    id: "elsewhere",
    zh: "仅省内他处有记载",
    en: "Only elsewhere in the province",
    meansZh: "省内他处有记载，界内未见记载：可先撮合",
    meansEn: "recorded elsewhere in the province, unrecorded inside: buyers and sellers can be matched",
  },
  {
    id: "unrecorded",
    zh: "未见记载",
    en: "Unrecorded",
    meansZh: "全省未见记载；不等于缺链",
    meansEn: "no source records it in the province; this is not the same as missing",
  },
  {
    id: "unmapped",
    zh: "未对应到环节",
    en: "No stage",
    meansZh: "规划的环节都不代表这一行业的这部分货物，因此无从记载",
    meansEn: "no stage of the plan stands for these goods of the sector, so nothing can be recorded of them",
  },
  {
    id: "no-recipe",
    zh: "没有配方",
    en: "No recipe",
    meansZh: "没有写明这个环节买什么、各占多少",
    meansEn: "nothing states what this stage buys and in which shares",
  },
] as const;

/** The warnings of recipe coverage that do not depend on the recipe. */
export const RECIPE_CAVEATS = {
  unrecorded: {
    code: "unrecorded-is-not-missing",
    zh: "未见记载不等于缺链：现有资料没有写到，不能据此断定没有；只有完整的数据才能说缺链。",
    en: "Unrecorded is not missing: that no source writes of it does not say there is none. Only complete data can.",
  },
  unlocated: {
    code: "location-too-coarse",
    zh: "有的记载只写到更大的地区，或没有写明所在地，无法断定是否在界内，只计入上界。",
    en: "Some records name only a wider place, or none: whether they lie inside cannot be said, so they count in the upper bound only.",
  },
  unmapped: {
    code: "inputs-without-stage",
    zh: "能源、运输、同业采购等投入没有对应的环节，是否在界内无从记载，只计入上界。",
    en: "Inputs such as energy, transport and purchases within the trade have no stage: nothing can record them, so they count in the upper bound only.",
  },
};

/** The warning every recipe carries: whose average it is, and that a firm's own purchases may differ. */
export function averageCaveat({ title, titleEn, layer }: Source) {
  const isNational = layer === "recipes";
  return {
    code: isNational ? "national-average-recipe" : "average-recipe",
    zh: `${isNational ? "全国平均配方" : "平均配方"}：按${title}的行业平均推算，本地企业的实际采购可能不同。`,
    en: `${isNational ? "National average recipe" : "Average recipe"}: derived from sector averages of ${titleEn ?? title}; what firms here buy may differ.`,
  };
}
