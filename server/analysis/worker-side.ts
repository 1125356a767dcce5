import { LRUCache } from "lru-cache";
import { AppError } from "../../graph-schema/errors.ts";
import type { Graph } from "../../graph-schema/facts.ts";
import type { GraphNode } from "../../graph-schema/nodes.ts";
import type { Relationship } from "../../graph-schema/relationships.ts";
import { type Snapshot, scenarioSnapshotOf, snapshotKey, snapshotOf } from "../graph/current-graph.ts";
import type { FactSlice, FromWorker, ToWorker, WorkerQuestion } from "./messages.ts";
import { prepareRun, runMeasure } from "./run-measure.ts";
import { runScenario } from "./run-scenario.ts";

/** Snapshots of so many scopes, scenarios and days are kept, those asked for last. */
const MOST_SNAPSHOTS = 4;

/** What a worker does with what it is told: takes facts in, answers questions over them.
 *  @returns a function that answers a question, and nothing to facts */
export function workerSide(): (message: ToWorker) => FromWorker | undefined {
  let taken = takenFacts("");
  return (message) => {
    if (message.kind === "begin-facts") taken = takenFacts(message.revision);
    else if (message.kind === "facts") taken.add(JSON.parse(message.slice));
    else return answerTo(message, taken.snapshot);
    return undefined;
  };
}

function takenFacts(revision: string) {
  const nodes: GraphNode[] = [];
  const relationships: Relationship[] = [];
  const graph: Graph = { revision, nodes, relationships };
  const snapshots = new LRUCache<string, Snapshot>({ max: MOST_SNAPSHOTS });
  return {
    add(slice: FactSlice) {
      for (const node of slice.nodes) nodes.push(node);
      for (const relationship of slice.relationships) relationships.push(relationship);
    },
    snapshot({ scope, today, scenario }: WorkerQuestion): Snapshot {
      const key = `${today} ${snapshotKey(scope, scenario)}`;
      const make = () =>
        scenario === undefined
          ? snapshotOf(graph, today, scope)
          : scenarioSnapshotOf(graph, today, { scope, scenario });
      const snapshot = snapshots.get(key) ?? make();
      snapshots.set(key, snapshot);
      return snapshot;
    },
  };
}

function answerTo(question: WorkerQuestion, snapshotFor: (question: WorkerQuestion) => Snapshot): FromWorker {
  try {
    const run = prepareRun(question.id, question.query);
    const { scenario, ...asItIs } = question;
    const findings =
      scenario === undefined
        ? runMeasure(snapshotFor(asItIs), run)
        : runScenario({ base: snapshotFor(asItIs), supposed: snapshotFor(question) }, run, scenario.id);
    return { kind: "findings", text: JSON.stringify(findings) };
  } catch (error) {
    if (error instanceof AppError) {
      const { code, message, messageZh, details } = error;
      return { kind: "failure", code, message, messageZh, details };
    }
    return {
      kind: "defect",
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
