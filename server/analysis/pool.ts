import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { AppError } from "../../graph-schema/errors.ts";
import type { Findings } from "../../graph-schema/findings.ts";
import type { Scenario } from "../../graph-schema/scenario.ts";
import type { Scope } from "../../graph-schema/scope.ts";
import { type CurrentGraph, type Snapshot, snapshotKey } from "../graph/current-graph.ts";
import { sharedRuns } from "../graph/shared-runs.ts";
import { workQueue } from "../graph/work-queue.ts";
import { keptFindings } from "./kept-findings.ts";
import { type MeasureRun, prepareRun, runMeasure } from "./run-measure.ts";
import { costOnBase, runScenario } from "./run-scenario.ts";
import { type WorkerHand, workerHand } from "./worker-hand.ts";

/** What is asked of a measure. */
export interface Question {
  readonly scope: Scope;
  /** The measure. */
  readonly id: string;
  /** Its parameters as the caller wrote them. */
  readonly query: Readonly<Record<string, string>>;
  /** What is held for true beside the facts: then the findings carry base and difference. */
  readonly scenario?: Scenario | undefined;
  /** Aborted when the caller does not wait any more. */
  readonly signal?: AbortSignal;
}

/** What a measure finds over the newest facts.
 *  @throws AppError `MEASURE_NOT_FOUND`; `REQUEST_INVALID` with every wrong parameter named; `FACT_NOT_FOUND`;
 *    `SCENARIO_UNFIT` when the scenario does not fit the facts; `ANALYSIS_TOO_LARGE` when it would touch more facts than any run may; `ANALYSIS_BUSY` when too many wait;
 *    `ANALYSIS_TIMEOUT` when it took too long; `REQUEST_TIMEOUT` once the signal is aborted; those of the store
 *  @throws Error a defect, also when the thread of the run died */
export type Analyse = (question: Question) => Promise<Findings>;

/** Runs measures: small ones at once, larger ones in threads of their own, so that none holds up who answers
 *  requests. */
export interface AnalysisPool {
  readonly analyse: Analyse;
  /** Ends the threads and refuses whoever waits. Safe to call twice. */
  close(): Promise<void>;
}

/** What a pool may spend. */
export interface PoolLimits {
  /** Facts a run may touch, about, and still run on the thread that asks. */
  readonly atOnce: number;
  /** Facts any run may touch, about. */
  readonly most: number;
  readonly threads: number;
  /** Runs that may wait for a thread. */
  readonly waiting: number;
  /** How long a run may take once it has a thread. */
  readonly milliseconds: number;
  /** Ids of facts that kept answers may name, all together. */
  readonly kept: number;
}

/** The limits where nothing else is said. A fact costs 1 to 5 µs, so a run at once takes 10 ms at most and the
 *  largest 5 to 25 s. One processor is left to who answers requests. */
export const POOL_LIMITS: PoolLimits = {
  atOnce: 2_000,
  most: 5_000_000,
  threads: Math.max(1, Math.min(2, availableParallelism() - 1)),
  waiting: 32,
  milliseconds: 60_000,
  kept: 300_000,
};

/** Opens a pool; threads begin when first needed.
 *  @param graph what is asked about
 *  @param file the built worker; `undefined` runs everything on the thread that asks, as tests do */
export function analysisPool(
  graph: Pick<CurrentGraph, "current" | "whole">,
  file: URL | undefined,
  limits: PoolLimits = POOL_LIMITS,
): AnalysisPool {
  const hands = file === undefined ? [] : handsOf(file, limits);
  const queue = workQueue(hands, limits.waiting, busy);
  const kept = keptFindings(limits.kept);
  const runs = sharedRuns<Findings>();
  const apart = ({ scope, id, query, scenario, signal }: Question, snapshot: Snapshot, key: string) =>
    runs.join(
      key,
      async (nobodyWaits) => {
        const { today } = snapshot;
        const text = await queue.run(
          async (hand) => hand.ask({ scope, today, id, query, scenario }, await graph.whole()),
          nobodyWaits,
        );
        await setImmediate();
        const findings: Findings = JSON.parse(text);
        const { revision } = findings;
        kept.set(keyOf({ ...snapshot, revision }, prepareRun(id, query), scenario), findings);
        return findings;
      },
      signal,
    );
  return {
    async analyse(question) {
      const run = prepareRun(question.id, question.query);
      const { scope, scenario } = question;
      const snapshot = await graph.current(scope, undefined, question.signal);
      const key = keyOf(snapshot, run, scenario);
      const found = kept.get(key);
      if (found !== undefined) return found;
      const cost = scenario === undefined ? run.prepared.cost(snapshot) : costOnBase(snapshot, run);
      if (cost > limits.most) throw tooLarge(question.id, cost, limits.most);
      if (hands.length > 0 && cost > limits.atOnce) return apart(question, snapshot, key);
      const findings = await runHere(graph, { run, snapshot }, question);
      kept.set(key, findings);
      return findings;
    },
    async close() {
      queue.close();
      await Promise.all(hands.map((hand) => hand.close()));
    },
  };
}

/** Runs a measure on this thread: on the facts alone, or beside what a scenario makes of them. */
async function runHere(
  graph: Pick<CurrentGraph, "current">,
  { run, snapshot }: { readonly run: MeasureRun; readonly snapshot: Snapshot },
  { scope, scenario, signal }: Question,
): Promise<Findings> {
  if (scenario === undefined) return runMeasure(snapshot, run);
  const supposed = await graph.current(scope, scenario, signal);
  return runScenario({ base: snapshot, supposed }, run, scenario.id);
}

function handsOf(file: URL, { threads, milliseconds }: PoolLimits): WorkerHand[] {
  return Array.from({ length: threads }, () => workerHand(file, milliseconds));
}

/** What was asked of which data: equal keys have equal findings. */
function keyOf(
  { revision, today, scope }: Snapshot,
  { measure, prepared }: MeasureRun,
  scenario: Scenario | undefined,
): string {
  const facts = [revision, today, snapshotKey(scope, scenario)];
  return JSON.stringify([...facts, measure.definition, prepared.parameters]);
}

function busy(why: string): AppError {
  return new AppError("ANALYSIS_BUSY", `Cannot begin the analysis: ${why}`);
}

function tooLarge(id: string, cost: number, most: number): AppError {
  return new AppError("ANALYSIS_TOO_LARGE", `Cannot run "${id}": it touches ${cost} facts, at most ${most}`);
}
