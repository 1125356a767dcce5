/** What a coverage says of a stage: where those who are recorded for it are, the best of it. */
export const COVERAGE_CLASSES = [
  {
    id: "inside",
    zh: "界内有记载",
    en: "Recorded inside",
    meansZh: "界内至少有一个地区或企业的记载",
    meansEn: "at least one place or enterprise is recorded inside",
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
] as const;

/** The id of one of `COVERAGE_CLASSES`. */
export type CoverageClass = (typeof COVERAGE_CLASSES)[number]["id"];

/** The class of a stage, by how many are recorded for it and where.
 *  @example
 *  coverageClass({ inside: 0, possible: 2, elsewhere: 1 }); // => "unlocated"
 *  coverageClass({ inside: 0, possible: 0, elsewhere: 0 }); // => "unrecorded"
 */
export function coverageClass({
  inside,
  possible,
  elsewhere,
}: {
  readonly inside: number;
  readonly possible: number;
  readonly elsewhere: number;
}): CoverageClass {
  if (inside > 0) return "inside";
  if (possible > 0) return "unlocated";
  return elsewhere > 0 ? "elsewhere" : "unrecorded";
}

/** The warnings every coverage may carry. */
export const COVERAGE_CAVEATS = {
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
} as const;
