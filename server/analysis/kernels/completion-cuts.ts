import { type CheapestWays, cheapestWays } from "./cheapest-ways.ts";
import { endsOf, type RecipeNet } from "./recipes.ts";

/** Products to make, from nothing but recipes that have costs. */
export interface CompletionProblem {
  /** Nothing comes from outside. */
  readonly net: RecipeNet;
  readonly goals: readonly number[];
}

/** What any set of recipes that makes all goals costs at least, and of which recipes it holds at least one each. */
export interface CompletionCuts {
  /** Infinity where the goals cannot be made. */
  readonly lowerBound: number;
  /** Sets of recipes: whatever makes all goals uses one of each. Each recipe costs more than 0. */
  readonly cuts: readonly (readonly number[])[];
}

/** A lower bound by cuts: again and again a set of recipes is found one of which has to be used, its least cost is
 *  counted, and taken off the cost of each. No cost is counted twice, so the sum is a true bound; never less than the
 *  dearest single way to a goal. After `rounds` it stops early with the cost of that way for the rest. Each round runs
 *  in O((recipes + inputs) · log recipes).
 *  @param costs of each recipe; Infinity for one that may not be used
 *  @see Helmert & Domshlak (2009), Landmarks, critical paths and abstractions: the LM-cut heuristic */
export function completionCuts(
  problem: CompletionProblem,
  costs: Float64Array,
  rounds: number,
): CompletionCuts {
  const left = costs.slice();
  const cuts: number[][] = [];
  let lowerBound = 0;
  while (true) {
    const ways = cheapestWays(problem.net, left, "max");
    const goal = dearestGoal(problem, ways);
    const rest = goal === undefined ? 0 : (ways.value[goal] ?? 0);
    if (goal === undefined || rest === 0 || rest === Number.POSITIVE_INFINITY || cuts.length >= rounds)
      return { lowerBound: lowerBound + rest, cuts };
    const cut = cutBefore(problem.net, { ways, costs: left, goal });
    const least = cut.reduce((low, recipe) => Math.min(low, left[recipe] ?? 0), Number.POSITIVE_INFINITY);
    for (const recipe of cut) left[recipe] = (left[recipe] ?? 0) - least;
    lowerBound += least;
    cuts.push(cut);
  }
}

/** The goal that is dearest to reach; the first among equals. */
function dearestGoal({ goals }: CompletionProblem, { value }: CheapestWays): number | undefined {
  let found = goals[0];
  for (const goal of goals) if ((value[goal] ?? 0) > (value[found ?? goal] ?? 0)) found = goal;
  return found;
}

interface Round {
  readonly ways: CheapestWays;
  readonly costs: Float64Array;
  readonly goal: number;
}

/** The recipes by which one comes from nothing into what is free before the goal, when each recipe is seen as an arrow
 *  from its dearest input to its product. */
function cutBefore(net: RecipeNet, round: Round): number[] {
  const isFree = freeBefore(net, round);
  const cut: number[] = [];
  const reached = new Set<number>();
  const follow = (recipe: number) => {
    const product = net.makes[recipe] ?? 0;
    if (round.costs[recipe] === Number.POSITIVE_INFINITY) return;
    if (isFree.has(product)) cut.push(recipe);
    else reached.add(product);
  };
  for (let recipe = 0; recipe < net.makes.length; recipe++)
    if (endsOf(net.inputs, recipe).length === 0) follow(recipe);
  for (const product of reached)
    for (const recipe of new Set(endsOf(net.usedBy, product)))
      if (round.ways.dearest[recipe] === product) follow(recipe);
  return cut;
}

/** The products from which arrows that cost nothing lead to the goal, the goal among them. */
function freeBefore(net: RecipeNet, { ways, costs, goal }: Round): Set<number> {
  const isFree = new Set([goal]);
  for (const product of isFree) {
    for (const recipe of endsOf(net.recipesOf, product)) {
      const dearest = ways.dearest[recipe] ?? -1;
      if (costs[recipe] === 0 && dearest !== -1) isFree.add(dearest);
    }
  }
  return isFree;
}
