/** Points with several criteria, point by point: criterion c of point i stands at i · criteria + c. More is better. */
export interface Points {
  readonly criteria: number;
  readonly values: Float64Array;
}

/** The points that no other one beats: none is at least as good by every criterion and better by one. Points that are
 *  equal by every criterion are all in or all out. Runs in O(points · front), after a sort.
 *  @returns their numbers, ascending
 *  @throws RangeError when a value is not a number: what is not known can be ranked neither up nor down, so the caller
 *  leaves such points or criteria out, and says so
 *  @example
 *  [...paretoFront({ criteria: 2, values: Float64Array.of(1, 3, 2, 2, 1, 2, 3, 1) })]; // => [0, 1, 3]
 *  @see Kung, Luccio and Preparata (1975), On finding the maxima of a set of vectors, Journal of the ACM 22 */
export function paretoFront({ criteria, values }: Points): Int32Array {
  if (values.some(Number.isNaN)) throw new RangeError("Cannot compare points: a value is not a number");
  const count = criteria > 0 ? values.length / criteria : 0;
  const pointAt = (point: number) => values.subarray(point * criteria, (point + 1) * criteria);
  const order = Int32Array.from({ length: count }, (_, at) => at).sort(
    (a, b) => bestFirst(pointAt(a), pointAt(b)) || a - b,
  );
  const front: number[] = [];
  for (const point of order) {
    const own = pointAt(point);
    if (!front.some((other) => beats(pointAt(other), own))) front.push(point);
  }
  return Int32Array.from(front).sort();
}

/** By the first criterion by which two points differ: a point can only be beaten by one that stands before it. */
function bestFirst(a: Float64Array, b: Float64Array): number {
  for (let at = 0; at < a.length; at++) {
    const difference = (b[at] ?? 0) - (a[at] ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}

function beats(a: Float64Array, b: Float64Array): boolean {
  let isBetter = false;
  for (let at = 0; at < a.length; at++) {
    const [mine, theirs] = [a[at] ?? 0, b[at] ?? 0];
    if (mine < theirs) return false;
    if (mine > theirs) isBetter = true;
  }
  return isBetter;
}
