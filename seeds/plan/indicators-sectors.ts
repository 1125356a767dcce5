import { type IndicatorRow, type ReportRow, statement } from "./indicator-rows.ts";

type SectorCells = readonly [name: string, nameEn: string, words: string, wordsEn: string];

/** The six sectors of 三（四） with the words of their 发展重点. */
const SECTORS: readonly SectorCells[] = [
  [
    "汽车、家电及零部件产业集群",
    "Vehicles, household appliances and parts",
    "围绕奇瑞、江淮、华菱等整车汽车骨干企业、美菱、三洋、美的、海尔等家电骨干企业，依托产业基础良好和区位交通、科技实力等方面的优势，根据国内外汽车、家电及零部件配套发展需要，积极承接国内外汽车、家电及零部件产业转移",
    "around the vehicle makers Chery, JAC and Hualing and the appliance makers Meiling, Sanyo, Midea and Haier, take over vehicle, appliance and parts production from elsewhere",
  ],
  [
    "工程装备制造业产业集群",
    "Engineering equipment",
    "围绕省内六大装备制造基地，努力发展与之相配套、相适宜的相关产业集群",
    "around the province's six equipment bases, develop the clusters that supply and suit them",
  ],
  [
    "农副产品深加工和轻工制造产业集群",
    "Deep processing of farm products, and light industry",
    "重点发展小麦、大米、油料、肉类、水产品、乳制品、茶叶、果蔬、药材等9大优势农产品加工产业集群，构建产业链相对完善的区域性食品及农产品加工中心，大力发展柳编、草席、竹木板材加工等特色产业",
    "develop processing of nine leading farm products (wheat, rice, oil crops, meat, fish, dairy, tea, fruit and vegetables, medicinal materials), a regional centre of food processing, and wicker, straw mats, bamboo and panels",
  ],
  [
    "原材料加工产业集群",
    "Processing of raw materials",
    "推进相关产业集群专业镇产业结构升级，适度扩大产业规模，推进节能、降耗、环保技术改造",
    "upgrade the structure of these towns, enlarge them moderately, and save energy, materials and the environment",
  ],
  [
    "纺织服装加工产业集群",
    "Textiles and clothing",
    "努力发展纺织服装特色产业集群，延长产业链条，增加产品附加值",
    "develop special clusters of textiles and clothing, lengthen the chain and add value",
  ],
  [
    "新兴产业集群",
    "Emerging industries",
    "围绕电子信息、新能源、节能环保、精细化工、文化产业等领域，依托合芜蚌自主创新试验区和皖江城市带承接产业转移示范区建设，培育和引进龙头企业",
    "around electronics, new energy, energy saving, fine chemicals and culture, raise and attract leading firms in the Hefei–Wuhu–Bengbu innovation zone and the Wanjiang city belt",
  ],
];

function sector([name, nameEn, words, wordsEn]: SectorCells, index: number): IndicatorRow {
  const number = index + 1;
  return {
    slug: `sector-${number}`,
    name,
    nameEn,
    unit: "text",
    group: "sector",
    reports: [
      statement("emphasis", [`三（四）${number}`, words], {
        role: "target",
        period: "2010–2015",
        textEn: wordsEn,
      }),
    ],
  };
}

function direction(
  key: string,
  [section, words, textEn]: readonly [string, string, string],
  about: string,
): ReportRow {
  return statement(key, [section, words], {
    role: "target",
    period: "2010–2015",
    textEn,
    about: about.split(" ").map((place) => `place:${place}`),
  });
}

/** The emphasis of the six sectors, and the directions the plan gives to places without saying that they are
 *  known for them. */
export const SECTOR_INDICATORS: readonly IndicatorRow[] = [
  ...SECTORS.map(sector),
  {
    slug: "emphasised-cities",
    name: "汽车、家电及零部件布局的重点城市",
    nameEn: "Cities of emphasis for vehicles, appliances and parts",
    unit: "text",
    group: "sector",
    reports: [
      direction(
        "cities",
        [
          "三（四）1",
          "以合肥市、芜湖市、安庆市、蚌埠市、宣城市为重点",
          "with emphasis on Hefei, Wuhu, Anqing, Bengbu and Xuancheng",
        ],
        "340100 340200 340800 340300 341800",
      ),
    ],
  },
  {
    slug: "material-bases",
    name: "未写到市县的原材料基地",
    nameEn: "Raw-material bases without a city or county",
    unit: "text",
    group: "sector",
    notes: [
      [
        "沿江、省会经济圈、皖东北不是行政区，这些基地没有记到任何一个地方。",
        "The river belt, the capital's economic circle and the north-east are no administrative places, so these bases are recorded for none.",
      ],
    ],
    reports: [
      direction(
        "copper-along-the-river",
        ["三（四）4", "沿江优质铜材生产基地", "base of quality copper along the Yangtze"],
        "340000",
      ),
      direction(
        "capital-circle",
        [
          "三（四）4",
          "省会经济圈铜、铝材和稀有金属生产基地",
          "base of copper, aluminium and rare metals in the capital's economic circle",
        ],
        "340000",
      ),
      direction(
        "new-metal-materials",
        ["三（四）4", "有色金属新材料产业基地", "base of new non-ferrous materials"],
        "340000",
      ),
      direction(
        "north-east-gold",
        ["三（四）4", "皖东北黄金产业基地", "gold base in the north-east of Anhui"],
        "340000",
      ),
      direction(
        "plastics",
        ["三（四）4", "区域性塑料加工产业基地", "regional base of plastics processing"],
        "340000",
      ),
    ],
  },
  {
    slug: "development-direction",
    name: "规划写明的延伸方向",
    nameEn: "Where the plan wants clusters to extend to",
    unit: "text",
    group: "sector",
    notes: [
      [
        "延伸方向是将来的事，不记作该地的特色。",
        "A direction lies in the future and is not recorded as what a place is known for.",
      ],
    ],
    reports: [
      direction(
        "castings",
        [
          "三（四）2",
          "稳步向重大装备关键零部件、石油天然气运输管道等产品制造产业延伸",
          "extend steadily to key parts of major equipment and to oil and gas pipes",
        ],
        "341525-hengshan 340521-danyang 341723-muzhen",
      ),
      direction(
        "huoqiu",
        [
          "三（四）4",
          "逐步向通用设备关键零部件制造产业延伸",
          "extend step by step to key parts of general equipment",
        ],
        "341522",
      ),
      direction(
        "down-and-home-textiles",
        [
          "三（四）5",
          "配套发展机织、针织面料、色织、产业用纺织品、家用纺织品以及各类辅料产业链",
          "beside them, develop weaving, knitted and yarn-dyed fabrics, technical and home textiles, and trimmings",
        ],
        "340881-lvting 341503-guzhen 341523-chengguan",
      ),
    ],
  },
];
