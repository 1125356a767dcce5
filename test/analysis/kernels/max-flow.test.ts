import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BoundedFlow,
  type FlowNetwork,
  maximumFlow,
} from "../../../server/analysis/kernels/max-flow.ts";

function bounded(network: FlowNetwork): BoundedFlow {
  const found = maximumFlow(network);
  if (found.kind === "unbounded") throw new Error(`no limit along ${found.way}`);
  return found;
}

function network(links: readonly (readonly [from: number, to: number, capacity: number])[]) {
  return {
    from: Int32Array.from(links, ([from]) => from),
    to: Int32Array.from(links, ([, to]) => to),
    linkCapacity: Float64Array.from(links, ([, , capacity]) => capacity),
  };
}

const capacity = fc.oneof({ weight: 5, arbitrary: fc.nat(6) }, fc.constant(Number.POSITIVE_INFINITY));

/** Small networks; node 0 is a source and the last node a sink, others may be too. */
const anyNetwork = fc.integer({ min: 2, max: 6 }).chain((nodes) =>
  fc
    .record({
      links: fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), capacity), { maxLength: 12 }),
      nodeCapacity: fc.array(capacity, { minLength: nodes, maxLength: nodes }),
      sources: fc.uniqueArray(fc.nat(nodes - 1), { minLength: 1, maxLength: 2 }),
      sinks: fc.uniqueArray(fc.nat(nodes - 1), { minLength: 1, maxLength: 2 }),
    })
    .map(({ links, nodeCapacity, sources, sinks }) => ({
      ...network(links),
      nodes,
      nodeCapacity: Float64Array.from(nodeCapacity),
      sources,
      sinks,
    })),
);

/** The least capacity of all that can be put on the way, over every side each entrance and exit may lie on. */
function leastCut(given: Required<FlowNetwork>): number {
  const { nodes, from, to, linkCapacity, nodeCapacity, sources, sinks } = given;
  let least = Number.POSITIVE_INFINITY;
  for (let side = 0; side < 1 << (2 * nodes); side++) {
    const isBefore = (half: number) => ((side >> half) & 1) === 1;
    if (sources.some((node) => !isBefore(node)) || sinks.some((node) => isBefore(nodes + node))) continue;
    let cut = 0;
    for (let node = 0; node < nodes; node++)
      if (isBefore(node) && !isBefore(nodes + node)) cut += nodeCapacity[node]!;
    for (const [at, tail] of from.entries())
      if (isBefore(nodes + tail) && !isBefore(to[at]!)) cut += linkCapacity[at]!;
    least = Math.min(least, cut);
  }
  return least;
}

const sum = (list: Iterable<number>) => [...list].reduce((total, each) => total + each, 0);

