import type { ChainSummary, StageRecord } from "../../../graph-schema/api/resources.ts";

/** A stage of a chain: what is really recorded for it, and how many simulated firms make it beside. */
export interface StageOfRow {
  readonly record: StageRecord;
  readonly simulated: number;
}

/** A chain at a glance: what is real, and what the simulation adds. */
export interface ChainRow {
  readonly summary: ChainSummary;
  readonly stages: readonly StageOfRow[];
  /** Places that only simulated firms stand for. */
  readonly simulatedPlaces: number;
}

/** Rows of the table of chains.
 *  @param real the chains by real facts alone
 *  @param all the same chains with simulated facts too; `undefined` when those are off, or not read yet */
export function chainRows(
  real: readonly ChainSummary[],
  all: readonly ChainSummary[] | undefined,
): ChainRow[] {
  return real.map((summary) => {
    const whole = all?.find(({ chain }) => chain.id === summary.chain.id);
    return {
      summary,
      stages: summary.stages.map((record) => {
        const same = whole?.stages.find(({ stage }) => stage.id === record.stage.id);
        return { record, simulated: Math.max(0, (same?.enterprises ?? 0) - record.enterprises) };
      }),
      simulatedPlaces: Math.max(0, (whole?.places ?? 0) - summary.places),
    };
  });
}

/** How many stages are recorded, and by what. */
export interface RecordCounts {
  readonly stages: number;
  /** By real facts. */
  readonly recorded: number;
  readonly unrecorded: number;
  /** Of the unrecorded ones, those that simulated firms make. */
  readonly onlySimulated: number;
  /** Those the plan alone records; `undefined` when it was not asked. */
  readonly byPlan: number | undefined;
}

/** Counts the stages of all chains.
 *  @param plan the chains by the plan's facts alone; `undefined` when they make no difference */
export function recordCounts(
  rows: readonly ChainRow[],
  plan: readonly ChainSummary[] | undefined,
): RecordCounts {
  const stages = rows.flatMap((row) => row.stages);
  const open = stages.filter(({ record }) => !record.recorded);
  const ofPlan = plan?.flatMap((chain) => chain.stages).filter(({ recorded }) => recorded);
  return {
    stages: stages.length,
    recorded: stages.length - open.length,
    unrecorded: open.length,
    onlySimulated: open.filter(({ simulated }) => simulated > 0).length,
    byPlan: ofPlan?.length,
  };
}
