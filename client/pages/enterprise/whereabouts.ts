import type { EnterpriseDetail, PlaceInTree } from "../../../graph-schema/api/resources.ts";
import { nestedBoundaries } from "../place/nested-boundaries.ts";

/** Where a partner lies as seen from a firm: inside the smallest boundary that holds both, outside the province, or
 *  nobody knows. */
export const WHEREABOUTS = ["town", "county", "city", "province", "outside", "unknown"] as const;

/** Where a partner lies as seen from a firm. */
export type Whereabouts = (typeof WHEREABOUTS)[number];

/** Places a firm is known to be at, each with the places around it. */
export type Sites = readonly Pick<PlaceInTree, "place" | "path">[];

/** Where the firm is that an answer is about, or one of its partners; a partner that is a place is at itself.
 *  Production sites come before seats and estimates. Empty: not known. */
export function sitesOf(
  id: string,
  { locatedIn, places }: Pick<EnterpriseDetail, "locatedIn" | "places">,
): Sites {
  if (id.startsWith("place:")) return places.filter(({ place }) => place.id === id);
  const own = locatedIn.filter(({ from }) => from === id);
  const best = own.some(({ quality }) => quality === "site")
    ? own.filter(({ quality }) => quality === "site")
    : own;
  return best.flatMap(({ to }) => places.find(({ place }) => place.id === to) ?? []);
}

/** The smallest boundary that is known to hold both. Of several sites the nearest counts. What is known only to its
 *  city is in the same city, and may be in the same town. A firm whose own site is not known is taken as somewhere
 *  in the province.
 *  @param province the boundary of the whole
 *  @returns `unknown` when the partner's place is not known or not said to be in or out of the province */
export function whereaboutsOf(firm: Sites, partner: Sites, province: string): Whereabouts {
  if (partner.every(({ place }) => place.level === "unknown")) return "unknown";
  const around = firm.flatMap((site) => nestedBoundaries(site));
  const held = new Set(partner.flatMap((site) => nestedBoundaries(site).map(({ id }) => id)));
  const levels = around.filter(({ id }) => held.has(id)).map(({ level }) => level);
  if (levels.length === 0) return held.has(province) ? "province" : "outside";
  return WHEREABOUTS.find((level) => levels.some((one) => one === level)) ?? "unknown";
}
