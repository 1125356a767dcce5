import { type FinerStageRow, finer } from "./stage-rows.ts";

/** Finer stages of food, medicine and textiles (chains 3, 4, 10). */
export const FOOD_AND_TEXTILE_STAGES: readonly FinerStageRow[] = [
  finer(
    ["grain-and-oil-foods", "粮油食品", "Grain and oil|foods", "三（四）3", "粮油食品加工"],
    "4.3 10.1a",
    [
      "规划列在农副产品深加工之下，又用“食品”一词，故兼属农副产品精深加工与第 10 条链的食品。",
      "Listed under deep processing of farm products and called “food”: both 4.3 and the food head of chain 10.",
    ],
  ),
  finer(["roast-chicken", "烧鸡食品", "Roast-chicken|foods", "三（四）3", "烧鸡食品加工"], "4.3 10.1a", [
    "规划列在农副产品深加工之下，又用“食品”一词，故兼属两处。",
    "Listed under deep processing of farm products and called “food”: both stages.",
  ]),
  finer(["food-processing", "食品加工", "Food processing", "三（四）3", "食品加工等"], "4.3 10.1a", [
    "原文把食品加工写作“特色农副产品深加工产业集群”，故兼属农副产品精深加工与食品。",
    "The text calls it food processing and a cluster of deep-processed farm products: both stages.",
  ]),
  finer(["fruit-processing", "水果深加工", "Fruit processing", "三（四）3", "水果深加工"], "4.3", [
    "水果深加工是农产品的深加工，原文即写“深加工”。",
    "Deep processing of fruit is what the stage names.",
  ]),
  finer(["flour", "面粉", "Flour", "三（四）3", "面粉加工"], "4.3", [
    "面粉由小麦加工而来，是食品的原料，属农副产品加工，不是终端食品。",
    "Flour is milled from wheat and goes into food: processing of farm products, not yet a finished food.",
  ]),
  finer(["edible-oils", "油脂", "Oils and fats", "三（四）3", "油脂加工"], "4.3", [
    "油脂由油料加工而来，规划列为“特色农副产品深加工”。",
    "Oils are pressed from oil crops; the plan lists them as deep-processed farm products.",
  ]),
  finer(["brewed-products", "酿造制品", "Brewed products", "三（四）3", "酿造制品"], "4.3", [
    "规划列为“特色农副产品深加工”，没有写明是酱醋还是酒，不归入饮料。",
    "The plan lists it as deep-processed farm products and does not say whether sauces or liquor, so it is not put under beverages.",
  ]),
  finer(["liquor", "白酒", "Baijiu liquor", "三（四）3", "白酒"], "10.1c", [
    "国民经济行业分类把酒、饮料和精制茶列为一个大类（C15），白酒归入饮料一端。",
    "The national classification joins liquor, beverages and tea in one division (C15), so liquor joins beverages.",
  ]),
  finer(["chinese-medicine", "中药", "Chinese medicine", "三（四）3", "中药产业集群"], "10.1b", [
    "中药产业以药材的加工和集散为本，归入第 10 条链的中药材。",
    "The trade rests on processing and collecting medicinal materials, the second head of chain 10.",
  ]),
  finer(["down", "羽绒", "Down", "三（四）5", "羽绒和家纺制品"], "3.1", [
    "羽绒是服装和寝具的填充料，对这条链是原料；羽绒寝具另见家纺制品。",
    "Down fills clothing and bedding: a raw material of this chain; down bedding is counted with home textiles.",
  ]),
  finer(["home-textiles", "家纺制品", "Home textiles", "三（四）5", "家纺制品"], "3.5", [
    "家纺与服装一样由面料裁剪缝制，是链上与服装并列的终端制品。",
    "Home textiles are cut and sewn from fabric as clothing is: final goods beside clothing.",
  ]),
  finer(
    ["protective-textiles", "卫生劳保制品", "Hygiene and|safety textiles", "三（四）5", "卫生劳保制品"],
    "3.5",
    [
      "卫生、劳保用品由面料缝制，是终端制品，与服装设计加工同环。",
      "Hygiene and protective articles are sewn from fabric: final goods at the stage of clothing.",
    ],
  ),
  finer(["textile-fibres", "纤维", "Textile fibres", "三（四）5", "纤维—服装的棉纺织产业集群"], "3.1", [
    "原文以“纤维—服装”写出集群的起点，纤维即纺织原料。",
    "“Fibre to clothing” names the cluster's first link; fibre is the raw material of the chain.",
  ]),
  finer(["cotton-textiles", "棉纺织", "Cotton textiles", "三（四）5", "棉纺织产业集群"], "3.2 3.3", [
    "棉纺织含纺纱与织布，纱属纺织、布属面料；印染原文未写，不归入。",
    "Cotton textiles are yarn and cloth, spinning and fabrics; dyeing is not written, so it is not claimed.",
  ]),
  finer(["clothing", "服装", "Clothing", "三（四）5", "丝绸面料和服装加工产业集群"], "3.5", [
    "服装即“服装设计加工”一环的产品。",
    "Clothing is the product of the stage of clothing design and making.",
  ]),
  finer(["silkworm-cocoons", "蚕茧", "Silkworm cocoons", "三（四）5", "蚕茧养殖"], "3.1", [
    "蚕茧是丝的原料，属纺织原料。",
    "Cocoons are what silk is reeled from: a textile raw material.",
  ]),
  finer(["silk-fabrics", "丝绸面料", "Silk fabrics", "三（四）5", "丝绸面料"], "3.3", [
    "原文即写“面料”。",
    "The text itself says fabrics.",
  ]),
];
