/** A point on the globe, in degrees. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** The mean radius of the earth in kilometres (IUGG). */
const RADIUS = 6371.0088;

/** Kilometres between two points along the globe, by the haversine formula: as the crow flies, not by road.
 *  @example
 *  kilometresBetween({ longitude: 117, latitude: 31 }, { longitude: 117, latitude: 32 }).toFixed(1); // => "111.2"
 *  @see Sinnott (1984), Virtues of the haversine, Sky and Telescope 68 */
export function kilometresBetween(a: Point, b: Point): number {
  const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2;
  const flat = Math.cos((a.latitude * Math.PI) / 180) * Math.cos((b.latitude * Math.PI) / 180);
  const share = half(b.latitude - a.latitude) + flat * half(b.longitude - a.longitude);
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(share)));
}
