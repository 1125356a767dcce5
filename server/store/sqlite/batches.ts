import { setImmediate } from "node:timers/promises";

/** Items handled between two turns of the event loop: some 20 ms of work. */
const MOST_ITEMS = 2_000;
/** Characters handled at once, so that a batch of long texts stays far below SQLite's limit of a billion. */
const MOST_CHARACTERS = 4_000_000;

/** Hands over items in batches, in order, and lets other work have its turn between two of them.
 *  @param sizeOf an item's length in characters; without it, items count as short */
export async function inBatches<Item>(
  items: Iterable<Item>,
  handle: (batch: readonly Item[]) => void,
  sizeOf: (item: Item) => number = () => 0,
): Promise<void> {
  let batch: Item[] = [];
  let size = 0;
  for (const item of items) {
    batch.push(item);
    size += sizeOf(item);
    if (batch.length < MOST_ITEMS && size < MOST_CHARACTERS) continue;
    handle(batch);
    await setImmediate();
    batch = [];
    size = 0;
  }
  if (batch.length > 0) handle(batch);
}
