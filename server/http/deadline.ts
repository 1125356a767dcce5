import { AppError } from "../../graph-schema/errors.ts";

/** Waits for an answer of the store, but not for ever: a store that hangs must not hang its callers.
 *  @param milliseconds how long at most
 *  @throws AppError `STORE_UNAVAILABLE` when the time is over */
export async function within<Value>(milliseconds: number, waiting: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    const message = `Cannot wait for the store any longer: it did not answer within ${milliseconds} ms`;
    timer = setTimeout(() => reject(new AppError("STORE_UNAVAILABLE", message)), milliseconds);
  });
  return Promise.race([waiting, deadline]).finally(() => clearTimeout(timer));
}
