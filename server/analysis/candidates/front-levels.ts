import { paretoFront } from "../kernels/pareto-front.ts";

/** Levels of Pareto fronts: 1 for the points that no other beats, 2 for those that only points of level 1 beat, and so
 *  on. What is not known can be ranked neither up nor down: a criterion counts where at least half of the points have
 *  it, and a point that lacks one that counts has no level.
 *  @param points by point the value of each criterion, more is better; `undefined` where it is not known
 *  @example
 *  frontLevels([[1, 3], [2, 2], [1, 2], [3, undefined]]); // => [1, 1, 2, undefined]
 *  frontLevels([]); // => []
 */
export function frontLevels(points: readonly (readonly (number | undefined)[])[]): (number | undefined)[] {
  const counting = (points[0] ?? [])
    .map((_, criterion) => criterion)
    .filter(
      (criterion) => 2 * points.filter((point) => point[criterion] !== undefined).length >= points.length,
    );
  const compared = points.map((point) => counting.flatMap((criterion) => point[criterion] ?? []));
  const levels: (number | undefined)[] = points.map(() => undefined);
  let left = [...points.keys()].filter(
    (at) => counting.length > 0 && compared[at]?.length === counting.length,
  );
  for (let level = 1; left.length > 0; level++) {
    const values = Float64Array.from(left.flatMap((at) => compared[at] ?? []));
    const front = new Set([...paretoFront({ criteria: counting.length, values })].map((at) => left[at]));
    for (const at of front) if (at !== undefined) levels[at] = level;
    left = left.filter((at) => !front.has(at));
  }
  return levels;
}
