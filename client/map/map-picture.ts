import type { MapYear } from "../../graph-schema/api/map-year.ts";
import type { ColourName } from "../theme/tokens.ts";
import type { MapPoint } from "./spread.ts";

/** A city on the map: how it is filled and what is written on it. */
export interface MapArea {
  readonly place: string;
  readonly fill: ColourName;
  readonly name: string;
  /** Written under the name; absent where there is none to write. */
  readonly count?: string;
  readonly chosen: boolean;
}

/** Everything a map shows, apart from the borders themselves. */
export interface MapPicture {
  readonly map: MapYear;
  readonly areas: readonly MapArea[];
  readonly points: readonly MapPoint[];
  /** Cities the picture is drawn round; all of them when empty. */
  readonly focus: readonly string[];
  /** Which names are written: none on a small map beside text, cities only where towns would be too many. */
  readonly names: "none" | "cities" | "all";
}

const SHADES = ["g1", "g2", "g3", "g4", "g5"] as const;

/** The grey of a count: five equal steps up to the largest. More is darker; it is no judgement.
 *  @param most the largest count, more than 0
 *  @example
 *  shadeOf(2, 11); // => "g1"
 *  shadeOf(11, 11); // => "g5"
 */
export function shadeOf(count: number, most: number): (typeof SHADES)[number] {
  return SHADES[Math.min(SHADES.length, Math.max(1, Math.ceil((count / most) * SHADES.length))) - 1] ?? "g1";
}
