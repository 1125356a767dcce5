/** Long work in steps of a few milliseconds each: it yields wherever others may have their turn. */
export type Steps<Result> = Generator<void, Result>;

/** Items worked through between two turns: a few milliseconds of work. */
const SLICE = 4_000;

/** Does all of it at once.
 *  @example
 *  atOnce((function* () { yield; return 1; })()); // => 1
 */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Does it step by step, so that whoever shares the thread is not held up.
 *  @param pause lets others have their turn; awaited after every step */
export async function inTurns<Result>(steps: Steps<Result>, pause: () => Promise<unknown>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await pause();
  }
}

/** Works through items with a turn for others after every few thousand. What is added to a set or map while it is
 *  walked comes last. */
export function* eachOf<Item>(items: Iterable<Item>, act: (item: Item) => void): Steps<void> {
  let count = 0;
  for (const item of items) {
    act(item);
    count += 1;
    if (count % SLICE === 0) yield;
  }
}

/** The items that fit, in their order.
 *  @example
 *  atOnce(filtered(["a", "b"], (item) => item !== "a")); // => ["b"]
 */
export function* filtered<Item>(items: Iterable<Item>, fits: (item: Item) => boolean): Steps<Item[]> {
  const kept: Item[] = [];
  yield* eachOf(items, (item) => {
    if (fits(item)) kept.push(item);
  });
  return kept;
}

/** Items by a key, groups and items in the order in which they came.
 *  @example
 *  atOnce(groupedBy(["ab", "c", "ad"], (item) => item[0])).get("a"); // => ["ab", "ad"]
 */
export function* groupedBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Steps<Map<Key, Item[]>> {
  const groups = new Map<Key, Item[]>();
  yield* eachOf(items, (item) => {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  });
  return groups;
}
