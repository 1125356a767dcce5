import { clusters, type Passage } from "./speciality-rows.ts";

/** 三（四）1 vehicles, appliances and parts; 三（四）2 equipment. */
export const SECTORS_1_AND_2: readonly Passage[] = [
  clusters(
    "三（四）1",
    ["340121-gangji", "合肥市岗集镇"],
    [["汽车零部件", "auto parts and components", "auto-parts", "auto-park"]],
  ),
  clusters(
    "三（四）1",
    ["340221-wanzhi", "芜湖市湾沚镇"],
    [["汽车零部件", "auto parts and components", "auto-parts", "auto-park"]],
  ),
  clusters(
    "三（四）1",
    ["340223-xuzhen", "南陵许镇镇汽车零部件及汽车电子产业园产业集群"],
    [
      ["汽车零部件", "auto parts and components", "auto-parts"],
      ["汽车电子", "automotive electronics", "auto-electronics"],
    ],
  ),
  clusters(
    "三（四）1",
    ["340300 340323-chengguan", "蚌埠市及固镇城关镇滤清器和关键零件加工产业集群"],
    [
      ["滤清器", "filters", "filters"],
      ["关键零件", "key parts", "key-auto-parts"],
    ],
  ),
  clusters(
    "三（四）1",
    ["340800", "安庆市汽车零部件产业集群"],
    [["汽车零部件", "auto parts and components", "auto-parts"]],
  ),
  clusters(
    "三（四）1",
    ["341421-tongda", "庐江同大镇汽车零部件产业集群"],
    [["汽车零部件", "auto parts and components", "auto-parts"]],
  ),
  clusters(
    "三（四）1",
    ["341881-zhongxi", "宁国市中溪镇汽车橡胶密封件产业集群"],
    [["汽车橡胶密封件", "automotive rubber seals", "rubber-seals"]],
  ),
  clusters(
    "三（四）1",
    ["340123-taohua", "肥西桃花镇等相关家用电器及零部件配套产业集群"],
    [["家用电器及零部件配套", "household appliances and parts for them", "appliances-and-parts"]],
  ),
  clusters(
    "三（四）2",
    [
      "340221-liulang 340223-jishan",
      "芜湖县六郎镇、南陵县籍山镇装备制造产业集群，大力发展数控机床、成套设备、电工电器、节能装备等重大装备制造及配套产业",
    ],
    [
      ["装备制造", "equipment manufacture", "equipment"],
      ["数控机床", "numerically controlled machine tools", "machine-tools", "direction"],
      ["成套设备", "complete sets of equipment", "6.2", "direction"],
      ["电工电器", "electrical equipment", "6.1a", "direction"],
      ["节能装备", "energy-saving equipment", "energy-saving-equipment", "direction"],
    ],
  ),
  clusters(
    "三（四）2",
    ["340521-bowang", "马鞍山博望镇机械制造产业集群，大力发展刃模具、机床和工程机械及配件产业"],
    [
      ["刃模具", "blades and dies", "dies-and-blades"],
      ["机床", "machine tools", "machine-tools"],
      ["工程机械及配件", "construction machinery and fittings", "construction-machinery", "direction"],
    ],
  ),
  clusters(
    "三（四）2",
    [
      "340404-wangfenggang 341402-zhonghan",
      "淮南望峰岗镇、居巢区中垾镇等产业集群，大力发展煤矿机械制造、锚固、锚链制品等产业",
    ],
    [
      ["煤矿机械制造", "coal-mining machinery", "mining-machinery", "collective"],
      ["锚固、锚链制品", "anchoring and anchor-chain products", "anchors-and-chains", "collective"],
    ],
  ),
  clusters(
    "三（四）2",
    ["341422-gaogou", "以无为县高沟镇电线电缆产业集群为核心，发挥优势，重点开发特种电缆"],
    [
      ["电线电缆", "wires and cables", "wires-and-cables"],
      ["特种电缆", "special cables", "special-cables"],
    ],
  ),
  clusters(
    "三（四）2",
    ["341422 340100 341181 340200", "发展无为、合肥、天长、芜湖等电缆产业集群"],
    [["电缆", "cables", "wires-and-cables", "cable-places"]],
  ),
  clusters(
    "三（四）2",
    ["341525-hengshan 340521-danyang 341723-muzhen", "霍山衡山镇、当涂丹阳镇、青阳木镇镇等铸造产业集群"],
    [["铸造", "casting", "castings"]],
  ),
];
