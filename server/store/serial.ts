/** Runs tasks one after another, in the order they were handed over. A task that fails stops no other. */
export type Serial = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** Opens a queue of its own. Nothing has to be closed.
 *  @example
 *  typeof serial(); // => "function"
 */
export function serial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  };
}
