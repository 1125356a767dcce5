import { type MappingRow, mapped } from "./mapping-rows.ts";

/** Finer stages of minerals, metals, chemicals and materials (chains 5, 7). */
export const MAPPING_OF_MATERIALS: readonly MappingRow[] = [
  mapped(["iron-ore", "008", "008"], "铁矿即黑色金属矿采选业。", "Iron ore is mining of ferrous ores."),
  mapped(
    ["calcite-and-quartz", "010", "~010"],
    "碳酸钙、方解石、石英石是非金属矿的一部分。",
    "Calcium carbonate, calcite and quartz are a part of non-metallic minerals.",
  ),
  mapped(
    ["copper-mining", "009", "~009"],
    "铜矿是有色金属矿采选业的一部分。",
    "Copper ore is a part of mining of non-ferrous ores.",
  ),
  mapped(
    ["copper-smelting", "061", "~061"],
    "铜冶炼是有色金属冶炼的一部分。",
    "Copper smelting is a part of non-ferrous smelting.",
  ),
  mapped(
    ["copper-recycling", "061 062", "~061 ~062"],
    "铜回收加工把废铜再炼成铜（有色金属冶炼）并加工成材（有色金属压延），原文写“回收加工”，取平均。",
    "Scrap is smelted again (non-ferrous smelting) and worked into rod and strip (rolled metal); the text says recovery and processing: the average of both.",
  ),
  mapped(
    ["copper-products", "062", "062"],
    "铜精深加工的产品是铜杆、铜板带、铜管，属有色金属压延加工业；买压延材的电工行业主要用铜。",
    "Deep-processed copper is rod, strip and tube: rolled non-ferrous metal, and what electrical makers buy of it is mainly copper.",
  ),
  mapped(
    ["lead-and-zinc", "061", "~061"],
    "铅锌是有色金属冶炼的一部分。",
    "Lead and zinc are a part of non-ferrous smelting.",
  ),
  mapped(
    ["gold", "009 061", ""],
    "黄金产业含采矿与冶炼，取平均；黄金不是这些环节的投入。",
    "Gold is mined and refined: the average of both; it is no input of these stages.",
  ),
  mapped(
    ["fine-chemicals", "044", "044 ~042"],
    "精细化工即专用化学产品，也含涂料、颜料的一部分。",
    "Fine chemicals are special chemicals, and a part of paints and pigments.",
  ),
  mapped(
    ["wear-resistant-materials", "055 068", ""],
    "原文没有写明是钢铁铸件还是陶瓷：取铸锻（其他通用设备）与耐火材料平均，不代表任何一种卖出。",
    "The text does not say cast steel or ceramics: the average of castings and refractories; it stands for neither as a seller.",
  ),
  mapped(
    ["engineering-plastics", "043", "~043"],
    "工程塑料是初级形态塑料，属合成材料的一部分。",
    "Engineering plastics are plastics in primary form, a part of synthetic materials.",
  ),
  mapped(
    ["packaging-materials", "034 049", "~034 ~049"],
    "包装材料有塑料和纸，各是塑料制品、纸制品的一部分。",
    "Packaging is of plastics and paper, a part of each sector.",
  ),
  mapped(
    ["fishing-nets", "028", "~028@4"],
    "绳、索、网的制造在 2002 年分类中属纺织制成品，渔网只供养殖捕捞。",
    "Ropes and nets are made-up textiles in the classification of 2002; fishing nets feed fishery only.",
  ),
  mapped(
    ["quality-steel", "058 059", "058 059"],
    "优质钢铁材料含炼钢与钢压延。",
    "Quality steel is steel making and rolling.",
  ),
  mapped(
    ["rolled-metals", "059 062", "059 062"],
    "金属压延材料含钢压延与有色金属压延，原文没有分开。",
    "Rolled metals are rolled steel and rolled non-ferrous metal; the text does not split them.",
  ),
  mapped(
    ["ferrous-smelting", "057 058 059", "057 058 059"],
    "黑色金属冶炼及压延即炼铁、炼钢和钢压延。",
    "Smelting and rolling of ferrous metals is iron making, steel making and rolling.",
  ),
  mapped(
    ["aluminium-foil", "062", "~062"],
    "铝箔是有色金属压延的一部分。",
    "Aluminium foil is a part of rolled non-ferrous metal.",
  ),
];

/** Stages outside the ten chains. They have recipes too; their goods feed no stage here except as marked. */
export const MAPPING_OUTSIDE: readonly MappingRow[] = [
  mapped(
    ["bamboo", "032", "~032"],
    "竹材加工属木材加工及木、竹、藤、棕、草制品业。",
    "Bamboo processing belongs to products of wood, bamboo and straw.",
  ),
  mapped(["timber", "032", "~032"], "锯材加工属木材加工业。", "Sawn timber is wood processing."),
  mapped(["wood-panels", "032", "~032"], "人造板属木材加工业。", "Panels are wood processing."),
  mapped(
    ["brushes", "090", ""],
    "制刷在 2002 年分类（C4221）中属工艺品及其他制造业。",
    "Brush making (C4221 in the classification of 2002) is crafts and other manufacture.",
  ),
  mapped(
    ["straw-mats", "032", ""],
    "草制品与竹、藤制品同属一业。",
    "Straw goods share the sector of bamboo goods.",
  ),
  mapped(
    ["wickerwork", "032", ""],
    "柳编属竹、藤、棕、草制品。",
    "Wickerwork is goods of bamboo, rattan and straw.",
  ),
  mapped(
    ["luggage", "031", ""],
    "皮箱、包（袋）制造属皮革制品业。",
    "Making of cases and bags belongs to leather goods.",
  ),
  mapped(
    ["childrens-vehicles", "036", ""],
    "童车与玩具同类，属文教体育用品制造业。",
    "Prams and ride-on toys stand with toys, in goods for culture, education and sport.",
  ),
  mapped(
    ["packaging-printing", "035", "~035"],
    "包装印刷属印刷业的一部分。",
    "Packaging printing is a part of printing.",
  ),
  mapped(["xuan-paper", "034", ""], "手工纸属造纸业。", "Hand-made paper is paper making."),
  mapped(
    ["xuan-brushes", "036", ""],
    "笔的制造属文教体育用品制造业。",
    "Making of pens and brushes for writing belongs to goods for culture, education and sport.",
  ),
  mapped(["wood-carving", "090", ""], "雕塑工艺品属工艺品及其他制造业。", "Carvings are crafts."),
  mapped(
    ["hui-ink", "036", ""],
    "墨的制造与笔同属文教体育用品制造业。",
    "Ink sticks stand with pens, in goods for culture, education and sport.",
  ),
];
