import fc from "fast-check";
import { MultiDirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { idAt, indexOfId } from "../../server/graph/id-table.ts";
import { degree, linksAt, neighbours, walker } from "../../server/graph/neighbours.ts";
import { buildSupplyGraph, bytesOf, type SupplyGraph } from "../../server/graph/supply-graph.ts";
import { enterprise, graphOf, link } from "./build.ts";

type Pair = readonly [from: number, to: number];

const networks = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    pairs: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 40 }),
  }),
);

const nameOf = (node: number) => `enterprise:e${node}`;

/** Trade among `size` enterprises, drawn once for the product and once for graphology. */
function draw(size: number, pairs: readonly Pair[], name = nameOf) {
  const drafts = [
    ...Array.from({ length: size }, (_, node) => enterprise(name(node))),
    ...pairs.map(([from, to], at) =>
      link("SUPPLIES", name(from), name(to), { id: `supplies:${at}`, value: at }),
    ),
  ];
  const oracle = new MultiDirectedGraph();
  for (let node = 0; node < size; node++) oracle.addNode(name(node));
  for (const [from, to] of pairs) oracle.addEdge(name(from), name(to));
  return { graph: buildSupplyGraph(graphOf(drafts)), oracle };
}

const at = (graph: SupplyGraph, node: number, name = nameOf) => indexOfId(graph.nodes, name(node))!;
const idsOf = (graph: SupplyGraph, nodes: Iterable<number>) =>
  [...nodes].map((node) => idAt(graph.nodes, node)).sort();

function twoHops(oracle: MultiDirectedGraph, start: string): string[] {
  const near = oracle.neighbors(start);
  const reached = new Set([...near, ...near.flatMap((node) => oracle.neighbors(node))]);
  reached.delete(start);
  return [...reached].sort();
}

describe("SupplyGraph, for any network", () => {
  it("has the neighbours and degrees that graphology finds", () => {
    fc.assert(
      fc.property(networks, ({ size, pairs }) => {
        const { graph, oracle } = draw(size, pairs);
        for (let node = 0; node < size; node++) {
          const [mine, id] = [at(graph, node), nameOf(node)];
          const { SUPPLIES } = graph.links;
          expect(idsOf(graph, neighbours(SUPPLIES, mine, "along"))).toEqual(oracle.outNeighbors(id).sort());
          expect(idsOf(graph, neighbours(SUPPLIES, mine, "against"))).toEqual(oracle.inNeighbors(id).sort());
          expect(degree(SUPPLIES, mine, "along")).toBe(oracle.outDegree(id));
          expect(degree(SUPPLIES, mine, "against")).toBe(oracle.inDegree(id));
        }
      }),
    );
  });

  it("reaches within two links what graphology reaches", () => {
    fc.assert(
      fc.property(networks, ({ size, pairs }) => {
        const { graph, oracle } = draw(size, pairs);
        const walk = walker(graph.links.SUPPLIES, graph.nodes.count);
        for (let node = 0; node < size; node++) {
          const reached = walk({ start: at(graph, node), hops: 2, direction: "both" });
          expect(idsOf(graph, reached)).toEqual(twoHops(oracle, nameOf(node)));
        }
      }),
    );
  });

  it("finds every link, with its own value, from both its ends", () => {
    fc.assert(
      fc.property(networks, ({ size, pairs }) => {
        const { SUPPLIES, ...graph } = { ...draw(size, pairs).graph.links, ...draw(size, pairs).graph };
        for (const [value, [from, to]] of pairs.entries()) {
          const [seller, buyer] = [at(graph, from), at(graph, to)];
          const shared = linksAt(SUPPLIES, seller, "along").filter((each) =>
            linksAt(SUPPLIES, buyer, "against").includes(each),
          );
          expect(shared.map((each) => SUPPLIES.amount?.[each])).toContain(value);
        }
      }),
    );
  });

  it("does not depend on how enterprises are called", () => {
    fc.assert(
      fc.property(networks, fc.nat(), ({ size, pairs }, turn) => {
        const renamed = (node: number) => `enterprise:x${(node + turn) % size}`;
        const [plain, other] = [draw(size, pairs).graph, draw(size, pairs, renamed).graph];
        for (let node = 0; node < size; node++) {
          const before = neighbours(plain.links.SUPPLIES, at(plain, node), "both");
          const after = neighbours(other.links.SUPPLIES, at(other, node, renamed), "both");
          const names = Array.from({ length: size }, (_, each) => each);
          const isNear = (graph: SupplyGraph, near: readonly number[], name: typeof nameOf) =>
            names.map((each) => near.includes(at(graph, each, name)));
          expect(isNear(other, after, renamed)).toEqual(isNear(plain, before, nameOf));
        }
      }),
    );
  });

  it("survives being handed to another thread", () => {
    fc.assert(
      fc.property(networks, ({ size, pairs }) => {
        const { graph } = draw(size, pairs);
        expect(structuredClone(graph)).toEqual(graph);
      }),
      { numRuns: 20 },
    );
  });

  it("takes at most 40 bytes a link beside its nodes", () => {
    const size = 1_000;
    const pairs = Array.from({ length: 5_000 }, (_, i): Pair => [(i * 7) % size, (i * 13 + 1) % size]);
    expect(bytesOf(draw(size, pairs).graph).links / pairs.length).toBeLessThanOrEqual(40);
  });
});
