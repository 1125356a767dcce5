import type { WordsLike } from "../../i18n/dictionary.ts";

/** Words of the overview, Chinese. */
export const zh = {
  title: "十条重点产业链",
  result:
    "{{stages}} 个环节中 {{recorded}} 个有记载，{{unrecorded}} 个<b>未见记载</b>。未见记载是规划没有写，不等于缺链。",
  table: {
    label: "十条产业链的环节和记载",
    number: "序",
    chain: "产业链",
    stages: "环节，上游至下游；框下为有记载的镇、市县、市场、企业数",
    places: "有记载的地方",
    unrecorded: "未见记载",
    outside: "十链之外",
    outsideStages: "其他特色产业",
    notInChain: "不在链内",
    of: "/ {{count}}",
  },
  count: {
    places: "{{count}} 处",
    enterprises: "{{count}} 企业",
    both: "{{places}} 处，{{enterprises}} 企业",
  },
  legend: { goods: "货物环节", service: "服务环节", unrecorded: "未见记载", judgement: "环节归属" },
  notYet: "本版不回答：配套率、龙头与风险、供应商与客户。它们要靠企业间的采购数据，目前没有来源给出。",
  figures: {
    title: "2010 年与 2015 年目标",
    indicator: "指标",
    target: "2015 目标",
    unit: "单位",
    none: "规划没有写这一年的数",
    all: "全部规划指标",
  },
  towns: {
    title: "百镇分布",
    counted: "省认定专业镇，个；{{map}}区划 {{count}} 市",
    changed: "规划按 2010 年 17 市计数。下列各市的范围此后有变，数不能直接用于今天：{{cities}}。",
    table: "各市专业镇数",
  },
};

/** The same, English. */
export const en: WordsLike<typeof zh> = {
  title: "Ten priority industrial chains",
  result:
    "Of {{stages}} stages {{recorded}} are recorded and {{unrecorded}} are <b>unrecorded</b>. Unrecorded means the plan does not say; it does not mean missing.",
  table: {
    label: "Stages of the ten chains and what is recorded for them",
    number: "No.",
    chain: "Chain",
    stages: "Stages, upstream to downstream; below: places and firms recorded",
    places: "Places recorded",
    unrecorded: "Unrecorded",
    outside: "Outside the ten",
    outsideStages: "Other specialities",
    notInChain: "in no chain",
    of: "/ {{count}}",
  },
  count: {
    places: "places: {{count}}",
    enterprises: "firms: {{count}}",
    both: "places: {{places}}, firms: {{enterprises}}",
  },
  legend: {
    goods: "goods stage",
    service: "service stage",
    unrecorded: "unrecorded",
    judgement: "assignment to stages",
  },
  notYet:
    "Not answered yet: supporting rates, leaders and risks, suppliers and customers. They need the purchases between firms, which no source gives yet.",
  figures: {
    title: "2010 and the targets of 2015",
    indicator: "Indicator",
    target: "Target 2015",
    unit: "Unit",
    none: "The plan gives no figure for this year",
    all: "All figures of the plan",
  },
  towns: {
    title: "The hundred towns",
    counted: "specialised towns recognised by the province; map of {{map}}, {{count}} cities",
    changed:
      "The plan counts by the 17 cities of 2010. These have other borders now, so the counts do not carry over: {{cities}}.",
    table: "Specialised towns by city",
  },
};
