import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt } from "../../graph/id-table.ts";
import { hasFlag, LINK_FLAGS } from "../../graph/link-columns.ts";
import { factOfLink } from "../../graph/link-facts.ts";
import { recordsOn } from "../../graph/records.ts";
import type { Boundary, Whereabouts } from "../boundary.ts";
import type { Point } from "./great-circle.ts";

/** Where an enterprise or a place stands, as far as anything says. */
export interface Standing {
  /** Production sites; where none is known, the seat or an estimate: nodes of the supply graph. A place stands at
   *  itself. */
  readonly places: readonly number[];
  readonly hasSite: boolean;
  /** LOCATED_IN links that say so. */
  readonly links: readonly number[];
}

/** Tells where nodes of the supply graph stand; each is looked at once. Whom to approach is asked here, not what to
 *  count: a seat or an estimate is taken where no site is known.
 *  @param day `YYYY-MM-DD` */
export function standingFinder({ supplyGraph }: Snapshot, day: string): (node: number) => Standing {
  const { ranges, links } = supplyGraph;
  const find = recordsOn(supplyGraph, day);
  const known = new Map<number, Standing>();
  const look = (node: number): Standing => {
    if (node >= ranges.Place.first && node < ranges.Place.end) {
      return { places: [node], hasSite: true, links: [] };
    }
    const all = find("LOCATED_IN", node, "along");
    const sites = all.filter(({ link }) => hasFlag(links.LOCATED_IN, link, LINK_FLAGS.site));
    const used = sites.length > 0 ? sites : all;
    return {
      places: [...new Set(used.map((each) => each.node))],
      hasSite: sites.length > 0,
      links: used.map(({ link }) => link),
    };
  };
  return (node) => {
    const found = known.get(node) ?? look(node);
    known.set(node, found);
    return found;
  };
}

/** Where somebody who stands somewhere is, seen from a boundary: inside as soon as one of the places is; `possible`
 *  where nothing is known finely enough. */
export function standsWhere(boundary: Boundary, { places }: Standing): Whereabouts {
  return boundary.whereabouts(places);
}

/** Finds the points of places, nodes of the supply graph: a place's own, else that of the nearest place around it, up to
 *  its city. `undefined` for wider places and for those outside the province, which have no point.
 *  @param day `YYYY-MM-DD`, whose map counts */
export function pointFinder(snapshot: Snapshot, day: string): (place: number) => Point | undefined {
  const tree = snapshot.placesOn(day);
  const known = new Map<number, Point | undefined>();
  const look = (place: number): Point | undefined => {
    for (const { longitude, latitude } of tree.path(idAt(snapshot.supplyGraph.nodes, place))) {
      if (longitude !== undefined && latitude !== undefined) return { longitude, latitude };
    }
    return undefined;
  };
  return (place) => {
    if (!known.has(place)) known.set(place, look(place));
    return known.get(place);
  };
}

/** The ids of the facts that say where somebody stands. */
export function standingFacts(snapshot: Snapshot, { links }: Standing): string[] {
  return links.map((link) => factOfLink(snapshot, "LOCATED_IN", link).id);
}
