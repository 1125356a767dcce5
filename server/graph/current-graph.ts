import { dayInChina } from "../../graph-schema/api/map-year.ts";
import type { Graph } from "../../graph-schema/facts.ts";
import type { Layer } from "../../graph-schema/provenance.ts";
import { EVERYTHING, type Scope, scopeText } from "../../graph-schema/scope.ts";
import type { Store } from "../store/store.ts";
import { type FactIndex, indexFacts } from "./fact-index.ts";
import { type PlaceTree, placeTree } from "./place-tree.ts";
import { scopeGraph } from "./scope.ts";
import { type StageTree, stageTree } from "./stage-tree.ts";
import { buildSupplyGraph, type SupplyGraph } from "./supply-graph.ts";

/** Everything that is asked of the graph at one revision, as far as a scope lets it in. Never changes once made. */
export interface Snapshot {
  readonly revision: string;
  readonly scope: Scope;
  /** The layers of the scope that the graph holds facts of, in the order of `Layer`. */
  readonly loaded: readonly Layer[];
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
   *  @param scope everything when absent
   *  @throws AppError of the store when it cannot be asked or read; the next call tries again */
  current(scope?: Scope): Promise<Snapshot>;
  /** The facts of the store's newest revision as they were read, all of them.
   *  @throws AppError as `current` */
  whole(): Promise<Graph>;
}

/** Snapshots of so many scopes are kept, those asked for last. */
const MOST_SCOPES = 4;

/** Follows a store and the clock: nothing is read before the first request. */
export function followStore(store: Pick<Store, "read" | "revision">, now: () => Date): CurrentGraph {
  let held: Graph | undefined;
  const snapshots = new Map<string, Snapshot>();
  const revisionNow = shared(() => store.revision());
  const read = shared(async () => {
    held = await store.read();
    snapshots.clear();
    return held;
  });
  const graphNow = async () => {
    const revision = await revisionNow();
    if (held?.revision === revision) return held;
    const joined = await read();
    // A reading that was under way may have begun before this revision was made; one begun now has not.
    return joined.revision === revision ? joined : await read();
  };

  return {
    whole: graphNow,
    async current(scope = EVERYTHING) {
      const graph = await graphNow();
      const today = dayInChina(now());
      const key = Object.values(scopeText(scope)).join(" ");
      const found = snapshots.get(key);
      const kept = found?.revision === graph.revision ? found : snapshotOf(graph, today, scope);
      const snapshot = kept.today === today ? kept : { ...kept, today };
      snapshots.delete(key);
      snapshots.set(key, snapshot);
      for (const oldest of snapshots.keys()) {
        if (snapshots.size <= MOST_SCOPES) break;
        snapshots.delete(oldest);
      }
      return snapshot;
    },
  };
}

/** Maps of so many days are kept: today's is another one every day. */
const MOST_MAPS = 8;

/** Builds everything that is asked of a graph.
 *  @param whole in a store's order
 *  @param today the day of the clock, `YYYY-MM-DD`
 *  @param scope everything when absent
 *  @example
 *  snapshotOf({ revision: "r0", nodes: [], relationships: [] }, "2026-11-23").placesOn("2010-12-31").places(); // => []
 */
export function snapshotOf(whole: Graph, today: string, scope: Scope = EVERYTHING): Snapshot {
  const graph = scopeGraph(whole, scope);
  const facts = indexFacts(graph);
  const loaded = new Set(facts.nodes("Source").map(({ layer }) => layer));
  const supplyGraph = buildSupplyGraph(graph);
  const trees = new Map<string, PlaceTree>();
  return {
    revision: graph.revision,
    today,
    scope,
    loaded: scope.layers.filter((layer) => loaded.has(layer)),
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
