import type { Place } from "../../graph-schema/nodes.ts";
import type { Within } from "../../graph-schema/relationships.ts";
import { cite } from "../plan/paragraphs.ts";
import { REGIONS } from "../plan/regions.ts";
import { GAZETTEER, judgementId, STANDARD_OF_CODES } from "../plan/sources.ts";
import { PLACE_ALIASES } from "../plan/towns.ts";
import { placesOutside } from "./outside.ts";
import { type CodedPlace, PLACES_2010 } from "./places-2010.ts";
import { ENDED_PLACES, LATER_PLACES, type LaterPlace } from "./places-later.ts";
import { SEATS, type SeatPoint } from "./seats.ts";

/** The code of the province that the plan is for. */
export const PROVINCE = "340000";

const byStandard = { source: STANDARD_OF_CODES.id, evidence: "published" } as const;
const byUs = (slug: string) => ({ source: judgementId(slug), evidence: "editorial" }) as const;
const seatOf = new Map<string, SeatPoint>(SEATS.map((seat) => [seat[0], seat]));
const successionOf = new Map(LATER_PLACES.flatMap((later) => later.replaces.map((code) => [code, later])));

/** Where a point comes from and what it is the point of; empty when GeoNames has none.
 *  @example
 *  pointAt(undefined, "county"); // => {}
 */
export function pointAt(point: SeatPoint | undefined, precision: NonNullable<Place["precision"]>) {
  if (point === undefined) return {};
  return { longitude: point[2], latitude: point[3], precision, coordinateSource: GAZETTEER.id };
}

/** The seat of a county; of its city when GeoNames has none and the place is a district; `undefined` when
 *  neither is to be had, as for 长丰县 and 霍山县.
 *  @example
 *  seatFor("341602", "谯城区")?.[0]; // => "341600"
 *  seatFor("341525", "霍山县"); // => undefined
 */
export function seatFor(code: string, name: string): SeatPoint | undefined {
  return seatOf.get(code) ?? (name.endsWith("区") ? seatOf.get(cityOf(code)) : undefined);
}

/** The city of a county-level code.
 *  @example
 *  cityOf("341881"); // => "341800"
 */
export function cityOf(code: string): string {
  return `${code.slice(0, 4)}00`;
}

/** The place that took over a code alone or with others, `undefined` while the code goes on or when it ended
 *  without a new code.
 *  @example
 *  successorOf("341422")?.place[0]; // => "340225"
 */
export function successorOf(code: string): LaterPlace | undefined {
  return successionOf.get(code);
}

/** Every place down to the counties, of 2010 and since, and where each lies; other provinces, countries and the
 *  unknown too. */
export function placesDownToCounties(): (Place | Within)[] {
  return [
    ...placesOutside(),
    ...REGIONS.flatMap(({ slug, name, nameEn }) => region(slug, name, nameEn)),
    ...PLACES_2010.flatMap((place) => place2010(place)),
    ...LATER_PLACES.flatMap((later) => laterPlace(later)),
  ];
}

function region(slug: string, name: string, nameEn: string): (Place | Within)[] {
  const read = { ...cite("一（二）", `${name}地区`), evidence: "published" } as const;
  return [
    { kind: "Place", id: `place:${slug}`, name, nameEn, level: "region", ...read },
    within(slug, PROVINCE, read),
  ];
}

function place2010([code, name, pinyin]: CodedPlace): (Place | Within)[] {
  const successor = successorOf(code);
  const ended = ENDED_PLACES.find((row) => row.code === code);
  const end = successor?.from ?? ended?.to;
  const heirs = successor === undefined ? ended?.into : [successor.place[0]];
  const until = end === undefined ? {} : { validTo: end };
  return [
    {
      ...codedPlace([code, name, pinyin]),
      ...byStandard,
      ...until,
      ...(heirs === undefined ? {} : { successors: heirs.map((heir) => `place:${heir}`) }),
    },
    isCity(code) ? inRegion(code, until) : within(code, cityOf(code), { ...byStandard, ...until }),
  ];
}

function laterPlace({ place, city, from, to }: LaterPlace): (Place | Within)[] {
  const heir = successorOf(place[0]);
  const period = { validFrom: from, ...(to === undefined ? {} : { validTo: to }) };
  return [
    {
      ...codedPlace(place),
      ...byUs("admin-changes"),
      ...period,
      ...(heir === undefined ? {} : { successors: [`place:${heir.place[0]}`] }),
    },
    within(place[0], city, { ...byUs("admin-changes"), ...period }),
  ];
}

function codedPlace([code, name, pinyin]: CodedPlace) {
  const aliases = PLACE_ALIASES[code];
  return {
    kind: "Place",
    id: `place:${code}`,
    name,
    nameEn: nameEnOf(code, name, pinyin),
    ...(aliases === undefined ? {} : { aliases: [...aliases] }),
    level: isCity(code) ? "city" : "county",
    code,
    ...pointAt(seatOf.get(code) ?? seatOfPredecessor(code), "county-seat"),
  } as const;
}

/** A later place keeps the point of the first place it replaced. */
function seatOfPredecessor(code: string): SeatPoint | undefined {
  const before = LATER_PLACES.find(({ place }) => place[0] === code)?.replaces[0];
  return before === undefined ? undefined : (seatOf.get(before) ?? seatOfPredecessor(before));
}

function nameEnOf(code: string, name: string, pinyin: string): string {
  if (isCity(code)) return pinyin;
  return `${pinyin} ${name.endsWith("区") ? "District" : name.endsWith("县") ? "County" : "City"}`;
}

function isCity(code: string): boolean {
  return code.endsWith("00");
}

function inRegion(code: string, until: { validTo?: string }): Within {
  for (const { slug, cities } of REGIONS) {
    const row = cities.find((city) => city.code === code);
    if (row !== undefined)
      return within(code, slug, { ...cite("一（二）", row.quote), evidence: "published", ...until });
  }
  throw new Error(`Cannot find the region of city ${code}: the plan's table has no such row`);
}

function within(from: string, to: string, rest: Omit<Within, "kind" | "id" | "from" | "to">): Within {
  return { kind: "WITHIN", id: `within:${from}.${to}`, from: `place:${from}`, to: `place:${to}`, ...rest };
}
