/** A row of the plan's table of recognised towns: a city, how many towns, and the cells as they stand in the text. */
export interface CityRow {
  readonly code: string;
  readonly name: string;
  readonly towns: number;
  readonly quote: string;
}

/** One of the plan's three regions with its sum and its cities, in the order of the table. */
export interface RegionRow {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly towns: number;
  readonly cities: readonly CityRow[];
}

/** 省认定产业集群专业镇地域分布情况表, 一（二）: towns recognised by the province, by city of the 2010 map. */
export const REGIONS: readonly RegionRow[] = [
  {
    slug: "wannan",
    name: "皖南",
    nameEn: "Southern Anhui",
    towns: 37,
    cities: [
      city("341800", "宣城", 11),
      city("340200", "芜湖", 8),
      city("341000", "黄山", 8),
      city("340700", "铜陵", 2),
      city("340500", "马鞍山", 4),
      city("341700", "池州", 4),
    ],
  },
  {
    slug: "wanbei",
    name: "皖北",
    nameEn: "Northern Anhui",
    towns: 25,
    cities: [
      city("341300", "宿州", 6),
      city("340400", "淮南", 6),
      city("340600", "淮北", 2),
      city("341200", "阜阳", 4),
      city("341600", "亳州", 4),
      city("340300", "蚌埠", 3),
    ],
  },
  {
    slug: "wanzhong",
    name: "皖中",
    nameEn: "Central Anhui",
    towns: 38,
    cities: [
      city("340800", "安庆", 11),
      city("341500", "六安", 9),
      city("341400", "巢湖", 7),
      city("340100", "合肥", 6),
      city("341100", "滁州", 5),
    ],
  },
];

function city(code: string, name: string, towns: number): CityRow {
  return { code, name, towns, quote: `${name}\n\t${towns}` };
}
