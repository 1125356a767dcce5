import { type FinerStageRow, finer } from "./stage-rows.ts";

/** Finer stages of minerals, metals, chemicals and materials (chains 5, 7, 9). Ores and what follows from them
 *  up to the refined material belong to chain 5; steel and rolled or foil metal to chain 7. */
export const MATERIAL_STAGES: readonly FinerStageRow[] = [
  finer(["iron-ore", "铁矿", "Iron ore", "三（四）4", "丰富铁矿资源"], "5.1", [
    "铁矿是待采掘的工业原材料。",
    "Iron ore is an industrial raw material to be extracted.",
  ]),
  finer(
    [
      "calcite-and-quartz",
      "碳酸钙、|方解石、石英石",
      "Calcium carbonate,|calcite, quartz",
      "三（四）4",
      "碳酸钙、方解石、石英石等资源",
    ],
    "5.1",
    [
      "非金属矿物，建材的原料，属工业原材料采掘；原文没有写哪一种在哪个市。",
      "Non-metallic minerals that building materials are made from; the text does not say which lies in which city.",
    ],
  ),
  finer(["copper-mining", "铜开采", "Copper mining", "三（四）4", "铜开采、冶炼、回收加工基地"], "5.1", [
    "开采即采掘。",
    "Mining is extraction.",
  ]),
  finer(["copper-smelting", "铜冶炼", "Copper smelting", "三（四）4", "铜开采、冶炼、回收加工基地"], "5.2", [
    "冶炼紧接开采，是矿石到原材料的加工。",
    "Smelting follows mining and turns ore into material.",
  ]),
  finer(
    ["copper-recycling", "铜回收加工", "Copper recycling", "三（四）4", "铜开采、冶炼、回收加工基地"],
    "5.3",
    [
      "回收加工是资源综合利用，原文第 5 条链写“资源综合利用型产品”。",
      "Recycling is resource saving, which chain 5 names in its third stage.",
    ],
  ),
  finer(["copper-products", "铜精深加工", "Copper deep|processing", "三（四）4", "铜精深加工产业"], "5.2", [
    "原文即写“精深加工”，铜是原材料。",
    "The text itself says deep processing, and copper is a raw material.",
  ]),
  finer(["lead-and-zinc", "铅锌材料", "Lead and zinc", "三（四）4", "铅锌材料基地"], "5.2", [
    "铅锌材料是矿石冶炼加工所得的原材料。",
    "Lead and zinc materials are smelted and processed from ore.",
  ]),
  finer(["gold", "黄金", "Gold", "三（四）4", "黄金产业基地"], "5.1 5.2", [
    "“黄金产业”含采矿与冶炼，原文没有分开。",
    "The gold industry is mining and refining; the text does not split them.",
  ]),
  finer(["fine-chemicals", "精细化工", "Fine chemicals", "三（四）6", "精细化工产业集群"], "5.2", [
    "工业管理口径的原材料工业含石油化工与化学工业；精细化工是基础化学品的精深加工，故归入原材料精深加工。",
    "Chemicals count as raw-materials industry in China's industrial administration; fine chemicals are basic chemicals processed further.",
  ]),
  finer(
    ["wear-resistant-materials", "耐磨材料", "Wear-resistant|materials", "三（四）4", "耐磨材料"],
    "5.2",
    [
      "规划称其为新材料加工；没有写明是钢铁还是陶瓷，不归入金属材料。",
      "The plan calls it processing of new materials and does not say steel or ceramics, so it is not put under metals.",
    ],
  ),
  finer(["engineering-plastics", "工程塑料", "Engineering|plastics", "三（四）4", "工程塑料"], "5.2", [
    "工程塑料是合成树脂改性所得的材料，规划列为新材料加工。",
    "Engineering plastics are modified resins; the plan lists them as processing of new materials.",
  ]),
  finer(["packaging-materials", "包装材料", "Packaging|materials", "三（四）4", "绿色环保包装材料"], "5.3", [
    "包装是塑料、纸等原材料的应用产品，“绿色环保”即资源节约，归入高附加值、资源综合利用型产品。",
    "Packaging is where plastics and paper are put to use, and “green” means resource-saving: the third stage of chain 5.",
  ]),
  finer(["fishing-nets", "渔网", "Fishing nets", "三（四）4", "渔网制造"], "5.3", [
    "渔网由合成纤维材料制成，规划列为新材料加工而不列入纺织，归入原材料的应用产品。",
    "Nets are made from synthetic materials; the plan lists them under new materials, not textiles: a product in which materials are put to use.",
  ]),
  finer(["quality-steel", "优质钢铁材料", "Quality steel", "三（四）4", "优质钢铁材料生产基地"], "7.1 7.2", [
    "钢铁材料既有新品种开发也有规模化制造，原文没有分开。",
    "Steel is both new grades and large-scale making; the text does not split them.",
  ]),
  finer(
    ["rolled-metals", "金属压延材料", "Rolled metals", "三（四）4", "优质金属压延材料产业集群"],
    "7.1 7.2",
    [
      "压延材是金属材料，原文没有分开新品种开发与规模化、精细化制造。",
      "Rolled products are metal materials; the text does not split new grades from large-scale and fine making.",
    ],
  ),
  finer(
    [
      "ferrous-smelting",
      "黑色金属|冶炼及压延",
      "Iron and steel|smelting, rolling",
      "三（四）4",
      "黑色金属冶炼及压延加工业",
    ],
    "7.1 7.2",
    [
      "冶炼及压延即钢铁、冶金，原文没有分开两环。",
      "Smelting and rolling is what chain 7 is about; the text does not split its two stages.",
    ],
  ),
  finer(["aluminium-foil", "铝箔", "Aluminium foil", "三（四）4", "铝箔产业基地"], "7.2", [
    "铝箔是轧到最薄的金属材，属精细化制造。",
    "Foil is metal rolled to its thinnest: fine manufacture.",
  ]),
];

