import type { Place } from "../../graph-schema/nodes.ts";
import type { Within } from "../../graph-schema/relationships.ts";
import { cite } from "../plan/paragraphs.ts";
import { judgementId } from "../plan/sources.ts";
import { DOUBTFUL_TOWNS, PLACE_ALIASES, TOWN_MOVES, TOWNS, type TownRow } from "../plan/towns.ts";
import { pointAt, seatFor, successorOf } from "./build-places.ts";
import { PLACES_2010 } from "./places-2010.ts";
import type { SeatPoint } from "./seats.ts";
import { TOWN_POINTS } from "./town-points.ts";

/** Towns without a point of their own that are the seat of their county. */
const SEAT_TOWNS = new Set(["340827-huayang", "341525-hengshan"]);

const pointOf = new Map<string, SeatPoint>(TOWN_POINTS.map((point) => [point[0], point]));
const countyNames = new Map(PLACES_2010.map(([code, name]) => [code, name]));

/** One stay of a town in a county. */
interface Stay {
  readonly county: string;
  readonly from?: string;
  readonly to?: string;
}

/** Every town of the plan, and each county it has lain in since. */
export function townsOfPlan(): (Place | Within)[] {
  return TOWNS.flatMap((row) => [town(row), ...stays(row).map((stay) => membership(row, stay))]);
}

function town([county, pinyin, name, nameEn, section, quote]: TownRow): Place {
  const aliases = PLACE_ALIASES[`${county}-${pinyin}`];
  return {
    kind: "Place",
    id: `place:${county}-${pinyin}`,
    name,
    nameEn,
    ...(aliases === undefined ? {} : { aliases: [...aliases] }),
    level: "town",
    ...townPoint(county, pinyin),
    ...cite(section, quote),
    evidence: "published",
  };
}

function townPoint(county: string, pinyin: string) {
  const own = pointOf.get(`${county}-${pinyin}`);
  if (own !== undefined) return pointAt(own, "town");
  const isSeat = SEAT_TOWNS.has(`${county}-${pinyin}`);
  return pointAt(seatFor(county, countyNames.get(county) ?? ""), isSeat ? "county-seat" : "county");
}

/** The counties a town has lain in, oldest first: its county of 2010 and whatever replaced it, or the district
 *  it was moved to. */
function stays([county, pinyin]: TownRow): Stay[] {
  const move = TOWN_MOVES[`${county}-${pinyin}`];
  if (move !== undefined) {
    return [
      { county, to: move.from },
      { county: move.to, from: move.from },
    ];
  }
  return succession({ county });
}

function succession(stay: Stay): Stay[] {
  const heir = successorOf(stay.county);
  if (heir === undefined) return [stay];
  return [{ ...stay, to: heir.from }, ...succession({ county: heir.place[0], from: heir.from })];
}

function membership(row: TownRow, { county, from, to }: Stay): Within {
  const id = `${row[0]}-${row[1]}`;
  return {
    kind: "WITHIN",
    id: `within:${id}.${county}`,
    from: `place:${id}`,
    to: `place:${county}`,
    ...(from === undefined ? readOrJudged(row) : judged("admin-changes")),
    ...(from === undefined ? {} : { validFrom: from }),
    ...(to === undefined ? {} : { validTo: to }),
  };
}

/** The plan's own words when they name the county, else our filling in. */
function readOrJudged([county, pinyin, , , section, quote]: TownRow) {
  const doubt = DOUBTFUL_TOWNS[`${county}-${pinyin}`];
  if (doubt !== undefined) return judged(doubt);
  const name = countyNames.get(county) ?? "";
  const short = name.length > 2 ? name.slice(0, -1) : name;
  const isNamed = quote.includes(name) || (quote.includes(short) && !quote.includes(`${short}市`));
  return isNamed ? ({ ...cite(section, quote), evidence: "published" } as const) : judged("town-county");
}

function judged(slug: string) {
  return { source: judgementId(slug), evidence: "editorial" } as const;
}
