import { setTimeout as wait } from "node:timers/promises";
import { AppError, type ErrorCode } from "../graph-schema/errors.ts";
import type { Layer } from "../graph-schema/provenance.ts";
import { REAL_SCOPE, WHOLE_SCOPE } from "../graph-schema/scope.ts";
import type { CurrentGraph } from "./graph/current-graph.ts";
import { type Brought, bringLayers } from "./layers/bring-layers.ts";
import type { Note } from "./layers/next-step.ts";
import { LAYER_OF } from "./layers/set-ids.ts";
import type { Log } from "./log.ts";
import type { Store } from "./store/store.ts";

/** What the first load works on. */
export interface FirstLoad {
  readonly store: Store;
  readonly graph: Pick<CurrentGraph, "current">;
  readonly log: Log;
  /** Whether the simulated set is loaded where there is none. */
  readonly withSample: boolean;
  /** Ends the waiting for a store that is away. */
  readonly signal: AbortSignal;
  /** Is told when the sets of this product are in the store, or were left out for good. */
  readonly loaded: () => void;
  /** How long to wait before a store that was away is asked again, in milliseconds; 1,000 by default. */
  readonly pause?: number;
}

/** Brings the sets this product ships and makes ready what is asked first, everything and what is real, beginning
 *  again for as long as the store is away.
 *  @throws AppError when the store refuses for good: damaged, locked, full
 *  @throws Error named `AbortError` when the signal ends the waiting */
export async function firstLoad(means: FirstLoad): Promise<void> {
  const { store, graph, log, withSample, signal, loaded, pause = 1_000 } = means;
  for (let told = ""; ; ) {
    try {
      const brought = await bringLayers(store, { withSample });
      loaded();
      tell(brought, await graph.current(WHOLE_SCOPE), log);
      await graph.current(REAL_SCOPE);
      return;
    } catch (error) {
      const away = error instanceof AppError && AWAY.includes(error.code);
      if (!away || signal.aborted) throw error;
      if (error.message !== told) log.warn(`store away, asking again: ${error.message}`);
      told = error.message;
      await wait(pause, undefined, { signal });
    }
  }
}

/** Passes by itself: the store is away, or others have asked for too much before. */
const AWAY: readonly ErrorCode[] = ["STORE_UNAVAILABLE", "STORE_TIMEOUT", "GRAPH_PREPARING"];

interface Held {
  readonly revision: string;
  readonly loaded: readonly Layer[];
}

function tell({ committed, alone, notes }: Brought, { revision, loaded }: Held, log: Log): void {
  for (const { changeSet, put, removed } of committed) log.info({ changeSet, put, removed }, "loaded");
  log.info({ revision, layers: loaded }, "facts loaded");
  // Facts may have come by another way than the commands, such as load or an older copy.
  const open = notes.filter(({ set, what }) => what !== "missing" || !loaded.includes(LAYER_OF[set]));
  if (open.length === 0) return;
  const words = open.map(alone ? keptWords : ownDataWords).join("; ");
  log.warn(alone ? words : `the store holds data of its own and was left as it is: ${words}`);
}

function ownDataWords({ set, what }: Note): string {
  if (what === "missing") return `${set} is not in it, run liantu load-${set}`;
  if (what === "outdated") return `${set} is there in another edition, run liantu load-${set}`;
  return UNFINISHED;
}

const UNFINISHED =
  "the sample is not whole, run the same liantu load-sample again, or liantu drop-layer simulated";

function keptWords({ set, what }: Note): string {
  if (what === "unfinished") return UNFINISHED;
  const kept = "and a sample that a start does not take away was made over it";
  if (set !== "sample")
    return `${set} is there in another edition, ${kept}: run liantu drop-layer simulated and start again`;
  return "the sample was made over other facts: run liantu drop-layer simulated, then liantu load-sample";
}
