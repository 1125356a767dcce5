import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dominatedWeights, dominators, dominatorsOf } from "../../../server/analysis/kernels/dominators.ts";
import { unavoidableSuppliers } from "../../../server/analysis/kernels/unavoidable-suppliers.ts";
import { bothWays } from "../../../server/graph/csr.ts";

type Link = readonly [from: number, to: number];

function linksOf(nodes: number, links: readonly Link[]) {
  const all = { first: 0, end: nodes };
  const side = (at: 0 | 1) => Int32Array.from(links, (link) => link[at]);
  return bothWays(side(0), side(1), { from: all, to: all });
}

/** What starts reach without stepping on a node. */
function reachedWithout(links: readonly Link[], starts: readonly number[], without: number): Set<number> {
  const reached = new Set(starts.filter((start) => start !== without));
  for (const node of reached)
    for (const [from, to] of links) if (from === node && to !== without) reached.add(to);
  return reached;
}

const anyGraph = fc.integer({ min: 1, max: 9 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    links: fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), { maxLength: 20 }),
  }),
);

describe("dominators", () => {
  it("of the graph of Lengauer and Tarjan (1979, figure 1) are as printed there", () => {
    const letters = "RABCDEFGHIJKL";
    const arrows = "RA RB RC AD BA BD BE CF CG DL EH FI GI GJ HE HK IK JI KI KR LH".split(" ");
    const links = arrows.map((arrow): Link => [letters.indexOf(arrow[0]!), letters.indexOf(arrow[1]!)]);
    const tree = dominators(linksOf(letters.length, links), 0);
    const named = [...tree.immediate].map((above, node) => `${letters[node]}${letters[above] ?? "-"}`);
    expect(named.join(" ")).toBe("R- AR BR CR DR ER FC GC HR IR JG KR LD");
    expect(dominatedWeights(tree)[letters.indexOf("C")]).toBe(4);
    expect(dominatorsOf(tree, letters.indexOf("J")).map((node) => letters[node])).toEqual(["G", "C"]);
  });

  it("are the nodes whose removal cuts the root off", () => {
    fc.assert(
      fc.property(anyGraph, ({ nodes, links }) => {
        const tree = dominators(linksOf(nodes, links), 0);
        const all = reachedWithout(links, [0], -1);
        expect(new Set(tree.order)).toEqual(all);
        const cutBy = Array.from({ length: nodes }, (_, node) => reachedWithout(links, [0], node));
        for (let node = 0; node < nodes; node++) {
          const cutting = [...all].filter((each) => each !== 0 && each !== node && !cutBy[each]!.has(node));
          const expected = all.has(node) && node !== 0 ? cutting : [];
          expect(dominatorsOf(tree, node).sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
          const lost = [...all].filter((each) => !cutBy[node]!.has(each));
          expect(dominatedWeights(tree)[node]).toBe(all.has(node) ? lost.length : 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("adds up the weights of what each node dominates", () => {
    const tree = dominators(
      linksOf(4, [
        [0, 1],
        [1, 2],
        [1, 3],
      ]),
      0,
    );
    expect([...dominatedWeights(tree, [1, 10, 100, 1_000])]).toEqual([1_111, 1_110, 100, 1_000]);
  });

  it("of a chain of a million nodes are found without recursion", () => {
    const nodes = 1_000_000;
    const every = Int32Array.from({ length: nodes }, (_, at) => at);
    const all = { first: 0, end: nodes };
    const tree = dominators(bothWays(every.slice(0, -1), every.slice(1), { from: all, to: all }), 0);
    expect(tree.immediate[nodes - 1]).toBe(nodes - 2);
    expect(dominatedWeights(tree)[1]).toBe(nodes - 1);
  }, 60_000);
});

describe("suppliers nobody gets past", () => {
  //   mine(0) → smelter(1) → cast(2) ─→ buyer(5)     castings come from 2 and 3, both fed by 1
  //                       └→ cast(3) ─→
  //   forest(4) ──────────────────────→ buyer(5)     wood comes from 4 alone
  //   buyer(5) → dealer(6) → buyer(5)                what the buyer sold itself is no way
  const links: Link[] = [
    [0, 1],
    [1, 2],
    [1, 3],
    [2, 5],
    [3, 5],
    [4, 5],
    [5, 6],
    [6, 5],
  ];
  const { incoming } = linksOf(7, links);

  it("stand hidden above two suppliers of one input, and open as the only one of another", () => {
    expect(unavoidableSuppliers({ suppliersOf: incoming }, 5, [[2, 3], [4], [6]])).toEqual([
      { suppliers: [2, 3], unavoidable: [1, 0], hidden: [1, 0] },
      { suppliers: [4], unavoidable: [4], hidden: [] },
      { suppliers: [6], unavoidable: [6], hidden: [] },
    ]);
  });

  it("are none where the raw suppliers named leave a second way", () => {
    const isRaw = Uint8Array.of(1, 0, 0, 1, 1, 0, 0);
    expect(unavoidableSuppliers({ suppliersOf: incoming, isRaw }, 5, [[2, 3]])).toEqual([
      { suppliers: [2, 3], unavoidable: [], hidden: [] },
    ]);
  });

  it("let goods begin anywhere in a circle that nobody sells to", () => {
    const circle = linksOf(4, [
      [0, 1],
      [1, 0],
      [0, 2],
      [1, 2],
      [2, 3],
    ]).incoming;
    expect(unavoidableSuppliers({ suppliersOf: circle }, 3, [[2], [0, 1]])).toEqual([
      { suppliers: [2], unavoidable: [2], hidden: [] },
      { suppliers: [0, 1], unavoidable: [], hidden: [] },
    ]);
  });

  it("are those whose removal leaves the input without goods", () => {
    const given = anyGraph.chain(({ nodes, links: all }) =>
      fc.record({
        nodes: fc.constant(nodes),
        all: fc.constant(all),
        raw: fc.array(fc.boolean(), { minLength: nodes, maxLength: nodes }),
        input: fc.uniqueArray(fc.nat(nodes - 1), { maxLength: 4 }),
      }),
    );
    fc.assert(
      fc.property(given, ({ nodes, all, raw, input }) => {
        const [buyer, isRaw] = [0, Uint8Array.from(raw, Number)];
        const trade = { suppliersOf: linksOf(nodes, all).incoming, isRaw };
        const [found] = unavoidableSuppliers(trade, buyer, [input]);
        const starts = [...isRaw.keys()].filter((node) => isRaw[node] === 1 && node !== buyer);
        const open = all.filter((link) => !link.includes(buyer));
        const served = (without: number) => {
          const reached = reachedWithout(open, starts, without);
          return input.filter((node) => node !== buyer && reached.has(node)).sort((a, b) => a - b);
        };
        expect(found!.suppliers).toEqual(served(-1));
        const cutting = [...isRaw.keys()].filter(
          (node) => served(-1).length > 0 && served(node).length === 0,
        );
        expect(found!.unavoidable.toSorted((a, b) => a - b)).toEqual(cutting);
        const above = found!.unavoidable.filter((node) => !input.includes(node));
        expect(found!.hidden).toEqual(found!.suppliers.length > 1 ? above : []);
      }),
      { numRuns: 500 },
    );
  });
});
