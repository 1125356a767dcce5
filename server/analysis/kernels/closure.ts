import { eachEnd, type RecipeNet, rowLength, suppliedRecipes } from "./recipes.ts";

/** Which products can be made, and by what. */
export interface Closure {
  /** For each product the recipe it is first made by; −1 where it cannot be made. */
  readonly via: Int32Array;
  /** For each product its position in `order`; −1 where it cannot be made. */
  readonly step: Int32Array;
  /** The products that can be made, each after those of its inputs that are not brought in from outside. */
  readonly order: Int32Array;
  /** So many at the front of `order` need nothing from outside, at no depth. */
  readonly withoutOutside: number;
}

/** The products that can be made: a product can if one of its recipes has a supplier and each essential input can be
 *  made, or may be brought in from outside. The least fixed point: products that wait for each other in a circle
 *  cannot be made. What needs nothing from outside is found first, so proofs name an outside input only where no
 *  other proof was there. Runs in O(products + recipes + inputs): each recipe counts the inputs it still waits for.
 *  @param active 1 for each recipe that is followed; by default those with a supplier
 *  @see Dowling & Gallier (1984), Linear-time algorithms for testing the satisfiability of propositional Horn formulae
 *  @see Gallo, Longo, Pallottino & Nguyen (1993), Directed hypergraphs and applications: B-reachability */
export function closureOf(net: RecipeNet, active: Uint8Array = suppliedRecipes(net)): Closure {
  const via = new Int32Array(net.products).fill(-1);
  const step = new Int32Array(net.products).fill(-1);
  const order = new Int32Array(net.products);
  const waiting = Int32Array.from(net.makes, (_, recipe) => rowLength(net.inputs, recipe));
  const isAvailable = new Uint8Array(net.products);
  const queue = new Int32Array(net.products);
  let [made, head, tail] = [0, 0, 0];
  const release = (product: number) => {
    if (isAvailable[product] === 1) return;
    isAvailable[product] = 1;
    queue[tail++] = product;
  };
  const tryRecipe = (recipe: number) => {
    const product = net.makes[recipe] ?? 0;
    if (active[recipe] !== 1 || waiting[recipe] !== 0 || via[product] !== -1) return;
    via[product] = recipe;
    step[product] = made;
    order[made++] = product;
    release(product);
  };
  const supply = (recipe: number) => {
    waiting[recipe] = (waiting[recipe] ?? 0) - 1;
    tryRecipe(recipe);
  };
  const spread = () => {
    while (head < tail) eachEnd(net.usedBy, queue[head++] ?? 0, supply);
  };
  for (let recipe = 0; recipe < net.makes.length; recipe++) tryRecipe(recipe);
  spread();
  const withoutOutside = made;
  for (let product = 0; product < net.products; product++) if (net.outside[product] === 1) release(product);
  spread();
  return { via, step, order: order.slice(0, made), withoutOutside };
}

/** Whether a product can serve as an input: made here, or allowed from outside. */
export function isAvailable({ outside }: RecipeNet, { via }: Closure, product: number): boolean {
  return outside[product] === 1 || (via[product] ?? -1) >= 0;
}
