import { type IndicatorRow, statement } from "./indicator-rows.ts";

/** Industries and zones that the chapters on surroundings and tasks name: 二（一）, 四（一）. */
export const TASKS: readonly IndicatorRow[] = [
  {
    slug: "named-in-tasks",
    name: "机遇与任务中点名的产业和区域",
    nameEn: "Industries and zones named in opportunities and tasks",
    unit: "text",
    group: "other",
    notes: [
      [
        "重点承接的产业里，玩具、陶瓷、家具不在十条链之内。",
        "Of the industries to be taken over, toys, ceramics and furniture are in none of the ten chains.",
      ],
    ],
    reports: [
      statement(
        "zones",
        [
          "二（一）",
          "加快皖江城市带承接产业转移示范区、合芜蚌自主创新综合试验区、国家技术创新工程试点省建设以及加快皖北地区发展战略的实施",
        ],
        {
          textEn:
            "the Wanjiang city belt for taking over industries, the Hefei–Wuhu–Bengbu innovation zone, the pilot province of the national technology programme, and the strategy for northern Anhui",
        },
      ),
      statement(
        "research",
        [
          "四（一）2（3）",
          "围绕重点汽车及零部件、装备制造、家用电器、农产品精深加工等重点产业，搭建产业共性研发平台",
        ],
        {
          role: "target",
          period: "2010–2015",
          textEn:
            "shared research platforms for vehicles and parts, equipment, household appliances and deep-processed farm products",
        },
      ),
      statement(
        "to-be-taken-over",
        ["四（一）2（5）", "重点针对纺织、服装、电子元器件、玩具、陶瓷、家具等劳动密集型和资源密集型产业"],
        {
          role: "target",
          period: "2010–2015",
          textEn:
            "textiles, clothing, electronic parts, toys, ceramics, furniture and other labour- or resource-intensive industries",
        },
      ),
      statement(
        "circular",
        ["四（一）5（2）", "鼓励冶金、有色、化工、建材（筑）等行业产业集群内企业改造生产流程"],
        {
          role: "target",
          period: "2010–2015",
          textEn:
            "metallurgy, non-ferrous metals, chemicals and building materials are to rebuild their processes",
        },
      ),
    ],
  },
];
