import type { PlacesByStages } from "./comparative-advantage.ts";
import { type Complexity, momentsOf } from "./complexity.ts";
import { density, proximitySums } from "./relatedness.ts";

/** What places could turn to. */
export interface Outlook {
  /** COI: how many complex stages are near to what a place is strong in; standard scores within its component. Not a
   *  number outside measured components, and where all its places are alike. */
  readonly ofPlaces: Float64Array;
  /** COG: how much nearer a place would come to complex stages if it became strong in a stage, in deviations of the
   *  places' complexity; 0 where it is strong already. In the order of the strengths; not a number where the stage is
   *  in no measured component. */
  readonly gains: Float64Array;
}

/** COI_c = Σ_p (1 − M_cp) ω_cp PCI_p and COG_cp = (1 − M_cp) Σ_q (1 − M_cq) φ_pq PCI_q ÷ Σ φ_q, as py-ecomplexity has
 *  them: PCI before it is standardised, COI standardised afterwards. Runs in O(places · stages²).
 *  @param strong 1 where a place is strong in a stage
 *  @param near of `proximity`
 *  @see Hausmann et al. (2014), The Atlas of Economic Complexity */
export function outlook(strong: PlacesByStages, near: Float64Array, measured: Complexity): Outlook {
  const { places, stages, values } = strong;
  const close = density(strong, near);
  const outlooks = new Float64Array(places).fill(Number.NaN);
  for (const { state, ...component } of measured.components) {
    if (state !== "measured") continue;
    const raw = component.places.map((place) =>
      component.stages.reduce((sum, stage) => {
        const at = place * stages + stage;
        return values[at] === 1 ? sum : sum + (close[at] ?? 0) * (measured.raw.ofStages[stage] ?? 0);
      }, 0),
    );
    const { mean, deviation } = momentsOf(raw);
    if (!(deviation > 0)) continue;
    for (const [at, place] of component.places.entries())
      outlooks[place] = ((raw[at] ?? 0) - mean) / deviation;
  }
  return { ofPlaces: outlooks, gains: gainsOf(strong, near, measured) };
}

function gainsOf(
  { places, stages, values }: PlacesByStages,
  near: Float64Array,
  { raw }: Complexity,
): Float64Array {
  const whole = proximitySums(near, stages);
  const worth = raw.ofStages.map(
    (value, stage) => value / (whole[stage] ?? 0) / (raw.deviations[stage] ?? 0),
  );
  const gains = new Float64Array(places * stages);
  for (let at = 0; at < gains.length; at++) {
    const stage = at % stages;
    const row = at - stage;
    if (Number.isNaN(worth[stage])) gains[at] = Number.NaN;
    if (values[at] === 1 || Number.isNaN(worth[stage])) continue;
    let gain = 0;
    for (let other = 0; other < stages; other++) {
      const nearness = near[stage * stages + other] ?? 0;
      if (nearness > 0 && values[row + other] !== 1) gain += nearness * (worth[other] ?? 0);
    }
    gains[at] = gain;
  }
  return gains;
}
