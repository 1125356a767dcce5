import type { MapYear } from "../../../graph-schema/api/map-year.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt } from "../../graph/id-table.ts";
import { type Boundary, boundaryOf } from "../boundary.ts";
import { whereaboutsOfSites } from "../sites.ts";
import type { Origins } from "./origins.ts";

/** Where an origin lies, seen from a boundary: inside; not known finely enough to say; elsewhere in the province; in
 *  another province; abroad. */
export const WHERE = { inside: 0, possible: 1, elsewhere: 2, otherProvince: 3, abroad: 4 } as const;

/** A value of `WHERE`. */
export type Where = (typeof WHERE)[keyof typeof WHERE];

/** Tells where an origin lies.
 *  @param code of `Origins`
 *  @param boundary a place of the map, a node of the supply graph */
export type OriginJudge = (code: number, boundary: number) => Where;

/** Judges origins against any boundary, each pair once. */
export function originJudge(snapshot: Snapshot, { places }: Origins, map: MapYear): OriginJudge {
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
  const judge = (boundary: Boundary, code: number): Where => {
    const sites = places[code] ?? [];
    const where = whereaboutsOfSites(boundary, sites);
    if (where !== "outside") return WHERE[where];
    return sites.every(isAbroad) ? WHERE.abroad : WHERE.otherProvince;
  };
  return (code, place) => {
    const { boundary, known } = boundaryAt(place);
    const found = known[code] ?? 0;
    if (found > 0) return CODES[found - 1] ?? WHERE.possible;
    const where = judge(boundary, code);
    known[code] = where + 1;
    return where;
  };
}

const CODES = Object.values(WHERE);
