import { type MappingRow, mapped } from "./mapping-rows.ts";

/** The plan's own stages of chains 1 to 5. A stage whose words name no class of goods takes the sectors of its
 *  finer stages; it sells nothing itself where finer stages say more exactly what is sold. */
export const MAPPING_OF_CHAINS_1_TO_5: readonly MappingRow[] = [
  mapped(
    ["1.1", "074", ""],
    "2007 年表把汽车零部件与整车同列汽车制造业；卖出的由其下更细环节代表。",
    "The 2007 table keeps parts and vehicles in one sector; its finer stages stand for what is sold.",
  ),
  mapped(
    ["1.2", "074", ""],
    "部件与零件一样属汽车制造业；卖出的由其下更细环节代表。",
    "Components belong to the automobile sector as parts do; its finer stages stand for what is sold.",
  ),
  mapped(
    ["1.3", "074", "~074@1"],
    "总成是汽车零部件中装配程度最高的一类，属汽车制造业，只装车用。",
    "Assemblies are the most complete automotive components, of the automobile sector, and go into vehicles only.",
  ),
  mapped(
    ["1.4", "074", ""],
    "整车即汽车制造业；整车是最终产品，不作其他环节的投入。",
    "Complete vehicles are the automobile sector; they are final goods and feed no other stage.",
  ),
  mapped(
    ["1.5", "108 125", ""],
    "售后市场卖零部件（批发零售）并修车（修理与维护属其他服务业），对象是车主。",
    "The after-sales market sells parts (trade) and repairs (other services), to owners of vehicles.",
  ),
  mapped(
    ["2.1", "068 059", ""],
    "关键零部件的材料是铸锻件（金属铸、锻加工在其他通用设备）和钢材；卖出的由铸件代表。",
    "Materials of key parts are castings and forgings (other general machinery) and rolled steel; castings stand for what is sold.",
  ),
  mapped(
    ["2.2", "068", "~068"],
    "零部件设计加工即通用零部件制造（轴承、齿轮、紧固件），属其他通用设备。",
    "Making of parts is general parts (bearings, gears, fasteners), in other general machinery.",
  ),
  mapped(
    ["2.3", "066 069", ""],
    "重大装备和工程机械整机：起重运输设备，矿山、冶金、建筑专用设备。",
    "Complete machines: lifting and transport equipment, and machines for mining, metallurgy and building.",
  ),
  mapped(
    ["2.4", "108", ""],
    "市场是批发零售；它在链尾卖整机，投入品贸易由区域原材料贸易中心代表。",
    "A market is trade; this one sells machines at the end of the chain, trade in inputs is stage 5.4.",
  ),
  mapped(
    ["3.1", "001 003 047", ""],
    "纺织原料是棉麻（农业）、毛和蚕茧（畜牧业）和化学纤维。",
    "Textile raw materials are cotton and hemp (agriculture), wool and cocoons (husbandry) and chemical fibres.",
  ),
  mapped(
    ["3.2", "025 026 027", ""],
    "纺织即棉、化纤、毛、麻、丝的纺制，分属三个行业；卖出的由棉纺织、丝绸代表。",
    "Spinning and weaving of cotton, fibres, wool, hemp and silk are three sectors; cotton textiles and silk stand for what is sold.",
  ),
  mapped(
    ["3.3", "025 027 029", ""],
    "面料有机织（棉、丝）和针织；卖出的由棉纺织、丝绸面料代表。",
    "Fabrics are woven (cotton, silk) or knitted; cotton textiles and silk fabrics stand for what is sold.",
  ),
  mapped(
    ["3.4", "025", "025"],
    "印染精加工与棉、化纤纺织同在一个行业。",
    "Dyeing and finishing share a sector with cotton and fibre textiles.",
  ),
  mapped(
    ["3.5", "030", ""],
    "服装设计加工即纺织服装、鞋、帽制造业；卖出的由服装代表。",
    "Making of clothing is the sector of garments, footwear and headgear; clothing stands for what is sold.",
  ),
  mapped(
    ["3.6", "115 108", "~115@3"],
    "品牌营销是广告、策划等商务服务和批发零售；服装企业买的商务服务中有一部分是它。",
    "Brand marketing is business services such as advertising, and trade; a part of the business services clothing makers buy.",
  ),
  mapped(
    ["4.1", "001 003 004", "001 003 004"],
    "种养殖基地即种植（农业）、养殖（畜牧业）和水产（渔业）。",
    "Growing and raising bases are crops (agriculture), livestock (husbandry) and fishery.",
  ),
  mapped(
    ["4.2", "107 118", "~107@4.10 ~118@4.10"],
    "追溯体系由软件和检测（专业技术服务）构成，服务食品企业。",
    "Traceability is software and testing (professional technical services) for food makers.",
  ),
  mapped(
    ["4.3", "011 013 015 016 017", ""],
    "农副产品精深加工即粮食、油料、肉、水产和果蔬的加工；卖出的由其下更细环节代表。",
    "Deep processing of farm products is milling, oil, meat, fish, fruit and vegetables; its finer stages stand for what is sold.",
  ),
  mapped(["4.4", "108", ""], "营销是批发零售，对象是消费者。", "Marketing is trade, and sells to consumers."),
  mapped(
    ["5.1", "008 009 010", ""],
    "采掘即黑色、有色金属矿和非金属矿采选；卖出的由其下更细环节代表。",
    "Extraction is ores of iron, of other metals, and minerals; its finer stages stand for what is sold.",
  ),
  mapped(
    ["5.2", "043 044 061 062", ""],
    "原材料精深加工没有写明品类，取其下更细环节的行业：有色冶炼与压延、合成材料、专用化学产品。",
    "It names no goods, so it takes the sectors of its finer stages: smelting and rolling of metals, synthetic materials, special chemicals.",
  ),
  mapped(
    ["5.3", "028 034 049 061", ""],
    "没有写明品类，取其下更细环节的行业：再生铜、包装（塑料、纸）、渔网。",
    "It names no goods, so it takes the sectors of its finer stages: recycled copper, packaging of plastics and paper, nets.",
  ),
  mapped(
    ["5.4", "108", "~108"],
    "原材料贸易中心是批发；各环节购买投入品时付的批发零售中有一部分是它。",
    "A trading centre of raw materials is wholesale: a part of the trade every stage pays for with its inputs.",
  ),
];
