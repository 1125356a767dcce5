import type { Judgement } from "../plan/sources.ts";

/** Judgements about places. */
export const PLACE_JUDGEMENTS: readonly Judgement[] = [
  {
    slug: "town-county",
    about: { zh: "镇所在的县", en: "the county a town lies in" },
    reason: {
      zh: "规划此处只写到市，或承前省略县名；按 2010 年行政区划补出该镇所在的县、区。",
      en: "The plan names only the city here, or leaves the county to the words before; the county or district is filled in from the administrative map of 2010.",
    },
  },
  {
    slug: "admin-changes",
    about: { zh: "2010 年以后的区划变更", en: "changes of the administrative map after 2010" },
    reason: {
      zh: "2011 年至 2020 年安徽撤并、改名的县市区：代码与国家标准现行代码核对一致；年月由本项目整理，部分只知到年，出自一般知识。",
      en: "Counties and cities of Anhui abolished, merged or renamed from 2011 to 2020: codes agree with today's national list; dates were compiled here, some are known to the year only and rest on general knowledge.",
    },
  },
  {
    slug: "wei-town",
    about: { zh: "泗县圩镇是哪个镇", en: "which town 泗县圩镇 is" },
    reason: {
      zh: "原文印作“泗县圩镇”，疑缺一字：泗县有黄圩镇和刘圩镇，两者都有可能，故保留原名，坐标取泗县县城。",
      en: "Printed “泗县圩镇”; a character seems to be missing. Si County has Huangwei and Liuwei, and either may be meant, so the printed name stays and the point is the county seat.",
    },
  },
  {
    slug: "unknown-place",
    about: { zh: "地点不明", en: "the place that is not known" },
    reason: {
      zh: "货物从哪里来、到哪里去没有记载时，仍要占一个位置：一处“地点不明”使这部分采购留在账上，不被当作没有。",
      en: "Where nobody says from where goods come or where they go, they still count: one place for the unknown keeps such purchases in the books instead of taking them for none.",
    },
  },
];
