/** The weighted geometric mean of some parts: 0 as soon as a part with a weight is 0, so that nothing makes up for what
 *  is missing altogether.
 *  @param parts ≥ 0
 *  @param weights ≥ 0, one a part; only their proportions count. A part of weight 0 is left out
 *  @throws RangeError when a part or weight is negative or no number, or no weight is > 0
 *  @example
 *  weightedGeometricMean([4, 9], [1, 1]).toFixed(9); // => "6.000000000"
 *  weightedGeometricMean([0, 9], [0, 2]).toFixed(9); // => "9.000000000"
 */
export function weightedGeometricMean(parts: readonly number[], weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const isFit = (value: number) => value >= 0 && Number.isFinite(value);
  if (!(all > 0) || !weights.every(isFit)) {
    throw new RangeError(
      `Cannot weigh parts: the weights are ${weights.join(", ")} and must be ≥ 0 and not all 0`,
    );
  }
  let sum = 0;
  for (const [at, weight] of weights.entries()) {
    const part = parts[at] ?? Number.NaN;
    if (weight === 0) continue;
    if (!isFit(part)) throw new RangeError(`Cannot weigh parts: part ${at} is ${part} and must be ≥ 0`);
    sum += (weight / all) * Math.log(part);
  }
  return Math.exp(sum);
}
