import { LRUCache } from "lru-cache";
import { dayInChina } from "../../graph-schema/api/map-year.ts";
import type { Graph } from "../../graph-schema/facts.ts";
import type { Layer } from "../../graph-schema/provenance.ts";
import type { Scenario } from "../../graph-schema/scenario.ts";
import { EVERYTHING, type Scope, scopeText } from "../../graph-schema/scope.ts";
import { scenarioSteps } from "../scenario/apply-scenario.ts";
import { scenarioKey } from "../scenario/scenario-key.ts";
import type { Store } from "../store/store.ts";
import { buildQueue } from "./build-queue.ts";
import { type FactIndex, indexSteps } from "./fact-index.ts";
import { newestGraph } from "./newest-graph.ts";
import { type PlaceTree, placeTree } from "./place-tree.ts";
import { scopeSteps } from "./scope.ts";
import { type StageTree, stageTree } from "./stage-tree.ts";
import { type SupplyGraph, supplyGraphSteps } from "./supply-graph.ts";
import { atOnce, type Steps } from "./turns.ts";

/** Everything that is asked of the graph at one revision, as far as a scope lets it in. Never changes once made. */
export interface Snapshot {
  readonly revision: string;
  readonly scope: Scope;
  /** The scenario whose changes are among the facts, as `scenarioKey` names it; absent when there is none. */
  readonly scenario?: string;
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

/** What says which answers are still right: the newest revision, and the day. */
export interface Newest {
  readonly revision: string;
  /** The day of the clock, `YYYY-MM-DD`. */
  readonly today: string;
}

/** The graph of a running service. */
export interface CurrentGraph {
  /** Asks the store for its newest revision alone: nothing is read and no snapshot made. Those who ask at the same
   *  time share one question.
   *  @throws AppError of the store when it cannot be asked */
  newest(): Promise<Newest>;
  /** The snapshot of the store's newest revision, read anew only when the store has moved on. Requests that ask
   *  at the same time share one question to the store and one reading.
   *  @param scope everything when absent
   *  @param scenario its changes are applied to the whole graph before the scope; none when absent
   *  @param gone aborted when the caller does not wait any more: what nobody waits for is not made
   *  @throws AppError `SCENARIO_UNFIT` when it does not fit the facts; `GRAPH_PREPARING` when too many wait already;
   *    `REQUEST_TIMEOUT` once `gone` is aborted; of the store when it cannot be asked or read: the next call tries
   *    again */
  current(scope?: Scope, scenario?: Scenario, gone?: AbortSignal): Promise<Snapshot>;
  /** The snapshot of a scope that was made last, while the next one is not ready; `undefined` when there is none. */
  inHand(scope?: Scope): Snapshot | undefined;
  /** The facts of the store's newest revision as they were read, all of them.
   *  @throws AppError as `current` */
  whole(): Promise<Graph>;
}

/** Snapshots of so many scopes are kept at most, those asked for last; of as many facts of the store together: eight
 *  scopes of 70,000 facts, two of any size. */
const MOST_SCOPES = 32;
const MOST_FACTS = 560_000;

/** What a snapshot is made of beside the facts. */
interface Wanted {
  readonly scope: Scope;
  readonly scenario?: Scenario | undefined;
}

/** Names a scope and a scenario: equal ones have equal names.
 *  @example
 *  snapshotKey({ layers: ["plan"], years: "2010" }); // => "plan 2010"
 */
export function snapshotKey(scope: Scope, scenario?: Scenario): string {
  const words = Object.values(scopeText(scope));
  return [...words, ...(scenario === undefined ? [] : [scenarioKey(scenario)])].join(" ");
}

/** A snapshot, and the facts it was made from. */
interface Kept {
  readonly graph: Graph;
  readonly snapshot: Snapshot;
}

/** Follows a store and the clock: nothing is read before the first request. A snapshot is made in steps of a few
 *  milliseconds, between which other requests are answered, and one after another; those that ask for the same wait for
 *  the same. Snapshots of an older revision stay in hand until nothing of the newest is being made.
 *  @param options.pause lets others have their turn; the next round of the event loop when absent
 *  @param options.mostFacts how many facts of the store the kept snapshots are made from, together */
export function followStore(
  store: Pick<Store, "read" | "revision">,
  now: () => Date,
  { pause = nextRound, mostFacts = MOST_FACTS }: FollowOptions = {},
): CurrentGraph {
  const snapshots = new LRUCache<string, Kept>({
    max: MOST_SCOPES,
    maxSize: mostFacts,
    sizeCalculation: ({ graph }) => Math.min(1 + factsIn(graph), Math.floor(mostFacts / 2)),
  });
  const { revisionNow, graphNow, held } = newestGraph(store);
  const builds = buildQueue<Snapshot>(pause);
  const make = async (
    key: string,
    graph: Graph,
    { gone, ...wanted }: Wanted & Waiting,
  ): Promise<Snapshot> => {
    const steps = () => snapshotSteps(graph, dayInChina(now()), wanted);
    const snapshot = await builds.join(`${graph.revision} ${key}`, steps, gone);
    if (graph === held() || !snapshots.has(key)) snapshots.set(key, { graph, snapshot });
    if (builds.isIdle()) {
      for (const [old, kept] of snapshots.entries()) if (kept.graph !== held()) snapshots.delete(old);
    }
    return snapshot;
  };
  return {
    whole: graphNow,
    newest: async () => ({ revision: await revisionNow(), today: dayInChina(now()) }),
    inHand: (scope = EVERYTHING) => snapshots.get(snapshotKey(scope))?.snapshot,
    async current(scope = EVERYTHING, scenario, gone) {
      const graph = await graphNow();
      const key = snapshotKey(scope, scenario);
      const found = snapshots.get(key);
      const snapshot =
        found?.graph === graph ? found.snapshot : await make(key, graph, { scope, scenario, gone });
      const today = dayInChina(now());
      if (snapshot.today === today) return snapshot;
      const turned = { ...snapshot, today };
      snapshots.set(key, { graph, snapshot: turned });
      return turned;
    },
  };
}

/** How long a caller waits. */
interface Waiting {
  readonly gone: AbortSignal | undefined;
}

/** How a store is followed. */
export interface FollowOptions {
  readonly pause?: (() => Promise<unknown>) | undefined;
  readonly mostFacts?: number | undefined;
}

function nextRound(): Promise<unknown> {
  return new Promise((go) => setImmediate(go));
}

function factsIn({ nodes, relationships }: Graph): number {
  return nodes.length + relationships.length;
}

/** Maps of so many days are kept, those asked for last: today's is another one every day. */
const MOST_MAPS = 8;

/** Builds everything that is asked of a graph.
 *  @param whole in a store's order
 *  @param today the day of the clock, `YYYY-MM-DD`
 *  @param scope everything when absent
 *  @example
 *  snapshotOf({ revision: "r0", nodes: [], relationships: [] }, "2026-11-23").placesOn("2010-12-31").places(); // => []
 */
export function snapshotOf(whole: Graph, today: string, scope: Scope = EVERYTHING): Snapshot {
  return atOnce(snapshotSteps(whole, today, { scope }));
}

/** The same over the graph as it were if a scenario held: its changes are applied before the scope.
 *  @throws AppError `SCENARIO_UNFIT` when it does not fit the facts */
export function scenarioSnapshotOf(
  whole: Graph,
  today: string,
  wanted: { readonly scope: Scope; readonly scenario: Scenario },
): Snapshot {
  return atOnce(snapshotSteps(whole, today, wanted));
}

function* snapshotSteps(base: Graph, today: string, { scope, scenario }: Wanted): Steps<Snapshot> {
  const whole = scenario === undefined ? base : yield* scenarioSteps(base, scenario);
  const graph = yield* scopeSteps(whole, scope);
  const facts = yield* indexSteps(graph);
  const supplyGraph = yield* supplyGraphSteps(graph);
  const loaded = new Set(facts.nodes("Source").map(({ layer }) => layer));
  const trees = new LRUCache<string, PlaceTree>({ max: MOST_MAPS });
  return {
    revision: graph.revision,
    today,
    scope,
    ...(scenario !== undefined && { scenario: scenarioKey(scenario) }),
    loaded: scope.layers.filter((layer) => loaded.has(layer)),
    facts,
    stages: stageTree(facts),
    supplyGraph,
    placesOn(day) {
      const tree = trees.get(day) ?? placeTree({ facts, supplyGraph }, day);
      trees.set(day, tree);
      return tree;
    },
  };
}
