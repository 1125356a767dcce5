import type { PlacesByStages } from "./comparative-advantage.ts";
import { secondEigenvector } from "./second-eigenvector.ts";
import { type TradeComponent, tradeComponents } from "./trade-components.ts";

/** Whether a component has a complexity. `too-small`: less than two places or two stages, or all places the same;
 *  `ambiguous`: several orders explain it equally well, or none of its two directions goes with diversity. */
export type ComplexityState = "measured" | "too-small" | "ambiguous";

/** A component with what was found of it. */
export interface MeasuredComponent extends TradeComponent {
  readonly state: ComplexityState;
}

/** How complex places and stages are. Standard scores within their component: those of two components cannot be
 *  compared. Not a number outside measured components. */
export interface Complexity {
  /** ECI: higher for places strong in stages that few and diverse places are strong in. */
  readonly ofPlaces: Float64Array;
  /** PCI, by the mean and deviation of places. */
  readonly ofStages: Float64Array;
  /** Of each stage, PCI before it is standardised, and what to divide by; both up to one factor. */
  readonly raw: { readonly ofStages: Float64Array; readonly deviations: Float64Array };
  /** In the order of their first places. More than one: warn. */
  readonly components: readonly MeasuredComponent[];
}

/** Eigenvalues closer than this are taken for equal, and correlations this small for none. */
const CLOSE = 1e-9;

/** Complexity of places and stages by the method of reflections at its limit: the second eigenvector of M̃ = D⁻¹MU⁻¹M′,
 *  signed so that it goes with diversity, standardised with mean and population deviation over places, component by
 *  component. Conventions of py-ecomplexity. Runs in O(places · stages · s + s³) with s the smaller of both.
 *  @param strong 1 where a place is strong in a stage
 *  @see Hidalgo and Hausmann (2009), PNAS 106; Hausmann et al. (2014), The Atlas of Economic Complexity */
export function complexity(strong: PlacesByStages): Complexity {
  const none = (length: number) => new Float64Array(length).fill(Number.NaN);
  const [ofPlaces, ofStages] = [none(strong.places), none(strong.stages)];
  const raw = { ofStages: none(strong.stages), deviations: none(strong.stages) };
  const components = tradeComponents(strong).map((component): MeasuredComponent => {
    const found = reflect(strong, component);
    if (typeof found === "string") return { ...component, state: found };
    const { mean, deviation } = momentsOf(found.places);
    for (const [at, place] of component.places.entries()) {
      ofPlaces[place] = ((found.places[at] ?? 0) - mean) / deviation;
    }
    for (const [at, stage] of component.stages.entries()) {
      ofStages[stage] = ((found.stages[at] ?? 0) - mean) / deviation;
      raw.ofStages[stage] = found.stages[at] ?? 0;
      raw.deviations[stage] = deviation;
    }
    return { ...component, state: "measured" };
  });
  return { ofPlaces, ofStages, raw, components };
}

/** The mean and the population standard deviation of some numbers; not numbers of none.
 *  @example
 *  momentsOf([1, 3]); // => { mean: 2, deviation: 1 }
 */
export function momentsOf(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / values.length) };
}

/** The reflected places and stages of one component, signed but not standardised. */
function reflect(
  { stages: width, values }: PlacesByStages,
  { places, stages }: TradeComponent,
): { readonly places: readonly number[]; readonly stages: readonly number[] } | ComplexityState {
  if (places.length < 2 || stages.length < 2) return "too-small";
  const made = places.map((place) => stages.map((stage) => Number(values[place * width + stage] === 1)));
  const diversity = made.map(sumOf);
  const ubiquity = stages.map((_, at) => sumOf(made.map((row) => row[at] ?? 0)));
  const balanced = made.map((row, c) =>
    row.map((value, p) => value / Math.sqrt((diversity[c] ?? 1) * (ubiquity[p] ?? 1))),
  );
  const isWide = places.length <= stages.length;
  const sides = isWide ? balanced : transposed(balanced);
  const second = secondEigenvector(sides.map((a) => sides.map((b) => dot(a, b))));
  if (second === undefined || second.value < CLOSE) return "too-small";
  if (second.gap < CLOSE) return "ambiguous";
  const byStage = isWide ? transposed(balanced).map((column) => dot(column, second.vector)) : second.vector;
  const kStages = byStage.map((value, p) => value / Math.sqrt(ubiquity[p] ?? 1));
  const kPlaces = made.map((row, c) => dot(row, kStages) / (diversity[c] ?? 1));
  const sign = Math.sign(correlation(diversity, kPlaces));
  if (!(Math.abs(sign) === 1)) return "ambiguous";
  return { places: kPlaces.map((value) => sign * value), stages: kStages.map((value) => sign * value) };
}

/** From −1 to 1; 0 where either does not vary. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const [of, to] = [momentsOf(a), momentsOf(b)];
  const together = a.reduce((sum, value, at) => sum + (value - of.mean) * ((b[at] ?? 0) - to.mean), 0);
  const found = together / a.length / (of.deviation * to.deviation);
  return Math.abs(found) > CLOSE ? found : 0;
}

function transposed(rows: readonly (readonly number[])[]): number[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