describe("the most that can flow", () => {
  //  Cormen, Leiserson, Rivest & Stein, Introduction to algorithms, figure 26.1: s v1 v2 v3 v4 t are 0 to 5.
  const clrs = {
    nodes: 6,
    sources: [0],
    sinks: [5],
    ...network([
      [0, 1, 16],
      [0, 2, 13],
      [1, 3, 12],
      [2, 1, 4],
      [2, 4, 14],
      [3, 2, 9],
      [3, 5, 20],
      [4, 3, 7],
      [4, 5, 4],
    ]),
  };

  it("is 23 in the network of the textbook, cut between {s, v1, v2, v4} and {v3, t}", () => {
    const found = bounded(clrs);
    expect(found.throughput).toBe(23);
    expect([...found.isBeforeCut]).toEqual([1, 1, 1, 0, 1, 0]);
    expect([...found.cutLinks].map((link) => `${clrs.from[link]}${clrs.to[link]}`)).toEqual([
      "13",
      "43",
      "45",
    ]);
    expect([...found.cutNodes]).toEqual([]);
    expect([...found.linkPrice]).toEqual([0, 0, 1, 0, 0, 0, 0, 1, 1]);
  });

  //  Two mills (40 and 30) feed one foundry (50), which feeds two plants (45 and 45).
  it("is what the foundry can pass, and only there more capacity helps", () => {
    const found = bounded({
      nodes: 5,
      from: Int32Array.of(0, 1, 2, 2),
      to: Int32Array.of(2, 2, 3, 4),
      nodeCapacity: Float64Array.of(40, 30, 50, 45, 45),
      sources: [0, 1],
      sinks: [3, 4],
    });
    expect([found.throughput, [...found.cutNodes], [...found.nodePrice]]).toEqual([50, [2], [0, 0, 1, 0, 0]]);
    expect(found.nodeFlow[2]).toBe(50);
  });

  it("has no price at either of two equal bottlenecks in a row", () => {
    const found = bounded({
      nodes: 2,
      from: Int32Array.of(0),
      to: Int32Array.of(1),
      nodeCapacity: Float64Array.of(5, 5),
      sources: [0],
      sinks: [1],
    });
    expect([found.throughput, [...found.cutNodes], [...found.nodePrice]]).toEqual([5, [0], [0, 0]]);
  });

  it("names a way that has no limit", () => {
    const links = network([
      [0, 1, 3],
      [0, 2, Number.POSITIVE_INFINITY],
      [2, 1, Number.POSITIVE_INFINITY],
    ]);
    expect(maximumFlow({ nodes: 3, ...links, sources: [0], sinks: [1] })).toEqual({
      kind: "unbounded",
      way: [0, 2, 1],
    });
  });

  it("does not take what rounding leaves for room", () => {
    const links = network([
      [0, 1, 0.1],
      [0, 1, 0.2],
      [1, 2, 0.3],
    ]);
    const found = bounded({ nodes: 3, ...links, sources: [0], sinks: [2] });
    expect(found.throughput).toBeCloseTo(0.3, 12);
    expect([...found.linkPrice]).toEqual([0, 0, 0]);
  });

  it("is the least cut, and the cut named adds up to it", () => {
    fc.assert(
      fc.property(anyNetwork, (given) => {
        const found = maximumFlow(given);
        const least = leastCut(given);
        expect(found.kind === "unbounded").toBe(least === Number.POSITIVE_INFINITY);
        if (found.kind === "unbounded") return;
        const cut =
          sum(found.cutNodes.map((node) => given.nodeCapacity[node]!)) +
          sum(found.cutLinks.map((link) => given.linkCapacity[link]!));
        expect([found.throughput, cut]).toEqual([least, least]);
      }),
      { numRuns: 200 },
    );
  });

  it("is a flow: nothing is lost on the way, nothing exceeds a capacity", () => {
    fc.assert(
      fc.property(anyNetwork, (given) => {
        const found = maximumFlow(given);
        if (found.kind === "unbounded") return;
        const at = (ends: Int32Array, node: number) =>
          sum(found.linkFlow.filter((_, link) => ends[link] === node));
        for (let node = 0; node < given.nodes; node++) {
          expect(found.nodeFlow[node]).toBeLessThanOrEqual(given.nodeCapacity[node]!);
          if (!given.sources.includes(node)) expect(at(given.to, node)).toBe(found.nodeFlow[node]);
          if (!given.sinks.includes(node)) expect(at(given.from, node)).toBe(found.nodeFlow[node]);
        }
        for (const [link, flow] of found.linkFlow.entries())
          expect(flow).toBeLessThanOrEqual(given.linkCapacity[link]!);
      }),
    );
  });

  it("rises by the price when one unit is added at one place, computed anew", () => {
    fc.assert(
      fc.property(anyNetwork, (given) => {
        const found = maximumFlow(given);
        if (found.kind === "unbounded") return;
        const raised = (list: Float64Array, at: number) =>
          list.map((each, one) => (one === at ? each + 1 : each));
        for (let node = 0; node < given.nodes; node++) {
          const more = bounded({ ...given, nodeCapacity: raised(given.nodeCapacity, node) });
          expect(more.throughput - found.throughput).toBe(found.nodePrice[node]);
        }
        for (let link = 0; link < given.from.length; link++) {
          const more = bounded({ ...given, linkCapacity: raised(given.linkCapacity, link) });
          expect(more.throughput - found.throughput).toBe(found.linkPrice[link]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("passes a chain of two hundred thousand nodes without recursion", () => {
    const nodes = 200_000;
    const every = Int32Array.from({ length: nodes }, (_, at) => at);
    const found = bounded({
      nodes,
      from: every.slice(0, -1),
      to: every.slice(1),
      nodeCapacity: Float64Array.from({ length: nodes }, (_, at) => (at === 777 ? 3 : 8)),
      sources: [0],
      sinks: [nodes - 1],
    });
    expect([found.throughput, [...found.cutNodes], found.nodePrice[777]]).toEqual([3, [777], 1]);
  });
});
