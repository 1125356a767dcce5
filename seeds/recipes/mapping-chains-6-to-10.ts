import { type MappingRow, mapped } from "./mapping-rows.ts";

/** The plan's own stages of chains 6 to 10, by the same rules as those of chains 1 to 5. */
export const MAPPING_OF_CHAINS_6_TO_10: readonly MappingRow[] = [
  mapped(
    ["6.1a", "077 078 079 081", ""],
    "电工电器即电机、输配电设备、电线电缆和其他电气机械；卖出的由其下更细环节代表。",
    "Electrical equipment is motors, distribution equipment, cables and other electrical machinery; its finer stages stand for what is sold.",
  ),
  mapped(
    ["6.1b", "088", "088"],
    "仪表仪器即仪器仪表制造业。",
    "Instruments and meters are the sector of that name.",
  ),
  mapped(
    ["6.1c", "065", ""],
    "精密机床即金属加工机械制造业；卖出的由机床代表。",
    "Precision machine tools are metal-working machinery; machine tools stand for what is sold.",
  ),
  mapped(
    ["6.2", "078 088", "~078"],
    "成套设备以输配电及控制成套设备为主，自动化制造用工业自动控制系统（属仪器仪表）。",
    "Complete sets are mainly distribution and control equipment; automation is control systems, of the instruments sector.",
  ),
  mapped(
    ["6.3", "095", "~095"],
    "工程实施即设备安装与施工，属建筑业的一部分。",
    "Engineering works are installation and building, a part of construction.",
  ),
  mapped(
    ["7.1", "058 059 062", ""],
    "钢铁、冶金及金属材料：炼钢、钢压延和有色金属压延；卖出的由其下更细环节代表。",
    "Steel and metal materials: steel making, rolled steel, rolled metals; its finer stages stand for what is sold.",
  ),
  mapped(
    ["7.2", "059 062", ""],
    "规模化、精细化制造的是压延材：钢压延和有色金属压延；卖出的由其下更细环节代表。",
    "What is made on a large scale or finely is rolled steel and rolled metals; its finer stages stand for what is sold.",
  ),
  mapped(
    ["8.1", "080", ""],
    "家用电器即家用电力和非电力器具制造业；卖出的由家用电器及零部件代表。",
    "Appliances are the sector of household appliances; appliances and parts stand for what is sold.",
  ),
  mapped(
    ["8.2", "080", ""],
    "环保型电器与其他家用电器同属一个行业，是最终产品。",
    "Environment-friendly appliances share the sector of other appliances and are final goods.",
  ),
  mapped(
    ["9.1", "050 052", "050 052"],
    "建筑材料即水泥、石灰、石膏和砖瓦、石材。",
    "Building materials are cement, lime, gypsum, bricks and stone.",
  ),
  mapped(
    ["9.2", "051 053", "051 ~053"],
    "新兴建材以水泥制品、轻质板材（水泥及石膏制品）和建筑玻璃为主。",
    "New building materials are mainly products of cement and gypsum, such as light panels, and building glass.",
  ),
  mapped(
    ["10.1a", "017 018 019 021", ""],
    "食品即其他食品加工、方便食品、乳制品和其他食品；卖出的由食品加工代表。",
    "Food is processed, convenience, dairy and other food; food processing stands for what is sold.",
  ),
  mapped(
    ["10.1b", "001 046", ""],
    "中药材先种植（农业）后炮制（医药），取平均；买农产品的行业里分不出药材，卖出的由中药代表。",
    "Medicinal materials are grown (agriculture), then prepared (medicine): the average of both. Herbs cannot be told from other farm produce; Chinese medicine stands for what is sold.",
  ),
  mapped(
    ["10.1c", "022 023", ""],
    "饮料在国民经济行业分类中含酒、软饮料和精制茶，是最终产品。",
    "Beverages are liquor, soft drinks and tea in the classification, and final goods.",
  ),
  mapped(
    ["10.2", "021 023 046", ""],
    "新产品研发制造是食品、饮料、药材三头的延伸，取其他食品、软饮料及茶和医药。",
    "Making of new products follows the three heads: other food, soft drinks and tea, medicine.",
  ),
  mapped(
    ["10.3", "115 108", "~115@10"],
    "品牌化营销是商务服务和批发零售；食品、药材、饮料企业买的商务服务中有一部分是它。",
    "Brand marketing is business services and trade; a part of the business services makers of food, medicine and drinks buy.",
  ),
];
