import { actual, type IndicatorRow, statement } from "./indicator-rows.ts";

/** Honours, minerals and the two worked chains: 一（一）, 一（三）, 三（四）4. */
const WORKED: readonly IndicatorRow[] = [
  {
    slug: "honours",
    name: "命名的产业基地",
    nameEn: "Named industrial bases",
    unit: "text",
    group: "honour",
    reports: [
      statement("wuwei-special-cables", ["一（一）", "国家火炬计划无为特种电缆产业基地"], {
        about: ["place:341422-gaogou"],
        textEn: "National Torch Programme base of special cables, Wuwei",
      }),
      statement("bowang-blades", ["一（一）", "刃模具机床高新技术产业基地"], {
        about: ["place:340521-bowang"],
        textEn: "high-tech base of blades, dies and machine tools",
      }),
      statement("tongcheng-printing", ["一（一）", "中国包装印刷产业基地"], {
        about: ["place:340881"],
        textEn: "China packaging and printing base",
      }),
      statement("tongcheng-plastics", ["一（一）", "中国塑料包装产业基地"], {
        about: ["place:340881"],
        textEn: "China plastic packaging base",
      }),
    ],
  },
  {
    slug: "mineral-resources",
    name: "矿产资源",
    nameEn: "Mineral resources",
    unit: "text",
    group: "resource",
    reports: [
      statement("huoqiu-iron-ore", ["三（四）4", "霍邱县丰富铁矿资源"], {
        about: ["place:341522"],
        textEn: "rich iron ore in Huoqiu County",
      }),
      statement("carbonates-and-quartz", ["三（四）4", "发挥当地碳酸钙、方解石、石英石等资源优势"], {
        about: ["place:341800", "place:340200", "place:340300", "place:341700", "place:340400"],
        textEn: "make use of the local calcium carbonate, calcite and quartz",
      }),
    ],
  },
  {
    slug: "worked-chains",
    name: "规划举例的产业链",
    nameEn: "Chains that the plan gives as examples",
    unit: "text",
    group: "example",
    reports: [
      statement("bozhou-medicine", ["一（三）", "种植-收购-加工-成品到市场"], {
        about: ["place:341600", "chain:10"],
        textEn: "growing – buying – processing – finished goods – market",
      }),
      statement("wuhu-auto-fittings", ["一（三）", "原料-加工-成品-组装-到市场"], {
        about: ["place:340200", "chain:1"],
        textEn: "raw materials – processing – finished goods – assembly – market",
      }),
      statement("leaders-pull", ["一（三）", "在江汽和奇瑞的带动下，逐步涌现出一批汽车零部件配套产业集群"], {
        about: ["enterprise:jac", "enterprise:chery", "chain:1"],
        textEn: "led by JAC and Chery, clusters of auto-parts suppliers have come up one after another",
      }),
    ],
  },
];

/** What else the plan counts or says: brands, services, problems, sums of its layout. */
const OTHER: readonly IndicatorRow[] = [
  {
    slug: "well-known-trademarks",
    name: "中国驰名商标",
    nameEn: "Well-known trade marks of China",
    unit: "count",
    counter: "件",
    group: "other",
    basis: "全省非公有制企业",
    basisEn: "private enterprises of the whole province",
    notes: [
      [
        "商标与自主创新企业的数字以全省非公有制企业为范围，不是 100 个专业镇的数字。",
        "Trade marks and innovative firms are counted over all private enterprises of the province, not over the 100 towns.",
      ],
    ],
    reports: [actual(["一（五）", "全省非公有制企业拥有“中国驰名商标”30件"], { value: 30 })],
  },
  {
    slug: "famous-trademarks",
    name: "省著名商标",
    nameEn: "Famous trade marks of the province",
    unit: "count",
    counter: "件",
    group: "other",
    basis: "全省非公有制企业",
    basisEn: "private enterprises of the whole province",
    reports: [actual(["一（五）", "“省著名商标”864件"], { value: 864 })],
  },
  {
    slug: "private-innovative-firms",
    name: "自主创新企业中非公企业所占比例",
    nameEn: "Share of private firms among innovative enterprises",
    unit: "1",
    group: "other",
    basis: "全省首批认定的自主创新企业",
    basisEn: "the province's first recognised innovative enterprises",
    reports: [
      actual(["一（五）", "全省首批认定的自主创新企业中，非公企业占到60%以上"], {
        value: 0.6,
        comparator: "at-least",
      }),
    ],
  },
  {
    slug: "equipment-bases",
    name: "省内装备制造基地",
    nameEn: "Equipment bases in the province",
    unit: "count",
    counter: "个",
    group: "other",
    notes: [["规划没有写出六大基地的名字。", "The plan does not name the six."]],
    reports: [actual(["三（四）2", "省内六大装备制造基地"], { value: 6 })],
  },
  {
    slug: "leading-farm-products",
    name: "优势农产品",
    nameEn: "Leading farm products",
    unit: "count",
    counter: "类",
    group: "other",
    reports: [
      actual(["三（四）3", "小麦、大米、油料、肉类、水产品、乳制品、茶叶、果蔬、药材等9大优势农产品"], {
        value: 9,
      }),
    ],
  },
  {
    slug: "characteristic-economies",
    name: "已形成的特色经济板块",
    nameEn: "Special economies that have formed",
    unit: "text",
    group: "other",
    reports: [
      statement(
        "2010",
        [
          "一（一）",
          "电线电缆、电子、汽车配件、机械制造、金属加工、服装纺织、印刷包装、药材、食品等特色经济板块",
        ],
        {
          textEn:
            "wires and cables, electronics, auto fittings, machinery, metal working, clothing and textiles, printing and packaging, medicinal materials, food",
        },
      ),
      statement(
        "mature",
        [
          "一（二）",
          "机械制造、农副产品加工、纺织服装、轻工、家电、仪器仪表、建材等是集群较多且相对成熟的行业",
        ],
        {
          textEn:
            "machinery, farm-product processing, textiles and clothing, light industry, household appliances, instruments and building materials have the most clusters and the more mature ones",
        },
      ),
    ],
  },
  {
    slug: "parts-from-outside",
    name: "龙头企业的零配件来源",
    nameEn: "Where leaders buy their parts",
    unit: "text",
    group: "other",
    reports: [
      statement("2010", ["一", "有的龙头企业的配套件、零配件主要来自省外，对本地产业带动作用有限"], {
        textEn:
          "some leaders get their parts mainly from outside the province and pull local industry little",
      }),
    ],
  },
  {
    slug: "service-centres",
    name: "专业镇的配套服务",
    nameEn: "Services for specialised towns",
    unit: "text",
    group: "other",
    reports: [
      statement("cities", ["一（四）", "合肥、芜湖、铜陵、马鞍山、安庆等建立了中小企业服务中心"], {
        about: ["place:340100", "place:340200", "place:340700", "place:340500", "place:340800"],
        textEn:
          "Hefei, Wuhu, Tongling, Ma'anshan, Anqing and others have set up service centres for small firms",
      }),
      statement(
        "qinlan",
        ["一（四）", "天长市秦栏镇产业集群，初步建立了人才服务、技术研发、市场开拓等配套服务体系"],
        {
          about: ["place:341181-qinlan"],
          textEn: "the cluster of Qinlan has first services for talent, research and markets",
        },
      ),
    ],
  },
];

/** Everything the plan says in words, or counts besides its main figures. */
export const STATEMENTS: readonly IndicatorRow[] = [...WORKED, ...OTHER];
