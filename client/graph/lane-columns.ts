/** Breaks a sequence of heights into at most so many runs, in order, so that the tallest is as low as can be.
 *  @param heights whole px
 *  @param columns at least 1
 *  @param gap px between two of one run
 *  @returns the index at which each run begins; fewer than asked when there is nothing to gain
 *  @example
 *  breakIntoColumns([30, 30, 30, 30], 2, 0); // => [0, 2]
 *  breakIntoColumns([50], 3, 0); // => [0]
 */
export function breakIntoColumns(heights: readonly number[], columns: number, gap: number): number[] {
  if (heights.length === 0) return [0];
  let low = Math.max(...heights);
  let high = heights.reduce((sum, height) => sum + height + gap, 0);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (runsBelow(heights, middle, gap).length <= columns) high = middle;
    else low = middle + 1;
  }
  return runsBelow(heights, low, gap);
}

function runsBelow(heights: readonly number[], limit: number, gap: number): number[] {
  const starts = [0];
  let filled = 0;
  for (const [at, height] of heights.entries()) {
    const next = filled === 0 ? height : filled + gap + height;
    if (at > 0 && next > limit) {
      starts.push(at);
      filled = height;
    } else filled = next;
  }
  return starts;
}

/** The height of the tallest run. */
export function tallest(heights: readonly number[], starts: readonly number[], gap: number): number {
  const runs = starts.map((start, at) => heights.slice(start, starts[at + 1] ?? heights.length));
  return Math.max(0, ...runs.map((run) => run.reduce((sum, height) => sum + height + gap, -gap)));
}

/** A column that makes a lane less than this lower, px, is not worth its width. */
const WORTHWHILE = 80;

/** Gives spare columns to the tallest lanes, one at a time, as long as that makes the picture lower.
 *  @param heightWith the height of a lane with so many columns
 *  @param spare columns left over when each lane has one
 *  @param enough px: a lane no taller than this needs no second column
 *  @returns columns by lane
 *  @example
 *  shareColumns([(n) => 900 / n, (n) => 100 / n], 2, 400); // => [3, 1]
 */
export function shareColumns(
  heightWith: readonly ((columns: number) => number)[],
  spare: number,
  enough: number,
): number[] {
  const shares = heightWith.map(() => 1);
  const height = (lane: number) => heightWith[lane]?.(shares[lane] ?? 1) ?? 0;
  for (let left = spare; left > 0; left -= 1) {
    const lanes = shares.map((_, lane) => lane).sort((a, b) => height(b) - height(a) || a - b);
    const lane = lanes.find((candidate) => {
      const columns = shares[candidate] ?? 1;
      const gain = height(candidate) - (heightWith[candidate]?.(columns + 1) ?? 0);
      return height(candidate) > enough && gain >= WORTHWHILE;
    });
    if (lane === undefined) return shares;
    shares[lane] = (shares[lane] ?? 1) + 1;
  }
  return shares;
}
