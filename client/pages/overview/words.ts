import type { WordsLike } from "../../i18n/dictionary.ts";

/** Words of the overview, Chinese. */
export const zh = {
  title: "十条重点产业链",
  result: "{{stages}} 个环节中 {{recorded}} 个有真实记载，{{unrecorded}} 个<b>未见记载</b>。",
  resultPlan: "规划写到 {{byPlan}} 个，公开事实补上 {{added}} 个。",
  resultSimulated: "未见记载的环节里有 {{onlySimulated}} 个只有示例企业，不算记载。",
  resultMeans: "未见记载是所用数据没有写到，不等于缺链。",
  table: {
    label: "十条产业链的环节和记载",
    number: "序",
    chain: "产业链",
    stages: "环节，上游至下游；框下为有记载的镇、市县、市场、企业数",
    places: "有记载的地方",
    placesHead: "有记载\n的地方",
    unrecorded: "未见记载",
    unrecordedHead: "未见\n记载",
    outside: "十链之外",
    outsideStages: "其他特色产业",
    notInChain: "不在链内",
    of: "/ {{count}}",
    coverage: "配方覆盖，%",
    coverageMeans:
      "配方覆盖（R3）：按国家投入产出表的平均配方，平均要买的东西里，按金额有多大部分在省内有生产者的记载。不是实际采购的配套率。",
    computing: "计算中",
    noRecipe: "所用数据里没有这条链的配方",
  },
  count: {
    simulated: "示例 {{count}} 家",
    places: "{{count}} 处",
    enterprises: "{{count}} 企业",
    both: "{{places}} 处，{{enterprises}} 企业",
  },
  legend: {
    goods: "货物环节",
    service: "服务环节",
    unrecorded: "未见记载",
    judgement: "环节归属",
    simulated: "只有示例企业；处数、企业数只计真实事实，+ 为模拟另有的",
    coverage: "配方覆盖的下限，与没有对应环节、无从记载的部分；竖线为 50 %，国家平均配方",
  },
  figures: {
    title: "规划与实际",
    indicator: "指标",
    target: "2015\n目标",
    plan: "规划",
    reported: "公开统计，全省",
    basis:
      "公开统计计当年全部省认定专业镇，规划的收入目标只计首批 100 个：口径不同，不能直接相减。百以上取整，原数在来源里。",
    none: "规划没有写这一年的数，或这一年不在所选时期",
    noTarget: "规划没有为 2015 年定这个数",
    notReported: "所用公开来源没有写这一年的数",
    nothingReported: "所选数据层与时期里没有公开统计的实际数。",
    all: "全部指标",
  },
  rates: {
    title: "公布的本地配套率",
    wording: "谁的、原文说法",
    basis: "口径",
    source: "来源",
    year: "年份",
    target: "目标",
    none: "所选数据层与时期里没有公布的本地配套率。",
    computed:
      "各家口径不一，不能相比，也不能与规划的“集群内相互配套率”相比。链图自算的配套率：还没有；公布的采购只是各企业采购的一部分。",
  },
  towns: {
    title: "百镇分布",
    counted: "省认定专业镇，个；{{map}}区划 {{count}} 市",
    changed: "规划按 2010 年 17 市计数。下列各市的范围此后有变，数不能直接用于今天：{{cities}}。",
    table: "各市专业镇数",
    notInUse: "百镇分布是规划 2010 年的数，不在所选数据层或时期里。",
  },
};

/** The same, English. */
export const en: WordsLike<typeof zh> = {
  title: "Ten priority industrial chains",
  result:
    "Of {{stages}} stages {{recorded}} are recorded by real facts and {{unrecorded}} are <b>unrecorded</b>. ",
  resultPlan: "The plan records {{byPlan}}, public facts add {{added}}. ",
  resultSimulated: "Of the unrecorded, {{onlySimulated}} have example firms only, which is no record. ",
  resultMeans: "Unrecorded means the facts in use do not say; it does not mean missing.",
  table: {
    label: "Stages of the ten chains and what is recorded for them",
    number: "No.",
    chain: "Chain",
    stages: "Stages, upstream to downstream; below: places and firms recorded",
    places: "Places recorded",
    placesHead: "Places\nrecorded",
    unrecorded: "Unrecorded",
    unrecordedHead: "Un-\nrecorded",
    outside: "Outside the ten",
    outsideStages: "Other specialities",
    notInChain: "in no chain",
    of: "/ {{count}}",
    coverage: "Recipe coverage, %",
    coverageMeans:
      "Recipe coverage (R3): of what is bought on average by the national input–output table, the share by value for which a producer is recorded in the province. Not the supporting rate of actual purchases.",
    computing: "computing",
    noRecipe: "The facts in use hold no recipe of this chain",
  },
  count: {
    simulated: "example firms: {{count}}",
    places: "places: {{count}}",
    enterprises: "firms: {{count}}",
    both: "places: {{places}}, firms: {{enterprises}}",
  },
  legend: {
    goods: "goods stage",
    service: "service stage",
    unrecorded: "unrecorded",
    judgement: "assignment to stages",
    simulated: "example firms only; counts are of real facts, + is what the simulation adds",
    coverage:
      "lower bound of recipe coverage, and what no stage stands for; line at 50 %; national average recipe",
  },
  figures: {
    title: "Plan and actuals",
    indicator: "Indicator",
    target: "2015\ntarget",
    plan: "Plan",
    reported: "Reported, province",
    basis:
      "Reported figures count all specialised towns of their year, the plan's revenue target only the first 100: the two must not be subtracted. From a hundred on rounded; the source has the whole number.",
    none: "The plan gives no figure for this year, or the year is not in use",
    noTarget: "The plan sets no figure for 2015",
    notReported: "No public source in use gives a figure for this year",
    nothingReported: "The layers and period in use hold no reported actuals.",
    all: "All figures",
  },
  rates: {
    title: "Published rates of local supply",
    wording: "Whose, and in their wording",
    basis: "What is counted",
    source: "Source",
    year: "Year",
    target: "target",
    none: "The layers and period in use hold no published rate of local supply.",
    computed:
      "Each counts in its own way: compare them neither with one another nor with the plan's supporting rate within clusters. Computed by Liantu: none yet; published purchases are only a part of what firms buy.",
  },
  towns: {
    title: "The hundred towns",
    counted: "specialised towns recognised by the province; map of {{map}}, {{count}} cities",
    changed:
      "The plan counts by the 17 cities of 2010. These have other borders now, so the counts do not carry over: {{cities}}.",
    table: "Specialised towns by city",
    notInUse:
      "The hundred towns are the plan's figures of 2010, which are not among the layers or period in use.",
  },
};
