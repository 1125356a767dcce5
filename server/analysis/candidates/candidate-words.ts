/** How somebody could fill a gap, in words; ids are `CANDIDATE_KINDS`. */
export const CANDIDATE_CLASSES = [
  {
    id: "diversify",
    zh: "本地转产",
    en: "Local, near product",
    meansZh: "界内企业，现在做的环节与所缺环节相近",
    meansEn: "an enterprise inside that makes a near stage now",
  },
  {
    id: "elsewhere",
    zh: "省内他处",
    en: "Elsewhere in the province",
    meansZh: "省内他处已有记载做这个环节：可撮合，也可请来设厂",
    meansEn: "recorded for this stage elsewhere in the province: to be matched, or invited",
  },
  {
    id: "outside",
    zh: "省外",
    en: "Outside the province",
    meansZh: "省外的企业或地区，做这个环节，或已向本地买方供货：产业转移承接",
    meansEn: "outside the province; makes or sells the stage, or sells to its buyers here already",
  },
  {
    id: "unplaced",
    zh: "所在地不详",
    en: "Not known where",
    meansZh: "做这个环节，或已向本地买方供货；没有记载写明它在哪里生产",
    meansEn: "makes or sells the stage, or sells to its buyers here; nothing says where it produces",
  },
] as const;

/** The warnings of candidates. */
export const CANDIDATE_CAVEATS = {
  ranking: {
    code: "ranked-not-judged",
    zh: "排序按公开或填报的供货关系和距离推算，在模拟省份上检验过；意愿、资质和价格没有算进去，要靠走访核实。",
    en: "Ranked by recorded trade and distance, tested on the simulated province; will, licences and price are not counted: ask before relying on it.",
  },
  distance: {
    code: "distance-not-known",
    zh: "有的候选没有坐标（省外，或只知道大致地区），没有给出距离，排序时按 λ 公里计。",
    en: "Some candidates have no point (outside the province, or known only roughly): no distance is given, and they rank as λ kilometres away.",
  },
  seat: {
    code: "seat-for-site",
    zh: "有的候选只知道注册地或大致所在地，不一定在那里生产。",
    en: "Of some candidates only the seat or an estimate is known: they may produce elsewhere.",
  },
  buyers: {
    code: "no-buyer-known",
    zh: "界内没有记载谁买或谁需要这个环节，只按距离和规模排序。",
    en: "Nobody inside is recorded to buy or need this stage: ranked by distance and size alone.",
  },
} as const;
