import type { Rows } from "../../graph/csr.ts";

/** Which nodes lead to each other in a circle. Nodes are numbered from 0, one for each row. */
export interface StrongComponents {
  /** The component of each node. A component has a higher number than every other one that its nodes lead to. */
  readonly component: Int32Array;
  /** How many there are; a node in no circle is a component of its own. */
  readonly count: number;
  /** Every node once, in the order in which a depth-first walk leaves them: whatever a node leads to stands before
   *  it, but for the links that close a circle. */
  readonly finished: Int32Array;
}

/** Groups the nodes that lead to each other in a circle, directly or over others. Runs in O(nodes + links) and uses no
 *  call stack, so long chains do no harm.
 *  @param rows the links of one kind of node among themselves
 *  @example
 *  strongComponents({ first: 0, offsets: Int32Array.of(0, 1, 2, 3), ends: Int32Array.of(1, 0, 0) }).count; // => 2
 *  @see Tarjan (1972), Depth-first search and linear graph algorithms, SIAM Journal on Computing 1 */
export function strongComponents({ first, offsets, ends }: Rows): StrongComponents {
  const nodes = offsets.length - 1;
  const cursor = offsets.slice(0, nodes);
  /** When the walk came to a node, from 1. */
  const reached = new Int32Array(nodes);
  /** The earliest open node that a node leads to. */
  const low = new Int32Array(nodes);
  const component = new Int32Array(nodes).fill(-1);
  const [path, open, finished] = [new Int32Array(nodes), new Int32Array(nodes), new Int32Array(nodes)];
  let [depth, opened, clock, done, count] = [0, 0, 0, 0, 0];
  const enter = (node: number) => {
    clock += 1;
    reached[node] = clock;
    low[node] = clock;
    path[depth++] = node;
    open[opened++] = node;
  };
  const lower = (node: number, to: number) => {
    if (to < (low[node] ?? 0)) low[node] = to;
  };
  const leave = (node: number) => {
    depth -= 1;
    finished[done++] = node;
    if (depth > 0) lower(path[depth - 1] ?? 0, low[node] ?? 0);
    if (low[node] !== reached[node]) return;
    while (component[node] === -1) component[open[--opened] ?? 0] = count;
    count += 1;
  };
  const step = (node: number) => {
    const at = cursor[node] ?? 0;
    if (at >= (offsets[node + 1] ?? 0)) return leave(node);
    cursor[node] = at + 1;
    const next = (ends[at] ?? 0) - first;
    if (reached[next] === 0) enter(next);
    else if (component[next] === -1) lower(node, reached[next] ?? 0);
  };
  for (let root = 0; root < nodes; root++) {
    if (reached[root] === 0) enter(root);
    while (depth > 0) step(path[depth - 1] ?? 0);
  }
  return { component, count, finished };
}
