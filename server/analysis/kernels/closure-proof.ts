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
  const lines = new Map<number, ProofStep>();
  const needed = new Set([product]);
  for (const each of needed) {
    const recipe = via[each] ?? -1;
    const inputs: number[] = [];
    eachEnd(net.inputs, recipe, (input) => {
      if (inputs.at(-1) !== input) inputs.push(input);
    });
    const isBefore = (input: number) => (via[input] ?? -1) >= 0 && (step[input] ?? 0) < (step[each] ?? 0);
    const madeHere = inputs.filter(isBefore);
    for (const input of madeHere) needed.add(input);
    lines.set(each, {
      product: each,
      recipe,
      supplier: endsOf(net.suppliedBy, recipe)[0] ?? -1,
      madeHere,
      fromOutside: inputs.filter((input) => !isBefore(input)),
    });
  }
  return [...lines.values()].sort((a, b) => (step[a.product] ?? 0) - (step[b.product] ?? 0));
}
