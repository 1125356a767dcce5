/** Numbers of places (or any other makers) by stages, place by place: the number of place c and stage p stands at
 *  c · stages + p. */
export interface PlacesByStages {
  readonly places: number;
  readonly stages: number;
  readonly values: Float64Array | Uint8Array;
}

/** How strong a stage is in a place: its share of all the place makes ÷ its share of all that is made. 1 is average; 0
 *  where the place makes nothing of it, or nothing is made.
 *  @param table output, staff or any other amounts ≥ 0
 *  @example
 *  [...comparativeAdvantage({ places: 2, stages: 2, values: Float64Array.of(3, 1, 0, 4) })]; // => [2, 0.4, 0, 1.6]
 *  @see Balassa (1965), Trade liberalisation and "revealed" comparative advantage, The Manchester School 33 */
export function comparativeAdvantage({ places, stages, values }: PlacesByStages): Float64Array {
  const ofPlace = new Float64Array(places);
  const ofStage = new Float64Array(stages);
  let all = 0;
  for (const [at, value] of values.entries()) {
    const [place, stage] = [Math.floor(at / stages), at % stages];
    ofPlace[place] = (ofPlace[place] ?? 0) + value;
    ofStage[stage] = (ofStage[stage] ?? 0) + value;
    all += value;
  }
  return Float64Array.from(values, (value, at) => {
    const expected = ((ofPlace[Math.floor(at / stages)] ?? 0) * (ofStage[at % stages] ?? 0)) / all;
    return expected > 0 ? value / expected : 0;
  });
}

/** Which stages a place is strong in: comparative advantage of at least `least`.
 *  @param least 1 by convention: at least average
 *  @returns 1 or 0 in the order of `values`
 *  @example
 *  [...strengths({ places: 2, stages: 2, values: Float64Array.of(3, 1, 0, 4) }, 1)]; // => [1, 0, 0, 1]
 */
export function strengths(table: PlacesByStages, least: number): Uint8Array {
  return Uint8Array.from(comparativeAdvantage(table), (advantage) =>
    Number(advantage > 0 && advantage >= least),
  );
}
