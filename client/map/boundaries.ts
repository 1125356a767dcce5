import { z } from "zod";
import type { MapYear } from "../../graph-schema/api/map-year.ts";
import plan from "../../seeds/geo/anhui-prefectures-2010.geojson?url";
import today from "../../seeds/geo/anhui-prefectures-2020.geojson?url";

const Ring = z.array(z.tuple([z.number(), z.number()]).rest(z.number()));

/** The borders of the cities on a map. `place` is the id of the place a feature is. */
export const Boundaries = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(
    z.object({
      type: z.literal("Feature"),
      properties: z.object({ place: z.string(), cp: z.array(z.number()).optional() }),
      geometry: z.discriminatedUnion("type", [
        z.object({ type: z.literal("Polygon"), coordinates: z.array(Ring) }),
        z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(Ring)) }),
      ]),
    }),
  ),
});

/** The borders of the cities on a map. */
export type Boundaries = z.infer<typeof Boundaries>;

/** Reads the borders of a map: 17 cities in 2010, 16 today.
 *  @throws when the file cannot be read or is not what it should be */
export async function loadBoundaries(map: MapYear): Promise<Boundaries> {
  const response = await fetch(map === "2010" ? plan : today);
  if (!response.ok) throw new Error(`Cannot read the borders of ${map}: the answer is ${response.status}`);
  const boundaries = Boundaries.parse(await response.json());
  return map === "2010" ? boundaries : withoutSeats(boundaries);
}

/** In today's file `cp` is the seat of the city: names stand better in the middle. */
function withoutSeats({ type, features }: Boundaries): Boundaries {
  return {
    type,
    features: features.map(({ properties: { place }, ...feature }) => ({
      ...feature,
      properties: { place },
    })),
  };
}

/** West, south, east and north of some features, in degrees.
 *  @returns `undefined` when there are none */
export function extentOf(
  features: Boundaries["features"],
): readonly [west: number, south: number, east: number, north: number] | undefined {
  const points = features.flatMap(({ geometry }) =>
    geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2),
  );
  if (points.length === 0) return undefined;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x, y] of points) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return [west, south, east, north];
}

/** Where the name of a feature stands: the point its file names, else the middle of its largest ring.
 *  @returns longitude and latitude; `undefined` for a feature without land */
export function middleOf({
  properties,
  geometry,
}: Boundaries["features"][number]): [number, number] | undefined {
  const [longitude, latitude] = properties.cp ?? [];
  if (longitude !== undefined && latitude !== undefined) return [longitude, latitude];
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flatMap(([outer]) => (outer === undefined ? [] : [momentsOf(outer)]));
  const [largest] = rings.sort((a, b) => Math.abs(b.area) - Math.abs(a.area));
  if (largest === undefined || largest.area === 0) return undefined;
  return [largest.x / largest.area / 3, largest.y / largest.area / 3];
}

/** Twice the area of a ring, signed, and its first moments times six. */
function momentsOf(ring: readonly (readonly number[])[]): { area: number; x: number; y: number } {
  const moments = { area: 0, x: 0, y: 0 };
  for (const [at, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    const cross = x * nextY - nextX * y;
    moments.area += cross;
    moments.x += (x + nextX) * cross;
    moments.y += (y + nextY) * cross;
  }
  return moments;
}
