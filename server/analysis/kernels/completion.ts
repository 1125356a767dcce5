import { type Closure, closureOf, isAvailable } from "./closure.ts";
import { cheapestSet, costOf, type Found, greedySet } from "./completion-search.ts";
import { endsOf, type RecipeNet, recipeNet, suppliedRecipes } from "./recipes.ts";

/** What to make possible, and what could be added for it. */
export interface CompletionAsk {
  /** Products that should be made. */
  readonly targets: readonly number[];
  /** Recipes a supplier could be found for, and what each would cost, 0 or more, in any one unit. A product that could
   *  be bought in or made from other things is a further recipe. */
  readonly candidates: readonly { readonly recipe: number; readonly cost: number }[];
  /** Up to how many candidates that leave a choice the answer is exact; 30 by default. */
  readonly exactUpTo?: number;
  /** How many recipes and inputs may be looked at before the best so far is given; 2e8 by default, some seconds. */
  readonly effort?: number;
}

/** What to add, or which targets nothing makes possible. */
export type CompletionAnswer = Completion | NoCompletion;

/** Additions after which all targets can be made, none of which could be left out. */
export interface Completion {
  readonly kind: "found";
  /** Recipes to find a supplier for, ascending; none where all targets can be made already. */
  readonly additions: readonly number[];
  /** Those of them that no other completion can do without. */
  readonly forced: readonly number[];
  readonly cost: number;
  /** No completion costs less. */
  readonly lowerBound: number;
  /** Whether `cost` is the least possible: it is `lowerBound`. */
  readonly isExact: boolean;
}

/** Some targets cannot be made even with all candidates. */
export interface NoCompletion {
  readonly kind: "impossible";
  /** Ascending. Ask `whyNot` with all candidates active for their reasons. */
  readonly targets: readonly number[];
}

/** The cheapest recipes to find suppliers for so that all targets can be made. First, in linear time, what is forced:
 *  a product that is needed and has one recipe left makes that recipe and its inputs needed; where each product has
 *  one recipe this is the whole answer, for any number of candidates. What then leaves a choice is searched exactly up
 *  to `exactUpTo` candidates (`cheapestSet`) and greedily above: at most n times the least possible cost of that part,
 *  n being the candidates in it, as `greedySet` proves; the answer's own `lowerBound` says how much it is here. */
export function cheapestCompletion(net: RecipeNet, ask: CompletionAsk): CompletionAnswer {
  const active = suppliedRecipes(net);
  const costs = pricesOf(net, active, ask);
  const isUsable = costs.map((cost) => (cost < Number.POSITIVE_INFINITY ? 1 : 0));
  const atBest = closureOf(net, Uint8Array.from(isUsable));
  const impossible = notMade(ask.targets, atBest);
  if (impossible.length > 0) return { kind: "impossible", targets: impossible };
  const usable = (recipe: number) =>
    isUsable[recipe] === 1 && endsOf(net.inputs, recipe).every((input) => isAvailable(net, atBest, input));
  const forced = forcedRecipes(net, { active, targets: ask.targets, usable });
  for (const recipe of forced) active[recipe] = 1;
  const rest = restOf(net, { active, targets: ask.targets, usable });
  const found = solve(net, { rest, costs, active }, ask);
  const cost = costOf(costs, forced) + found.cost;
  return {
    kind: "found",
    additions: [...forced, ...found.chosen].sort((a, b) => a - b),
    forced,
    cost,
    lowerBound: found.lowerBound === found.cost ? cost : costOf(costs, forced) + found.lowerBound,
    isExact: found.lowerBound === found.cost,
  };
}

/** What each recipe costs: nothing where it has a supplier, Infinity where none can be found. */
function pricesOf(net: RecipeNet, active: Uint8Array, { candidates }: CompletionAsk): Float64Array {
  const costs = new Float64Array(net.makes.length).fill(Number.POSITIVE_INFINITY);
  for (const { recipe, cost } of candidates) costs[recipe] = Math.min(costs[recipe] ?? 0, cost);
  for (let recipe = 0; recipe < costs.length; recipe++) if (active[recipe] === 1) costs[recipe] = 0;
  return costs;
}

