import type { Snapshot } from "../../graph/current-graph.ts";
import { closureOf } from "../kernels/closure.ts";
import { rootCauses } from "../kernels/closure-why-not.ts";
import { type CompletionAnswer, cheapestCompletion } from "../kernels/completion.ts";
import { suppliedRecipes } from "../kernels/recipes.ts";
import type { FieldAsked } from "./gap-field.ts";
import { type LocalNet, localNet } from "./local-net.ts";
import type { ClosureAsked } from "./stage-closure.ts";

/** What to make possible, and what a stage costs. */
export interface CompletionOfStages {
  /** Nodes of the supply graph. */
  readonly targets: readonly number[];
  /** 1 for each stage, or the median output of its makers. */
  readonly cost: "one" | "scale";
  readonly closed: ClosureAsked;
}

/** One stage to find a maker for. Stages are nodes of the supply graph. */
export interface CompletionStep {
  readonly stage: number;
  readonly cost: number;
  /** Whether no other completion does without it. */
  readonly isForced: boolean;
  /** Stages that cannot do without it, among the other steps and what is made inside already. */
  readonly neededBy: readonly number[];
  /** Ids of the facts by which they need it. */
  readonly facts: readonly string[];
}

/** The cheapest completion, in the words of stages. */
export interface StageCompletion {
  readonly local: LocalNet;
  readonly answer: CompletionAnswer;
  /** Inputs before what needs them. */
  readonly steps: readonly CompletionStep[];
  /** Of an impossible one: inputs nobody could be found for, and such as wait for each other. */
  readonly blockedBy: readonly number[];
  readonly circle: readonly number[];
}

/** Finds the cheapest stages to find makers for so that all targets can be made inside. Candidates are the targets and
 *  whatever a recipe cannot do without.
 *  @throws AppError as `localNet` */
export function completionOf(
  snapshot: Snapshot,
  asked: FieldAsked,
  { targets, cost, closed }: CompletionOfStages,
): StageCompletion {
  const local = localNet(snapshot, asked, closed);
  const { stages, numberOf, needs, isSupplied, net } = local;
  const goals = targets.flatMap((target) => numberOf.get(target) ?? []);
  const named = new Set([...targets, ...needs.flatMap((list) => list.map(({ seller }) => seller))]);
  const costOf = cost === "one" ? () => 1 : scaleCosts(local);
  const candidates = [...stages.entries()]
    .filter(([number, stage]) => isSupplied[number] === 0 && named.has(stage))
    .map(([recipe, stage]) => ({ recipe, cost: costOf(stage) }));
  const answer = cheapestCompletion(net, { targets: goals.map((goal) => stages.length + goal), candidates });
  if (answer.kind === "impossible")
    return { local, answer, steps: [], ...whyImpossible(local, answer.targets) };
  const active = suppliedRecipes(net);
  for (const recipe of answer.additions) active[recipe] = 1;
  const { step } = closureOf(net, active);
  const forced = new Set(answer.forced);
  const steps = [...answer.additions]
    .sort((a, b) => (step[a] ?? 0) - (step[b] ?? 0))
    .map((number) => {
      const stage = stages[number] ?? -1;
      return { stage, cost: costOf(stage), isForced: forced.has(number), ...neededBy(local, active, stage) };
    });
  return { local, answer, steps, blockedBy: [], circle: [] };
}

/** What a maker of a stage costs: the median output of those there are, of all stages where none is known. */
function scaleCosts({ stages, field }: LocalNet): (stage: number) => number {
  const known = stages.flatMap((stage) => field.scaleOf(stage) ?? []).sort((a, b) => a - b);
  const otherwise = known[Math.floor(known.length / 2)] ?? 1;
  return (stage) => field.scaleOf(stage) ?? otherwise;
}

/** Which stages with makers, found or to be found, cannot do without a stage, and the facts that say so. */
function neededBy({ stages, needs }: LocalNet, active: Uint8Array, stage: number) {
  const buyers = needs.flatMap((list, number) => {
    const need = list.find(({ seller }) => seller === stage);
    return need === undefined || active[number] !== 1
      ? []
      : [{ stage: stages[number] ?? -1, fact: need.fact }];
  });
  return {
    neededBy: buyers.map((buyer) => buyer.stage),
    facts: [...new Set(buyers.map(({ fact }) => fact))],
  };
}

function whyImpossible({ net, stages }: LocalNet, targets: readonly number[]) {
  const every = closureOf(net, new Uint8Array(net.makes.length).fill(1));
  const causes = targets.map((target) => rootCauses(net, every, target));
  const asStages = (products: readonly number[]) =>
    [...new Set(products.map((product) => stages[product % stages.length] ?? -1))].sort((a, b) => a - b);
  return {
    blockedBy: asStages(causes.flatMap(({ noSupplier }) => noSupplier)),
    circle: asStages(causes.flatMap(({ circles }) => circles.flat())),
  };
}
