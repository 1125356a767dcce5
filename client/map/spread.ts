/** A point on the map. */
export interface MapPoint {
  readonly id: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  /** Whether the point is only that of the county the town lies in. */
  readonly approximate: boolean;
  readonly shape: "town" | "area";
  readonly chosen: boolean;
}

/** Degrees from a county's point to the towns spread round it: about 6 km. */
const REACH = 0.06;

/** Moves approximate points that share a place apart: each group stands on a circle round it, by id, clockwise
 *  from the north. Exact points, and approximate ones that are alone, stay where they are.
 *  @returns in ascending order of ids */
export function spreadPoints(points: readonly MapPoint[]): MapPoint[] {
  const ordered = [...points].sort((a, b) => (a.id < b.id ? -1 : 1));
  const crowds = new Map<string, MapPoint[]>();
  for (const point of ordered) {
    const crowd = crowds.get(spotOf(point));
    if (crowd === undefined) crowds.set(spotOf(point), [point]);
    else crowd.push(point);
  }
  return ordered.map((point) => {
    const crowd = crowds.get(spotOf(point)) ?? [];
    if (!point.approximate || crowd.length < 2) return point;
    const angle = (2 * Math.PI * crowd.indexOf(point)) / crowd.length;
    return {
      ...point,
      longitude: point.longitude + REACH * Math.sin(angle),
      latitude: point.latitude + REACH * Math.cos(angle),
    };
  });
}

function spotOf({ longitude, latitude }: MapPoint): string {
  return `${longitude} ${latitude}`;
}
