import type { WordsLike } from "../../i18n/dictionary.ts";

/** Words of the page of figures, Chinese. */
export const zh = {
  title: "规划指标",
  result: "{{indicators}} 项指标、{{reports}} 个数；{{notes}} 项的原文有矛盾或不清，注在表下。",
  indicator: "指标",
  about: "对象",
  period: "时期",
  role: "性质",
  value: "数",
  basis: "口径",
  source: "来源",
  groups: "分组",
  roles: { actual: "实际", growth: "增长", target: "目标", statement: "表述" },
  group: {
    headline: "主要指标",
    tier: "集群规模分档",
    distribution: "地域分布",
    project: "八项重点工程",
    platform: "45 个公共服务平台",
    sector: "六大产业的发展重点",
    honour: "命名基地与荣誉",
    resource: "矿产资源",
    example: "产业链举例",
    other: "其他",
  },
  empty: "还没有指标。规划的数读入后在这里列出。",
};

/** The same, English. */
export const en: WordsLike<typeof zh> = {
  title: "Figures of the plan",
  result:
    "{{indicators}} indicators, {{reports}} values; for {{notes}} of them the text contradicts itself or is unclear, as noted below each table.",
  indicator: "Indicator",
  about: "About",
  period: "Period",
  role: "Kind",
  value: "Value",
  basis: "What is counted",
  source: "Source",
  groups: "Groups",
  roles: { actual: "actual", growth: "growth", target: "target", statement: "statement" },
  group: {
    headline: "Key figures",
    tier: "Clusters by size",
    distribution: "By place",
    project: "Eight key projects",
    platform: "45 public service platforms",
    sector: "Emphasis of the six sectors",
    honour: "Named bases and honours",
    resource: "Mineral resources",
    example: "Worked examples of chains",
    other: "Other",
  },
  empty: "No figures yet. They are listed here once the plan is loaded.",
};
