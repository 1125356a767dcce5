import { COVERAGE_CAVEATS } from "../coverage.ts";

/** The warnings of feasibility. */
export const FEASIBILITY_CAVEATS = {
  lacking: {
    code: "criteria-not-known",
    zh: "有的环节缺少某些判据（没有同级地区可比、没有配方、没有产出或采购记载），算综合值时略去，不按零计。",
    en: "Of some stages criteria are not known (no peers to compare, no recipe, no output or purchases recorded): they are left out of the value, not counted as 0.",
  },
  front: {
    code: "not-compared",
    zh: "缺少判据的环节不参加前沿比较，排在最后。",
    en: "Stages that lack a criterion the others have are on no front and come last.",
  },
  components: {
    code: "stages-not-connected",
    zh: "地区与环节的对应关系分成互不相连的几块，复杂度只在各块之内可比。",
    en: "Places and stages fall into parts that do not hang together: complexity can be compared within a part only.",
  },
  unrecorded: COVERAGE_CAVEATS.unrecorded,
  national: {
    code: "inputs-by-average-recipe",
    zh: "离不开哪些投入，按行业平均配方判断；链外货物视为随处可得。",
    en: "Which inputs are essential is judged by average recipes of sectors; goods of none of the ten chains are taken to be had anywhere.",
  },
};
