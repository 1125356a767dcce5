import { dayInChina } from "../../graph-schema/api/contract.ts";
import type { Graph } from "../../graph-schema/facts.ts";
import type { Store } from "../store/store.ts";
import { type FactIndex, indexFacts } from "./fact-index.ts";
import { type PlaceTree, placeTree } from "./place-tree.ts";
import { type StageTree, stageTree } from "./stage-tree.ts";
import { buildSupplyGraph, type SupplyGraph } from "./supply-graph.ts";

/** Everything that is asked of the graph at one revision. Never changes once made. */
export interface Snapshot {
  readonly revision: string;
  /** The day of the clock, `YYYY-MM-DD`: what today's map shows. */
  readonly today: string;
  readonly facts: FactIndex;
  readonly stages: StageTree;
  readonly supplyGraph: SupplyGraph;
  /** The places of a day's map, `YYYY-MM-DD`; made when first asked for, then kept. */
  placesOn(day: string): PlaceTree;
}

/** The graph of a running service. */
export interface CurrentGraph {
  /** The snapshot of the store's newest revision, read anew only when the store has moved on. Requests that ask
   *  at the same time share one question to the store and one reading.
   *  @throws AppError of the store when it cannot be asked or read; the next call tries again */
  current(): Promise<Snapshot>;
}

/** Follows a store and the clock: nothing is read before the first request. */
export function followStore(store: Pick<Store, "read" | "revision">, now: () => Date): CurrentGraph {
  let held: Snapshot | undefined;
  const revisionNow = shared(() => store.revision());
  const read = shared(async () => {
    held = snapshotOf(await store.read(), dayInChina(now()));
    return held;
  });

  return {
    async current() {
      const revision = await revisionNow();
      const today = dayInChina(now());
      if (held?.revision === revision) {
        if (held.today !== today) held = { ...held, today };
        return held;
      }
      const joined = await read();
      // A reading that was under way may have begun before this revision was made; one begun now has not.
      return joined.revision === revision ? joined : await read();
    },
  };
}

/** Maps of so many days are kept: today's is another one every day. */
const MOST_MAPS = 8;

/** Builds everything that is asked of a graph.
 *  @param graph in a store's order
 *  @param today the day of the clock, `YYYY-MM-DD`
 *  @example
 *  snapshotOf({ revision: "r0", nodes: [], relationships: [] }, "2026-11-23").placesOn("2010-12-31").places(); // => []
 */
export function snapshotOf(graph: Graph, today: string): Snapshot {
  const facts = indexFacts(graph);
  const supplyGraph = buildSupplyGraph(graph);
  const trees = new Map<string, PlaceTree>();
  return {
    revision: graph.revision,
    today,
    facts,
    stages: stageTree(facts),
    supplyGraph,
    placesOn(day) {
      const tree = trees.get(day) ?? placeTree({ facts, supplyGraph }, day);
      if (trees.size === MOST_MAPS) trees.clear();
      trees.set(day, tree);
      return tree;
    },
  };
}

/** Makes callers who ask while an answer is under way wait for that one. */
function shared<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let underWay: Promise<Answer> | undefined;
  return () => {
    underWay ??= ask().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}
