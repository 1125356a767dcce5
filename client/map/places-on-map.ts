import type { PlaceInTree } from "../../graph-schema/api/resources.ts";
import { nameIn } from "../i18n/names.ts";
import type { Language } from "../state/view.ts";
import type { MapPoint } from "./spread.ts";

/** The id of the city a place is or lies in.
 *  @returns `undefined` when it lies in none: a region, the province
 *  @example
 *  cityOf({ place: { id: "place:341881" }, path: [{ id: "place:341800" }, { id: "place:340000" }] }); // => "place:341800"
 */
export function cityOf(place: {
  readonly place: { readonly id: string };
  readonly path: readonly { readonly id: string }[];
}): string | undefined {
  return [place.place, ...place.path].find(({ id }) => /^place:34(?!0000)\d\d00$/.test(id))?.id;
}

/** Places as points, those without a position left out. A point that is only a county's is approximate when a
 *  town is drawn there. */
export function pointsOf(
  places: readonly Pick<PlaceInTree, "place">[],
  { language, chosen }: { language: Language; chosen: string | undefined },
): MapPoint[] {
  return places.flatMap(({ place }) =>
    place.longitude === undefined || place.latitude === undefined
      ? []
      : [
          {
            id: place.id,
            name: nameIn(language, place),
            longitude: place.longitude,
            latitude: place.latitude,
            approximate: place.level === "town" && place.precision !== "town",
            shape: place.level === "town" ? ("town" as const) : ("area" as const),
            chosen: place.id === chosen,
          },
        ],
  );
}

/** The places around a place that people name in an address: county and city, without region and province.
 *  @example
 *  addressPath([{ id: "place:341881" }, { id: "place:341800" }, { id: "place:wannan" }, { id: "place:340000" }]).length; // => 2
 */
export function addressPath<One extends { readonly id: string }>(path: readonly One[]): One[] {
  return path.filter(({ id }) => /^place:\d/.test(id) && id !== "place:340000");
}

/** The regions of the province in the order of every table and list: from north to south, 皖北 皖中 皖南. */
const REGIONS: readonly string[] = ["place:wanbei", "place:wanzhong", "place:wannan"];

/** Orders regions from north to south; what is none of the province's comes last.
 *  @example
 *  byRegion("place:wannan", "place:wanbei") > 0; // => true
 *  byRegion("place:wannan", undefined) < 0; // => true
 */
export function byRegion(one: string | undefined, other: string | undefined): number {
  const rank = (id: string | undefined) =>
    (REGIONS.indexOf(id ?? "") + REGIONS.length + 1) % (REGIONS.length + 1);
  return rank(one) - rank(other);
}

/** The region among the places around a place: the only ones without a code.
 *  @returns `undefined` when it lies in none
 *  @example
 *  regionOf([{ id: "place:341800" }, { id: "place:wannan" }, { id: "place:340000" }]); // => { id: "place:wannan" }
 */
export function regionOf<One extends { readonly id: string }>(path: readonly One[]): One | undefined {
  return path.find(({ id }) => !/^place:\d/.test(id));
}