/** Specialities that belong to none of the ten chains. They are shown beside the chains, never forced in. */
export const OUTSIDE_STAGES: readonly FinerStageRow[] = [
  finer(["bamboo", "毛竹", "Moso bamboo", "三（四）3", "毛竹产业"], "", [
    "毛竹是林产品加工。规划称作特色农副产业，但第 4 条链以食品安全追溯为必经一环，讲的是食品，故不归入。",
    "Processing of forest products. The plan calls it a farm sideline, but chain 4 runs through food safety traceability: it is about food.",
  ]),
  finer(["timber", "林木加工", "Timber", "三（四）3", "林木加工"], "", [
    "林木加工不是食品，第 4 条链讲食品；十条链中没有木材一环。",
    "Timber is no food, and chain 4 is about food; none of the ten has a stage for wood.",
  ]),
  finer(["wood-panels", "板材", "Wood panels", "三（四）3", "板材加工"], "", [
    "板材可作家具也可作建材，原文未写用途，列在特色农副产业，不归入建材。",
    "Panels go into furniture or building; the text names no use and lists them as a farm sideline, so not under building materials.",
  ]),
  finer(["brushes", "制刷", "Brushes", "三（四）3", "制刷产业"], "", [
    "制刷是日用轻工品，十条链中没有一环以它为产品或投入。",
    "Brushes are light household goods; no stage of the ten makes or uses them.",
  ]),
  finer(["straw-mats", "草席", "Straw mats", "三（四）3", "草席加工"], "", [
    "草席是草编日用品，不是食品，也不经纺织、印染，故不归入第 3、4 条链。",
    "Mats are plaited goods, neither food nor spun and dyed cloth, so neither chain 3 nor 4.",
  ]),
  finer(["wickerwork", "柳编制品", "Wickerwork", "三（四）3", "柳编制品"], "", [
    "柳编是工艺日用品，不是食品，第 4 条链讲食品。",
    "Wickerwork is craft goods, no food, and chain 4 is about food.",
  ]),
  finer(["luggage", "箱包", "Luggage and bags", "三（四）3", "箱包产业集群"], "", [
    "规划称作轻工产业；箱包不是服装，第 3 条链没有写箱包。",
    "The plan calls it light industry; bags are no clothing and chain 3 does not name them.",
  ]),
  finer(["childrens-vehicles", "童车", "Children's|vehicles", "三（四）3", "童车产业"], "", [
    "规划称作轻工产业；童车是玩具和儿童用品，不是汽车。",
    "The plan calls it light industry; prams and toy cars are children's goods, not automobiles.",
  ]),
  finer(["packaging-printing", "包装印刷", "Packaging|printing", "一（一）", "中国包装印刷产业基地"], "", [
    "印刷是服务于各行业的加工，十条链中没有印刷一环。",
    "Printing serves every trade; none of the ten chains has a stage for it.",
  ]),
  finer(["xuan-paper", "宣纸", "Xuan paper", "三（四）6", "宣纸产业集群"], "", [
    "规划列为文化产业“文房四宝”，十条链中没有文化用品。",
    "The plan counts it among the scholar's four treasures, a cultural industry; none of the ten chains has cultural goods.",
  ]),
  finer(["xuan-brushes", "宣笔", "Xuan writing|brushes", "三（四）6", "宣笔产业集群"], "", [
    "规划列为文化产业“文房四宝”，十条链中没有文化用品。",
    "One of the scholar's four treasures, a cultural industry; none of the ten chains has cultural goods.",
  ]),
  finer(["wood-carving", "木雕", "Wood carving", "三（四）6", "木雕产业集群"], "", [
    "规划列为文化产业；木雕是工艺品，十条链中没有工艺品。",
    "A cultural industry; carving is craft, and none of the ten chains has crafts.",
  ]),
  finer(["hui-ink", "徽墨", "Hui ink", "三（四）6", "徽墨产业集群"], "", [
    "规划列为文化产业“文房四宝”，十条链中没有文化用品。",
    "One of the scholar's four treasures, a cultural industry; none of the ten chains has cultural goods.",
  ]),
];
