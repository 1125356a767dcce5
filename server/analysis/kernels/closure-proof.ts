import type { Closure } from "./closure.ts";
import { eachEnd, endsOf, type RecipeNet } from "./recipes.ts";

/** One line of a proof that a product can be made. */
export interface ProofStep {
  readonly product: number;
  readonly recipe: number;
  /** One supplier that follows the recipe, that of the lowest number; −1 where the recipe was only assumed. */
  readonly supplier: number;
  /** Inputs that the lines before make, ascending. */
  readonly madeHere: readonly number[];
  /** Inputs that are brought in from outside, ascending. */
  readonly fromOutside: readonly number[];
}

/** A proof that a product can be made: one line for each product it needs at any depth, inputs before what needs
 *  them, the product asked about last. As a tree: each line's `madeHere` are its branches. Runs in
 *  O(proof · log proof).
 *  @returns no line where the product cannot be made */
export function proofOf(net: RecipeNet, closure: Closure, product: number): ProofStep[] {
  const { via, step } = closure;
  if ((via[product] ?? -1) < 0) return [];
  const needed = new Set([product]);
  for (const each of needed) for (const input of inputsOf(net, closure, each).madeHere) needed.add(input);
  const steps = Int32Array.from(needed, (each) => step[each] ?? 0).sort();
  return Array.from(steps, (at) => {
    const each = closure.order[at] ?? product;
    const recipe = via[each] ?? -1;
    const supplier = endsOf(net.suppliedBy, recipe)[0] ?? -1;
    return { product: each, recipe, supplier, ...inputsOf(net, closure, each) };
  });
}

/** The inputs of a product by its proof: those made before it, and the others. */
function inputsOf(net: RecipeNet, { via, step }: Closure, product: number) {
  const [madeHere, fromOutside]: [number[], number[]] = [[], []];
  eachEnd(net.inputs, via[product] ?? -1, (input) => {
    const isBefore = (step[input] ?? -1) >= 0 && (step[input] ?? 0) < (step[product] ?? 0);
    const list = isBefore ? madeHere : fromOutside;
    if (list.at(-1) !== input) list.push(input);
  });
  return { madeHere, fromOutside };
}
