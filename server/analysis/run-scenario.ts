import { AppError } from "../../graph-schema/errors.ts";
import type { Findings } from "../../graph-schema/findings.ts";
import type { Snapshot } from "../graph/current-graph.ts";
import { comparedFindings } from "./compare-findings.ts";
import { type MeasureRun, runMeasure } from "./run-measure.ts";

/** The facts without a scenario and with it, in one scope. */
export interface BothWorlds {
  readonly base: Snapshot;
  readonly supposed: Snapshot;
}

/** What a measure finds when a scenario holds, with what it finds on the base beside it. Both are worked out whole.
 *  @param scenario its id
 *  @throws AppError as `runMeasure` over the scenario: what is asked about may be in the scenario alone */
export function runScenario({ base, supposed }: BothWorlds, run: MeasureRun, scenario: string): Findings {
  const found = runMeasure(supposed, run);
  return comparedFindings(
    whereThere(() => runMeasure(base, run)),
    found,
    scenario,
  );
}

/** How many facts a run over both worlds touches, about: twice those of the base, which a scenario hardly changes. */
export function costOnBase(base: Snapshot, { prepared }: MeasureRun): number {
  return 2 * (whereThere(() => prepared.cost(base)) ?? 1);
}

/** What is asked of the base; `undefined` when what is asked about is not in it. */
function whereThere<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof AppError && error.code === "FACT_NOT_FOUND") return undefined;
    throw error;
  }
}
