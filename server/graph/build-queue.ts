import { AppError } from "../../graph-schema/errors.ts";
import { sharedRuns } from "./shared-runs.ts";
import { inTurns, type Steps } from "./turns.ts";
import { workQueue } from "./work-queue.ts";

/** Builds of one thread, one after another: begun together they would all be late, and hold the thread together. */
export interface BuildQueue<Built> {
  /** Joins the build with this key, or hands it in. It is dropped once nobody waits for it any more, also when it has
   *  begun.
   *  @param gone aborted when this caller does not wait any more; waits to the end when absent
   *  @throws AppError `GRAPH_PREPARING` when too many wait already; `REQUEST_TIMEOUT` once `gone` is aborted; whatever
   *    the build throws */
  join(key: string, steps: () => Steps<Built>, gone: AbortSignal | undefined): Promise<Built>;
  /** Whether nothing is under way and nothing waits. */
  isIdle(): boolean;
}

/** So many builds may wait for the one under way. */
const MOST_WAITING = 32;

/** A queue of builds.
 *  @param pause lets others have their turn; awaited after every step */
export function buildQueue<Built>(pause: () => Promise<unknown>): BuildQueue<Built> {
  const runs = sharedRuns<Built>();
  const queue = workQueue([0], MOST_WAITING, preparing);
  let count = 0;
  return {
    isIdle: () => count === 0,
    join: (key, steps, gone) =>
      runs.join(
        key,
        async (nobodyWaits) => {
          count += 1;
          const turn = async () => {
            await pause();
            if (nobodyWaits.aborted) throw new AppError("REQUEST_TIMEOUT", "Nobody waits for this graph");
          };
          return queue
            .run(() => inTurns(steps(), turn), nobodyWaits)
            .finally(() => {
              count -= 1;
            });
        },
        gone,
      ),
  };
}

/** What is asked for is being made, or waits for its turn. */
export function preparing(why: string): AppError {
  return new AppError("GRAPH_PREPARING", `Cannot answer yet: ${why}`);
}
