import { AppError } from "../../graph-schema/errors.ts";

/** Work that waits for a free hand, first come, first served. */
export interface WorkQueue<Hand> {
  /** Does a piece of work with a hand of its own.
   *  @param gone aborted when nobody waits for it any more: what has not begun is then never begun
   *  @throws AppError that of the queue when too much waits already, or it is closed; `REQUEST_TIMEOUT` when the work
   *    was dropped; whatever the work throws */
  run<Result>(work: (hand: Hand) => Promise<Result>, gone: AbortSignal): Promise<Result>;
  /** Refuses what waits and whatever comes. What is under way goes on. */
  close(): void;
}

/** A queue before some hands.
 *  @param hands all of them
 *  @param mostWaiting how much may wait
 *  @param busy the refusal of what may not wait, for a reason */
export function workQueue<Hand>(
  hands: readonly Hand[],
  mostWaiting: number,
  busy: (why: string) => AppError,
): WorkQueue<Hand> {
  const free = [...hands];
  const waiting: { begin(hand: Hand): void; refuse(why: AppError): void }[] = [];
  let isClosed = false;
  const handTo = (gone: AbortSignal): Promise<Hand> => {
    if (isClosed) return Promise.reject(busy("the service is stopping"));
    const hand = free.pop();
    if (hand !== undefined) return Promise.resolve(hand);
    if (waiting.length >= mostWaiting) return Promise.reject(busy(`${waiting.length} are waiting already`));
    return new Promise((resolve, reject) => {
      const turn = { begin: resolve, refuse: reject };
      waiting.push(turn);
      const drop = () => {
        const at = waiting.indexOf(turn);
        if (at < 0) return;
        waiting.splice(at, 1);
        reject(new AppError("REQUEST_TIMEOUT", "Cannot begin what nobody waits for"));
      };
      gone.addEventListener("abort", drop, { once: true });
    });
  };
  const release = (hand: Hand) => {
    const next = waiting.shift();
    if (next === undefined) free.push(hand);
    else next.begin(hand);
  };
  return {
    async run(work, gone) {
      const hand = await handTo(gone);
      try {
        return await work(hand);
      } finally {
        release(hand);
      }
    },
    close() {
      isClosed = true;
      for (const { refuse } of waiting.splice(0)) refuse(busy("the service is stopping"));
    },
  };
}
