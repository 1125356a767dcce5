import type { Fact } from "../../graph-schema/facts.ts";
import type { Place } from "../../graph-schema/nodes.ts";
import { made } from "./options.ts";
import type { Spot } from "./spots.ts";

/** A place outside the province, or the unknown, where goods come from and go to. */
interface OriginRow {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly level: "province" | "country" | "unknown";
  /** GB/T 2260, of a province. */
  readonly code?: string;
  /** How often it is chosen among those of its level. */
  readonly weight: number;
}

/** Neighbours and the ports first, as Anhui trades; countries that sell ore, pulp and machines. */
const ORIGINS: readonly OriginRow[] = [
  { slug: "320000", name: "江苏省", nameEn: "Jiangsu", level: "province", code: "320000", weight: 0.3 },
  { slug: "330000", name: "浙江省", nameEn: "Zhejiang", level: "province", code: "330000", weight: 0.26 },
  { slug: "310000", name: "上海市", nameEn: "Shanghai", level: "province", code: "310000", weight: 0.15 },
  { slug: "440000", name: "广东省", nameEn: "Guangdong", level: "province", code: "440000", weight: 0.09 },
  { slug: "420000", name: "湖北省", nameEn: "Hubei", level: "province", code: "420000", weight: 0.07 },
  { slug: "370000", name: "山东省", nameEn: "Shandong", level: "province", code: "370000", weight: 0.07 },
  { slug: "410000", name: "河南省", nameEn: "Henan", level: "province", code: "410000", weight: 0.06 },
  { slug: "jp", name: "日本", nameEn: "Japan", level: "country", weight: 0.3 },
  { slug: "de", name: "德国", nameEn: "Germany", level: "country", weight: 0.2 },
  { slug: "kr", name: "韩国", nameEn: "South Korea", level: "country", weight: 0.15 },
  { slug: "au", name: "澳大利亚", nameEn: "Australia", level: "country", weight: 0.15 },
  { slug: "cl", name: "智利", nameEn: "Chile", level: "country", weight: 0.1 },
  { slug: "br", name: "巴西", nameEn: "Brazil", level: "country", weight: 0.1 },
  { slug: "unknown", name: "来源不明", nameEn: "Unknown origin", level: "unknown", weight: 1 },
];

/** The province of the plan. */
const PROVINCE = "place:340000";

/** The places outside, as the sample uses them, and after them the province and the spots of its firms. */
export interface Origins {
  /** Ids by position. */
  readonly ids: readonly string[];
  /** Those that the facts do not have and the sample brings. */
  readonly facts: readonly Place[];
  /** A position of this level, by weight.
   *  @param roll in [0, 1) */
  readonly pick: (level: OriginRow["level"], roll: number) => number;
  /** Position of the province. */
  readonly province: number;
  /** Position of a spot. */
  readonly ofSpot: (spot: number) => number;
}

/** Places outside the province: the facts' own where a place of that code or name is there, else made ones. */
export function originsOf(facts: readonly Fact[], spots: readonly Spot[]): Origins {
  const there = facts.filter((fact) => fact.kind === "Place");
  const found = ORIGINS.map((row) => there.find((place) => isSame(place, row))?.id);
  return {
    ids: [
      ...ORIGINS.map((row, index) => found[index] ?? idOf(row)),
      PROVINCE,
      ...spots.map(({ place: id }) => id),
    ],
    province: ORIGINS.length,
    ofSpot: (spot) => ORIGINS.length + 1 + spot,
    facts: ORIGINS.filter((_, index) => found[index] === undefined).map(place),
    pick: (level, roll) => {
      const candidates = [...ORIGINS.keys()].filter((index) => ORIGINS[index]?.level === level);
      let left = roll;
      for (const index of candidates) {
        left -= ORIGINS[index]?.weight ?? 0;
        if (left < 0) return index;
      }
      return candidates[0] ?? 0;
    },
  };
}

function isSame(place: Place, { level, code, name }: OriginRow): boolean {
  if (place.level !== level) return false;
  return level === "unknown" || (code === undefined ? place.name === name : place.code === code);
}

function idOf({ slug, level }: OriginRow): string {
  return level === "unknown" ? "place:unknown" : `place:sample.${slug}`;
}

function place(row: OriginRow): Place {
  const { name, nameEn, level, code } = row;
  return {
    kind: "Place",
    id: idOf(row),
    name,
    nameEn,
    level,
    ...(code === undefined ? {} : { code }),
    ...made,
  };
}
