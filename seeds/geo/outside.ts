import type { Place, Source } from "../../graph-schema/nodes.ts";
import { judgementId, STANDARD_OF_CODES } from "../plan/sources.ts";

/** Code, Chinese name and English name. */
type Named = readonly [code: string, name: string, nameEn: string];

/** Every province-level division by GB/T 2260, the plan's own among them: goods come from and go to any of them. */
const PROVINCES: readonly Named[] = [
  ["110000", "北京市", "Beijing"],
  ["120000", "天津市", "Tianjin"],
  ["130000", "河北省", "Hebei Province"],
  ["140000", "山西省", "Shanxi Province"],
  ["150000", "内蒙古自治区", "Inner Mongolia Autonomous Region"],
  ["210000", "辽宁省", "Liaoning Province"],
  ["220000", "吉林省", "Jilin Province"],
  ["230000", "黑龙江省", "Heilongjiang Province"],
  ["310000", "上海市", "Shanghai"],
  ["320000", "江苏省", "Jiangsu Province"],
  ["330000", "浙江省", "Zhejiang Province"],
  ["340000", "安徽省", "Anhui Province"],
  ["350000", "福建省", "Fujian Province"],
  ["360000", "江西省", "Jiangxi Province"],
  ["370000", "山东省", "Shandong Province"],
  ["410000", "河南省", "Henan Province"],
  ["420000", "湖北省", "Hubei Province"],
  ["430000", "湖南省", "Hunan Province"],
  ["440000", "广东省", "Guangdong Province"],
  ["450000", "广西壮族自治区", "Guangxi Zhuang Autonomous Region"],
  ["460000", "海南省", "Hainan Province"],
  ["500000", "重庆市", "Chongqing"],
  ["510000", "四川省", "Sichuan Province"],
  ["520000", "贵州省", "Guizhou Province"],
  ["530000", "云南省", "Yunnan Province"],
  ["540000", "西藏自治区", "Tibet Autonomous Region"],
  ["610000", "陕西省", "Shaanxi Province"],
  ["620000", "甘肃省", "Gansu Province"],
  ["630000", "青海省", "Qinghai Province"],
  ["640000", "宁夏回族自治区", "Ningxia Hui Autonomous Region"],
  ["650000", "新疆维吾尔自治区", "Xinjiang Uygur Autonomous Region"],
  ["710000", "台湾省", "Taiwan Province"],
  ["810000", "香港特别行政区", "Hong Kong Special Administrative Region"],
  ["820000", "澳门特别行政区", "Macao Special Administrative Region"],
];

/** Countries that sell ore, parts and machines to the province; the code in small letters is the id. */
const COUNTRIES: readonly Named[] = [
  ["AU", "澳大利亚", "Australia"],
  ["BR", "巴西", "Brazil"],
  ["CL", "智利", "Chile"],
  ["DE", "德国", "Germany"],
  ["JP", "日本", "Japan"],
  ["KR", "韩国", "South Korea"],
];

/** The id of the place that stands for a place nobody names. */
export const UNKNOWN_PLACE = "place:unknown";

/** The standard that gives countries their codes. */
export const STANDARD_OF_COUNTRIES: Source = {
  kind: "Source",
  id: "source:iso3166",
  layer: "plan",
  type: "dataset",
  title: "ISO 3166-1 国家和地区代码（GB/T 2659.1）",
  titleEn: "ISO 3166-1, Codes for the representation of names of countries (GB/T 2659.1)",
  edition: "ISO 3166-1:2020",
  licence: "国际标准（代码与名称为事实）",
  licenceEn: "international standard; codes and names are facts",
  year: "2020",
};

/** The provinces, the countries and the unknown: places that goods come from and go to beyond the plan's map. Every
 *  set of facts names these instead of places of its own. */
export function placesOutside(): Place[] {
  return [
    ...PROVINCES.map(([code, name, nameEn]): Place => {
      const named = { kind: "Place", id: `place:${code}`, name, nameEn, level: "province", code } as const;
      return { ...named, source: STANDARD_OF_CODES.id, evidence: "published" };
    }),
    ...COUNTRIES.map(([code, name, nameEn]): Place => {
      const named = {
        kind: "Place",
        id: `place:${code.toLowerCase()}`,
        name,
        nameEn,
        level: "country",
      } as const;
      return { ...named, source: STANDARD_OF_COUNTRIES.id, locator: code, evidence: "published" };
    }),
    {
      kind: "Place",
      id: UNKNOWN_PLACE,
      name: "地点不明",
      nameEn: "Place not known",
      aliases: ["来源不明", "去向不明"],
      level: "unknown",
      source: judgementId("unknown-place"),
      evidence: "editorial",
    },
  ];
}
