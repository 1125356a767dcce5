import { AppError } from "../../../graph-schema/errors.ts";

/** Answers may have arrived while this process was busy: they are read before time is called. */
const GRACE = 50;

/** A clock that runs out unless it is wound up again. */
export interface Deadline {
  /** Starts the time anew: something was heard. */
  readonly extend: () => void;
  /** Gives up at once, with this failure. */
  readonly giveUp: (failure: AppError) => void;
  /** Whether nobody waits any more: nothing new must be begun. */
  readonly isOver: () => boolean;
}

/** Runs `work` until it settles or the time is over, whichever comes first; work that goes on is forgotten.
 *  The driver needs this: once a server falls silent, its own timeouts do not settle every promise.
 *  @param milliseconds without a call of `extend`
 *  @throws AppError `STORE_TIMEOUT` when the time is over */
export function within<T>(milliseconds: number, work: (deadline: Deadline) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let [over, grace]: [boolean, NodeJS.Timeout | undefined] = [false, undefined];
    const timeout = setTimeout(() => {
      const late = new AppError("STORE_TIMEOUT", `Cannot wait longer: no answer in ${milliseconds} ms`);
      grace = setTimeout(giveUp, GRACE, late);
    }, milliseconds);
    const stop = () => {
      over = true;
      clearTimeout(timeout);
      clearTimeout(grace);
    };
    const extend = () => {
      if (over) return;
      clearTimeout(grace);
      timeout.refresh();
    };
    const giveUp = (failure: AppError) => {
      stop();
      reject(failure);
    };
    work({ extend, giveUp, isOver: () => over })
      .finally(stop)
      .then(resolve, reject);
  });
}

/** Resolves after so many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
