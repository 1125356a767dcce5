import { cheapestWays } from "./cheapest-ways.ts";
import { closureOf } from "./closure.ts";
import { type CompletionCuts, type CompletionProblem, completionCuts } from "./completion-cuts.ts";
import { endsOf } from "./recipes.ts";

/** A problem with the cost of each recipe, and how much work may go into it. */
export interface PricedProblem extends CompletionProblem {
  readonly costs: Float64Array;
  /** In recipes and inputs looked at. */
  readonly effort: number;
}

/** A set of recipes that makes all goals. */
export interface Found {
  /** Those of a cost above 0 and those free ones that are marked as optional; ascending. */
  readonly chosen: readonly number[];
  readonly cost: number;
  /** No set costs less than this. */
  readonly lowerBound: number;
}

/** Costs that differ by less than this share are the same. */
const SAME_COST = 1e-12;

/** A set that makes all goals, not always the cheapest: the cheaper of two, the recipes used when each product takes
 *  the way whose dearest input is cheapest, or the one whose inputs are cheapest in sum; from both, recipes that turn
 *  out not to be needed are left out again, dearest first.
 *
 *  Bound: it costs at most n times the least possible, n being how many recipes of a cost above 0 it may choose. Proof:
 *  let `m` be the cost of the dearest goal's way when only dearest inputs count. Any set that makes the goals holds all
 *  recipes on some such way, so the optimum is at least `m`. Every recipe of the first set lies on a way that costs at
 *  most `m`, so each costs at most `m` and all together at most n · `m`. Taking the cheaper set and leaving recipes out
 *  only lowers it. (No method in polynomial time can promise much better: the problem contains that of the least
 *  label cover, Arora & others 1997.) `lowerBound` is by cuts, usually far tighter than that promise.
 *  @param problem the goals can be made */
export function greedySet(problem: PricedProblem, isOptional: Uint8Array): Found {
  const size = sizeOf(problem);
  const sets = (["max", "sum"] as const).map((join) => {
    const used = usedRecipes(problem, join).filter((recipe) => isOptional[recipe] === 1);
    return withoutNeedless(problem, used, isOptional);
  });
  const priced = sets.map((chosen) => ({ chosen, cost: costOf(problem.costs, chosen) }));
  const [best] = priced.sort((a, b) => a.cost - b.cost || a.chosen.length - b.chosen.length);
  const { lowerBound } = completionCuts(problem, problem.costs, Math.max(1, problem.effort / size));
  const { chosen, cost } = best ?? { chosen: [], cost: 0 };
  return { chosen, cost, lowerBound: settled(lowerBound, cost) };
}

/** The cheapest set, by branch and bound: a cut says that one of a few recipes has to be used, so one after the other
 *  is taken for good, those before it left out for good, and what cannot beat the best so far is not looked at. At
 *  worst exponential in the optional recipes. When `effort` runs out, the best found so far with the lower bound of the
 *  whole problem; otherwise `lowerBound` is `cost`.
 *  @param problem the goals can be made */
export function cheapestSet(problem: PricedProblem, isOptional: Uint8Array): Found {
  const first = greedySet(problem, isOptional);
  let best = first;
  let effort = problem.effort;
  const size = sizeOf(problem);
  const visit = (costs: Float64Array, taken: readonly number[]): void => {
    if (effort <= 0) return;
    const rest = completionCuts({ ...problem }, costs, Number.POSITIVE_INFINITY);
    effort -= size * (rest.cuts.length + 1);
    if (costOf(problem.costs, taken) + rest.lowerBound >= best.cost * (1 - SAME_COST)) return;
    const cut = fewest(rest, problem.costs);
    if (cut === undefined) {
      const free = usedRecipes({ ...problem, costs }, "sum").filter((recipe) => isOptional[recipe] === 1);
      const chosen = withoutNeedless(problem, [...new Set([...taken, ...free])], isOptional);
      best = { chosen, cost: costOf(problem.costs, chosen), lowerBound: first.lowerBound };
      return;
    }
    const narrowed = costs.slice();
    for (const recipe of cut) {
      narrowed[recipe] = 0;
      visit(narrowed, [...taken, recipe]);
      narrowed[recipe] = Number.POSITIVE_INFINITY;
    }
  };
  if (first.lowerBound < first.cost) visit(problem.costs, []);
  return effort > 0 ? { ...best, lowerBound: best.cost } : best;
}

/** What recipes cost together. */
export function costOf(costs: Float64Array, recipes: readonly number[]): number {
  return recipes.reduce((sum, recipe) => sum + (costs[recipe] ?? 0), 0);
}

/** The cost itself where the bound differs from it by rounding alone. */
function settled(lowerBound: number, cost: number): number {
  return lowerBound >= cost * (1 - SAME_COST) ? cost : lowerBound;
}

/** The cut with the fewest recipes, cheapest first. */
function fewest({ cuts }: CompletionCuts, costs: Float64Array): number[] | undefined {
  const [cut] = cuts.toSorted((a, b) => a.length - b.length);
  return cut?.toSorted((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0) || a - b);
}

/** The recipes on the cheapest ways to all goals. */
function usedRecipes({ net, goals, costs }: PricedProblem, join: "sum" | "max"): number[] {
  const { via } = cheapestWays(net, costs, join);
  const needed = new Set(goals);
  const used: number[] = [];
  for (const product of needed) {
    const recipe = via[product] ?? -1;
    if (recipe === -1) continue;
    used.push(recipe);
    for (const input of endsOf(net.inputs, recipe)) needed.add(input);
  }
  return used;
}

/** Leaves out what is not needed, dearest first; as far as the effort goes. */
function withoutNeedless(
  problem: PricedProblem,
  chosen: readonly number[],
  isOptional: Uint8Array,
): number[] {
  const { net, goals, costs } = problem;
  const active = Uint8Array.from(isOptional, (optional) => 1 - optional);
  for (const recipe of chosen) active[recipe] = 1;
  const kept = new Set(chosen);
  const dearestFirst = chosen.toSorted((a, b) => (costs[b] ?? 0) - (costs[a] ?? 0) || b - a);
  for (const recipe of dearestFirst.slice(0, Math.ceil(problem.effort / sizeOf(problem)))) {
    active[recipe] = 0;
    const { via } = closureOf(net, active);
    if (goals.every((goal) => (via[goal] ?? -1) >= 0)) kept.delete(recipe);
    else active[recipe] = 1;
  }
  return [...kept].sort((a, b) => a - b);
}

function sizeOf({ net }: CompletionProblem): number {
  return net.makes.length + net.inputs.ends.length + 1;
}