interface Need {
  readonly active: Uint8Array;
  readonly targets: readonly number[];
  /** Whether a recipe can work at all, once candidates are added. */
  readonly usable: (recipe: number) => boolean;
}

/** The recipes without a supplier that whatever makes the targets has to use, ascending. */
function forcedRecipes(net: RecipeNet, { active, targets, usable }: Need): number[] {
  const now = closureOf(net, active);
  const needed = new Set(notMade(targets, now));
  const forced: number[] = [];
  for (const product of needed) {
    const [recipe, other] = endsOf(net.recipesOf, product).filter(usable);
    if (recipe === undefined || other !== undefined) continue;
    if (active[recipe] === 0) forced.push(recipe);
    for (const input of endsOf(net.inputs, recipe)) if (!isAvailable(net, now, input)) needed.add(input);
  }
  return forced.sort((a, b) => a - b);
}

/** What is still open: products that cannot be made and may be needed, and usable recipes for them. */
interface Rest {
  readonly products: readonly number[];
  readonly recipes: readonly number[];
  /** Of the targets, those that cannot be made yet. */
  readonly goals: readonly number[];
  readonly now: Closure;
}

function restOf(net: RecipeNet, { active, targets, usable }: Need): Rest {
  const now = closureOf(net, active);
  const goals = notMade(targets, now);
  const products = new Set(goals);
  const recipes: number[] = [];
  for (const product of products) {
    for (const recipe of endsOf(net.recipesOf, product).filter(usable)) {
      recipes.push(recipe);
      for (const input of endsOf(net.inputs, recipe)) if (!isAvailable(net, now, input)) products.add(input);
    }
  }
  return {
    products: [...products].sort((a, b) => a - b),
    recipes: recipes.sort((a, b) => a - b),
    goals,
    now,
  };
}

interface Open {
  readonly rest: Rest;
  readonly costs: Float64Array;
  readonly active: Uint8Array;
}

/** Solves what is open, in numbers of its own, and says it in the numbers of the whole. */
function solve(net: RecipeNet, { rest, costs, active }: Open, ask: CompletionAsk): Found {
  if (rest.goals.length === 0) return { chosen: [], cost: 0, lowerBound: 0 };
  const numberOf = new Map(rest.products.map((product, number) => [product, number]));
  const local = (product: number) => numberOf.get(product) ?? 0;
  const from: number[] = [];
  const to: number[] = [];
  for (const [number, recipe] of rest.recipes.entries()) {
    for (const input of endsOf(net.inputs, recipe)) {
      if (isAvailable(net, rest.now, input)) continue;
      from.push(number);
      to.push(local(input));
    }
  }
  const none = new Int32Array(0);
  const open = recipeNet({
    products: rest.products.length,
    suppliers: 0,
    makes: Int32Array.from(rest.recipes, (recipe) => local(net.makes[recipe] ?? 0)),
    inputs: { from: Int32Array.from(from), to: Int32Array.from(to) },
    suppliedBy: { from: none, to: none },
  });
  const isOptional = Uint8Array.from(rest.recipes, (recipe) => 1 - (active[recipe] ?? 0));
  const choices = isOptional.reduce((sum, optional) => sum + optional, 0);
  const problem = {
    net: open,
    goals: rest.goals.map(local),
    costs: Float64Array.from(rest.recipes, (recipe) => (active[recipe] === 1 ? 0 : (costs[recipe] ?? 0))),
    effort: ask.effort ?? 2e8,
  };
  const found = (choices <= (ask.exactUpTo ?? 30) ? cheapestSet : greedySet)(problem, isOptional);
  return { ...found, chosen: found.chosen.map((recipe) => rest.recipes[recipe] ?? 0) };
}

function notMade(targets: readonly number[], { via }: Closure): number[] {
  return [...new Set(targets)].filter((target) => (via[target] ?? -1) < 0).sort((a, b) => a - b);
}
