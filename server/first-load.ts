import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "../graph-schema/errors.ts";
import type { CurrentGraph } from "./graph/current-graph.ts";
import type { Log } from "./log.ts";
import { bringPlan } from "./plan.ts";
import type { Store } from "./store/store.ts";

/** What the first load works on. */
export interface FirstLoad {
  readonly store: Store;
  readonly graph: CurrentGraph;
  readonly log: Log;
  /** Ends the waiting for a store that is away. */
  readonly signal: AbortSignal;
  /** Is told when the plan is in the store, or was left out for good. */
  readonly loaded: () => void;
  /** How long to wait before a store that was away is asked again, in milliseconds; 1,000 by default. */
  readonly pause?: number;
}

/** Brings the plan and reads the graph for the first time, beginning again for as long as the store is away.
 *  @throws AppError when the store refuses for good: damaged, locked, full
 *  @throws Error named `AbortError` when the signal ends the waiting */
export async function firstLoad({ store, graph, log, signal, loaded, pause = 1_000 }: FirstLoad) {
  for (let told = ""; ; ) {
    try {
      const line = await bringPlan(store);
      loaded();
      await graph.current();
      if (line !== undefined) log.info({ revision: line.revision }, "plan loaded");
      else log.warn("the store holds data of its own and not this edition of the plan: run liantu load-plan");
      return;
    } catch (error) {
      const away = error instanceof AppError && ["STORE_UNAVAILABLE", "STORE_TIMEOUT"].includes(error.code);
      if (!away || signal.aborted) throw error;
      if (error.message !== told) log.warn(`store away, asking again: ${error.message}`);
      told = error.message;
      await wait(pause, undefined, { signal });
    }
  }
}
