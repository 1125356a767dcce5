import type { PlaceDetail } from "../../graph-schema/api/resources.ts";

/** How much is recorded inside a place, the place itself left out. */
export interface InsidePlace {
  readonly towns: number;
  /** Cities and counties that the source names without a town. */
  readonly areas: number;
  readonly enterprises: number;
}

/** Counts the distinct towns, cities and counties inside a place that are known for something, and the
 *  enterprises recorded there. */
export function insideOf(
  detail: Pick<PlaceDetail, "place" | "places" | "specialities" | "enterprises">,
): InsidePlace {
  const { place, places, specialities, enterprises } = detail;
  const known = new Set(specialities.map(({ from }) => from).filter((id) => id !== place.id));
  const inside = places.filter((one) => known.has(one.place.id));
  const towns = inside.filter((one) => one.place.level === "town").length;
  return { towns, areas: inside.length - towns, enterprises: enterprises.length };
}

/** Whether nothing at all is recorded of a place: no speciality, no value, nothing inside it. */
export function isSilent(
  detail: Pick<PlaceDetail, "place" | "places" | "specialities" | "enterprises" | "reports">,
): boolean {
  const { towns, areas, enterprises } = insideOf(detail);
  return detail.specialities.length + detail.reports.length + towns + areas + enterprises === 0;
}
