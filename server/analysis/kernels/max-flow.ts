import { levels, pushMaximumFlow, type ResidualNetwork, residualNetwork } from "./residual-network.ts";

/** What may flow through what, from sources to sinks. Amounts of one unit throughout, 0 or more. */
export interface FlowNetwork {
  /** Nodes are numbered from 0 up to, not including, this. */
  readonly nodes: number;
  /** The node each link leaves, and the one it arrives at. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** What each link can carry; without limit when left out. Infinity is allowed. */
  readonly linkCapacity?: Float64Array;
  /** What may pass each node, sources and sinks among them; without limit when left out. Infinity is allowed. */
  readonly nodeCapacity?: Float64Array;
  readonly sources: readonly number[];
  readonly sinks: readonly number[];
}

/** The most that can flow, or a way that has no limit. */
export type MaximumFlow = BoundedFlow | UnboundedFlow;

/** Some way from a source to a sink has no limit anywhere. */
export interface UnboundedFlow {
  readonly kind: "unbounded";
  /** The nodes of one such way, a source first. */
  readonly way: readonly number[];
}

/** The most that can flow, and what holds it back. */
export interface BoundedFlow {
  readonly kind: "bounded";
  readonly throughput: number;
  /** What passes each node and each link in one such flow. */
  readonly nodeFlow: Float64Array;
  readonly linkFlow: Float64Array;
  /** The minimum cut nearest to the sources: these capacities add up to the throughput. Ascending. */
  readonly cutNodes: Int32Array;
  readonly cutLinks: Int32Array;
  /** 1 for each node that lies before the cut: more could still be brought through it. */
  readonly isBeforeCut: Uint8Array;
  /** How much the throughput rises for each unit of capacity added at this node, or this link, alone: 1 or 0. */
  readonly nodePrice: Uint8Array;
  readonly linkPrice: Uint8Array;
}

/** The most that can flow from sources to sinks when nodes and links have capacities: each node is split in two, an
 *  entrance and an exit, with an arc of its capacity between them. By Dinic; see `pushMaximumFlow` for its cost.
 *
 *  A price is read off the room that is left. One more unit at a full node helps if and only if what comes from a
 *  source still reaches its entrance and what leaves its exit still reaches a sink: only then is there a new way. The
 *  rate is 1 until the next bottleneck; where all capacities are whole numbers, the whole first unit. A node of a
 *  minimum cut has price 0 when another minimum cut passes it by: two bottlenecks in a row must both be widened.
 *  @param network capacities of NaN or below 0 are not looked for
 *  @see Ford & Fulkerson (1962), Flows in networks: node splitting, max-flow min-cut */
export function maximumFlow(network: FlowNetwork): MaximumFlow {
  const { nodes, from } = network;
  const links = from.length;
  const [source, sink] = [2 * nodes, 2 * nodes + 1];
  const residual = split(network);
  const way = unboundedWay(residual, network);
  if (way.length > 0) return { kind: "unbounded", way };
  pushMaximumFlow(residual, source, sink);
  const before = levels(residual, source);
  const after = levels(residual, sink, "against");
  const isCut = (arc: number) => before[tailOf(residual, arc)] !== -1 && before[residual.to[arc] ?? 0] === -1;
  const price = (arc: number) =>
    before[tailOf(residual, arc)] !== -1 && after[residual.to[arc] ?? 0] !== -1 ? 1 : 0;
  const arcsOf = (first: number, count: number) =>
    Int32Array.from({ length: count }, (_, at) => 2 * (first + at));
  const [nodeArcs, linkArcs] = [arcsOf(0, nodes), arcsOf(nodes, links)];
  const sourceArcs = arcsOf(nodes + links, network.sources.length);
  const flowOn = (arc: number) => residual.room[arc + 1] ?? 0;
  const cutAmong = (arcs: Int32Array) => arcs.map((_, at) => at).filter((at) => isCut(arcs[at] ?? 0));
  return {
    kind: "bounded",
    throughput: sourceArcs.reduce((sum, arc) => sum + flowOn(arc), 0),
    nodeFlow: Float64Array.from(nodeArcs, flowOn),
    linkFlow: Float64Array.from(linkArcs, flowOn),
    cutNodes: cutAmong(nodeArcs),
    cutLinks: cutAmong(linkArcs),
    isBeforeCut: Uint8Array.from(nodeArcs, (arc) => (before[residual.to[arc] ?? 0] === -1 ? 0 : 1)),
    nodePrice: Uint8Array.from(nodeArcs, price),
    linkPrice: Uint8Array.from(linkArcs, price),
  };
}

/** Entrances have the numbers of the nodes, exits follow them, then come one source and one sink for all. Arcs: one
 *  through each node, the links, from the source, to the sink. */
function split(network: FlowNetwork): ResidualNetwork {
  const { nodes, from, to, sources, sinks } = network;
  const [first, links] = [nodes, from.length];
  const count = nodes + links + sources.length + sinks.length;
  const arcs = {
    from: new Int32Array(count),
    to: new Int32Array(count),
    capacity: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
  };
  for (let node = 0; node < nodes; node++) {
    arcs.from[node] = node;
    arcs.to[node] = nodes + node;
  }
  for (let link = 0; link < links; link++) {
    arcs.from[first + link] = nodes + (from[link] ?? 0);
    arcs.to[first + link] = to[link] ?? 0;
  }
  for (const [at, node] of sources.entries()) {
    arcs.from[first + links + at] = 2 * nodes;
    arcs.to[first + links + at] = node;
  }
  for (const [at, node] of sinks.entries()) {
    arcs.from[first + links + sources.length + at] = nodes + node;
    arcs.to[first + links + sources.length + at] = 2 * nodes + 1;
  }
  if (network.nodeCapacity !== undefined) arcs.capacity.set(network.nodeCapacity, 0);
  if (network.linkCapacity !== undefined) arcs.capacity.set(network.linkCapacity, first);
  return residualNetwork(2 * nodes + 2, arcs);
}

/** The nodes of a shortest way without any limit; none where there is no such way. */
function unboundedWay(residual: ResidualNetwork, { nodes }: FlowNetwork): number[] {
  const [source, sink] = [2 * nodes, 2 * nodes + 1];
  const level = levels({ ...residual, least: Number.MAX_VALUE }, source);
  if (level[sink] === -1) return [];
  const way: number[] = [];
  for (let node = sink; node !== source; ) {
    const arcs = residual.arcs.subarray(residual.starts[node] ?? 0, residual.starts[node + 1] ?? 0);
    const back = arcs.find(
      (arc) =>
        residual.room[arc ^ 1] === Number.POSITIVE_INFINITY &&
        level[residual.to[arc] ?? 0] === (level[node] ?? 0) - 1,
    );
    if (back === undefined) return [];
    node = residual.to[back] ?? source;
    if (node < nodes) way.push(node);
  }
  return way.reverse();
}

function tailOf({ to }: ResidualNetwork, arc: number): number {
  return to[arc ^ 1] ?? 0;
}
