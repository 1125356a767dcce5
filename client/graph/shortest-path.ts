/** A step from one state to another, and what it costs: 0 or more. */
export interface Step {
  readonly to: number;
  readonly cost: number;
}

interface Entry {
  readonly state: number;
  readonly cost: number;
}

/** The cheapest way from a state to one that is a goal, both included; of equal ways always the same.
 *  @param next steps that can be taken from a state
 *  @returns `undefined` when no goal can be reached
 *  @example
 *  shortestPath(0, (state) => state === 3, (state) => [{ to: state + 1, cost: 1 }]); // => [0, 1, 2, 3]
 *  shortestPath(0, () => false, () => []); // => undefined
 */
export function shortestPath(
  start: number,
  isGoal: (state: number) => boolean,
  next: (state: number) => readonly Step[],
): number[] | undefined {
  const costs = new Map([[start, 0]]);
  const before = new Map<number, number>();
  const done = new Set<number>();
  const open: Entry[] = [{ state: start, cost: 0 }];
  for (let entry = pop(open); entry !== undefined; entry = pop(open)) {
    const { state, cost } = entry;
    if (done.has(state)) continue;
    done.add(state);
    if (isGoal(state)) return wayTo(state, before);
    for (const step of next(state)) {
      const reached = cost + step.cost;
      if (reached >= (costs.get(step.to) ?? Infinity)) continue;
      costs.set(step.to, reached);
      before.set(step.to, state);
      push(open, { state: step.to, cost: reached });
    }
  }
  return undefined;
}

function wayTo(goal: number, before: ReadonlyMap<number, number>): number[] {
  const way = [goal];
  for (let at = before.get(goal); at !== undefined; at = before.get(at)) way.push(at);
  return way.reverse();
}

function isLess(a: Entry | undefined, b: Entry | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.cost < b.cost || (a.cost === b.cost && a.state < b.state);
}

function push(heap: Entry[], entry: Entry): void {
  heap.push(entry);
  let at = heap.length - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!isLess(heap[at], heap[above])) return;
    swap(heap, at, above);
    at = above;
  }
}

function pop(heap: Entry[]): Entry | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return first;
  heap[0] = last;
  let at = 0;
  for (;;) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    let least = at;
    if (isLess(heap[left], heap[least])) least = left;
    if (isLess(heap[right], heap[least])) least = right;
    if (least === at) return first;
    swap(heap, at, least);
    at = least;
  }
}

function swap(heap: Entry[], a: number, b: number): void {
  const [one, other] = [heap[a], heap[b]];
  if (one === undefined || other === undefined) return;
  heap[a] = other;
  heap[b] = one;
}
