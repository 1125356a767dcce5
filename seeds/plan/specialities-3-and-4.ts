import { clusters, of, type Passage } from "./speciality-rows.ts";

/** 三（四）3 farm products and light industry; 三（四）4 raw materials, with its bases and deposits. */
export const SECTORS_3_AND_4: readonly Passage[] = [
  clusters(
    "三（四）3",
    ["341602-dayang", "亳州大杨镇粮油食品加工"],
    [["粮油食品加工", "grain and oil foods", "grain-and-oil-foods"]],
  ),
  clusters(
    "三（四）3",
    ["341302-fuli", "宿州埇桥区符离镇烧鸡食品加工"],
    [["烧鸡食品加工", "roast-chicken foods", "roast-chicken"]],
  ),
  clusters(
    "三（四）3",
    ["341321-dangcheng", "砀山县砀城镇水果深加工"],
    [["水果深加工", "deep processing of fruit", "fruit-processing"]],
  ),
  clusters(
    "三（四）3",
    ["340603-qugou", "淮北市相山区渠沟镇面粉加工"],
    [["面粉加工", "flour milling", "flour"]],
  ),
  clusters("三（四）3", ["341602-gujing", "亳州古井镇白酒"], [["白酒", "baijiu liquor", "liquor"]]),
  clusters(
    "三（四）3",
    ["341602-shibali 341204", "十八里镇、阜阳颖泉区等中药产业集群"],
    [["中药", "Chinese medicine", "chinese-medicine"]],
  ),
  clusters(
    "三（四）3",
    ["341423-huanfeng", "含山环峰镇油脂加工"],
    [["油脂加工", "oils and fats", "edible-oils"]],
  ),
  clusters("三（四）3", ["341421", "庐江县酿造制品"], [["酿造制品", "brewed products", "brewed-products"]]),
  clusters(
    "三（四）3",
    ["341181-chajian 340521-huangchi", "天长市汊涧镇、当涂县黄池镇食品加工"],
    [["食品加工", "food processing", "food-processing"]],
  ),
  clusters("三（四）3", ["341525-zhufoan", "霍山诸佛庵镇毛竹产业"], [["毛竹", "moso bamboo", "bamboo"]]),
  clusters("三（四）3", ["341324-wei", "泗县圩镇林木加工"], [["林木加工", "timber", "timber"]]),
  clusters(
    "三（四）3",
    ["341321-zhouzhai", "砀山县周寨镇板材加工"],
    [["板材加工", "wood panels", "wood-panels"]],
  ),
  clusters("三（四）3", ["340881-fangang", "桐城市范岗镇制刷产业"], [["制刷", "brushes", "brushes"]]),
  clusters("三（四）3", ["341521-banqiao", "寿县板桥镇草席加工"], [["草席加工", "straw mats", "straw-mats"]]),
  clusters(
    "三（四）3",
    ["341225-huanggang", "阜南县黄岗镇柳编制品"],
    [["柳编制品", "wickerwork", "wickerwork"]],
  ),
  clusters("三（四）3", ["341800", "宣城箱包产业集群"], [["箱包", "luggage and bags", "luggage"]]),
  clusters(
    "三（四）3",
    ["341523-taoxi", "舒城县桃溪镇童车产业"],
    [["童车", "children's vehicles", "childrens-vehicles"]],
  ),
  of(
    "base",
    clusters(
      "三（四）4",
      ["340700", "铜陵铜开采、冶炼、回收加工基地"],
      [
        ["铜开采", "copper mining", "copper-mining"],
        ["冶炼", "copper smelting", "copper-smelting"],
        ["回收加工", "copper recycling", "copper-recycling"],
      ],
    ),
  ),
  of(
    "base",
    clusters(
      "三（四）4",
      ["340500 340200", "马鞍山、芜湖为龙头的沿江优质钢铁材料生产基地"],
      [["优质钢铁材料", "quality steel", "quality-steel"]],
    ),
  ),
  of(
    "base",
    clusters(
      "三（四）4",
      ["341700 341200", "池州、阜阳铅锌材料基地"],
      [["铅锌材料", "lead and zinc", "lead-and-zinc"]],
    ),
  ),
  of(
    "base",
    clusters("三（四）4", ["340600", "淮北铝箔产业基地"], [["铝箔", "aluminium foil", "aluminium-foil"]]),
  ),
  of("base", clusters("三（四）4", ["340700", "铜陵、皖东北黄金产业基地"], [["黄金", "gold", "gold"]])),
  of(
    "base",
    clusters(
      "三（四）4",
      ["340500", "马鞍山优质钢铁制造基地"],
      [["优质钢铁", "quality steel", "quality-steel"]],
    ),
  ),
  clusters(
    "三（四）4",
    ["340521-taibai", "当涂县太白镇发展优质金属压延材料产业集群"],
    [["优质金属压延材料", "quality rolled metals", "rolled-metals"]],
  ),
  of("resource", clusters("三（四）4", ["341522", "霍邱县丰富铁矿资源"], [["铁矿", "iron ore", "iron-ore"]])),
  clusters(
    "三（四）4",
    ["341522", "依托霍邱县丰富铁矿资源，发展黑色金属冶炼及压延加工业"],
    [["黑色金属冶炼及压延加工", "iron and steel smelting and rolling", "ferrous-smelting", "direction"]],
  ),
  clusters(
    "三（四）4",
    ["341800 340200 340300 341700 340400", "宣城、芜湖、蚌埠、池州、淮南等地区建材产业专业镇"],
    [
      ["建材", "building materials", "9.1", "building-materials"],
      ["新型建材", "new building materials", "9.2", "new-building-materials"],
    ],
  ),
  of(
    "resource",
    clusters(
      "三（四）4",
      [
        "341800 340200 340300 341700 340400",
        "宣城、芜湖、蚌埠、池州、淮南等地区建材产业专业镇，发挥当地碳酸钙、方解石、石英石等资源优势",
      ],
      [
        [
          "碳酸钙、方解石、石英石",
          "calcium carbonate, calcite, quartz",
          "calcite-and-quartz",
          "minerals-of-five",
        ],
      ],
    ),
  ),
  clusters(
    "三（四）4",
    ["341723-dingqiao", "池州丁桥镇发展铜精深加工产业"],
    [["铜精深加工", "deep processing of copper", "copper-products"]],
  ),
  ...(
    [
      ["341881-zhongxi", "耐磨材料", "wear-resistant materials", "wear-resistant-materials"],
      ["340881-xindu", "绿色环保包装材料", "green packaging materials", "packaging-materials"],
      ["341282-guangwu", "工程塑料", "engineering plastics", "engineering-plastics"],
      ["341402-huailin", "渔网制造", "fishing nets", "fishing-nets"],
    ] as const
  ).map(([place, wording, wordingEn, stage]) =>
    clusters(
      "三（四）4",
      [
        place,
        "以宁国市中溪镇、桐城市新渡镇、界首市光武镇、居巢区槐林镇龙头企业为依托，发展耐磨材料、绿色环保包装材料、工程塑料、渔网制造等新材料加工制造产业集群",
      ],
      [[wording, wordingEn, stage, "respectively"]],
    ),
  ),
];
