import type { WordsLike } from "../../i18n/dictionary.ts";

const zh = {
  table: {
    title: "同一内容的表",
    count: "共 {{count}} 条",
    selected: "选中 {{count}} 条",
    judgement: "✎ 归入环节是编者判断",
    csv: "下载 CSV",
    order: "序",
    stage: "环节",
    finer: "更细环节",
    who: "镇、市县、企业",
    county: "县（市、区）",
    city: "地级市",
    wording: "规划用语",
    source: "来源",
    coverage: "对{{place}}",
    unrecorded: "规划没有写任何镇、市县或企业",
    notWritten: "未写",
    separator: "、",
    simulated: "模拟",
    yes: "是",
    no: "否",
  },
  picture: {
    source: "来源：《安徽省“十二五”产业集群专业镇发展规划》；归入环节是编者判断",
    basis: "对{{place}}，{{map}}区划；修订 {{revision}}；{{date}}",
    schematic: "示意图，位置不表示距离；未见记载不等于缺链",
    file: "{{chain}}-{{place}}-{{date}}",
    failed: "没有导出成功，请重试。",
  },
};

const en: WordsLike<typeof zh> = {
  table: {
    title: "The same as a table",
    count: "rows: {{count}}",
    selected: "selected: {{count}}",
    judgement: "✎ which stage it belongs to is an editorial judgement",
    csv: "Download CSV",
    order: "No.",
    stage: "Stage",
    finer: "Finer stage",
    who: "Town, city, firm",
    county: "County",
    city: "City",
    wording: "The plan's words",
    source: "Source",
    coverage: "Seen from {{place}}",
    unrecorded: "The plan names no town, county, city or firm",
    notWritten: "not given",
    separator: ", ",
    simulated: "Simulated",
    yes: "yes",
    no: "no",
  },
  picture: {
    source:
      "Source: Anhui Province Development Plan for Industrial-Cluster Specialised Towns, 12th Five-Year Plan; stages are assigned by editorial judgement",
    basis: "Seen from {{place}}, map of {{map}}; revision {{revision}}; {{date}}",
    schematic: "Schematic: position does not mean distance; unrecorded does not mean missing",
    file: "{{chain}}-{{place}}-{{date}}",
    failed: "The export failed; please try again.",
  },
};

/** Words of the table and of exported pictures: what leaves the page. Part of the namespace `chain`. */
export const takenAway = { zh, en };
