import type { EnterpriseDetail, PlaceInTree } from "../../../graph-schema/api/resources.ts";
import { nestedBoundaries } from "../place/nested-boundaries.ts";

/** Where a partner produces as seen from a firm: inside the smallest boundary that holds both, elsewhere in the
 *  province or outside it wherever the firm is, or nobody knows. */
export const WHEREABOUTS = ["town", "county", "city", "province", "outside", "unknown"] as const;

/** Where a partner produces as seen from a firm. */
export type Whereabouts = (typeof WHEREABOUTS)[number];

/** Places a firm is known to be at, each with the places around it. */
export type Sites = readonly Pick<PlaceInTree, "place" | "path">[];

type Known = Pick<EnterpriseDetail, "locatedIn" | "places">;

/** What is written of where the firm is that an answer is about, or one of its partners; a partner that is a place is at
 *  itself. Seats and estimates are told only where no production site is. Empty: nothing is written. */
export function placesToldOf(id: string, known: Known): Sites {
  const sites = sitesOf(id, known);
  if (sites.length > 0) return sites;
  return placesOf(
    known.locatedIn.filter(({ from }) => from === id),
    known,
  );
}

/** Where the firm that an answer is about, or one of its partners, produces; a partner that is a place is at itself. A
 *  registered seat or an estimate is no site. Empty: not known. */
export function sitesOf(id: string, known: Known): Sites {
  if (id.startsWith("place:")) return known.places.filter(({ place }) => place.id === id);
  return placesOf(
    known.locatedIn.filter(({ from, quality }) => from === id && quality === "site"),
    known,
  );
}

function placesOf(located: Known["locatedIn"], { places }: Known): Sites {
  return located.flatMap(({ to }) => places.find(({ place }) => place.id === to) ?? []);
}

/** The smallest boundary that is known to hold both; the province stands for itself, also for a firm outside it. Of
 *  several sites the nearest counts. What is known only to its city is in the same city, and may be in the same town.
 *  @param firm where it produces, as does `partner`
 *  @param province the boundary of the whole
 *  @returns `unknown` when where the partner produces is not known or not said to be in or out of the province */
export function whereaboutsOf(firm: Sites, partner: Sites, province: string): Whereabouts {
  if (partner.every(({ place }) => place.level === "unknown")) return "unknown";
  const around = firm.flatMap((site) => nestedBoundaries(site));
  const held = new Set(partner.flatMap((site) => nestedBoundaries(site).map(({ id }) => id)));
  const levels = around
    .filter(({ id, level }) => held.has(id) && level !== "province")
    .map(({ level }) => level);
  if (levels.length === 0) return held.has(province) ? "province" : "outside";
  return WHEREABOUTS.find((level) => levels.some((one) => one === level)) ?? "unknown";
}
