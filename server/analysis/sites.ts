import type { Place, PlaceLevel } from "../../graph-schema/nodes.ts";
import type { Snapshot } from "../graph/current-graph.ts";
import { idAt } from "../graph/id-table.ts";
import { hasFlag, LINK_FLAGS } from "../graph/link-columns.ts";
import { factOfLink } from "../graph/link-facts.ts";
import { recordsOn } from "../graph/records.ts";
import type { Boundary, Whereabouts } from "./boundary.ts";

/** The ids of the facts that say where an enterprise produces; none of a place, nor of a seat or an estimate.
 *  @param seller a node of the supply graph
 *  @param day `YYYY-MM-DD` */
export function siteFactsOf(snapshot: Snapshot, seller: number, day: string): string[] {
  return sitesOf(snapshot, seller, day).flatMap(({ isSite, fact }) => (isSite ? [fact] : []));
}

/** Where goods come from that are made at one of several sites, nobody says which: inside when all sites are, perhaps
 *  when some are or may be, or when no site is known.
 *  @param sites places, nodes of the supply graph */
export function whereaboutsOfSites(boundary: Boundary, sites: readonly number[]): Whereabouts {
  const found = new Set(sites.map((site) => boundary.whereabouts([site])));
  const [only = "possible"] = found;
  const isMixed = found.size > 1 && (found.has("inside") || found.has("possible"));
  return isMixed ? "possible" : only;
}

/** The places whose shares are told side by side. */
const TOLD: readonly PlaceLevel[] = ["town", "county", "city", "province"];

/** The places around an enterprise, nearest first. */
export interface Surroundings {
  /** Town, county, city and province around the production site, as far as it is known; the province alone where only
   *  a seat or an estimate is known; none where nothing is. */
  readonly places: readonly Place[];
  readonly hasSite: boolean;
  readonly facts: readonly string[];
}

/** Where an enterprise stands on a day. Of several sites the one with the largest stated share of output counts; where
 *  none is the largest, what all of them lie in.
 *  @param enterprise a node of the supply graph
 *  @param day `YYYY-MM-DD` */
export function surroundingsOf(snapshot: Snapshot, enterprise: number, day: string): Surroundings {
  const known = sitesOf(snapshot, enterprise, day);
  const sites = known.filter(({ isSite }) => isSite);
  const hasSite = sites.length > 0;
  const from = hasSite ? mainOf(sites) : known;
  const tree = snapshot.placesOn(day);
  const [first = [], ...others] = from.map(({ place }) => tree.path(idAt(snapshot.supplyGraph.nodes, place)));
  const told = hasSite ? TOLD : TOLD.slice(-1);
  return {
    places: first.filter(
      (place) => told.includes(place.level) && others.every((path) => path.includes(place)),
    ),
    hasSite,
    facts: from.map(({ fact }) => fact),
  };
}

interface Site {
  readonly place: number;
  readonly isSite: boolean;
  /** Share of the enterprise's output; 0 when not known. */
  readonly share: number;
  readonly fact: string;
}

function sitesOf(snapshot: Snapshot, enterprise: number, day: string): Site[] {
  const { LOCATED_IN } = snapshot.supplyGraph.links;
  return recordsOn(snapshot.supplyGraph, day)("LOCATED_IN", enterprise, "along").map(({ link, node }) => ({
    place: node,
    isSite: hasFlag(LOCATED_IN, link, LINK_FLAGS.site),
    share: LOCATED_IN.amount?.[link] ?? 0,
    fact: factOfLink(snapshot, "LOCATED_IN", link).id,
  }));
}

function mainOf(sites: readonly Site[]): readonly Site[] {
  const most = Math.max(...sites.map(({ share }) => share));
  const largest = sites.filter(({ share }) => share === most);
  return largest.length === 1 ? largest : sites;
}
