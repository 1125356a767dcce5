import type { PlacesByStages } from "./comparative-advantage.ts";

/** How alike stages are by where they are made: of the places that are strong in the more common of two, the share that
 *  is strong in both; the least of both conditional probabilities. From 0 to 1, symmetric; a stage is 1 to itself, 0
 *  when no place is strong in it.
 *  @param strong 1 where a place is strong in a stage
 *  @returns stage by stage: that of p and q stands at p · stages + q
 *  @example
 *  [...proximity({ places: 2, stages: 2, values: Uint8Array.of(1, 1, 0, 1) })]; // => [1, 0.5, 0.5, 1]
 *  @see Hidalgo, Klinger, Barabási and Hausmann (2007), Science 317 */
export function proximity(strong: PlacesByStages): Float64Array {
  const { places, stages } = strong;
  const both = new Float64Array(stages * stages);
  for (let place = 0; place < places; place++) {
    const made = stagesOf(strong, place);
    for (const first of made) {
      for (const second of made) {
        const at = first * stages + second;
        both[at] = (both[at] ?? 0) + 1;
      }
    }
  }
  const ubiquity = Float64Array.from({ length: stages }, (_, stage) => both[stage * stages + stage] ?? 0);
  return both.map((count, at) => {
    const larger = Math.max(ubiquity[Math.floor(at / stages)] ?? 0, ubiquity[at % stages] ?? 0);
    return larger > 0 ? count / larger : 0;
  });
}

/** How near each stage is to what a place is strong in: of all proximity of a stage, the share with stages of the place,
 *  the stage itself among them where it is one (φ_pp = 1, as py-ecomplexity has it). From 0 to 1; not a number for a
 *  stage that no place is strong in.
 *  @param near of `proximity`
 *  @returns in the order of the strengths' values
 *  @example
 *  [...density({ places: 2, stages: 2, values: Uint8Array.of(1, 1, 0, 1) }, Float64Array.of(1, 0.5, 0.5, 1))].map((each) => each.toFixed(3)).join(); // => "1.000,1.000,0.333,0.667"
 */
export function density(strong: PlacesByStages, near: Float64Array): Float64Array {
  const { places, stages } = strong;
  const whole = proximitySums(near, stages);
  const found = new Float64Array(places * stages);
  for (let place = 0; place < places; place++) {
    const row = found.subarray(place * stages, (place + 1) * stages);
    for (const made of stagesOf(strong, place)) {
      for (let stage = 0; stage < stages; stage++)
        row[stage] = (row[stage] ?? 0) + (near[made * stages + stage] ?? 0);
    }
    for (let stage = 0; stage < stages; stage++) row[stage] = (row[stage] ?? 0) / (whole[stage] ?? 0);
  }
  return found;
}

/** The sum of each stage's proximities, its own among them. */
export function proximitySums(near: Float64Array, stages: number): Float64Array {
  const sums = new Float64Array(stages);
  for (const [at, value] of near.entries()) sums[at % stages] = (sums[at % stages] ?? 0) + value;
  return sums;
}

/** The stages a place is strong in, ascending. */
export function stagesOf({ stages, values }: PlacesByStages, place: number): number[] {
  const made: number[] = [];
  for (let stage = 0; stage < stages; stage++) if (values[place * stages + stage] === 1) made.push(stage);
  return made;
}
