/** A network while flow is pushed through it. Arc `2i` is the i-th given arc, arc `2i + 1` the same backwards. */
export interface ResidualNetwork {
  readonly nodes: number;
  /** The node each arc leads to. */
  readonly to: Int32Array;
  /** How much more each arc can take; of a backward arc, how much flows forward. Infinity is allowed. */
  readonly room: Float64Array;
  /** The arcs that leave each node: `arcs[starts[node]]` up to, not including, `arcs[starts[node + 1]]`. */
  readonly starts: Int32Array;
  readonly arcs: Int32Array;
  /** Room up to this is none: what rounding leaves behind. */
  readonly least: number;
}

/** The share of the largest finite capacity below which room is taken for rounding. */
const ROUNDING = 1e-12;

/** A network without flow. Runs in O(nodes + arcs).
 *  @param capacity of each arc, 0 or more, Infinity allowed */
export function residualNetwork(
  nodes: number,
  arcs: { readonly from: Int32Array; readonly to: Int32Array; readonly capacity: Float64Array },
): ResidualNetwork {
  const count = arcs.from.length;
  const to = new Int32Array(2 * count);
  const room = new Float64Array(2 * count);
  const starts = new Int32Array(nodes + 1);
  let largest = 0;
  for (let at = 0; at < count; at++) {
    const [tail, head, capacity] = [arcs.from[at] ?? 0, arcs.to[at] ?? 0, arcs.capacity[at] ?? 0];
    to[2 * at] = head;
    to[2 * at + 1] = tail;
    room[2 * at] = capacity;
    if (capacity < Number.POSITIVE_INFINITY) largest = Math.max(largest, capacity);
    starts[tail + 1] = (starts[tail + 1] ?? 0) + 1;
    starts[head + 1] = (starts[head + 1] ?? 0) + 1;
  }
  for (let node = 0; node < nodes; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice();
  const sorted = new Int32Array(2 * count);
  for (let arc = 0; arc < 2 * count; arc++) {
    const tail = to[arc ^ 1] ?? 0;
    const at = next[tail] ?? 0;
    sorted[at] = arc;
    next[tail] = at + 1;
  }
  return { nodes, to, room, starts, arcs: sorted, least: largest * ROUNDING };
}

/** For each node how many arcs with room lead to it from `start` at least, −1 where none do; `against` the arcs, from
 *  it to `start`. Runs in O(nodes + arcs). */
export function levels(
  { nodes, to, room, starts, arcs, least }: ResidualNetwork,
  start: number,
  direction: "along" | "against" = "along",
): Int32Array {
  const level = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  let [head, tail] = [0, 1];
  queue[0] = start;
  level[start] = 0;
  const turn = direction === "along" ? 0 : 1;
  while (head < tail) {
    const node = queue[head++] ?? 0;
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
      const arc = arcs[at] ?? 0;
      const end = to[arc] ?? 0;
      if (level[end] !== -1 || !((room[arc ^ turn] ?? 0) > least)) continue;
      level[end] = (level[node] ?? 0) + 1;
      queue[tail++] = end;
    }
  }
  return level;
}

/** Pushes as much as fits from source to sink, into the network's room. There must be no way of infinite capacity.
 *  Runs in O(nodes² · arcs) at worst, in O(arcs · √arcs) where all capacities are 1, no more than nodes phases
 *  in all; random chains of six tiers were seen to take about 40, each O(arcs) and a little for each way.
 *  @see Dinic (1970), Algorithm for solution of a problem of maximum flow in networks with power estimation */
export function pushMaximumFlow(network: ResidualNetwork, source: number, sink: number): void {
  let level = levels(network, sink, "against");
  while (level[source] !== -1) {
    pushAlongLevels(network, level, { source, sink });
    level = levels(network, sink, "against");
  }
}

/** Pushes along shortest ways until none is left. Counting levels from the sink keeps the walk off what leads nowhere.
 *  Changes `level`: dead ends leave it. */
function pushAlongLevels(
  network: ResidualNetwork,
  level: Int32Array,
  { source, sink }: { readonly source: number; readonly sink: number },
): void {
  const { to, room, starts, arcs, least } = network;
  const next = starts.slice();
  const way: number[] = [];
  let node = source;
  while (true) {
    if (node === sink) {
      way.length = firstFull(network, way);
      node = way.length === 0 ? source : (to[way.at(-1) ?? 0] ?? source);
      continue;
    }
    const at = next[node] ?? 0;
    if (at === starts[node + 1]) {
      if (node === source) return;
      level[node] = -1;
      node = to[(way.pop() ?? 0) ^ 1] ?? source;
      continue;
    }
    const arc = arcs[at] ?? 0;
    const end = to[arc] ?? 0;
    if ((room[arc] ?? 0) > least && level[end] === (level[node] ?? 0) - 1) {
      way.push(arc);
      node = end;
    } else next[node] = at + 1;
  }
}

/** Pushes what fits along a way, and says where on it the first arc is that is full now. */
function firstFull({ room, least }: ResidualNetwork, way: readonly number[]): number {
  let amount = Number.POSITIVE_INFINITY;
  for (const arc of way) amount = Math.min(amount, room[arc] ?? 0);
  let full = way.length;
  for (const [at, arc] of way.entries()) {
    room[arc] = (room[arc] ?? 0) - amount;
    room[arc ^ 1] = (room[arc ^ 1] ?? 0) + amount;
    if ((room[arc] ?? 0) <= least) full = Math.min(full, at);
  }
  return full;
}
