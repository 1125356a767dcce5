import { bothWays } from "../../graph/csr.ts";
import { type Closure, closureOf, isAvailable } from "./closure.ts";
import { eachEnd, endsOf, type RecipeNet, rowLength } from "./recipes.ts";
import { strongComponents } from "./strong-components.ts";

/** Why one recipe of a product that cannot be made does not work: at least one of both. */
export interface FailingRecipe {
  readonly recipe: number;
  readonly hasSupplier: boolean;
  /** Its inputs that can neither be made nor brought in, ascending. */
  readonly failing: readonly WhyNot[];
}

/** Why a product cannot be made. */
export interface WhyNot {
  readonly product: number;
  /** What comes below: all of it; nothing, because the product stands above it already (a circle), is unfolded
   *  elsewhere in the tree, or lies deeper than asked for. */
  readonly below: "all" | "circle" | "elsewhere" | "deeper";
  /** Each recipe of the product, ascending; none when nobody knows how to make it, or when `below` is not `all`. */
  readonly recipes: readonly FailingRecipe[];
}

/** What is at the bottom of a product's failing. A recipe that nobody follows is no cause where others of its product
 *  are followed: it is a remedy, for `cheapestCompletion` to find. */
export interface RootCauses {
  /** Products that no supplier makes, among the product and all that fails below it, ascending. */
  readonly noSupplier: readonly number[];
  /** Circles of products below that wait for each other and would do so even if all of `noSupplier` found suppliers:
   *  one of each circle must come from outside or be made another way. Members ascending, circles by first member. */
  readonly circles: readonly (readonly number[])[];
}

interface Draft {
  readonly product: number;
  readonly above: Draft | undefined;
  readonly depth: number;
  below: WhyNot["below"];
  readonly recipes: { recipe: number; hasSupplier: boolean; failing: Draft[] }[];
}

/** The tree of reasons why a product cannot be made, breadth first: each product is unfolded once, where it is met
 *  nearest to the top, so the tree has no more nodes than failing inputs. Runs in O(tree · depth).
 *  @param closure of the same recipes
 *  @param ask `depth` 0 unfolds the recipes of the product alone
 *  @returns undefined where the product can be made */
export function whyNot(
  net: RecipeNet,
  closure: Closure,
  ask: { readonly product: number; readonly depth: number },
): WhyNot | undefined {
  if ((closure.via[ask.product] ?? -1) >= 0) return undefined;
  const root: Draft = { product: ask.product, above: undefined, depth: 0, below: "all", recipes: [] };
  const unfolded = new Set<number>();
  const queue = [root];
  for (const draft of queue) {
    draft.below = whatComesBelow(draft, unfolded, ask.depth);
    if (draft.below !== "all") continue;
    unfolded.add(draft.product);
    for (const recipe of endsOf(net.recipesOf, draft.product)) {
      const failing = failingInputs(net, closure, recipe).map(
        (product): Draft => ({ product, above: draft, depth: draft.depth + 1, below: "all", recipes: [] }),
      );
      draft.recipes.push({ recipe, hasSupplier: rowLength(net.suppliedBy, recipe) > 0, failing });
      for (const each of failing) queue.push(each);
    }
  }
  return stripped(queue);
}

/** What is at the bottom of a product's failing: who is missing, and who waits in a circle. At least one of both for
 *  each product that cannot be made. Runs in O(products + recipes + inputs).
 *  @returns nothing of either where the product can be made */
export function rootCauses(net: RecipeNet, closure: Closure, product: number): RootCauses {
  if ((closure.via[product] ?? -1) >= 0) return { noSupplier: [], circles: [] };
  const causes = causingRecipes(net);
  const isStillFailing = failingWhenSupplied(net, causes);
  const reached = new Set([product]);
  const [from, to]: [number[], number[]] = [[], []];
  for (const each of reached) {
    for (const recipe of endsOf(net.recipesOf, each)) {
      if (causes.isCause[recipe] !== 1) continue;
      for (const input of failingInputs(net, closure, recipe)) {
        reached.add(input);
        if (!isStillFailing(each) || !isStillFailing(input)) continue;
        from.push(each);
        to.push(input);
      }
    }
  }
  const noSupplier = [...reached].filter((each) => causes.isSupplied[each] === 0).sort((a, b) => a - b);
  return { noSupplier, circles: circlesOf(from, to) };
}

/** For each product the input to look at next when asking why it cannot be made: one step nearer to a product that no
 *  supplier makes. Such a product points to itself; one that only waits in a circle, to its first failing input,
 *  which may be itself; one that can be made, to −1. Following it gives one shortest reason. Runs in O(products + recipes + inputs). */
