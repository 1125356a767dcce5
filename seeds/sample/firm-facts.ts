import type { Fact } from "../../graph-schema/facts.ts";
import { madeBy, partOf } from "./firms.ts";
import type { Holding } from "./groups.ts";
import type { Economy } from "./markets.ts";
import { made } from "./options.ts";
import { LOCATIONS } from "./parameters.ts";
import { type Random, random } from "./random.ts";
import type { Spot } from "./spots.ts";

/** The id of a firm by its position.
 *  @example
 *  firmId(12); // => "enterprise:sample.0000012"
 */
export function firmId(firm: number): string {
  return `enterprise:${firmSlug(firm)}`;
}

/** The id of a firm without its prefix.
 *  @example
 *  firmSlug(12); // => "sample.0000012"
 */
export function firmSlug(firm: number): string {
  return `sample.${String(firm).padStart(7, "0")}`;
}

/** A value as it is written: to one decimal of 万元. */
export function written(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Firm by firm: the enterprise, where it produces, what it makes. */
export function* firmFacts(economy: Economy, seed: number, year: number): Generator<Fact> {
  const { firms, stages } = economy;
  const locating = random(seed, 5);
  const numbers = new Map<string, number>();
  for (let firm = 0; firm < firms.count; firm++) {
    const label = nameOf(economy, firm);
    const count = (numbers.get(label) ?? 0) + 1;
    numbers.set(label, count);
    const number = String(count).padStart(3, "0");
    yield {
      kind: "Enterprise",
      id: firmId(firm),
      name: `${label}${number}`,
      nameEn: `${englishNameOf(economy, firm)} ${number}`,
      role: firms.leader[firm] === 1 ? "leader" : "supporter",
      aboveScale: firms.aboveScale[firm] === 1,
      ...made,
    };
    yield* locations(economy, firm, locating);
    for (const stage of madeBy(firms, firm)) {
      const id = stages.list[stage]?.id ?? "";
      yield {
        kind: "MAKES",
        id: `makes:${firmSlug(firm)}.${id.slice("stage:".length)}`,
        from: firmId(firm),
        to: id,
        output: written((firms.revenue[firm] ?? 0) * partOf(firms, firm, stage)),
        period: String(year),
        ...made,
      };
    }
  }
}

/** 示例, where, what: `示例高沟镇·电线电缆企业`. Nobody can take it for a real firm. */
function nameOf({ firms, spots, stages }: Economy, firm: number): string {
  const place = (spots[firms.spot[firm] ?? 0]?.name ?? "").replace(/^示例镇/, "镇");
  const stage = stages.list[firms.stage[firm] ?? 0];
  const kind = stage?.nature === "service" ? "商贸" : firms.leader[firm] === 1 ? "龙头企业" : "企业";
  return `示例${place}·${(stage?.label ?? stage?.name ?? "").replace("\n", "")}${kind}`;
}

/** The same in English: `Example Gaogou · Wires and cables, firm`. */
function englishNameOf({ firms, spots, stages }: Economy, firm: number): string {
  const place = (spots[firms.spot[firm] ?? 0]?.nameEn ?? "").replace(/^Sample town /, "town ");
  const stage = stages.list[firms.stage[firm] ?? 0];
  const kind = stage?.nature === "service" ? "trader" : firms.leader[firm] === 1 ? "leader" : "firm";
  const what = stage?.labelEn ?? stage?.nameEn ?? stage?.name ?? "";
  return `Example ${place} · ${what.replace("\n", " ")}, ${kind}`;
}

function* locations({ firms, spots }: Economy, firm: number, draw: Random): Generator<Fact> {
  const position = firms.spot[firm] ?? 0;
  const here = spots[position];
  const roll = draw.unit();
  if (here === undefined) return;
  if (firms.aboveScale[firm] === 0 && roll >= 1 - LOCATIONS.unknown) return;
  const away = firms.secondSite[firm] ?? 0;
  const elsewhere = away > 0 ? nextCounty(spots, here) : undefined;
  const base = { kind: "LOCATED_IN", from: firmId(firm), ...made } as const;
  const at = (place: string) => ({
    id: `located-in:${firmSlug(firm)}.${place.slice("place:".length)}`,
    to: place,
  });
  if (firms.leader[firm] === 1) {
    const seat = spots.find(({ city }) => city === here.city);
    if (seat !== undefined && seat !== here) yield { ...base, ...at(seat.place), quality: "registered" };
    yield { ...base, ...at(here.place), quality: "site" };
  } else if (elsewhere !== undefined) {
    const part = Math.round(away * 100) / 100;
    yield { ...base, ...at(here.place), quality: "site", shareOfOutput: Math.round(100 - 100 * part) / 100 };
    yield { ...base, ...at(elsewhere.place), quality: "site", shareOfOutput: part };
  } else {
    const { registered, estimated } = LOCATIONS;
    const quality = roll < registered ? "registered" : roll < registered + estimated ? "estimated" : "site";
    yield { ...base, ...at(here.place), quality };
  }
}

/** Another county of the city, outside its towns: where a second site stands. */
function nextCounty(spots: readonly Spot[], here: Spot): Spot | undefined {
  const counties = spots.filter(({ town, city }) => town === undefined && city === here.city).slice(1);
  return counties.find(({ county }) => county !== here.county);
}

/** Who holds whom. */
export function ownershipFacts(holdings: readonly Holding[]): Fact[] {
  return holdings.map(({ head, member, share }) => ({
    kind: "OWNS",
    id: `owns:${firmSlug(head)}.${member}`,
    from: firmId(head),
    to: firmId(member),
    ...(share === undefined ? {} : { share }),
    ...made,
  }));
}
