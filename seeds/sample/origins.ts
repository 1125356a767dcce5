import type { Fact } from "../../graph-schema/facts.ts";
import type { Spot } from "./spots.ts";

/** A place outside the province, or the unknown, where goods come from and go to. */
interface OriginRow {
  readonly id: string;
  readonly level: "province" | "country" | "unknown";
  /** How often it is chosen among those of its level. */
  readonly weight: number;
}

/** Neighbours and the ports first, as Anhui trades; countries that sell ore, pulp and machines. */
const ORIGINS: readonly OriginRow[] = [
  { id: "place:320000", level: "province", weight: 0.3 },
  { id: "place:330000", level: "province", weight: 0.26 },
  { id: "place:310000", level: "province", weight: 0.15 },
  { id: "place:440000", level: "province", weight: 0.09 },
  { id: "place:420000", level: "province", weight: 0.07 },
  { id: "place:370000", level: "province", weight: 0.07 },
  { id: "place:410000", level: "province", weight: 0.06 },
  { id: "place:jp", level: "country", weight: 0.3 },
  { id: "place:de", level: "country", weight: 0.2 },
  { id: "place:kr", level: "country", weight: 0.15 },
  { id: "place:au", level: "country", weight: 0.15 },
  { id: "place:cl", level: "country", weight: 0.1 },
  { id: "place:br", level: "country", weight: 0.1 },
  { id: "place:unknown", level: "unknown", weight: 1 },
];

/** The province of the plan. */
const PROVINCE = "place:340000";

/** The places outside, and after them the province and the spots of the sample's firms. */
export interface Origins {
  /** Ids by position. */
  readonly ids: readonly string[];
  /** A position of this level, by weight.
   *  @param roll in [0, 1) */
  readonly pick: (level: OriginRow["level"], roll: number) => number;
  /** Position of the province. */
  readonly province: number;
  /** Position of a spot. */
  readonly ofSpot: (spot: number) => number;
}

/** Places outside the province, as the facts have them: the sample has none of its own.
 *  @throws Error naming the first that the facts do not have */
export function originsOf(facts: readonly Fact[], spots: readonly Spot[]): Origins {
  const there = new Set(facts.flatMap((fact) => (fact.kind === "Place" ? [fact.id] : [])));
  const missing = ORIGINS.find(({ id }) => !there.has(id));
  if (missing !== undefined) throw new Error(`Cannot find ${missing.id} where goods come from`);
  return {
    ids: [...ORIGINS.map(({ id }) => id), PROVINCE, ...spots.map(({ place }) => place)],
    province: ORIGINS.length,
    ofSpot: (spot) => ORIGINS.length + 1 + spot,
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
