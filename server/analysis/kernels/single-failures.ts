import type { Rows } from "../../graph/csr.ts";
import { type Closure, isAvailable } from "./closure.ts";
import { eachEnd, endsOf, type RecipeNet, rowLength } from "./recipes.ts";

/** Which products can no longer be made when one supplier fails, for each supplier: rows from suppliers to products,
 *  ascending. A supplier beside whom another follows the same recipe takes nothing with it by that recipe. Each failure
 *  is followed only as far as it reaches: what stood on the supplier is doubted, then what has another proof is taken
 *  back. Runs in O(products + recipes + suppliers + what all failures reach).
 *  @param closure of the same recipes with all their suppliers
 *  @see Gupta, Mumick & Subrahmanian (1993), Maintaining views incrementally: delete and rederive */
export function singleFailures(net: RecipeNet, closure: Closure): Rows {
  const scratch = {
    isDoubted: new Uint8Array(net.products),
    isDead: new Uint8Array(net.makes.length),
    missing: new Int32Array(net.makes.length),
  };
  const offsets = new Int32Array(net.suppliers + 1);
  const lost: number[] = [];
  for (let supplier = 0; supplier < net.suppliers; supplier++) {
    for (const product of lossOf(net, closure, { ...scratch, supplier })) lost.push(product);
    offsets[supplier + 1] = lost.length;
  }
  return { first: 0, offsets, ends: Int32Array.from(lost) };
}

interface Failure {
  readonly supplier: number;
  readonly isDoubted: Uint8Array;
  readonly isDead: Uint8Array;
  readonly missing: Int32Array;
}

/** Leaves the scratch as clean as it found it. */
function lossOf(net: RecipeNet, closure: Closure, failure: Failure): number[] {
  const { isDoubted, isDead, supplier } = failure;
  const dead = onlyFollowedBy(net, supplier);
  for (const recipe of dead) isDead[recipe] = 1;
  const doubted = doubtedWith(net, closure, { isDoubted, dead });
  rederive(net, closure, { ...failure, doubted });
  const lost = doubted.filter((product) => isDoubted[product] === 1).sort((a, b) => a - b);
  for (const product of doubted) isDoubted[product] = 0;
  for (const recipe of dead) isDead[recipe] = 0;
  return lost;
}

/** The recipes that nobody but this supplier follows. */
function onlyFollowedBy({ follows, suppliedBy }: RecipeNet, supplier: number): number[] {
  const found: number[] = [];
  const { offsets, ends } = suppliedBy;
  eachEnd(follows, supplier, (recipe) => {
    const [first, last] = [ends[offsets[recipe] ?? 0], ends[(offsets[recipe + 1] ?? 0) - 1]];
    if (first === last) found.push(recipe);
  });
  return found;
}

/** Every product whose proof rests on a recipe nobody follows any more. */
function doubtedWith(
  net: RecipeNet,
  { via }: Closure,
  { isDoubted, dead }: { readonly isDoubted: Uint8Array; readonly dead: readonly number[] },
): number[] {
  const doubted: number[] = [];
  const doubt = (recipe: number) => {
    const product = net.makes[recipe] ?? 0;
    if (via[product] !== recipe || isDoubted[product] === 1) return;
    isDoubted[product] = 1;
    doubted.push(product);
  };
  for (const recipe of dead) doubt(recipe);
  for (const product of doubted) if (net.outside[product] !== 1) eachEnd(net.usedBy, product, doubt);
  return doubted;
}

/** Takes back the doubt where another proof stands. */
function rederive(net: RecipeNet, closure: Closure, failure: Failure & { readonly doubted: number[] }): void {
  const { isDoubted, isDead, missing, doubted } = failure;
  const restored: number[] = [];
  const isStanding = (input: number) =>
    net.outside[input] === 1 || (isDoubted[input] === 0 && isAvailable(net, closure, input));
  const restore = (recipe: number) => {
    const product = net.makes[recipe] ?? 0;
    const isFollowed = isDead[recipe] === 0 && rowLength(net.suppliedBy, recipe) > 0;
    if (!isFollowed || missing[recipe] !== 0 || isDoubted[product] === 0) return;
    isDoubted[product] = 0;
    restored.push(product);
  };
  const recipes = doubted.flatMap((product) => [...endsOf(net.recipesOf, product)]);
  for (const recipe of recipes) {
    missing[recipe] = 0;
    eachEnd(net.inputs, recipe, (input) => {
      if (!isStanding(input)) missing[recipe] = (missing[recipe] ?? 0) + 1;
    });
  }
  for (const recipe of recipes) restore(recipe);
  for (const product of restored) {
    if (net.outside[product] === 1) continue;
    eachEnd(net.usedBy, product, (recipe) => {
      if (isDoubted[net.makes[recipe] ?? 0] === 0) return;
      missing[recipe] = (missing[recipe] ?? 0) - 1;
      restore(recipe);
    });
  }
}
