import type { AppError } from "../../../graph-schema/errors.ts";

/** Keeps a refused name and password from being tried so often that the server locks the account. */
export interface LoginPause {
  /** @throws AppError what the server said last, while it must not be asked again */
  assertOver(): void;
  /** The server has refused: nobody asks for twice as long as after the last refusal. */
  refused(failure: AppError): void;
  /** The server has let somebody in. */
  welcomed(): void;
}

/** Begins open.
 *  @param clock milliseconds of a clock that only goes forward
 *  @param shortest the first pause and
 *  @param longest the last, in milliseconds */
export function loginPause(clock: () => number, shortest = 1_000, longest = 60_000): LoginPause {
  let next = shortest;
  let last: { readonly failure: AppError; readonly until: number } | undefined;
  return {
    assertOver() {
      if (last !== undefined && clock() < last.until) throw last.failure;
    },
    refused(failure) {
      // Calls that ran side by side were refused as one.
      if (last !== undefined && clock() < last.until) return;
      last = { failure, until: clock() + next };
      next = Math.min(next * 2, longest);
    },
    welcomed() {
      last = undefined;
      next = shortest;
    },
  };
}
