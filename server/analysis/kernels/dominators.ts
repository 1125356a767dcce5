import { type BothWays, type Rows, rowOf } from "../../graph/csr.ts";

/** Which node every way to a node passes last. */
export interface DominatorTree {
  readonly root: number;
  /** For each node its immediate dominator; −1 for the root and for nodes the root does not reach. */
  readonly immediate: Int32Array;
  /** The nodes the root reaches, each after its immediate dominator, the root first. */
  readonly order: Int32Array;
}

/** The dominators of all nodes a root reaches: `a` dominates `b` when every way from the root to `b` passes `a`. Runs
 *  in O(links · log nodes), without recursion.
 *  @param links both directions over the same nodes, rows beginning at 0
 *  @see Lengauer & Tarjan (1979), A fast algorithm for finding dominators in a flowgraph: the simple version */
export function dominators(
  { outgoing, incoming }: Pick<BothWays, "outgoing" | "incoming">,
  root: number,
): DominatorTree {
  const { order, parent, numberOf } = depthFirst(outgoing, root);
  const semi = order.map((_, number) => number);
  const forest: Forest = { ancestor: new Int32Array(order.length).fill(-1), label: semi.slice(), semi };
  const dominator = new Int32Array(order.length);
  const bucket = new Int32Array(order.length).fill(-1);
  const nextInBucket = new Int32Array(order.length).fill(-1);
  for (let number = order.length - 1; number > 0; number--) {
    const [start, end] = rowOf(incoming, order[number] ?? 0);
    for (let at = start; at < end; at++) {
      const before = numberOf[incoming.ends[at] ?? 0] ?? -1;
      if (before < 0) continue;
      semi[number] = Math.min(semi[number] ?? 0, semi[lowestAbove(forest, before)] ?? 0);
    }
    const home = semi[number] ?? 0;
    nextInBucket[number] = bucket[home] ?? -1;
    bucket[home] = number;
    const above = parent[number] ?? 0;
    forest.ancestor[number] = above;
    for (let each = bucket[above] ?? -1; each >= 0; each = nextInBucket[each] ?? -1) {
      const lowest = lowestAbove(forest, each);
      dominator[each] = (semi[lowest] ?? 0) < (semi[each] ?? 0) ? lowest : above;
    }
    bucket[above] = -1;
  }
  for (let number = 1; number < order.length; number++)
    if (dominator[number] !== semi[number]) dominator[number] = dominator[dominator[number] ?? 0] ?? 0;
  const immediate = new Int32Array(numberOf.length).fill(-1);
  for (let number = 1; number < order.length; number++)
    immediate[order[number] ?? 0] = order[dominator[number] ?? 0] ?? -1;
  return { root, immediate, order };
}

/** For each node the weight of all it dominates, itself among them: what is lost to the root when it fails. 0 for a
 *  node the root does not reach.
 *  @param weights one per node; by default 1 each, so that nodes are counted */
export function dominatedWeights(
  { immediate, order }: DominatorTree,
  weights?: ArrayLike<number>,
): Float64Array {
  const sums = new Float64Array(immediate.length);
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at] ?? 0;
    const above = immediate[node] ?? -1;
    sums[node] = (sums[node] ?? 0) + (weights === undefined ? 1 : (weights[node] ?? 0));
    if (above >= 0) sums[above] = (sums[above] ?? 0) + (sums[node] ?? 0);
  }
  return sums;
}

/** The nodes every way from the root to a node passes, nearest to the node first; neither the node nor the root among
 *  them. None for a node the root does not reach. */
export function dominatorsOf({ root, immediate }: DominatorTree, node: number): number[] {
  const found: number[] = [];
  for (let each = immediate[node] ?? -1; each >= 0 && each !== root; each = immediate[each] ?? -1)
    found.push(each);
  return found;
}

/** The spanning forest of Lengauer and Tarjan, in numbers of depth-first order. */
interface Forest {
  readonly ancestor: Int32Array;
  readonly label: Int32Array;
  readonly semi: Int32Array;
}

/** The number of lowest semidominator on the way up from a number, itself included, below the root of its tree.
 *  Shortens the way for the next time. */
function lowestAbove({ ancestor, label, semi }: Forest, number: number): number {
  if ((ancestor[number] ?? -1) < 0) return number;
  const way: number[] = [];
  for (let each = number; (ancestor[ancestor[each] ?? -1] ?? -1) >= 0; each = ancestor[each] ?? -1)
    way.push(each);
  for (let each = way.pop(); each !== undefined; each = way.pop()) {
    const above = ancestor[each] ?? 0;
    if ((semi[label[above] ?? 0] ?? 0) < (semi[label[each] ?? 0] ?? 0)) label[each] = label[above] ?? 0;
    ancestor[each] = ancestor[above] ?? -1;
  }
  return label[number] ?? number;
}

/** What a root reaches, in depth-first order, with the number of each one's parent. */
function depthFirst(outgoing: Rows, root: number) {
  const nodes = outgoing.offsets.length - 1;
  const numberOf = new Int32Array(nodes).fill(-1);
  const [order, parent] = [new Int32Array(nodes), new Int32Array(nodes).fill(-1)];
  const path = new Int32Array(nodes);
  const next = outgoing.offsets.slice();
  let [reached, depth] = [0, 0];
  const enter = (node: number, above: number) => {
    parent[reached] = above;
    order[reached] = node;
    numberOf[node] = reached++;
    path[depth++] = node;
  };
  enter(root, -1);
  while (depth > 0) {
    const node = path[depth - 1] ?? 0;
    const at = next[node] ?? 0;
    if (at === outgoing.offsets[node + 1]) {
      depth -= 1;
      continue;
    }
    next[node] = at + 1;
    const end = outgoing.ends[at] ?? 0;
    if (numberOf[end] === -1) enter(end, numberOf[node] ?? 0);
  }
  return { order: order.slice(0, reached), parent, numberOf };
}
