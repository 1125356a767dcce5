import { clusters, of, type Passage } from "./speciality-rows.ts";

/** 三（四）5 textiles and clothing; 三（四）6 emerging industries. */
export const SECTORS_5_AND_6: readonly Passage[] = [
  clusters(
    "三（四）5",
    [
      "340881-lvting 341503-guzhen 341523-chengguan",
      "桐城吕亭镇、裕安区固镇镇、舒城城关镇等专业镇，大力发展羽绒和家纺制品",
    ],
    [
      ["羽绒", "down", "down", "collective"],
      ["家纺制品", "home textiles", "home-textiles", "collective"],
    ],
  ),
  clusters(
    "三（四）5",
    [
      "340222-suncun 340621-suixi 340826-zhoutou 340827-huayang",
      "繁昌孙村镇、濉溪县濉溪镇、宿松洲头乡、望江县华阳镇等专业镇，大力发展纤维—服装的棉纺织产业集群",
    ],
    [
      ["棉纺织", "cotton textiles", "cotton-textiles"],
      ["纤维", "fibre", "textile-fibres", "fibre-to-clothing"],
      ["服装", "clothing", "clothing", "fibre-to-clothing"],
    ],
  ),
  clusters(
    "三（四）5",
    [
      "341822-sihe 341023-biyang",
      "以广德县四合乡、黟县碧阳镇为重点，积极发展蚕茧养殖和丝绸面料和服装加工产业集群",
    ],
    [
      ["蚕茧养殖", "raising of silkworm cocoons", "silkworm-cocoons", "collective"],
      ["丝绸面料", "silk fabrics", "silk-fabrics", "collective"],
      ["服装加工", "clothing", "clothing", "collective"],
    ],
  ),
  clusters(
    "三（四）5",
    ["340828-tiantang", "岳西县天堂镇、桐城市青草镇，积极发展手工家纺、卫生劳保制品等特色纺织加工产业集群"],
    [["手工家纺", "hand-made home textiles", "home-textiles", "respectively"]],
  ),
  clusters(
    "三（四）5",
    ["340881-qingcao", "岳西县天堂镇、桐城市青草镇，积极发展手工家纺、卫生劳保制品等特色纺织加工产业集群"],
    [["卫生劳保制品", "hygiene and protective articles", "protective-textiles", "respectively"]],
  ),
  clusters(
    "三（四）6",
    ["341181-qinlan", "天长市秦栏镇电子电器产业集群，重点发展电子高压包、光伏产业等高新技术产业"],
    [
      ["电子电器", "electronics and electricals", "electronics"],
      ["电子高压包", "flyback transformers", "flyback-transformers"],
      ["光伏", "photovoltaics", "photovoltaics"],
    ],
  ),
  clusters(
    "三（四）6",
    ["341024-qishan", "祁门县祁山镇龙头企业，重点发展电子电器产业集群"],
    [["电子电器", "electronics and electricals", "electronics"]],
  ),
  clusters(
    "三（四）6",
    ["341881-meilin", "宁国梅林镇、铜陵县钟鸣镇，发展电容器和电容电缆产业集群"],
    [["电容器", "capacitors", "capacitors", "respectively"]],
  ),
  clusters(
    "三（四）6",
    ["340721-zhongming", "宁国梅林镇、铜陵县钟鸣镇，发展电容器和电容电缆产业集群"],
    [["电容电缆", "capacitor cables", "capacitor-cables", "respectively"]],
  ),
  clusters(
    "三（四）6",
    ["341181-tongcheng", "天长市铜城镇，发展高档仪器仪表产业集群"],
    [["高档仪器仪表", "high-grade instruments and meters", "6.1b", "instruments"]],
  ),
  clusters(
    "三（四）6",
    ["341004-yansi 341721-xiangyu", "黄山市岩寺镇、东至县香隅镇，发展精细化工产业集群"],
    [["精细化工", "fine chemicals", "fine-chemicals"]],
  ),
  clusters("三（四）6", ["341823-wuxi", "泾县乌溪镇宣纸产业集群"], [["宣纸", "Xuan paper", "xuan-paper"]]),
  clusters(
    "三（四）6",
    ["341823-dingjiaqiao", "丁家桥镇宣笔产业集群"],
    [["宣笔", "Xuan writing brushes", "xuan-brushes"]],
  ),
  clusters(
    "三（四）6",
    ["341824-shangzhuang", "绩溪县上庄镇木雕产业集群"],
    [["木雕", "wood carving", "wood-carving"]],
  ),
  clusters("三（四）6", ["341023", "黟县徽墨产业集群"], [["徽墨", "Hui ink", "hui-ink"]]),
];

