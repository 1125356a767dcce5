import type { MapYear } from "../../../graph-schema/api/map-year.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt } from "../../graph/id-table.ts";
import { type Boundary, boundaryOf, type Whereabouts } from "../boundary.ts";
import { whereaboutsOfSites } from "../sites.ts";

/** Where an origin lies, seen from a boundary: inside; not known finely enough to say; elsewhere in the province; in
 *  another province; abroad. */
export const WHERE = { inside: 0, possible: 1, elsewhere: 2, otherProvince: 3, abroad: 4 } as const;

/** A value of `WHERE`. */
export type Where = (typeof WHERE)[keyof typeof WHERE];

/** Tells where an origin lies.
 *  @param code of `Origins`
 *  @param boundary a place of the map, a node of the supply graph */
export type OriginJudge = (code: number, boundary: number) => Where;

/** A maker whose production site nobody knows. */
export const UNKNOWN_SITE = -1;

/** How several places stand for one origin: the goods come from `one-of` them, nobody knows which; or it counts when
 *  `any` of them is inside. */
export interface JudgeAsked {
  readonly map: MapYear;
  readonly together: "one-of" | "any";
}

/** Judges sets of places against any boundary, each pair once. An origin of no known place is `possible` as one of
 *  several; where any place counts, no place at all lies in another province, and an `UNKNOWN_SITE` anywhere.
 *  @param places by code: nodes of the supply graph, or `UNKNOWN_SITE` */
export function siteJudge(
  snapshot: Snapshot,
  places: readonly (readonly number[])[],
  { map, together }: JudgeAsked,
): OriginJudge {
  const { nodes } = snapshot.supplyGraph;
  const boundaries = new Map<number, { readonly boundary: Boundary; readonly known: Uint8Array }>();
  const boundaryAt = (place: number) => {
    const found = boundaries.get(place) ?? {
      boundary: boundaryOf(snapshot, idAt(nodes, place), map),
      known: new Uint8Array(places.length),
    };
    boundaries.set(place, found);
    return found;
  };
  const isAbroad = (place: number) => snapshot.facts.node("Place", idAt(nodes, place))?.level === "country";
  const judge = (boundary: Boundary, sites: readonly number[]): Where => {
    const where = together === "any" ? anyOf(boundary, sites) : whereaboutsOfSites(boundary, sites);
    if (where !== "outside") return WHERE[where];
    return sites.length > 0 && sites.every(isAbroad) ? WHERE.abroad : WHERE.otherProvince;
  };
  return (code, place) => {
    const { boundary, known } = boundaryAt(place);
    const found = known[code] ?? 0;
    if (found > 0) return CODES[found - 1] ?? WHERE.possible;
    const where = judge(boundary, places[code] ?? []);
    known[code] = where + 1;
    return where;
  };
}

const CODES = Object.values(WHERE);

function anyOf(boundary: Boundary, sites: readonly number[]): Whereabouts {
  const known = sites.filter((site) => site !== UNKNOWN_SITE);
  const where = known.length === 0 ? "outside" : boundary.whereabouts(known);
  return where !== "inside" && known.length < sites.length ? "possible" : where;
}
