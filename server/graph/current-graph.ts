import { dayInChina } from "../../graph-schema/api/map-year.ts";
import type { Graph } from "../../graph-schema/facts.ts";
import type { Layer } from "../../graph-schema/provenance.ts";
import { EVERYTHING, type Scope, scopeText } from "../../graph-schema/scope.ts";
import type { Store } from "../store/store.ts";
import { type FactIndex, indexSteps } from "./fact-index.ts";
import { type PlaceTree, placeTree } from "./place-tree.ts";
import { scopeSteps } from "./scope.ts";
import { type StageTree, stageTree } from "./stage-tree.ts";
import { type SupplyGraph, supplyGraphSteps } from "./supply-graph.ts";
import { atOnce, inTurns, type Steps } from "./turns.ts";

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

/** What is asked of a graph in a scope, made or in the making. */
interface Kept {
  readonly graph: Graph;
  snapshot: Promise<Snapshot>;
}

/** Follows a store and the clock: nothing is read before the first request. A snapshot is made in steps of a few
 *  milliseconds, between which other requests are answered; those that ask for the same wait for the same.
 *  @param pause lets others have their turn; the next round of the event loop when absent */
export function followStore(
  store: Pick<Store, "read" | "revision">,
  now: () => Date,
  pause: () => Promise<unknown> = () => new Promise((go) => setImmediate(go)),
): CurrentGraph {
  const snapshots = new Map<string, Kept>();
  const graphNow = newestGraph(store);
  const make = (key: string, graph: Graph, scope: Scope): Kept => {
    const made = inTurns(snapshotSteps(graph, dayInChina(now()), scope), pause);
    const kept = { graph, snapshot: made };
    made.catch(() => {
      if (snapshots.get(key) === kept) snapshots.delete(key);
    });
    return kept;
  };
  return {
    whole: graphNow,
    async current(scope = EVERYTHING) {
      const graph = await graphNow();
      const key = Object.values(scopeText(scope)).join(" ");
      const found = snapshots.get(key);
      const kept = found?.graph === graph ? found : make(key, graph, scope);
      snapshots.delete(key);
      snapshots.set(key, kept);
      for (const oldest of snapshots.keys()) {
        if (snapshots.size <= MOST_SCOPES) break;
        snapshots.delete(oldest);
      }
      const snapshot = await kept.snapshot;
      const today = dayInChina(now());
      if (snapshot.today !== today) kept.snapshot = Promise.resolve({ ...snapshot, today });
      return kept.snapshot;
    },
  };
}

/** The facts of the store's newest revision, read anew only when the store has moved on. */
function newestGraph(store: Pick<Store, "read" | "revision">): () => Promise<Graph> {
  let held: Graph | undefined;
  const revisionNow = shared(() => store.revision());
  const read = shared(async () => {
    held = await store.read();
    return held;
  });
  return async () => {
    const revision = await revisionNow();
    if (held?.revision === revision) return held;
    const joined = await read();
    // A reading that was under way may have begun before this revision was made; one begun now has not.
    return joined.revision === revision ? joined : await read();
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
  return atOnce(snapshotSteps(whole, today, scope));
}

function* snapshotSteps(whole: Graph, today: string, scope: Scope): Steps<Snapshot> {
  const graph = yield* scopeSteps(whole, scope);
  const facts = yield* indexSteps(graph);
  const supplyGraph = yield* supplyGraphSteps(graph);
  const loaded = new Set(facts.nodes("Source").map(({ layer }) => layer));
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