/** What chapter 一 says of bases, markets and clusters, besides the layout of 三（四）. */
export const ELSEWHERE: readonly Passage[] = [
  of(
    "base",
    clusters(
      "一（一）",
      ["341422-gaogou", "无为高沟镇被认定为“国家火炬计划无为特种电缆产业基地”"],
      [["特种电缆", "special cables", "special-cables"]],
    ),
  ),
  of(
    "base",
    clusters(
      "一（一）",
      ["340521-bowang", "博望镇被认定为“刃模具机床高新技术产业基地”"],
      [
        ["刃模具", "blades and dies", "dies-and-blades"],
        ["机床", "machine tools", "machine-tools"],
      ],
    ),
  ),
  of(
    "base",
    clusters(
      "一（一）",
      ["340881", "桐城市被命名为“中国包装印刷产业基地”和“中国塑料包装产业基地”"],
      [
        ["包装印刷", "packaging printing", "packaging-printing"],
        ["塑料包装", "plastic packaging", "packaging-materials", "plastic-packaging"],
      ],
    ),
  ),
  clusters(
    "一（三）",
    ["341600", "亳州药材产业，形成从种植-收购-加工-成品到市场的产业链"],
    [["药材", "medicinal materials", "10.1b", "medicinal-materials"]],
  ),
  clusters(
    "一（三）",
    ["340200", "芜湖汽车配件，形成从原料-加工-成品-组装-到市场的产业链"],
    [["汽车配件", "auto fittings", "auto-parts", "auto-fittings"]],
  ),
  of(
    "market",
    clusters(
      "一（四）",
      ["341181-qinlan", "天长秦栏镇电子市场"],
      [["天长秦栏镇电子市场", "Qinlan Electronics Market, Tianchang", "electronics", "electronics-market"]],
    ),
  ),
  of(
    "market",
    clusters(
      "一（四）",
      ["341600", "亳州药材市场"],
      [["亳州药材市场", "Bozhou Herb Market", "10.3", "herb-market"]],
    ),
  ),
  of(
    "market",
    clusters(
      "一（四）",
      ["340200", "芜湖汽车市场"],
      [["芜湖汽车市场", "Wuhu Car Market", "1.5", "car-market"]],
    ),
  ),
  of(
    "market",
    clusters(
      "一（四）",
      ["341000", "黄山茶叶市场"],
      [["黄山茶叶市场", "Huangshan Tea Market", "4.4", "tea-market"]],
    ),
  ),
  of(
    "market",
    clusters(
      "一（四）",
      ["340700", "铜陵铜材市场"],
      [["铜陵铜材市场", "Tongling Copper Market", "5.4", "copper-market"]],
    ),
  ),
  clusters(
    "一（五）",
    ["341181-qinlan", "天长市秦栏镇光伏产品"],
    [["光伏产品", "photovoltaic products", "photovoltaics"]],
  ),
  clusters(
    "一（五）",
    ["340521-bowang", "当涂县博望镇特种刃模具"],
    [["特种刃模具", "special blades and dies", "dies-and-blades"]],
  ),
  clusters(
    "一（五）",
    ["341024-qishan", "祁门县祁山镇电子电器"],
    [["电子电器", "electronics and electricals", "electronics"]],
  ),
  clusters(
    "一（五）",
    ["341422-gaogou", "无为县高沟镇特种电缆"],
    [["特种电缆", "special cables", "special-cables"]],
  ),
];
