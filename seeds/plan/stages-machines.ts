import { type FinerStageRow, finer } from "./stage-rows.ts";

/** Finer stages of vehicles, equipment, electrical goods and appliances (chains 1, 2, 6, 8). */
export const MACHINE_STAGES: readonly FinerStageRow[] = [
  finer(
    ["auto-parts", "汽车零部件", "Auto parts and|components", "三（四）1", "汽车零部件产业集群"],
    "1.1 1.2",
    [
      "“零部件”兼指零件与部件，原文没有分开，故同属汽车零件与汽车部件。",
      "“零部件” means parts and components alike; the text does not split them, so it belongs to both stages.",
    ],
  ),
  finer(["auto-electronics", "汽车电子", "Automotive|electronics", "三（四）1", "汽车电子产业园"], "1.2", [
    "控制器、仪表、传感器由多件电子元件装成，整体装车，是部件而非单件零件。",
    "Controllers, displays and sensors are built from many electronic parts and fitted whole: components, not single parts.",
  ]),
  finer(["filters", "滤清器", "Filters", "三（四）1", "滤清器"], "1.2", [
    "滤清器由滤芯、壳体和密封圈组成，整件装到发动机上，是部件；规划又把它与“关键零件”并列而不混同。",
    "A filter is an element, a housing and seals mounted whole on the engine: a component; the plan also sets it beside “key parts”.",
  ]),
  finer(["key-auto-parts", "关键零件", "Key auto parts", "三（四）1", "关键零件加工"], "1.1", [
    "原文写“零件”；它出现在汽车、家电及零部件产业的布局里，与滤清器同为汽车用，归入汽车零件。",
    "The text says “parts”; it stands in the layout of vehicles and parts, next to filters, so it is an automotive part.",
  ]),
  finer(["rubber-seals", "橡胶密封件", "Rubber seals", "三（四）1", "汽车橡胶密封件"], "1.1", [
    "密封件是装入部件和总成的单件，规划把“零件”列为链首，故归入汽车零件。",
    "Seals are single pieces built into components and assemblies; the plan puts “parts” at the head of the chain.",
  ]),
  finer(["castings", "铸件", "Castings", "三（四）2", "铸造产业集群"], "2.1", [
    "铸件是关键零部件的毛坯，经设计加工才成零部件，故在“关键零部件材料制造”一环；原文说围绕重点装备零部件。",
    "Castings are the blanks that key parts are machined from, hence the stage of materials; the text ties them to parts of major equipment.",
  ]),
  finer(["equipment", "装备制造", "Equipment|manufacture", "三（四）2", "装备制造产业集群"], "2.2 2.3", [
    "原文写“重大装备制造及配套产业”，含零部件加工与整机装配，没有分开，故同属两环。",
    "The text says major equipment “and supporting industries”: machining of parts and assembly alike, not split, so both stages.",
  ]),
  finer(["energy-saving-equipment", "节能装备", "Energy-saving|equipment", "三（四）2", "节能装备"], "2.3", [
    "原文把节能装备列为重大装备之一；整机由部件组装而成，归入部件组装。",
    "The text counts it among major equipment; a machine is assembled from components, so it stands at assembly.",
  ]),
  finer(
    [
      "construction-machinery",
      "工程机械及配件",
      "Construction|machines, fittings",
      "三（四）2",
      "工程机械及配件",
    ],
    "2.2 2.3",
    [
      "配件属零部件设计加工，整机属部件组装，原文合写，故同属两环。",
      "Fittings are machined parts, machines are assembled; the text joins both words, so both stages.",
    ],
  ),
  finer(["mining-machinery", "煤矿机械", "Coal-mining|machinery", "三（四）2", "煤矿机械制造"], "2.3", [
    "采煤、支护、运输机械是整机，属重大装备，由部件组装而成。",
    "Machines for cutting, support and haulage are complete major equipment, assembled from components.",
  ]),
  finer(
    ["anchors-and-chains", "锚固锚链", "Anchoring and|anchor chains", "三（四）2", "锚固、锚链制品"],
    "2.2",
    [
      "锚杆、锚具、锚链是矿用和船用设备的承力零部件，经锻造加工而成，归入关键零部件设计加工。",
      "Rock bolts, anchorages and chains are load-bearing parts of mining and marine equipment, forged and machined.",
    ],
  ),
  finer(["dies-and-blades", "刃模具", "Blades and dies", "三（四）2", "刃模具"], "6.1c", [
    "刃模具是剪板机、折弯机等机床的工作部分，规划把它与机床同列，归入精密机床一端。",
    "Blades and dies are the working part of shears and press brakes; the plan names them with machine tools.",
  ]),
  finer(["machine-tools", "机床", "Machine tools", "三（四）2", "机床和工程机械"], "6.1c", [
    "机床、数控机床就是第 6 条链“精密机床多品种和精细化制造”所指的产品。",
    "Machine tools, numerically controlled or not, are the product that chain 6 names as precision machine tools.",
  ]),
  finer(["wires-and-cables", "电线电缆", "Wires and cables", "三（四）2", "电线电缆产业集群"], "6.1a", [
    "电线电缆在国民经济行业分类（C383）中属电气机械和器材，即电工产品。",
    "Wires and cables are electrical machinery and equipment in the national classification (C383).",
  ]),
  finer(["special-cables", "特种电缆", "Special cables", "三（四）2", "特种电缆"], "6.1a", [
    "特种电缆是电线电缆中的高端品种，同属电工电器。",
    "Special cables are the upper end of wires and cables, electrical equipment like them.",
  ]),
  finer(["electronics", "电子电器", "Electronics and|electricals", "三（四）6", "电子电器产业集群"], "6.1a", [
    "电子电器以电子元件和电器件为主，供成套设备和家电使用；第 8 条链只写家用电器整机，故归入电工电器。",
    "Mainly electronic and electrical parts for equipment and appliances; chain 8 names only complete appliances, so it joins electrical equipment.",
  ]),
  finer(["flyback-transformers", "电子高压包", "Flyback|transformers", "三（四）6", "电子高压包"], "6.1a", [
    "高压包是变压器，国民经济行业分类（C382）属输配电及控制设备，即电工产品。",
    "A flyback transformer is a transformer, electrical equipment in the national classification (C382).",
  ]),
  finer(["photovoltaics", "光伏", "Photovoltaics", "三（四）6", "光伏产业"], "6.1a", [
    "光伏设备及元器件在国民经济行业分类（C3825）中属输配电及控制设备，归入电工电器。",
    "Photovoltaic equipment is class C3825, power-distribution and control equipment, hence electrical equipment.",
  ]),
  finer(["capacitors", "电容器", "Capacitors", "三（四）6", "电容器"], "6.1a", [
    "电容器及其配套设备在国民经济行业分类（C3822）中属输配电及控制设备，归入电工电器。",
    "Capacitors are class C3822, power-distribution and control equipment, hence electrical equipment.",
  ]),
  finer(["capacitor-cables", "电容电缆", "Capacitor cables", "三（四）6", "电容电缆"], "6.1a", [
    "按原文印作“电容电缆”；无论读作电容器与电缆还是一种电缆，都属电工电器。",
    "Printed as “capacitor cables”; read as capacitors and cables or as one kind of cable, it is electrical equipment.",
  ]),
  finer(
    ["appliances-and-parts", "家用电器|及零部件", "Appliances|and parts", "三（四）1", "家用电器及零部件"],
    "8.1",
    [
      "第 8 条链没有零部件一环；家电零部件随整机制造配套，归入家用电器智能化制造。",
      "Chain 8 has no stage for parts; parts of appliances are made for the assembly plants, so they join its first stage.",
    ],
  ),
];
