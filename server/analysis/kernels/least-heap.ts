/** Numbers waiting in the order of their keys. */
export interface LeastHeap {
  /** Adds a number; it may wait several times under different keys. */
  readonly push: (key: number, value: number) => void;
  /** Takes out the number of the least key, the lowest among equals. Undefined when none waits. */
  readonly pop: () => { readonly key: number; readonly value: number } | undefined;
}

/** An empty binary heap. Push and pop run in O(log waiting).
 *  @see Williams (1964), Algorithm 232: Heapsort */
export function leastHeap(): LeastHeap {
  const [keys, values]: [number[], number[]] = [[], []];
  const isBefore = (a: number, b: number) => {
    const [left, right] = [keys[a] ?? 0, keys[b] ?? 0];
    return left < right || (left === right && (values[a] ?? 0) < (values[b] ?? 0));
  };
  const swap = (a: number, b: number) => {
    [keys[a], keys[b]] = [keys[b] ?? 0, keys[a] ?? 0];
    [values[a], values[b]] = [values[b] ?? 0, values[a] ?? 0];
  };
  const push = (key: number, value: number) => {
    let at = keys.push(key) - 1;
    values.push(value);
    for (let above = (at - 1) >> 1; at > 0 && isBefore(at, above); above = (at - 1) >> 1) {
      swap(at, above);
      at = above;
    }
  };
  const pop = () => {
    if (keys.length === 0) return undefined;
    swap(0, keys.length - 1);
    const least = { key: keys.pop() ?? 0, value: values.pop() ?? 0 };
    let at = 0;
    while (true) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const below = right < keys.length && isBefore(right, left) ? right : left;
      if (below >= keys.length || !isBefore(below, at)) return least;
      swap(at, below);
      at = below;
    }
  };
  return { push, pop };
}
