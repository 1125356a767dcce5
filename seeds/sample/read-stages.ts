import { byId, type Fact } from "../../graph-schema/facts.ts";
import type { Stage } from "../../graph-schema/nodes.ts";

/** The stages of the facts, by position in `list`, which is by id. */
export interface Stages {
  readonly list: readonly Stage[];
  /** Position of a stage; −1 when there is none of this id. */
  readonly indexOf: (id: string) => number;
  /** Stages it belongs to directly. */
  readonly parents: readonly (readonly number[])[];
  /** Itself and every finer stage below it, ascending. */
  readonly downward: readonly (readonly number[])[];
  /** Numbers of the chains it belongs to through any stage, ascending; empty outside the ten chains. */
  readonly chains: readonly (readonly number[])[];
  /** Place among the chain's stages; 0 where the plan gives none. */
  readonly order: readonly number[];
  /** For each chain number, its own stages in the plan's order. */
  readonly ofChain: ReadonlyMap<number, readonly number[]>;
}

/** The stages of the facts, as a tree under the chains. */
export function readStages(facts: readonly Fact[]): Stages {
  const list = facts.filter((fact) => fact.kind === "Stage").sort(byId);
  const position = new Map(list.map(({ id }, index) => [id, index]));
  const indexOf = (id: string) => position.get(id) ?? -1;
  const parents = list.map((): number[] => []);
  const order = list.map(() => 0);
  const ofChain = new Map<number, number[]>();
  for (const fact of facts) {
    if (fact.kind !== "PART_OF") continue;
    const stage = indexOf(fact.from);
    if (fact.to.startsWith("chain:")) {
      const number = Number(fact.to.slice("chain:".length));
      order[stage] = fact.order ?? 0;
      ofChain.set(number, [...(ofChain.get(number) ?? []), stage]);
    } else parents[stage]?.push(indexOf(fact.to));
  }
  for (const stages of ofChain.values()) stages.sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0) || a - b);
  const upward = list.map((_, stage) => closure(stage, parents));
  return {
    list,
    indexOf,
    parents,
    downward: list.map((_, top) => list.flatMap((__, stage) => (upward[stage]?.has(top) ? [stage] : []))),
    chains: upward.map((tops) =>
      [...ofChain]
        .flatMap(([chain, own]) => (own.some((stage) => tops.has(stage)) ? [chain] : []))
        .sort((a, b) => a - b),
    ),
    order,
    ofChain,
  };
}

function closure(start: number, parents: readonly (readonly number[])[]): Set<number> {
  const seen = new Set([start]);
  for (const stage of seen) for (const parent of parents[stage] ?? []) seen.add(parent);
  return seen;
}
