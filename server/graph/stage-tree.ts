import type { Chain, Stage } from "../../graph-schema/nodes.ts";
import type { FactIndex } from "./fact-index.ts";

/** Stages that stand side by side in a chain. */
export interface Lane {
  /** From 1, without gaps, in the plan's order. */
  readonly order: number;
  /** The plan's own stages of this lane, ascending by id. */
  readonly stages: readonly Stage[];
}

/** One of a chain's own stages with its lane; parallel stages share the order. */
export interface StageInLane {
  readonly stage: Stage;
  readonly order: number;
}

/** Which stage belongs to which, and to which chain. A finer stage may belong to several. */
export interface StageTree {
  /** The chain's own stages, by lane, then id; empty for an unknown chain. */
  stagesOf(chain: string): readonly StageInLane[];
  /** The same, grouped. */
  lanes(chain: string): readonly Lane[];
  /** The stages directly below a stage, by their order, then id. */
  children(stage: string): readonly Stage[];
  /** The stages below a stage at any depth, itself left out, each once, ascending. */
  finer(stage: string): readonly Stage[];
  /** The stages above a stage at any depth, itself left out, nearest first, then ascending. */
  ancestors(stage: string): readonly Stage[];
  /** The chains a stage belongs to, itself or through the stages above it, by number; empty for one that
   *  stands outside all chains. */
  chainsOf(stage: string): readonly Chain[];
}

/** Reads the forest of stages from `PART_OF`. A circle among stages is walked once. */
export function stageTree(facts: FactIndex): StageTree {
  const children = (id: string): readonly Stage[] => membersOf(facts, id).map(({ stage }) => stage);
  const parents = (id: string): readonly Stage[] =>
    facts.from("PART_OF", id).flatMap(({ to }) => facts.node("Stage", to) ?? []);
  const ancestors = (id: string) => walk(id, parents);
  const lanes = (chain: string) =>
    facts.node("Chain", chain) === undefined ? [] : lanesOf(membersOf(facts, chain));
  return {
    stagesOf: (chain) =>
      lanes(chain).flatMap(({ order, stages }) => stages.map((stage) => ({ stage, order }))),
    lanes,
    children,
    finer: (stage) => walk(stage, children).sort((a, b) => (a.id < b.id ? -1 : 1)),
    ancestors,
    chainsOf(stage) {
      const links = [stage, ...ancestors(stage).map(({ id }) => id)].flatMap((id) =>
        facts.from("PART_OF", id),
      );
      const chains = new Set(links.flatMap(({ to }) => facts.node("Chain", to) ?? []));
      return [...chains].sort((a, b) => a.number - b.number);
    },
  };
}

interface Member {
  readonly stage: Stage;
  /** What the plan numbers; a member without a number comes after all that have one. */
  readonly order: number;
}

/** The stages that belong directly to a stage or chain, each once, by order, then id. */
function membersOf(facts: FactIndex, id: string): readonly Member[] {
  const members = new Map<string, Member>();
  for (const { from, order = Number.POSITIVE_INFINITY } of facts.to("PART_OF", id)) {
    const stage = facts.node("Stage", from);
    if (stage === undefined || (members.get(from)?.order ?? Number.POSITIVE_INFINITY) < order) continue;
    members.set(from, { stage, order });
  }
  return [...members.values()].sort((a, b) =>
    a.order === b.order ? (a.stage.id < b.stage.id ? -1 : 1) : a.order - b.order,
  );
}

function lanesOf(members: readonly Member[]): Lane[] {
  const orders = [...new Set(members.map(({ order }) => order))];
  return orders.map((order, position) => ({
    order: position + 1,
    stages: members.filter((member) => member.order === order).map(({ stage }) => stage),
  }));
}

/** Everything reached from a stage, itself left out, level by level, ascending in each, each once. */
function walk(start: string, step: (id: string) => readonly Stage[]): Stage[] {
  const reached = new Map<string, Stage>();
  let level = step(start);
  while (level.length > 0) {
    const fresh = new Map(
      level.filter(({ id }) => id !== start && !reached.has(id)).map((stage) => [stage.id, stage]),
    );
    const ascending = [...fresh.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const stage of ascending) reached.set(stage.id, stage);
    level = ascending.flatMap(({ id }) => step(id));
  }
  return [...reached.values()];
}
