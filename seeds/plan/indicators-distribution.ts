import { ANHUI, actual, type IndicatorRow, type ReportRow, statement } from "./indicator-rows.ts";
import { REGIONS } from "./regions.ts";

/** The province's sum, then each region with its cities: what the table of 一（二） says. */
function tableReports(): ReportRow[] {
  const whole = actual(["一（一）", "省认定的100个产业集群专业镇"], {
    key: "340000",
    value: 100,
    about: ANHUI,
  });
  return [
    whole,
    ...REGIONS.flatMap((region) => [
      actual(["一（二）", `${region.name}地区${region.towns}个`], {
        key: region.slug,
        value: region.towns,
        about: [`place:${region.slug}`],
      }),
      ...region.cities.map(({ code, towns, quote }) =>
        actual(["一（二）", quote], { key: code, value: towns, about: [`place:${code}`] }),
      ),
    ]),
  ];
}

/** Where the recognised towns lie and what the plan says of its regions, 一（二）. */
export const DISTRIBUTION: readonly IndicatorRow[] = [
  {
    slug: "towns-by-city",
    name: "省认定专业镇的地域分布",
    nameEn: "Recognised towns by city and region",
    unit: "count",
    counter: "个",
    group: "distribution",
    basis: "2010 年省认定的产业集群专业镇，按当时的 17 个地级市",
    basisEn: "towns recognised in 2010, by the 17 cities of that time",
    notes: [
      [
        "表列 17 个地级市（含巢湖），而规划写到的省第九次党代会在巢湖市撤销（2011 年 8 月）之后召开，三（三）3 也只设 16 个市级窗口：同一规划用了两个年份的区划。",
        "The table has 17 cities, Chaohu among them, while the Ninth Provincial Congress that the plan cites met after Chaohu was abolished in August 2011 and III(3)3 provides for 16 city windows: one plan, two administrative maps.",
      ],
      [
        "正文“在省直辖市中”应指地级市；“省认定产业集群专业镇行业分布情况”一题之下没有图表，附件分布图也未随文本刊出。",
        "“Cities directly under the province” must mean prefecture-level cities; the heading on distribution by industry has no table below it, and the map of the annex is not in the text.",
      ],
    ],
    reports: tableReports(),
  },
  {
    slug: "named-towns",
    name: "规划点名的乡镇",
    nameEn: "Towns and townships that the plan names",
    unit: "count",
    counter: "个",
    group: "distribution",
    basis: "三（四）及第一章写出名字的乡镇，编者清点",
    basisEn: "towns named in III(4) and chapter I, counted by us",
    notes: [
      [
        "省认定 100 个镇，规划写出名字的只有 58 个，其余 42 个没有写名；例如淮南表列 6 个，只写出望峰岗镇 1 个。名单与表不能逐一核对。",
        "Of 100 recognised towns the plan names 58; 42 stay unnamed. Huainan has 6 in the table and 1 by name. Names and table cannot be matched one by one.",
      ],
      [
        "规划有三处印刷之误或存疑：“泗县圩镇”缺一字（黄圩镇或刘圩镇）；“颖泉区”应为颍泉区；第 10 条链“中药材饮料”疑漏顿号。",
        "Three slips or doubts in print: “泗县圩镇” lacks a character (Huangwei or Liuwei); “颖泉区” should be 颍泉区; chain 10 “中药材饮料” seems to lack a comma.",
      ],
    ],
    reports: [],
  },
  {
    slug: "regional-traits",
    name: "三大区域的产业特点",
    nameEn: "What the three regions are like",
    unit: "text",
    group: "distribution",
    reports: [
      statement("wanbei", ["一（二）", "皖北地区农副加工所占比例较大"], {
        about: ["place:wanbei"],
        textEn: "in the north, processing of farm products has a large share",
      }),
      statement("wannan", ["一（二）", "皖南区机械装备业占据比例较大"], {
        about: ["place:wannan"],
        textEn: "in the south, machinery and equipment has a large share",
      }),
      statement("wanzhong", ["一（二）", "皖中则以农副加工产业集群与机械装备业产业集群均占主导地位"], {
        about: ["place:wanzhong"],
        textEn: "in the centre, clusters of farm-product processing and of machinery both lead",
      }),
    ],
  },
];
