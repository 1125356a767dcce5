import { DirectedGraph } from "graphology";
import type { Graph } from "../graph-schema/facts.ts";
import { bothWays } from "../server/graph/csr.ts";
import { buildSupplyGraph, bytesOf } from "../server/graph/supply-graph.ts";
import { factsOf } from "./facts.ts";
import { atMost, type Figure, median, short } from "./figures.ts";
import type { Network } from "./generate.ts";

const ROUNDS = 5;

/** Building the graph in memory and the memory it takes, beside graphology with the same content. Both read
 *  facts fresh from text each time, as a store hands them out: strings that were never hashed. */
export function buildFigures(network: Network): Figure[] {
  const text = JSON.stringify(factsOf(network));
  const times = { ours: [0], peer: [0], rowsOurs: [0], rowsPeer: [0] };
  for (const each of Object.values(times)) each.length = 0;
  for (let round = 0; round < ROUNDS; round++) {
    times.ours.push(timeOf(parsed(text), buildSupplyGraph));
    times.peer.push(timeOf(parsed(text), buildPeer));
    times.rowsOurs.push(timeOf(network, buildRows));
    times.rowsPeer.push(timeOf(network, buildPeerOfNumbers));
  }
  const [ours, peer] = [median(times.ours), median(times.peer)];
  const [rowsOurs, rowsPeer] = [median(times.rowsOurs), median(times.rowsPeer)];
  return [
    {
      what: "build from facts",
      ours: `${short(ours)} ms`,
      peer: `graphology ${short(peer)} ms`,
      verdict: atMost(ours / peer, 0.02),
    },
    {
      what: "build rows from numbered ends",
      ours: `${short(rowsOurs)} ms`,
      peer: `graphology ${short(rowsPeer)} ms`,
      verdict: atMost(rowsOurs / rowsPeer, 0.02),
    },
    ...memoryFigures(parsed(text)),
  ];
}

function memoryFigures(facts: Graph): Figure[] {
  const graph = buildSupplyGraph(facts);
  const { links, ids } = bytesOf(graph);
  const count = facts.relationships.length;
  const [ours, peer] = [growthOf(() => buildSupplyGraph(facts)), growthOf(() => buildPeer(facts))];
  return [
    {
      what: "bytes a link, columns and rows both ways",
      ours: short(links / count),
      peer: `with packed ids ${short((links + ids) / count)}`,
      verdict: atMost(links / count, 40),
    },
    {
      what: "memory of the process",
      ours: `${short(ours / 2 ** 20)} MiB`,
      peer: `graphology ${short(peer / 2 ** 20)} MiB`,
      verdict: atMost(ours / peer, 0.1),
    },
  ];
}

/** Facts as a store hands them out. The text is ours and was typed a moment ago, so it is not parsed again. */
function parsed(text: string): Graph {
  return JSON.parse(text);
}

function buildPeer({ nodes, relationships }: Graph): DirectedGraph {
  const graph = new DirectedGraph();
  for (const { id, kind } of nodes) graph.addNode(id, { kind });
  for (const relationship of relationships) {
    const { id, kind, from, to } = relationship;
    const { value, stage } = relationship.kind === "SUPPLIES" ? relationship : {};
    graph.addEdgeWithKey(id, from, to, { kind, value, stage });
  }
  return graph;
}

function buildRows({ size, sellers, buyers }: Network) {
  const all = { first: 0, end: size.enterprises };
  return bothWays(sellers, buyers, { from: all, to: all });
}

function buildPeerOfNumbers({ size, sellers, buyers }: Network): DirectedGraph {
  const graph = new DirectedGraph();
  for (let node = 0; node < size.enterprises; node++) graph.addNode(node);
  for (const [link, seller] of sellers.entries()) graph.addEdge(seller, buyers[link]);
  return graph;
}

function timeOf<Input, Output>(input: Input, build: (input: Input) => Output): number {
  globalThis.gc?.();
  const start = performance.now();
  const built = build(input);
  const time = performance.now() - start;
  if (built === undefined) throw new Error("Cannot time a build that builds nothing");
  return time;
}

/** How much more memory is in use while what is built is held, in bytes: the least of some tries. */
function growthOf(build: () => unknown): number {
  const tries = Array.from({ length: 3 }, () => {
    const before = memoryInUse();
    const held = [build()];
    const grown = memoryInUse() - before;
    held.length = 0;
    return grown;
  });
  return Math.min(...tries);
}

function memoryInUse(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
