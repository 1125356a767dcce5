import type { GapField } from "./gap-field.ts";

/** What makers inside need of stages by their recipes. */
export interface NeedsByRecipe {
  /** By stage, a node of the supply graph: what all makers inside need of it and of finer ones, CNY10k/year. */
  readonly demand: ReadonlyMap<number, number>;
  /** By stage: the share, by output, of makers inside with a recipe that cannot do without it or a finer one. */
  readonly criticality: ReadonlyMap<number, number>;
}

/** Adds up what the makers inside a boundary need: their outputs times the shares of their recipes. Makers without a
 *  stated output count for nothing, so it is a lower bound.
 *  @param needed the least share of the buyer's output that an essential input has */
export function needsByRecipe(field: GapField, needed: number): NeedsByRecipe {
  const { lines } = field.from.trade;
  const demand = new Map<number, number>();
  const essential = new Map<number, number>();
  let all = 0;
  for (const [stage, output] of outputsInside(field)) {
    const needs = field.needsOf(stage);
    if (needs.length === 0) continue;
    all += output;
    const critical = new Set<number>();
    for (const { seller, share, isEssential } of needs) {
      for (const each of lines.above(seller)) {
        demand.set(each, (demand.get(each) ?? 0) + output * share);
        if (isEssential && share >= needed) critical.add(each);
      }
    }
    for (const each of critical) essential.set(each, (essential.get(each) ?? 0) + output);
  }
  const criticality = new Map([...essential].map(([stage, output]) => [stage, all > 0 ? output / all : 0]));
  return { demand, criticality };
}

/** What is put out inside, by the stage that is stated. */
function outputsInside({ from, whereIs }: GapField): Map<number, number> {
  const { products } = from.trade;
  const outputs = new Map<number, number>();
  for (let row = 0; row < products.count; row++) {
    const output = products.output[row] ?? Number.NaN;
    if (Number.isNaN(output) || whereIs(products.maker[row] ?? 0) !== "inside") continue;
    const stage = products.stage[row] ?? 0;
    outputs.set(stage, (outputs.get(stage) ?? 0) + output);
  }
  return outputs;
}
