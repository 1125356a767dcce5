import { actual, type IndicatorRow, statement, target } from "./indicator-rows.ts";

const BASIS = {
  basis: "年实现特色产业主营业务收入的产业集群专业镇",
  basisEn: "towns by the yearly revenue of their speciality",
};

const BASIS_2015 = { basis: "年销售收入的产业集群", basisEn: "clusters by their yearly sales" };

const CUMULATIVE: readonly [string, string] = [
  "2010 年的“54个，其中”含上面两档，8 个是否含那 2 个没有写；2015 年三个数是否互相包含也没有写：含则共 100 个，不含则共 130 个。",
  "In 2010 the 54 hold the two higher tiers; whether the 8 hold the 2 is not said. Whether the three numbers of 2015 hold one another is not said either: 100 clusters if they do, 130 if not.",
];

const BASES: readonly [string, string] = [
  "2010 年数的是镇的“特色产业主营业务收入”，2015 年数的是集群的“年销售收入”；现状用“以上”，目标用“超过”。",
  "2010 counts towns by the revenue of their speciality, 2015 counts clusters by sales; the figures say “or more”, the targets “more than”.",
];

/** Towns by size, 一（一）, 一 and 三（三）1, and what the plan compares them with. */
export const TIERS: readonly IndicatorRow[] = [
  {
    slug: "tier-100",
    name: "100亿元以上的集群",
    nameEn: "Clusters of CNY 10 billion or more",
    unit: "count",
    counter: "个",
    group: "tier",
    ...BASIS,
    notes: [CUMULATIVE, BASES],
    reports: [
      actual(["一（一）", "其中100亿元以上的有2个"], { value: 2 }),
      statement("2010-output", ["一", "超百亿元的仅2个"], {
        role: "actual",
        value: 2,
        textEn: "only 2 above CNY 10 billion",
        basis: "年产值",
        basisEn: "yearly output value",
      }),
      target(["三（三）1", "年销售收入超过100亿元的产业集群10个"], { value: 10, ...BASIS_2015 }),
    ],
  },
  {
    slug: "tier-50",
    name: "50亿元以上的集群",
    nameEn: "Clusters of CNY 5 billion or more",
    unit: "count",
    counter: "个",
    group: "tier",
    ...BASIS,
    notes: [CUMULATIVE, BASES],
    reports: [
      actual(["一（一）", "50亿元以上的有8个"], { value: 8 }),
      target(["三（三）1", "超过50亿元的产业集群20个"], { value: 20, ...BASIS_2015 }),
    ],
  },
  {
    slug: "tier-10",
    name: "10亿元以上的集群",
    nameEn: "Clusters of CNY 1 billion or more",
    unit: "count",
    counter: "个",
    group: "tier",
    ...BASIS,
    notes: [
      CUMULATIVE,
      BASES,
      [
        "同是 54 个，一（一）按“特色产业主营业务收入”数，一末段按“年产值”数：两种口径不会恰好同数。",
        "The same 54 are counted by the revenue of the speciality in I(1) and by output value at the end of I: two measures would hardly agree.",
      ],
      [
        "各档下限相加：2010 年若 8 个含 2 个不少于 960 亿元，不含则 1040 亿元；2015 年为 2300 亿元与 3000 亿元。都未超过收入总额，两种读法都成立。",
        "Lower bounds of the tiers add up to 96 billion in 2010 if the 8 hold the 2, else to 104, and to 230 or 300 in 2015: all below total revenue, so neither reading is ruled out.",
      ],
    ],
    reports: [
      actual(["一（一）", "年实现特色产业主营业务收入10亿元以上的产业集群专业镇有54个"], { value: 54 }),
      statement("2010-output", ["一", "2010年我省100个省级产业集群专业镇年产值达10亿元以上54个"], {
        role: "actual",
        value: 54,
        textEn: "54 of the 100 towns had an output value of CNY 1 billion or more",
        basis: "年产值",
        basisEn: "yearly output value",
      }),
      target(["三（三）1", "超过10亿元的产业集群100个"], { value: 100, ...BASIS_2015 }),
    ],
  },
  {
    slug: "new-clusters-per-county",
    name: "每个有条件的县（市、区）再培育的集群",
    nameEn: "New clusters in every county that has the conditions",
    unit: "count",
    counter: "个",
    group: "tier",
    reports: [target(["三（三）1", "争取在每个有条件的县（市、区）再培育1-2个"], { lowest: 1, highest: 2 })],
  },
  {
    slug: "zhejiang-clusters",
    name: "浙江10亿元以上的产业集群",
    nameEn: "Clusters of CNY 1 billion or more in Zhejiang",
    unit: "count",
    counter: "个",
    group: "other",
    notes: [
      [
        "三省口径不同：安徽、浙江以 10 亿元为界，广东以 20 亿元为界；安徽、广东数镇，浙江数集群。",
        "The three provinces are counted differently: CNY 1 billion in Anhui and Zhejiang, 2 billion in Guangdong; towns in Anhui and Guangdong, clusters in Zhejiang.",
      ],
    ],
    reports: [
      actual(["一", "同期浙江产业集群10亿元以上的超过400个"], {
        value: 400,
        comparator: "more-than",
        about: ["place:330000"],
      }),
    ],
  },
  {
    slug: "guangdong-towns",
    name: "广东20亿元的专业镇",
    nameEn: "Specialised towns of CNY 2 billion in Guangdong",
    unit: "count",
    counter: "个",
    group: "other",
    reports: [
      actual(["一", "广东省20亿元的专业镇超过300个"], {
        value: 300,
        comparator: "more-than",
        about: ["place:440000"],
      }),
    ],
  },
  {
    slug: "guangdong-share",
    name: "广东专业镇占全省工业产值",
    nameEn: "Share of Guangdong's industrial output made in its specialised towns",
    unit: "1",
    group: "other",
    reports: [
      actual(["一", "其创造的工业产值占全省的三分之一以上"], {
        value: 1 / 3,
        comparator: "at-least",
        about: ["place:440000"],
      }),
    ],
  },
];