export function nearestCauses(net: RecipeNet, closure: Closure): Int32Array {
  const { isSupplied, isCause } = causingRecipes(net);
  const isFailing = (product: number) => (closure.via[product] ?? -1) < 0;
  const cause = isSupplied.reduce((known, supplied, product) => {
    if (supplied === 0) known[product] = product;
    return known;
  }, new Int32Array(net.products).fill(-1));
  const queue = [...cause].filter((product) => product >= 0);
  for (const product of queue) {
    if (net.outside[product] === 1) continue;
    for (const recipe of endsOf(net.usedBy, product)) {
      const user = net.makes[recipe] ?? 0;
      if (isCause[recipe] !== 1 || cause[user] !== -1 || !isFailing(user)) continue;
      cause[user] = product;
      queue.push(user);
    }
  }
  for (const [recipe, product] of net.makes.entries())
    if (isCause[recipe] === 1 && cause[product] === -1 && isFailing(product))
      cause[product] = failingInputs(net, closure, recipe)[0] ?? -1;
  return cause;
}

/** Which products have a supplier at all, and which recipes can be a cause of failing: those followed, and those of
 *  products without any supplier. */
function causingRecipes(net: RecipeNet) {
  const isSupplied = new Uint8Array(net.products);
  for (const [recipe, product] of net.makes.entries())
    if (rowLength(net.suppliedBy, recipe) > 0) isSupplied[product] = 1;
  const isCause = Uint8Array.from(net.makes, (product, recipe) =>
    isSupplied[product] === 0 || rowLength(net.suppliedBy, recipe) > 0 ? 1 : 0,
  );
  return { isSupplied, isCause };
}

/** The inputs of a recipe that can neither be made nor brought in, ascending, each once. */
function failingInputs(net: RecipeNet, closure: Closure, recipe: number): number[] {
  const failing: number[] = [];
  eachEnd(net.inputs, recipe, (input) => {
    if (failing.at(-1) !== input && !isAvailable(net, closure, input)) failing.push(input);
  });
  return failing;
}

function whatComesBelow(draft: Draft, unfolded: ReadonlySet<number>, depth: number): WhyNot["below"] {
  if (!unfolded.has(draft.product)) return draft.depth > depth ? "deeper" : "all";
  for (let each = draft.above; each !== undefined; each = each.above)
    if (each.product === draft.product) return "circle";
  return "elsewhere";
}

/** The same tree without what served to build it. Children stand after parents in the list. */
function stripped(drafts: readonly Draft[]): WhyNot | undefined {
  const done = new Map<Draft, WhyNot>();
  const of = (each: Draft): WhyNot[] => {
    const found = done.get(each);
    return found === undefined ? [] : [found];
  };
  for (const draft of drafts.toReversed()) {
    const { product, below } = draft;
    const recipes = draft.recipes.map((recipe) => ({ ...recipe, failing: recipe.failing.flatMap(of) }));
    done.set(draft, { product, below, recipes });
  }
  return drafts[0] === undefined ? undefined : done.get(drafts[0]);
}

/** Whether a product would fail even if all without a supplier found one for each of its recipes. What has no recipe is
 *  then there. */
function failingWhenSupplied(net: RecipeNet, { isCause }: { readonly isCause: Uint8Array }) {
  const outside = net.outside.map((given, product) => (rowLength(net.recipesOf, product) === 0 ? 1 : given));
  const supplied = { ...net, outside };
  const closure = closureOf(supplied, isCause);
  return (product: number): boolean => !isAvailable(supplied, closure, product);
}

/** The circles among links of products, from each to an input it waits for. */
function circlesOf(from: readonly number[], to: readonly number[]): number[][] {
  const products = [...new Set([...from, ...to])].sort((a, b) => a - b);
  const numberOf = new Map(products.map((product, at) => [product, at]));
  const local = (list: readonly number[]) => Int32Array.from(list, (product) => numberOf.get(product) ?? 0);
  const all = { first: 0, end: products.length };
  const { component, count } = strongComponents(
    bothWays(local(from), local(to), { from: all, to: all }).outgoing,
  );
  const members: number[][] = Array.from({ length: count }, () => []);
  for (const [at, product] of products.entries()) members[component[at] ?? 0]?.push(product);
  const waitsForItself = new Set(from.filter((product, at) => product === to[at]));
  return members
    .filter((list) => list.length > 1 || list.some((product) => waitsForItself.has(product)))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
