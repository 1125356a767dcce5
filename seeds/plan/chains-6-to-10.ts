import { type ChainRow, goods, service } from "./chain-rows.ts";

/** Chains 6 to 10 in the plan's words, 四（二）3（6）–（10）. */
export const CHAINS_6_TO_10: readonly ChainRow[] = [
  {
    number: 6,
    wording:
      "电工电器智能化和大型化、仪表仪器小型化和精密化、精密机床多品种和精细化制造-成套设备组装、自动化制造-工程实施产业链",
    name: "电工电器仪表机床",
    nameEn: "Electrical equipment, instruments and machine tools",
    label: "电工电器\n仪表机床",
    labelEn: "Electricals and\ninstruments",
    stages: [
      goods([
        "6.1a",
        "电工电器智能化和大型化",
        "Electrical equipment, smarter and larger",
        "电工电器",
        "Electrical\nequipment",
      ]),
      goods([
        "6.1b",
        "仪表仪器小型化和精密化",
        "Instruments and meters, smaller and more precise",
        "仪表仪器",
        "Instruments and\nmeters",
      ]),
      goods([
        "6.1c",
        "精密机床多品种和精细化制造",
        "Precision machine tools, more types and finer making",
        "精密机床",
        "Precision\nmachine tools",
      ]),
      goods([
        "6.2",
        "成套设备组装、自动化制造",
        "Assembly of complete sets and automated manufacture",
        "成套组装\n自动化制造",
        "Complete sets\nand automation",
      ]),
      service(["6.3", "工程实施", "Engineering works", "工程实施", "Engineering\nworks"]),
    ],
  },
  {
    number: 7,
    wording: "钢铁、冶金及金属材料新品种开发制造-规模化、精细化制造产业链",
    name: "钢铁冶金",
    nameEn: "Steel and metals",
    label: "钢铁冶金",
    labelEn: "Steel and metals",
    stages: [
      goods([
        "7.1",
        "钢铁、冶金及金属材料新品种开发制造",
        "Development and making of new steels and metal materials",
        "金属材料\n新品种开发",
        "New metal\nmaterials",
      ]),
      goods([
        "7.2",
        "规模化、精细化制造",
        "Large-scale and fine manufacture",
        "规模化\n精细化制造",
        "Large-scale,\nfine making",
      ]),
    ],
  },
  {
    number: 8,
    wording: "家用电器智能化制造-环保型电器制造产业链",
    name: "家用电器",
    nameEn: "Household appliances",
    label: "家用电器",
    labelEn: "Household\nappliances",
    stages: [
      goods([
        "8.1",
        "家用电器智能化制造",
        "Smart manufacture of household appliances",
        "家用电器\n智能化制造",
        "Smart appliance\nmaking",
      ]),
      goods([
        "8.2",
        "环保型电器制造",
        "Manufacture of environment-friendly appliances",
        "环保型\n电器制造",
        "Green appliance\nmaking",
      ]),
    ],
  },
  {
    number: 9,
    wording: "建筑材料-新兴建材产业链",
    name: "建材",
    nameEn: "Building materials",
    label: "建材",
    labelEn: "Building\nmaterials",
    stages: [
      goods(["9.1", "建筑材料", "Building materials", "建筑材料", "Building\nmaterials"]),
      goods(["9.2", "新兴建材", "New building materials", "新兴建材", "New building\nmaterials"]),
    ],
  },
  {
    number: 10,
    wording: "食品、中药材饮料—新品种、质量安全型产品研发制造-品牌化营销产业链",
    name: "食品药材饮料",
    nameEn: "Food, Chinese medicine and beverages",
    label: "食品药材\n饮料",
    labelEn: "Food, medicine,\nbeverages",
    stages: [
      goods(["10.1a", "食品", "Food", "食品", "Food"]),
      goods(["10.1b", "中药材", "Chinese medicinal materials", "中药材", "Medicinal\nmaterials"]),
      goods(["10.1c", "饮料", "Beverages", "饮料", "Beverages"]),
      goods([
        "10.2",
        "新品种、质量安全型产品研发制造",
        "Development and making of new, safe products",
        "新品种安全型\n研发制造",
        "New, safe product\ndevelopment",
      ]),
      service(["10.3", "品牌化营销", "Brand marketing", "品牌化营销", "Brand marketing"]),
    ],
  },
];
