import { type MappingRow, mapped } from "./mapping-rows.ts";

/** Finer stages of vehicles, equipment, electrical goods and appliances (chains 1, 2, 6, 8). */
export const MAPPING_OF_MACHINES: readonly MappingRow[] = [
  mapped(
    ["auto-parts", "074", "074"],
    "汽车零部件属汽车制造业；别的行业向它买的主要是零部件。",
    "Auto parts are the automobile sector; what others buy from it is mainly parts.",
  ),
  mapped(
    ["auto-electronics", "074 085", "~074@1"],
    "汽车电子由电子元器件装成，作为汽车部件卖出：配方取两者平均。",
    "Built from electronic components and sold as auto components: the recipe is the average of both.",
  ),
  mapped(
    ["filters", "074", "~074@1"],
    "汽车滤清器作为汽车部件，属汽车制造业。",
    "Automotive filters are components of the automobile sector.",
  ),
  mapped(
    ["key-auto-parts", "074", "~074@1"],
    "汽车用关键零件，属汽车制造业。",
    "Key parts of vehicles are the automobile sector.",
  ),
  mapped(
    ["rubber-seals", "048", "~048@1"],
    "橡胶密封件是橡胶零件，属橡胶制品业的一部分，原文写汽车用。",
    "Rubber seals are rubber parts, a part of rubber products; the plan says for vehicles.",
  ),
  mapped(
    ["castings", "068", "~068"],
    "2007 年表所用的 2002 年分类把金属铸、锻加工（C359）列在其他通用设备。",
    "The 2007 table follows the classification of 2002, which puts casting and forging (C359) in other general machinery.",
  ),
  mapped(
    ["equipment", "068 069", ""],
    "原文兼指零部件加工与整机，取其他通用设备与专用设备平均；卖出的零部件由关键零部件代表。",
    "Parts and machines alike: the average of general and special machinery; stage 2.2 stands for the parts sold.",
  ),
  mapped(
    ["energy-saving-equipment", "064 067 072", ""],
    "节能装备有锅炉、泵与压缩机和环保专用设备，原文没有写明哪一种，故不代表任何一种卖出。",
    "Boilers, pumps and compressors, equipment for the environment; the text does not say which, so it stands for none as a seller.",
  ),
  mapped(
    ["construction-machinery", "069", "~069"],
    "工程机械属矿山、冶金、建筑专用设备。",
    "Construction machines are special equipment for mining, metallurgy and building.",
  ),
  mapped(
    ["mining-machinery", "069", "~069"],
    "煤矿机械属矿山、冶金、建筑专用设备。",
    "Coal-mining machines are special equipment for mining, metallurgy and building.",
  ),
  mapped(
    ["anchors-and-chains", "063", "~063@2"],
    "锚具、锚链是金属制品的一部分，用于装备和矿山。",
    "Anchorages and chains are a part of metal products, for equipment and mines.",
  ),
  mapped(
    ["dies-and-blades", "063 070", "~070"],
    "模具属化工、木材、非金属加工专用设备（2002 年分类 C3625），切削刃具属金属制品。",
    "Dies are special machinery (C3625 in the classification of 2002), cutting blades metal products.",
  ),
  mapped(
    ["machine-tools", "065", "065"],
    "机床即金属加工机械制造业。",
    "Machine tools are the sector of metal-working machinery.",
  ),
  mapped(
    ["wires-and-cables", "079", "079"],
    "电线电缆即电线、电缆、光缆及电工器材制造业。",
    "Wires and cables are the sector of that name.",
  ),
  mapped(
    ["special-cables", "079", "~079"],
    "特种电缆是电线电缆中的一部分。",
    "Special cables are a part of wires and cables.",
  ),
  mapped(
    ["electronics", "085", "085"],
    "电子电器以电子元件为主，属电子元器件制造业。",
    "Mainly electronic parts, of the sector of electronic components.",
  ),
  mapped(
    ["flyback-transformers", "078 085", "~085"],
    "高压包是显像管用的变压器：按变压器属输配电设备，按用途属电子元器件，原文归在电子；取平均。",
    "A transformer for picture tubes: distribution equipment as a transformer, electronic component by its use; the average of both.",
  ),
  mapped(
    ["photovoltaics", "078 085", ""],
    "光伏电池属电子元器件，逆变和控制设备属输配电设备；成品装电站，不作其他环节的投入。",
    "Cells are electronic components, inverters and controls distribution equipment; they go into power stations, not into other stages.",
  ),
  mapped(
    ["capacitors", "078 085", "~078 ~085"],
    "电力电容器属输配电设备，电子用电容器属电子元件，原文没有分开。",
    "Power capacitors are distribution equipment, electronic ones electronic components; the text does not split them.",
  ),
  mapped(
    ["capacitor-cables", "078 079", "~079"],
    "原文印作“电容电缆”，取电容器与电缆两行业平均，按电缆卖出。",
    "Printed as “capacitor cables”: the average of capacitors and cables, sold as cables.",
  ),
  mapped(
    ["appliances-and-parts", "080", "080"],
    "家用电器及零部件属家用电力和非电力器具制造业。",
    "Appliances and their parts are the sector of household appliances.",
  ),
];
