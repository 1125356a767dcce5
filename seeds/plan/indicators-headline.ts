import { actual, growth, type IndicatorRow, target, yi } from "./indicator-rows.ts";

const TOWNS_2010 = {
  basis: "省认定的100个产业集群专业镇",
  basisEn: "the 100 towns recognised by the province",
};

/** The figures of 2010 and the targets of 2015 that the plan puts first: 一（一）, 三（三）1–2. */
export const HEADLINE: readonly IndicatorRow[] = [
  {
    slug: "recognised-towns",
    name: "省认定产业集群专业镇",
    nameEn: "Specialised towns recognised by the province",
    unit: "count",
    counter: "个",
    group: "headline",
    notes: [
      [
        "目标 200 个是全部认定的镇，收入目标 4800 亿元只算首批 100 个：两者不能相除。",
        "The target of 200 counts all recognised towns, the revenue target of 480 billion only the first 100: the two must not be divided.",
      ],
      [
        "“每个有条件的县（市、区）再培育1-2个”：2010 年全省 105 个县（市、区），若都有条件应再增 105–210 个，而 200 个的目标只再增 100 个。",
        "“1–2 more in every county that has the conditions”: Anhui had 105 counties, cities and districts in 2010, which would add 105–210, while the target of 200 adds only 100.",
      ],
    ],
    reports: [
      actual(["一（一）", "省认定的100个产业集群专业镇"], { value: 100 }),
      target(["三（三）1", "省认定的产业集群专业镇达200个"], { value: 200 }),
    ],
  },
  {
    slug: "revenue",
    name: "主营业务收入",
    nameEn: "Revenue from main business",
    unit: "CNY10k/year",
    group: "headline",
    ...TOWNS_2010,
    notes: [
      [
        "规划两处不一：2450 亿元到 4800 亿元合年均增长 14.4 %；按“年均增长16%以上”，2015 年应不少于 5145.8 亿元。",
        "The plan disagrees with itself: from 245 to 480 billion is 14.4 % a year; “above 16 % a year” would be at least 514.58 billion in 2015.",
      ],
      [
        "若 16 % 与 4800 亿元都对，2010 年的基数应为 2285.3 亿元，比 2450 亿元少 164.7 亿元。",
        "If both 16 % and 480 billion held, the base of 2010 would be 228.53 billion, 16.47 billion less than 245.",
      ],
    ],
    reports: [
      actual(["一（一）", "实现主营业务收入2450亿元"], { value: yi(2450) }),
      target(["三（三）1", "首批省认定的100个产业集群专业镇实现主营业务收入4800亿元"], {
        value: yi(4800),
        basis: "首批省认定的100个产业集群专业镇",
        basisEn: "the first 100 towns recognised by the province",
      }),
    ],
  },
  {
    slug: "revenue-growth",
    name: "主营业务收入增长率",
    nameEn: "Growth of revenue from main business",
    unit: "1",
    group: "headline",
    ...TOWNS_2010,
    notes: [
      [
        "目标要求比现状快：2010 年同比 12 %，目标年均 16 %以上，而 4800 亿元只需 14.4 %。",
        "The target asks for more than was reached: 12 % in 2010, above 16 % a year to 2015, while 480 billion needs only 14.4 %.",
      ],
      [
        "2010 年企业数增 28.1 %（2170 家到 2780 家）而收入只增 12 %：每家收入由 1.008 亿元降到 0.881 亿元；可能两数的统计范围不同。",
        "In 2010 firms grew by 28.1 % (2,170 to 2,780) and revenue by 12 %: revenue per firm fell from 100.8 to 88.1 million. The two may not count the same towns.",
      ],
    ],
    reports: [
      growth(["一（一）", "实现主营业务收入2450亿元，同比增长12%"], { value: 0.12 }),
      target(["三（三）1", "年均增长16%以上"], { period: "2010–2015", value: 0.16, comparator: "at-least" }),
    ],
  },
  {
    slug: "value-added",
    name: "工业增加值",
    nameEn: "Industrial value added",
    unit: "CNY10k/year",
    group: "headline",
    ...TOWNS_2010,
    reports: [actual(["一（一）", "实现工业增加值710亿元"], { value: yi(710) })],
  },
  {
    slug: "value-added-growth",
    name: "工业增加值增长率",
    nameEn: "Growth of industrial value added",
    unit: "1",
    group: "headline",
    ...TOWNS_2010,
    notes: [
      [
        "增加值增 36 %、收入只增 12 %：增加值与收入之比一年内由 23.87 % 升到 28.98 %，规划没有解释。",
        "Value added grew by 36 % and revenue by 12 %: their ratio rose from 23.87 % to 28.98 % within a year, and the plan does not say why.",
      ],
    ],
    reports: [growth(["一（一）", "实现工业增加值710亿元，同比增长36%"], { value: 0.36 })],
  },
  {
    slug: "share-of-private-value-added",
    name: "占全省非公有制经济增加值",
    nameEn: "Share of the value added of the province's private economy",
    unit: "1",
    group: "headline",
    ...TOWNS_2010,
    notes: [
      [
        "分子写“增加值”，另一处写“工业增加值”710 亿元；若是同一数，全省非公有制经济增加值约为 4897 亿元。",
        "The share is of “value added”, elsewhere “industrial value added” is 71 billion; if both are one figure, the province's private economy had about 489.7 billion.",
      ],
    ],
    reports: [actual(["一（一）", "增加值占全省非公有制经济增加值14.5%"], { value: 0.145 })],
  },
  {
    slug: "above-scale-firms",
    name: "规模以上企业",
    nameEn: "Enterprises above the statistical scale",
    unit: "count",
    counter: "家",
    group: "headline",
    ...TOWNS_2010,
    notes: [
      [
        "2011 年起规模以上工业企业的起点由年收入 500 万元提高到 2000 万元，2010 年的 2780 家与以后年份不能直接相比。",
        "From 2011 the threshold rose from CNY 5 million to 20 million of revenue a year, so the 2,780 of 2010 cannot be set beside later years.",
      ],
    ],
    reports: [
      actual(["一（一）", "规模以上企业2780家"], { value: 2780 }),
      growth(["一（一）", "较2009年末增加610家"], { value: 610 }),
    ],
  },
  {
    slug: "tax",
    name: "上缴税金",
    nameEn: "Taxes paid",
    unit: "CNY10k/year",
    group: "headline",
    ...TOWNS_2010,
    reports: [actual(["一（一）", "上缴税金95亿元"], { value: yi(95) })],
  },
  {
    slug: "profit",
    name: "实现利润",
    nameEn: "Profit",
    unit: "CNY10k/year",
    group: "headline",
    ...TOWNS_2010,
    reports: [actual(["一（一）", "实现利润220亿元"], { value: yi(220) })],
  },
  {
    slug: "supporting-rate",
    name: "集群内相互配套率",
    nameEn: "Supporting rate within clusters",
    unit: "1",
    group: "headline",
    basis: "产业集群内",
    basisEn: "within an industrial cluster",
    notes: [
      [
        "规划没有给出 2010 年的数值，也没有写明如何计算。",
        "The plan gives no value for 2010 and does not say how the rate is computed.",
      ],
    ],
    reports: [target(["三（三）2", "集群内相互配套率达50%以上"], { value: 0.5, comparator: "at-least" })],
  },
  {
    slug: "equipment-domestic",
    name: "重点企业技术装备达到国内先进水平",
    nameEn: "Equipment of key firms at an advanced level in China",
    unit: "1",
    group: "headline",
    reports: [target(["三（三）2", "重点企业技术装备水平60%达到国内先进水平"], { value: 0.6 })],
  },
  {
    slug: "equipment-international",
    name: "其中达到国际先进水平",
    nameEn: "Of this, at an advanced level in the world",
    unit: "1",
    group: "headline",
    notes: [
      [
        "“其中20%”可读作全部的 20 %，也可读作 60 % 之中的 20 %，即全部的 12 %。",
        "“Of this 20 %” may be 20 % of all, or 20 % of the 60 %, which is 12 % of all.",
      ],
    ],
    reports: [target(["三（三）2", "其中20%达到国际先进水平"], { value: 0.2 })],
  },
];
