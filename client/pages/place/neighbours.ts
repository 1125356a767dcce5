import type { NodeName, PlaceDetail } from "../../../graph-schema/api/resources.ts";
import type { SpecialisesIn } from "../../../graph-schema/relationships.ts";

/** A speciality elsewhere that is of a stage recorded in the place, and the smallest place round both. */
export interface Neighbour {
  readonly speciality: SpecialisesIn;
  readonly around: NodeName;
}

/** Who does the same around a place, nearest first: in its county, its city, its region.
 *  @param detail the place
 *  @param region what is recorded in its region, or in whatever lies around it */
export function neighboursOf(
  { place, path, specialities }: Pick<PlaceDetail, "place" | "path" | "specialities">,
  region: Pick<PlaceDetail, "places" | "specialities">,
): Neighbour[] {
  const own = new Set(specialities.map(({ id }) => id));
  const stages = new Set(specialities.map(({ to }) => to));
  return region.specialities
    .flatMap((speciality) => {
      if (own.has(speciality.id) || !stages.has(speciality.to) || speciality.from === place.id) return [];
      const other = region.places.find((one) => one.place.id === speciality.from);
      const chain = [speciality.from, ...(other?.path ?? []).map(({ id }) => id)];
      const around = path.find(({ id }) => chain.includes(id));
      return around === undefined ? [] : [{ speciality, around, depth: path.indexOf(around) }];
    })
    .sort((a, b) => a.depth - b.depth || (a.speciality.id < b.speciality.id ? -1 : 1))
    .map(({ speciality, around }) => ({ speciality, around }));
}
