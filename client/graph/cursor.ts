import { areaOf, type LanePicture, type Point, type Stop } from "./picture.ts";

/** Where the keyboard cursor can go from a stop. */
export type Direction = "up" | "down" | "left" | "right" | "first" | "last";

/** Everything the cursor can stand on, lane by lane, column by column, from top to bottom. Plain words are
 *  passed over; steps that an empty lane offers are not. */
export function stopsOf(picture: LanePicture): Stop[] {
  const stops: Stop[] = [
    ...picture.boxes,
    ...picture.marks,
    ...picture.texts.filter(({ action }) => action !== undefined),
  ];
  const leftOf = new Map<number, number>();
  for (const stop of stops)
    leftOf.set(stop.lane, Math.min(leftOf.get(stop.lane) ?? Infinity, placeOf(stop).x));
  const column = (stop: Stop) => Math.floor((leftEdge(stop) - (leftOf.get(stop.lane) ?? 0)) / picture.pitch);
  return stops.sort(
    (a, b) =>
      a.lane - b.lane || column(a) - column(b) || placeOf(a).y - placeOf(b).y || leftEdge(a) - leftEdge(b),
  );
}

/** The stop one step on: up and down within the lane, left and right along the chain's arrows and along what firms
 *  sell, or to what stands nearest in the next lane. Stays where it is at the edge.
 *  @param stops as `stopsOf` gives them
 *  @param at id of the stop it stands on; without one, or with one that is gone, it goes to the first */
export function moveCursor(
  stops: readonly Stop[],
  at: string | undefined,
  step: { direction: Direction; picture: LanePicture },
): Stop | undefined {
  const index = stops.findIndex(({ id }) => id === at);
  const current = stops[index];
  const { direction } = step;
  if (current === undefined || direction === "first") return stops[0];
  if (direction === "last") return stops.at(-1);
  if (direction === "up" || direction === "down") {
    const next = stops[index + (direction === "down" ? 1 : -1)];
    return next?.lane === current.lane ? next : current;
  }
  return (
    alongArrow(stops, current, step) ?? nearest(stops, current, direction === "right" ? 1 : -1) ?? current
  );
}

function alongArrow(
  stops: readonly Stop[],
  current: Stop,
  { direction, picture }: { direction: Direction; picture: LanePicture },
): Stop | undefined {
  const forward = direction === "right";
  const arrows = [...picture.lines.filter(({ kind }) => kind === "feeds"), ...picture.trades];
  const ends = arrows
    .filter(({ from, to }) => (forward ? from : to) === current.id)
    .map(({ from, to }) => (forward ? to : from));
  return stops.find(({ id }) => ends.includes(id));
}

function nearest(stops: readonly Stop[], current: Stop, way: 1 | -1): Stop | undefined {
  const lanes = [...new Set(stops.map(({ lane }) => lane))]
    .filter((lane) => (lane - current.lane) * way > 0)
    .sort((a, b) => (a - b) * way);
  const candidates = stops.filter(({ lane }) => lane === lanes[0]);
  const distance = (stop: Stop) => Math.abs(placeOf(stop).y - placeOf(current).y);
  return [...candidates].sort((a, b) => distance(a) - distance(b))[0];
}

function leftEdge(stop: Stop): number {
  return stop.kind === "mark" ? stop.x - 10 : stop.kind === "text" ? areaOf(stop.label).x : stop.x;
}

/** The middle of a stop.
 *  @example
 *  placeOf({ kind: "mark", x: 3, y: 4 }); // => { x: 3, y: 4 }
 */
export function placeOf(stop: Stop): Point {
  if (stop.kind === "mark") return { x: stop.x, y: stop.y };
  const { x, y, width, height } = stop.kind === "text" ? areaOf(stop.label) : stop;
  return { x: x + width / 2, y: y + height / 2 };
}
