import { leastHeap } from "./least-heap.ts";
import { eachEnd, type RecipeNet, rowLength } from "./recipes.ts";

/** What it costs to have each product, each recipe having a cost. */
export interface CheapestWays {
  /** For each product the cost of its cheapest way; Infinity where there is none. */
  readonly value: Float64Array;
  /** For each product the recipe that gives this cost; −1 where none does. Following recipes and inputs from any
   *  product never leads back to it. */
  readonly via: Int32Array;
  /** For each recipe its dearest input, the one it has to wait for; −1 where it has none, or never gets them all. */
  readonly dearest: Int32Array;
}

/** The cheapest way to each product where a recipe costs what it costs itself and, of its inputs, either the `sum` of
 *  all (as if nothing were shared) or the dearest alone (`max`, as if everything were). The truth lies between. Runs
 *  in O((recipes + inputs) · log recipes).
 *  @param costs of each recipe, 0 or more; Infinity for one that may not be used
 *  @see Knuth (1977), A generalization of Dijkstra's algorithm */
export function cheapestWays(net: RecipeNet, costs: Float64Array, join: "sum" | "max"): CheapestWays {
  const value = new Float64Array(net.products).fill(Number.POSITIVE_INFINITY);
  const via = new Int32Array(net.products).fill(-1);
  const dearest = new Int32Array(net.makes.length).fill(-1);
  const waiting = Int32Array.from(net.makes, (_, recipe) => rowLength(net.inputs, recipe));
  const joined = new Float64Array(net.makes.length);
  const isSettled = new Uint8Array(net.products);
  const heap = leastHeap();
  const offer = (recipe: number) => {
    const [product, cost] = [net.makes[recipe] ?? 0, (costs[recipe] ?? 0) + (joined[recipe] ?? 0)];
    if (!(cost < (value[product] ?? 0))) return;
    value[product] = cost;
    via[product] = recipe;
    heap.push(cost, product);
  };
  for (let recipe = 0; recipe < net.makes.length; recipe++) if (waiting[recipe] === 0) offer(recipe);
  for (let least = heap.pop(); least !== undefined; least = heap.pop()) {
    if (isSettled[least.value] === 1) continue;
    isSettled[least.value] = 1;
    const { key, value: product } = least;
    eachEnd(net.usedBy, product, (recipe) => {
      joined[recipe] = join === "sum" ? (joined[recipe] ?? 0) + key : key;
      waiting[recipe] = (waiting[recipe] ?? 0) - 1;
      if (waiting[recipe] !== 0) return;
      dearest[recipe] = product;
      offer(recipe);
    });
  }
  return { value, via, dearest };
}
