import type { Fact } from "../../graph-schema/facts.ts";
import { SET_BY_HAND } from "./holes.ts";
import { TIERS, TOTALS } from "./parameters.ts";
import { power, type Random } from "./random.ts";
import type { City, County } from "./read-province.ts";
import type { Stages } from "./read-stages.ts";

/** A recognised town: one of the 58 that the plan names, or one made up in a city that has more than are named. */
export interface Town {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly county: County;
  readonly city: City;
  readonly invented: boolean;
  /** What firms there make, the main stage first; never empty. */
  readonly stages: readonly number[];
  /** 万元/年, at plan size. */
  readonly revenue: number;
}

/** Which chains the made-up towns of a region take in turn, after what the plan says of the regions, 一（二）:
 *  the north processes farm products, the south builds machines, the centre does both. */
const CHAINS_OF_REGION: Readonly<Record<string, readonly number[]>> = {
  "place:wanbei": [4, 10, 3, 5, 9, 4, 2],
  "place:wannan": [1, 2, 7, 6, 9, 5, 3, 8],
  "place:wanzhong": [8, 1, 4, 5, 6, 10, 9, 2],
};

/** Chains whose made-up towns are larger: vehicles and appliances, whose leaders the plan names, and metals. */
const LARGE_CHAINS: readonly number[] = [1, 7, 8];

const NUMERALS = "一二三四五六七八九十";

/** The recognised towns, as many in each city as the plan counts, in order of city, county and id. Their
 *  revenues meet the plan's tiers and total exactly. */
export function recognisedTowns(
  facts: readonly Fact[],
  { cities, stages }: { readonly cities: readonly City[]; readonly stages: Stages },
  random: Random,
): Town[] {
  const specialities = readSpecialities(facts, stages);
  const weightOf = ({ id, invented, stages: own }: Pick<Town, "id" | "invented" | "stages">) => {
    if (!invented) return specialities.get(id)?.length ?? 0;
    return 0.6 + (LARGE_CHAINS.includes(stages.chains[own[0] ?? 0]?.[0] ?? 0) ? 2 : 0);
  };
  const turns = new Map<string, number>();
  const towns = cities.flatMap((city) => [
    ...city.counties.flatMap((county) =>
      county.towns.map(({ id, name, nameEn = name }) => {
        const stagesOfTown = [...new Set(specialities.get(id) ?? [])];
        return { id, name, nameEn, county, city, invented: false, stages: stagesOfTown };
      }),
    ),
    ...inventedTowns(city, stages, turns),
  ]);
  const placed = towns
    .filter((town) => town.stages.length > 0)
    .sort(
      (a, b) =>
        compare(a.city.place.id, b.city.place.id) ||
        compare(a.county.place.id, b.county.place.id) ||
        compare(a.id, b.id),
    );
  const ranked = placed
    .map((town) => ({ town, weight: weightOf(town) + 1.2 * random.unit() }))
    .sort((a, b) => b.weight - a.weight);
  const revenues = revenuesByRank(placed.length, random);
  const revenueOf = new Map(ranked.map(({ town }, rank) => [town.id, revenues[rank] ?? 0]));
  return placed.map((town) => ({ ...town, revenue: revenueOf.get(town.id) ?? 0 }));
}

/** Stages that each place is known for, most mentioned first, a stage as often as it is mentioned. */
function readSpecialities(facts: readonly Fact[], stages: Stages): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const fact of facts) {
    if (fact.kind !== "SPECIALISES_IN" || fact.synthetic) continue;
    found.set(fact.from, [...(found.get(fact.from) ?? []), stages.indexOf(fact.to)]);
  }
  for (const list of found.values()) {
    const often = (stage: number) => list.filter((each) => each === stage).length;
    list.sort((a, b) => often(b) - often(a) || a - b);
  }
  return found;
}

function inventedTowns(city: City, stages: Stages, turns: Map<string, number>) {
  const named = city.counties.reduce((sum, { towns }) => sum + towns.length, 0);
  const chains = CHAINS_OF_REGION[city.region] ?? [];
  return Array.from({ length: Math.max(0, city.recognisedTowns - named) }, (_, index) => {
    const turn = turns.get(city.region) ?? 0;
    turns.set(city.region, turn + 1);
    const round = Math.floor(turn / chains.length);
    const county = city.counties[index % city.counties.length];
    const own = stagesOfChain(chains[turn % chains.length] ?? 1, stages);
    const first = round % own.length;
    return {
      id: `place:sample.${city.place.code}-${index + 1}`,
      name: `示例镇${city.place.name.slice(0, -1)}${NUMERALS[index] ?? index + 1}`,
      nameEn: `Sample town ${city.place.nameEn ?? city.place.name} ${index + 1}`,
      county: county ?? { place: city.place, towns: [] },
      city,
      invented: true,
      stages: [...own.slice(first), ...own.slice(0, first)],
    };
  });
}

/** Stages of a chain that get makers by chance, the last goods stage first: leaders stand at the end. */
function stagesOfChain(chain: number, stages: Stages): number[] {
  const own = (stages.ofChain.get(chain) ?? []).filter(
    (stage) => !SET_BY_HAND.has(stages.list[stage]?.id ?? ""),
  );
  const goods = own.filter((stage) => stages.list[stage]?.nature === "goods").reverse();
  return [...goods, ...own.filter((stage) => stages.list[stage]?.nature === "service")];
}

/** Revenues of the towns, largest first, 万元/年: as many above each tier as the plan counts, their sum the plan's.
 *  The two highest tiers and the towns below 10亿 are drawn; those from 10 to 50亿 bend until the sum is met. */
function revenuesByRank(count: number, random: Random): number[] {
  const [top, upper, middle] = TIERS;
  const spread = (from: number, to: number, towns: number) =>
    Array.from({ length: towns }, (_, index) => from + ((to - from) * (index + random.unit())) / towns);
  const fixed = [
    ...spread(1_150_000, 1_750_000, top.towns),
    ...spread(520_000, 900_000, upper.towns - top.towns),
    ...spread(25_000, 95_000, Math.max(0, count - middle.towns)),
  ];
  const wanted = TOTALS.revenue - fixed.reduce((sum, value) => sum + value, 0);
  const ranks = spread(0.001, 0.999, middle.towns - upper.towns);
  const bent = (bend: number) => ranks.map((rank) => middle.atLeast * 1.03 + 385_000 * power(rank, bend));
  let [low, high] = [0.05, 20];
  for (let step = 0; step < 60; step++) {
    const bend = (low + high) / 2;
    if (bent(bend).reduce((sum, value) => sum + value, 0) > wanted) low = bend;
    else high = bend;
  }
  return [...fixed, ...bent(low)].sort((a, b) => b - a);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
