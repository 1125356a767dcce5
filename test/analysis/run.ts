import type { Findings } from "../../graph-schema/findings.ts";
import { prepareRun, runMeasure } from "../../server/analysis/run-measure.ts";
import type { Snapshot } from "../../server/graph/current-graph.ts";

/** What a measure finds on a snapshot. */
export function run(snapshot: Snapshot, id: string, query: Record<string, string>): Findings {
  return runMeasure(snapshot, prepareRun(id, query));
}
