import { groupBy } from "./chain-facts.ts";
import type { PlacedLine, Point, Stroke } from "./picture.ts";

interface Run {
  readonly line: PlacedLine;
  readonly upright: boolean;
  /** The x of an upright run, the y of a level one. */
  readonly fixed: number;
  readonly low: number;
  readonly high: number;
}

/** Cuts lines that run over each other into strokes that do not, so that a shared trunk is not drawn twice as
 *  dark. A stroke serves whatever one of its lines serves. Corners are right angles; arrows are left alone.
 *  @example
 *  strokesOf([]); // => []
 */
export function strokesOf(lines: readonly PlacedLine[]): Stroke[] {
  const runs = lines.filter(({ kind }) => kind !== "feeds").flatMap(runsOf);
  const tracks = groupBy(runs, ({ upright, fixed }) => `${upright ? "x" : "y"}${String(fixed)}`);
  return [...tracks.values()].flatMap(cutTrack);
}

function runsOf(line: PlacedLine): Run[] {
  return line.points.slice(1).flatMap((to, at) => {
    const from = line.points[at] ?? to;
    const upright = from.x === to.x;
    const [low, high] = upright ? [from.y, to.y].sort(ascending) : [from.x, to.x].sort(ascending);
    if (low === undefined || high === undefined || low === high) return [];
    return [{ line, upright, fixed: upright ? from.x : from.y, low, high }];
  });
}

function cutTrack(runs: readonly Run[]): Stroke[] {
  const cuts = [...new Set(runs.flatMap(({ low, high }) => [low, high]))].sort(ascending);
  return cuts.slice(1).flatMap((end, at) => {
    const start = cuts[at] ?? end;
    const over = runs.filter(({ low, high }) => low <= start && high >= end);
    const [first] = over;
    if (first === undefined) return [];
    const point = (along: number): Point =>
      first.upright ? { x: first.fixed, y: along } : { x: along, y: first.fixed };
    const { from, to, kind } = first.line;
    const serves = [...new Set(over.flatMap(({ line }) => line.serves))];
    const id = `stroke~${first.upright ? "x" : "y"}${String(first.fixed)}~${String(start)}`;
    return [{ id, kind, from, to, start: point(start), end: point(end), serves }];
  });
}

function ascending(a: number, b: number): number {
  return a - b;
}
