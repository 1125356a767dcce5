import { METRICS } from "./lane-metrics.ts";
import { areaOf, type LanePicture, type Point, type Rectangle } from "./picture.ts";
import { type Step, shortestPath } from "./shortest-path.ts";

/** Where lines may run upright: px left of a column, in the white between it and the one before. */
const TRACKS = [4, 9, 20, 25, 30] as const;
/** Between a line and the words and boxes it passes; words have some white of their own. */
const CLEARANCE = { words: 2, box: 4 } as const;
/** What a corner costs, in px of way. */
const CORNER = 16;
/** How much more a way costs where a line of other firms runs already, and how much less beside one of the same. */
const CROWDED = 3;
const BUNDLED = 0.7;

/** The streets between everything in a picture, and what runs in them. */
export interface TradeGrid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly solids: readonly Rectangle[];
  /** Ends of the lines that run along a piece of street, by its key. */
  readonly used: Map<string, Set<string>>;
}

/** The streets of a picture: upright between the columns, level between the rows, and level at each end of a trade. */
export function tradeGrid(picture: LanePicture, ends: readonly Point[]): TradeGrid {
  const { boxes, marks, texts, width, pitch } = picture;
  const words = [...marks.flatMap((mark) => mark.labels), ...texts.map(({ label }) => label)].map(areaOf);
  const dots = marks.map(({ x, y }) => ({ x: x - 8, y: y - 8, width: 16, height: 16 }));
  const solids = [
    ...boxes.map((box) => grown(box, CLEARANCE.box)),
    ...[...dots, ...words].map((area) => grown(area, CLEARANCE.words)),
  ];
  const columns: number[] = [];
  for (let left: number = METRICS.left; left < width; left += pitch) columns.push(left);
  const upright = columns.flatMap((left) => TRACKS.map((track) => left - track)).filter((x) => x > 1);
  const level = solids.flatMap(({ y, height }) => [y - 1, y + height + 1]);
  return {
    xs: ascending([...upright, ...ends.map(({ x }) => x)]),
    ys: ascending([...level, ...ends.map(({ y }) => y)]).filter((y) => y > 1 && y < picture.height),
    solids,
    used: new Map(),
  };
}

function grown({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** The way along the streets from one point to another, corners only; it leaves the first to the left and comes to the
 *  last from the left. Remembers the way, so that later ones keep apart, or beside it when they share an end.
 *  @param trade ids of the firms at its ends
 *  @returns `undefined` when there is no way that crosses nothing */
export function wayAlong(
  grid: TradeGrid,
  { start, goal }: { start: Point; goal: Point },
  trade: readonly string[],
): Point[] | undefined {
  const { xs, ys } = grid;
  const width = xs.length;
  const stateOf = (x: number, y: number, upright: number) => (y * width + x) * 2 + upright;
  const at = (point: Point) => ({ x: xs.indexOf(point.x), y: ys.indexOf(point.y) });
  const [from, to] = [at(start), at(goal)];
  if ([from.x, from.y, to.x, to.y].includes(-1)) return undefined;
  const next = (state: number): Step[] => {
    const upright = state % 2;
    const x = ((state - upright) / 2) % width;
    const y = ((state - upright) / 2 - x) / width;
    return MOVES.flatMap(({ dx, dy }): Step[] => {
      const [one, other] = [pointAt(grid, x, y), pointAt(grid, x + dx, y + dy)];
      if (one === undefined || other === undefined) return [];
      if (isBlocked(grid, [one, other], [start, goal])) return [];
      const turned = dx === 0 ? 1 : 0;
      const corner = turned === upright ? 0 : CORNER;
      const length = Math.abs(other.x - one.x) + Math.abs(other.y - one.y);
      const factor = crowding(grid, keyOf(one, other), trade);
      return [{ to: stateOf(x + dx, y + dy, turned), cost: corner + length * factor }];
    });
  };
  const way = shortestPath(stateOf(from.x, from.y, 0), (state) => state === stateOf(to.x, to.y, 0), next);
  if (way === undefined) return undefined;
  const points = way.flatMap((state) => {
    const cell = (state - (state % 2)) / 2;
    return pointAt(grid, cell % width, (cell - (cell % width)) / width) ?? [];
  });
  remember(grid, points, trade);
  return cornersOf(points);
}

const MOVES = [
  { dx: -1, dy: 0 },
  { dx: 1, dy: 0 },
  { dx: 0, dy: -1 },
  { dx: 0, dy: 1 },
] as const;

function pointAt({ xs, ys }: TradeGrid, x: number, y: number): Point | undefined {
  const [px, py] = [xs[x], ys[y]];
  return px === undefined || py === undefined ? undefined : { x: px, y: py };
}

/** A step is blocked by anything it touches, but the ends of the trade do not block the way to themselves. */
function isBlocked({ solids }: TradeGrid, [a, b]: readonly [Point, Point], ends: readonly Point[]): boolean {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return solids.some(
    ({ x, y, width, height }) =>
      right > x &&
      left < x + width &&
      bottom > y &&
      top < y + height &&
      !ends.some((end) => end.y === a.y && a.y === b.y && right <= end.x && x >= end.x - 8),
  );
}

function keyOf(a: Point, b: Point): string {
  const [first, second] = a.x + a.y < b.x + b.y ? [a, b] : [b, a];
  return `${String(first.x)} ${String(first.y)} ${String(second.x)} ${String(second.y)}`;
}

function crowding({ used }: TradeGrid, key: string, trade: readonly string[]): number {
  const there = used.get(key);
  if (there === undefined) return 1;
  return trade.some((end) => there.has(end)) ? BUNDLED : CROWDED;
}

function remember({ used }: TradeGrid, points: readonly Point[], trade: readonly string[]): void {
  for (const [at, to] of points.slice(1).entries()) {
    const key = keyOf(points[at] ?? to, to);
    used.set(key, new Set([...(used.get(key) ?? []), ...trade]));
  }
}

/** A way without the points between its corners. */
function cornersOf(points: readonly Point[]): Point[] {
  return points.filter((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (before === undefined || after === undefined) return true;
    return !(before.x === after.x && point.x === before.x) && !(before.y === after.y && point.y === before.y);
  });
}
