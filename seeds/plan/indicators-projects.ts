import { ANHUI, type At, type IndicatorRow, type ReportRow, statement, target } from "./indicator-rows.ts";

type Cells = readonly [slug: string, name: string, nameEn: string, counter: string];

function counted([slug, name, nameEn, counter]: Cells, report: ReportRow): IndicatorRow {
  return { slug, name, nameEn, unit: "count", counter, group: "project", reports: [report] };
}

/** A count that a project is to reach within the plan's five years. */
function goal(at: At, value: number): ReportRow {
  return target(at, { period: "2010–2015", value });
}

function goalBetween(at: At, [lowest, highest]: readonly [number, number]): ReportRow {
  return target(at, { period: "2010–2015", lowest, highest });
}

/** The eight key projects, 四（二）1–8, in the plan's order. */
export const PROJECTS: readonly IndicatorRow[] = [
  counted(
    ["demonstration-parks", "示范工业园", "Demonstration industrial parks (project 1)", "个"],
    goal(["四（二）1", "建设30个多功能、全方位促进产业集群专业镇发展的示范工业园"], 30),
  ),
  counted(
    ["start-up-bases", "专业镇创业基地", "Start-up bases in specialised towns (project 1)", "个"],
    goal(["四（二）1", "建立100个专业镇创业基地"], 100),
  ),
  {
    ...counted(
      [
        "leaders-guided",
        "两化融合与管理提升的龙头企业",
        "Leaders guided in digitalisation and management (project 2)",
        "个",
      ],
      goal(["四（二）2", "引导100个产业集群专业镇龙头企业开展两化融合示范建设"], 100),
    ),
    notes: [
      [
        "“100个产业集群专业镇龙头企业”可读作 100 个镇的龙头企业，也可读作 100 家龙头企业；到 2015 年认定的镇应有 200 个。",
        "“100 specialised-town leaders” may be the leaders of 100 towns or 100 leaders; by 2015 there are to be 200 towns.",
      ],
    ],
  },
  counted(
    ["high-growth-firms", "高成长性企业", "High-growth enterprises recognised (project 2)", "家"],
    goal(["四（二）2", "滚动认定500家高成长性企业"], 500),
  ),
  {
    ...counted(
      ["chains-lifted", "提升的产业链", "Industrial chains lifted (project 3)", "个"],
      goal(["四（二）3", "支持10个行业通过产业链招商、龙头企业裂变、配套服务体系建设等方式"], 10),
    ),
    notes: [
      [
        "发展布局分六大产业，重点工程列十条产业链，两者不是一一对应：轻工、文化产业没有对应的链。",
        "The layout has six sectors and this project ten chains; they do not match one to one: light industry and culture have no chain.",
      ],
    ],
  },
  counted(
    ["cluster-groups", "产业集群组团", "Groups of clusters (project 3)", "个"],
    goalBetween(["四（二）3", "形成3-5个产业集群组团"], [3, 5]),
  ),
  counted(
    [
      "chain-research-centres",
      "产业链公共技术研发中心",
      "Shared research centres of chains (project 4)",
      "个",
    ],
    goalBetween(["四（二）4", "建设10-20个专业镇产业链公共技术研发中心"], [10, 20]),
  ),
  counted(
    [
      "research-institutions",
      "市级以上企业技术中心等研发机构",
      "Research institutions of city level or above (project 4)",
      "个",
    ],
    goal(["四（二）4", "争取认定200个市级以上企业技术中心等研发机构"], 200),
  ),
  counted(
    ["regional-brands", "专业镇区域品牌", "Regional brands of towns (project 5)", "个"],
    goal(["四（二）5", "支持20个专业镇区域品牌建设"], 20),
  ),
  counted(
    [
      "famous-products",
      "市级以上名牌产品和著名商标",
      "Famous products and trade marks of city level or above (project 5)",
      "个",
    ],
    goal(["四（二）5", "争取再认定200个市级以上名牌产品和著名商标"], 200),
  ),
  counted(
    ["town-websites", "重点专业镇网站", "Websites of key towns (project 6)", "个"],
    goalBetween(["四（二）6", "建设40-50个重点专业镇网站"], [40, 50]),
  ),
  counted(
    ["digital-towns", "数字专业镇", "Digital towns (project 6)", "个"],
    goalBetween(["四（二）6", "与电信运营商共建10-20个“数字专业镇”"], [10, 20]),
  ),
  {
    slug: "training",
    name: "人才培训工程",
    nameEn: "Training (project 7)",
    unit: "text",
    group: "project",
    notes: [["八项工程中只有这一项没有数量。", "The only one of the eight projects without a count."]],
    reports: [
      statement("words", ["四（二）7", "建立健全适应产业集群发展需要的培训体系"], {
        role: "target",
        period: "2010–2015",
        textEn: "build a training system that fits the needs of industrial clusters",
      }),
    ],
  },
  counted(
    ["circular-parks", "循环经济示范园", "Circular-economy demonstration parks (project 8)", "个"],
    goal(["四（二）8", "实施10个循环经济示范园建设工程项目"], 10),
  ),
];

type PlatformCells = readonly [slug: string, name: string, nameEn: string, quote: string, value: number];

const PLATFORM_CELLS: readonly PlatformCells[] = [
  [
    "platforms",
    "中小企业公共服务平台",
    "Public service platforms for small firms",
    "重点扶持建设45个中小企业公共服务平台",
    45,
  ],
  ["platform-hub", "省级枢纽平台", "Provincial hub", "1个省级中小企业公共服务枢纽平台", 1],
  ["platform-city-windows", "市级窗口服务平台", "City windows", "16个市级窗口服务平台", 16],
  ["platform-transfer-zones", "产业转移集中区", "Industrial-transfer zones", "2个产业转移集中区", 2],
  ["platform-cluster-windows", "产业集群窗口服务平台", "Cluster windows", "26个产业集群窗口服务平台", 26],
];

const PLATFORM_NOTES: Readonly<Record<string, IndicatorRow["notes"]>> = {
  platforms: [
    [
      "1＋16＋2＋26＝45，合计相符；其中 2 个“产业转移集中区”是园区，不是平台。",
      "1 + 16 + 2 + 26 = 45, the sum holds; two of them are industrial-transfer zones, not platforms.",
    ],
    [
      "四（二）6 另写建设 40–50 个重点专业镇网站，与 45 个平台是否一事，规划没有说。",
      "IV(2)6 has 40–50 websites of key towns; whether they are the same as the 45 platforms is not said.",
    ],
  ],
  "platform-city-windows": [
    [
      "16 个市级窗口对应 2011 年 8 月巢湖市撤销以后的 16 个地级市，而一（二）的分布表仍列 17 个市。",
      "16 city windows fit the 16 cities after Chaohu was abolished in August 2011, while the table of I(2) still has 17.",
    ],
  ],
};

/** The 45 public service platforms and what they are made of, 三（三）3. */
export const PLATFORMS: readonly IndicatorRow[] = PLATFORM_CELLS.map(([slug, name, nameEn, quote, value]) => {
  const notes = PLATFORM_NOTES[slug];
  return {
    slug,
    name,
    nameEn,
    unit: "count",
    counter: "个",
    group: "platform",
    ...(notes === undefined ? {} : { notes }),
    reports: [target(["三（三）3", quote], { value, about: ANHUI })],
  };
});
