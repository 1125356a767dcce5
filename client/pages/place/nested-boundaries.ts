import type { PlaceDetail } from "../../../graph-schema/api/resources.ts";
import type { Named } from "../../i18n/names.ts";

/** The boundaries that a rate is always given for side by side, from the smallest. */
export const BOUNDARY_LEVELS = ["town", "county", "city", "province"] as const;

/** One of the boundaries that a rate is always given for. */
export type BoundaryLevel = (typeof BOUNDARY_LEVELS)[number];

/** A place that is a boundary, and what it is in the administrative tree. */
export interface NestedBoundary extends Named {
  readonly id: string;
  readonly level: BoundaryLevel;
}

/** The boundaries around a place, itself first where it is one, up to the province: those that exist, as a city has
 *  no town around it. Regions are no boundary. */
export function nestedBoundaries({ place, path }: Pick<PlaceDetail, "place" | "path">): NestedBoundary[] {
  const own = BOUNDARY_LEVELS.find((level) => level === place.level);
  const around = path.flatMap(({ id, name, nameEn }): NestedBoundary[] => {
    const level = levelOfId(id);
    return level === undefined ? [] : [{ id, level, name, nameEn }];
  });
  const { id, name, nameEn } = place;
  return own === undefined ? around : [{ id, level: own, name, nameEn }, ...around];
}

/** What the code in an id says of a place of the province that lies around another.
 *  @returns `undefined` for a region and for what lies outside the province */
function levelOfId(id: string): BoundaryLevel | undefined {
  const [, code] = /^place:(34\d{4})$/.exec(id) ?? [];
  if (code === undefined) return undefined;
  if (code.endsWith("0000")) return "province";
  return code.endsWith("00") ? "city" : "county";
}
