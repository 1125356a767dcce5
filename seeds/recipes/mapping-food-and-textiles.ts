import { type MappingRow, mapped } from "./mapping-rows.ts";

/** Finer stages of food, medicine and textiles (chains 3, 4, 10). */
export const MAPPING_OF_FOOD_AND_TEXTILES: readonly MappingRow[] = [
  mapped(
    ["grain-and-oil-foods", "011 013 018", "~011 ~013"],
    "粮油食品含谷物磨制、植物油加工和方便食品，按粮、油卖给食品企业。",
    "Milling, vegetable oil and convenience food; grain and oil are what it sells to food makers.",
  ),
  mapped(
    ["roast-chicken", "015", ""],
    "肉制品及副产品加工属屠宰及肉类加工业；烧鸡是最终产品。",
    "Meat products belong to slaughtering and meat processing; roast chicken is a final good.",
  ),
  mapped(
    ["food-processing", "017 021", "~017 ~021"],
    "食品加工没有写明品类，取其他食品加工业与其他食品制造业平均。",
    "The text names no kind of food: the average of other food processing and other food making.",
  ),
  mapped(
    ["fruit-processing", "017", "~017"],
    "蔬菜、水果和坚果加工在 2007 年表中属其他食品加工业。",
    "Processing of vegetables, fruit and nuts is other food processing in the 2007 table.",
  ),
  mapped(["flour", "011", "011"], "面粉即谷物磨制。", "Flour is grain milling."),
  mapped(["edible-oils", "013", "013"], "油脂即植物油加工。", "Oils are vegetable-oil processing."),
  mapped(
    ["brewed-products", "020 022", "~020"],
    "酿造制品原文没有写明是酱醋还是酒：取调味品、发酵制品与酒平均，按调味品卖出。",
    "The text does not say whether sauces or liquor: the average of both, sold as condiments.",
  ),
  mapped(
    ["liquor", "022", ""],
    "白酒属酒精及酒的制造业，是最终产品。",
    "Baijiu belongs to alcohol and liquor and is a final good.",
  ),
  mapped(
    ["chinese-medicine", "046", "~046"],
    "中药饮片和中成药属医药制造业的一部分。",
    "Prepared and patent Chinese medicines are a part of the medicine sector.",
  ),
  mapped(
    ["down", "031", "~031@3"],
    "羽绒加工属皮革、毛皮、羽毛（绒）及其制品业，只供服装和寝具。",
    "Down processing belongs to leather, fur and down, and feeds clothing and bedding only.",
  ),
  mapped(
    ["home-textiles", "028", "~028"],
    "家纺制品属纺织制成品制造业。",
    "Home textiles are made-up textiles.",
  ),
  mapped(
    ["protective-textiles", "028 030", ""],
    "卫生、劳保用品有缝制的纺织制成品和防护服装，取平均；是最终产品。",
    "Hygiene and safety goods are made-up textiles and protective clothing: the average of both; final goods.",
  ),
  mapped(
    ["textile-fibres", "047", "047"],
    "纤维按工业产品读作化学纤维。",
    "As an industrial product, fibre is read as chemical fibre.",
  ),
  mapped(
    ["cotton-textiles", "025", "025"],
    "棉纺织即棉、化纤纺织及印染精加工业。",
    "Cotton textiles are the sector of cotton and fibre textiles with finishing.",
  ),
  mapped(
    ["clothing", "030", "030"],
    "服装即纺织服装、鞋、帽制造业。",
    "Clothing is the sector of garments, footwear and headgear.",
  ),
  mapped(
    ["silkworm-cocoons", "003", "~003@3"],
    "养蚕属畜牧业，蚕茧只供纺织。",
    "Silkworm raising is animal husbandry, and cocoons feed textiles only.",
  ),
  mapped(
    ["silk-fabrics", "027", "~027"],
    "丝绸面料属麻纺织、丝绢纺织及精加工业中的丝绢部分。",
    "Silk fabrics are the silk part of hemp and silk textiles.",
  ),
];
