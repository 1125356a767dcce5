import { AppError } from "../../graph-schema/errors.ts";

/** Runs under way, each one for all who ask for the same. */
export interface SharedRuns<Result> {
  /** Joins the run with this key, or begins it.
   *  @param begin gets a signal that is aborted once nobody waits for the run any more
   *  @param gone aborted when this caller does not wait any more
   *  @throws AppError `REQUEST_TIMEOUT` once `gone` is aborted; whatever the run throws */
  join(
    key: string,
    begin: (nobodyWaits: AbortSignal) => Promise<Result>,
    gone: AbortSignal | undefined,
  ): Promise<Result>;
}

/** A table of runs under way. */
export function sharedRuns<Result>(): SharedRuns<Result> {
  const underWay = new Map<string, Run<Result>>();
  const runOf = (key: string, begin: Begin<Result>): Run<Result> => {
    const found = underWay.get(key);
    if (found !== undefined) return found;
    const nobodyWaits = new AbortController();
    const result = begin(nobodyWaits.signal).finally(() => underWay.delete(key));
    const run = { result, nobodyWaits, callers: 0 };
    underWay.set(key, run);
    return run;
  };
  const table: SharedRuns<Result> = {
    async join(key, begin, gone) {
      if (isGone(gone)) throw leftAlone();
      const run = runOf(key, begin);
      run.callers += 1;
      try {
        return await untilGone(run.result, gone);
      } catch (error) {
        // It was dropped, since nobody waited for it, in the moment this caller came.
        if (isDropped(error) && !isGone(gone)) return await table.join(key, begin, gone);
        throw error;
      } finally {
        run.callers -= 1;
        if (run.callers === 0) run.nobodyWaits.abort();
      }
    },
  };
  return table;
}

type Begin<Result> = (nobodyWaits: AbortSignal) => Promise<Result>;

interface Run<Result> {
  readonly result: Promise<Result>;
  readonly nobodyWaits: AbortController;
  callers: number;
}

function untilGone<Result>(result: Promise<Result>, gone: AbortSignal | undefined): Promise<Result> {
  if (gone === undefined) return result;
  return new Promise((resolve, reject) => {
    const leave = () => reject(leftAlone());
    gone.addEventListener("abort", leave, { once: true });
    result.then(resolve, reject).finally(() => gone.removeEventListener("abort", leave));
  });
}

/** Asked anew each time: it changes while others are awaited. */
function isGone(gone: AbortSignal | undefined): boolean {
  return gone?.aborted === true;
}

function isDropped(error: unknown): boolean {
  return error instanceof AppError && error.code === "REQUEST_TIMEOUT";
}

function leftAlone(): AppError {
  return new AppError("REQUEST_TIMEOUT", "Cannot answer a request that is gone");
}
