import type { Source, Stage } from "../../../graph-schema/nodes.ts";
import { COVERAGE_CAVEATS, COVERAGE_CLASSES } from "../coverage.ts";

/** What recipe coverage says of an input, or of a stage without a recipe. */
export const RECIPE_CLASSES = [
  ...COVERAGE_CLASSES,
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
  ...COVERAGE_CAVEATS,
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

/** The warning where the recipe of a sector or of a stage above stands in for one that is not stated.
 *  @param pairs each stage with the one whose recipe it takes, at least one */
export function standInCaveat(pairs: readonly (readonly [stage: Stage, above: Stage])[]) {
  const zh = pairs.map(([stage, above]) => `${stage.name}用${above.name}的`).join("、");
  const en = pairs.map(
    ([stage, above]) => `${stage.nameEn ?? stage.name} takes that of ${above.nameEn ?? above.name}`,
  );
  return {
    code: "recipe-of-stage-above",
    zh: `有的环节没有自己的配方，用所属行业或上级环节的代替：${zh}。`,
    en: `Stages without a recipe of their own take that of their sector or of a stage above: ${en.join("; ")}.`,
  };
}
