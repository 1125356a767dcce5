import { AppError } from "../../graph-schema/errors.ts";
import type { Graph } from "../../graph-schema/facts.ts";
import type { GraphNode } from "../../graph-schema/nodes.ts";
import type { Relationship } from "../../graph-schema/relationships.ts";
import { scopeText } from "../../graph-schema/scope.ts";
import { type Snapshot, snapshotOf } from "../graph/current-graph.ts";
import type { FactSlice, FromWorker, ToWorker, WorkerQuestion } from "./messages.ts";
import { prepareRun, runMeasure } from "./run-measure.ts";

/** Snapshots of so many scopes and days are kept, those asked for last. */
const MOST_SNAPSHOTS = 3;

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
  const snapshots = new Map<string, Snapshot>();
  return {
    add(slice: FactSlice) {
      for (const node of slice.nodes) nodes.push(node);
      for (const relationship of slice.relationships) relationships.push(relationship);
    },
    snapshot({ scope, today }: WorkerQuestion): Snapshot {
      const key = [today, ...Object.values(scopeText(scope))].join(" ");
      const snapshot = snapshots.get(key) ?? snapshotOf(graph, today, scope);
      snapshots.delete(key);
      snapshots.set(key, snapshot);
      for (const oldest of snapshots.keys()) {
        if (snapshots.size <= MOST_SNAPSHOTS) break;
        snapshots.delete(oldest);
      }
      return snapshot;
    },
  };
}

function answerTo(question: WorkerQuestion, snapshotFor: (question: WorkerQuestion) => Snapshot): FromWorker {
  try {
    const run = prepareRun(question.id, question.query);
    return { kind: "findings", text: JSON.stringify(runMeasure(snapshotFor(question), run)) };
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
