import type { Judgement } from "./sources.ts";

type Cells = readonly [slug: string, aboutZh: string, aboutEn: string, zh: string, en: string];

const rows: readonly Cells[] = [
  [
    "direction",
    "大力发展的产业记作特色",
    "an industry to be developed counted as a speciality",
    "原文写“依托该镇的产业集群，大力发展”这一产业，是发展方向；记作该地的特色，是否已成规模原文没有说。",
    "The text says that the cluster is to be relied on and this industry developed: a direction. It is recorded as a speciality; whether it had any size then is not said.",
  ],
  [
    "collective",
    "几地并提、几业并提",
    "several places and several products named together",
    "原文把几个镇与几种产品并提，没有逐一对应；每个镇记上每种产品。",
    "The text names several towns and several products together and does not pair them; each town is recorded for each product.",
  ],
  [
    "respectively",
    "几地与几业依次对应",
    "places and products paired in their order",
    "原文先列各镇、后列同样多的产品，按先后次序一一对应。",
    "The text lists the towns, then as many products; they are paired in that order.",
  ],
  [
    "auto-park",
    "岗集镇、湾沚镇的特色",
    "what Gangji and Wanzhi are known for",
    "“岗集镇、湾沚镇、许镇镇汽车零部件及汽车电子产业园产业集群”：产业园是单数，紧接许镇镇，汽车电子只记在许镇镇；汽车零部件是三镇共有。",
    "“Gangji, Wanzhi, Xuzhen auto parts and automotive electronics park cluster”: one park, next to Xuzhen, so electronics are recorded there only; auto parts are common to the three.",
  ],
  [
    "cable-places",
    "无为、合肥、天长、芜湖指何处",
    "which places Wuwei, Hefei, Tianchang and Wuhu are",
    "原文只写地名：合肥、芜湖读作地级市，无为读作无为县，天长读作天长市；电缆即电线电缆。",
    "The text gives bare names: Hefei and Wuhu are read as the cities, Wuwei as the county, Tianchang as the county-level city; cables are wires and cables.",
  ],
  [
    "building-materials",
    "建材即建筑材料",
    "building materials",
    "建材是建筑材料的简称；原文鼓励的是这五市的建材产业专业镇，没有写出镇名，记在市。",
    "建材 is short for 建筑材料; the text encourages the building-material towns of these five cities without naming them, so the cities are recorded.",
  ],
  [
    "new-building-materials",
    "新型建材归入新兴建材",
    "new building materials",
    "第 9 条链写“新兴建材”，此处写“新型建材”，当是一物；原文写“积极发展”，是发展方向，是否已成规模没有说。",
    "Chain 9 writes 新兴建材, this passage 新型建材: surely the same thing. It is to be “actively developed”, a direction; whether it had any size then is not said.",
  ],
  [
    "minerals-of-five",
    "五市的非金属矿",
    "the minerals of five cities",
    "原文写五市“当地”的碳酸钙、方解石、石英石等资源，没有说哪一种在哪个市；每市各记一条。",
    "The text speaks of the minerals “of these places” without saying which lies where; each of the five cities is recorded.",
  ],
  [
    "fibre-to-clothing",
    "“纤维—服装”的起讫",
    "the two ends of “fibre to clothing”",
    "原文写“纤维—服装的棉纺织产业集群”，只写出起点纤维和终点服装，各记一条；中间的印染没有写，不记。",
    "The text writes “cotton cluster from fibre to clothing” and names the two ends, which are recorded; dyeing in between is not written and not recorded.",
  ],
  [
    "instruments",
    "仪器仪表即仪表仪器",
    "instruments and meters",
    "第 6 条链写“仪表仪器”，此处写“仪器仪表”，是同一类产品。",
    "Chain 6 writes 仪表仪器, this passage 仪器仪表: the same kind of product.",
  ],
  [
    "plastic-packaging",
    "塑料包装归入包装材料",
    "plastic packaging",
    "塑料包装是包装材料的一种。",
    "Plastic packaging is a kind of packaging material.",
  ],
  [
    "medicinal-materials",
    "药材即中药材",
    "medicinal materials",
    "亳州药材指中药材，即第 10 条链的起点之一。",
    "The medicinal materials of Bozhou are Chinese ones, a head of chain 10.",
  ],
  [
    "auto-fittings",
    "汽车配件归入汽车零部件",
    "auto fittings",
    "配件与零部件在此同义；原文没有分开零件与部件。",
    "Fittings here mean parts and components; the text does not split them.",
  ],
  [
    "electronics-market",
    "秦栏镇电子市场的位置",
    "where the electronics market of Qinlan stands",
    "第 6 条链没有市场一环；这个市场经营电子电器，记在电子电器之下，形式为市场。",
    "Chain 6 has no market stage; the market trades electronics and electricals and is recorded there, as a market.",
  ],
  [
    "herb-market",
    "亳州药材市场的位置",
    "where the herb market of Bozhou stands",
    "药材市场是中药材的销售一端；第 10 条链的销售环节是品牌化营销。",
    "The herb market is where medicinal materials are sold; the sales stage of chain 10 is brand marketing.",
  ],
  [
    "car-market",
    "芜湖汽车市场的位置",
    "where the car market of Wuhu stands",
    "第 1 条链以市场收尾，写作“汽车及零部件售后服务市场”；汽车市场归入此环。",
    "Chain 1 ends in a market, the after-sales market for vehicles and parts; the car market is put there.",
  ],
  [
    "tea-market",
    "黄山茶叶市场的位置",
    "where the tea market of Huangshan stands",
    "规划把茶叶列为九大优势农产品之一；第 4 条链的销售环节是绿色、有机农副产品营销。",
    "The plan counts tea among nine leading farm products; the sales stage of chain 4 is their marketing.",
  ],
  [
    "copper-market",
    "铜陵铜材市场的位置",
    "where the copper market of Tongling stands",
    "铜材是原材料；第 5 条链以区域原材料贸易中心收尾。",
    "Copper is a raw material; chain 5 ends in the regional trading centre for raw materials.",
  ],
];

/** Judgements about which stage a speciality is, and which place a name means. */
export const SPECIALITY_JUDGEMENTS: readonly Judgement[] = rows.map(([slug, aboutZh, aboutEn, zh, en]) => ({
  slug,
  about: { zh: aboutZh, en: aboutEn },
  reason: { zh, en },
}));
