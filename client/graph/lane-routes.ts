import { groupBy } from "./chain-facts.ts";
import type { Arrow } from "./content.ts";
import type { Setting } from "./lane-items.ts";
import type { CutContent } from "./lane-limits.ts";
import { type LaneFrame, METRICS } from "./lane-metrics.ts";
import type { PlacedBox, PlacedLine, Point } from "./picture.ts";
import type { Pieces } from "./place-marks.ts";

interface RouteWork {
  readonly frames: readonly LaneFrame[];
  readonly setting: Setting;
  readonly pieces: Pieces;
}

/** Between an arrow and the box it leaves or enters. */
const CLEARANCE = 3;
/** Where arrows turn, left of the next lane's hairline. */
const TURN = 26;

/** Draws the arrows between stages in the white between the lanes: straight from lane to lane; above the
 *  stages where a lane lies between. No arrow crosses a box. */
export function routeArrows(content: CutContent, work: RouteWork): void {
  const boxes = new Map(work.pieces.boxes.map((box) => [box.id, box]));
  const routes = content.arrows.flatMap((arrow): PlacedLine[] => {
    const from = boxes.get(arrow.from);
    const to = boxes.get(arrow.to);
    if (from === undefined || to === undefined || from === to) return [];
    return [lineOf(arrow, pointsOf(from, to, work))];
  });
  for (const group of groupBy(routes, ({ to }) => to).values()) work.pieces.lines.push(...joined(group));
}

/** Arrows to one stage that share their last way: the nearest one goes all of it, the others run into it. */
function joined(routes: readonly PlacedLine[]): PlacedLine[] {
  const rise = ({ points }: PlacedLine) => (points[0]?.y ?? 0) - (points.at(-1)?.y ?? 0);
  const reached: PlacedLine[] = [];
  return [...routes]
    .sort((a, b) => Math.abs(rise(a)) - Math.abs(rise(b)))
    .map((route) => {
      const [start, turn] = route.points;
      const before = reached.findLast(
        (other) =>
          sameWay(other, route) && (rise(other) === 0 || Math.sign(rise(other)) === Math.sign(rise(route))),
      );
      reached.push(route);
      if (before === undefined || start === undefined || turn === undefined || route.points.length !== 4)
        return route;
      return {
        ...route,
        points: [start, turn, { x: turn.x, y: before.points[0]?.y ?? turn.y }],
        joins: true,
      };
    });
}

/** Whether two arrows to one stage leave the same lane for the next. */
function sameWay(one: PlacedLine, other: PlacedLine): boolean {
  const straightOn = ({ points }: PlacedLine) => points.length === 2 || points.length === 4;
  return straightOn(one) && straightOn(other) && one.points[0]?.x === other.points[0]?.x;
}

function lineOf({ id, from, to, style }: Arrow, points: readonly Point[]): PlacedLine {
  return { id, kind: "feeds", from, to, points, style, serves: [from, to] };
}

function pointsOf(from: PlacedBox, to: PlacedBox, { frames, setting }: RouteWork): Point[] {
  const start = { x: from.x + from.width + CLEARANCE, y: from.y + from.height / 2 };
  const end = { x: to.x - CLEARANCE, y: to.y + to.height / 2 };
  const after = rightOf(from.lane, frames, setting);
  if (to.lane === from.lane) {
    const back = { x: to.x + to.width + CLEARANCE, y: end.y };
    return [start, { x: after, y: start.y }, { x: after, y: back.y }, back];
  }
  if (to.lane === from.lane + 1) {
    if (start.y === end.y) return [start, end];
    return [start, { x: after, y: start.y }, { x: after, y: end.y }, end];
  }
  const before = to.lane === 0 ? METRICS.left - METRICS.trunkInset : rightOf(to.lane - 1, frames, setting);
  const above = METRICS.stageTop + METRICS.channel / 3;
  return [
    start,
    { x: after, y: start.y },
    { x: after, y: above },
    { x: before, y: above },
    { x: before, y: end.y },
    end,
  ];
}

/** The x where arrows turn at the right of a lane. */
function rightOf(lane: number, frames: readonly LaneFrame[], { grid }: Setting): number {
  const next = frames[lane + 1]?.left;
  const frame = frames[lane];
  if (next !== undefined) return next - Math.min(TURN, (grid.pitch - grid.box) / 2 + 4);
  return (frame?.left ?? 0) + ((frame?.columns ?? 1) - 1) * grid.pitch + grid.box + CLEARANCE * 5;
}
