import { AppError } from "../../graph-schema/errors.ts";

/** Waits for an answer of the store, but not for ever: a store that hangs must not hang its callers.
 *  @param milliseconds how long at most
 *  @param late what is answered when the time is over; refuses with `STORE_UNAVAILABLE` when absent
 *  @throws AppError `STORE_UNAVAILABLE`; whatever `late` throws */
export async function within<Value>(
  milliseconds: number,
  waiting: Promise<Value>,
  late: () => Value = () => hangs(milliseconds),
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<void>((over) => {
    timer = setTimeout(over, milliseconds);
  });
  return Promise.race([waiting, deadline.then(late)]).finally(() => clearTimeout(timer));
}

function hangs(milliseconds: number): never {
  const message = `Cannot wait for the store any longer: it did not answer within ${milliseconds} ms`;
  throw new AppError("STORE_UNAVAILABLE", message);
}
