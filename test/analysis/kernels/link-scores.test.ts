import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  degreeScores,
  gravityScores,
  type KnownLinks,
  type LinkCandidates,
  sameStageScores,
} from "../../../server/analysis/kernels/link-scores.ts";
import { pathScores, strongestPath } from "../../../server/analysis/kernels/path-scores.ts";
import { bothWays } from "../../../server/graph/csr.ts";

type Link = readonly [seller: number, buyer: number, stage: number];

function known(nodes: number, links: readonly Link[]): KnownLinks {
  const all = { first: 0, end: nodes };
  const column = (at: 0 | 1) => Int32Array.from(links, (link) => link[at]);
  const { outgoing, incoming, given } = bothWays(column(0), column(1), { from: all, to: all });
  return { outgoing, incoming, stages: given.map((at) => links[at]![2]) };
}

const candidates = (...list: readonly Link[]): LinkCandidates => ({
  sellers: Int32Array.from(list, ([seller]) => seller),
  buyers: Int32Array.from(list, ([, buyer]) => buyer),
  stages: Int32Array.from(list, ([, , stage]) => stage),
});

// Sellers 0, 1, 2; buyers 3, 4, 5, 6. Stage 9 is seals, 8 is hoses.
//   0 → 3 (seals, hoses), 0 → 4 (seals)
//   1 → 3, 1 → 5 (seals), 1 → 4 (hoses)
//   2 → 6 (hoses)
const TRADE = known(7, [
  [0, 3, 9],
  [0, 3, 8],
  [0, 4, 9],
  [1, 3, 9],
  [1, 5, 9],
  [1, 4, 8],
  [2, 6, 8],
]);

describe("baselines", () => {
  it("multiply the 2 buyers of seller 0 by the 1 seller of buyer 5, two links to one buyer counted once", () => {
    expect([...degreeScores(TRADE, candidates([0, 5, 9], [2, 5, 9], [0, 6, 9]))]).toEqual([2, 1, 2]);
  });

  it("leave out the link that is asked about", () => {
    expect([...degreeScores(TRADE, candidates([1, 5, 9], [0, 3, 9]))]).toEqual([0, 1]);
    expect([...sameStageScores(TRADE, candidates([1, 5, 9], [0, 3, 9]))]).toEqual([1, 1]);
  });

  it("count the buyers of this very stage", () => {
    expect([...sameStageScores(TRADE, candidates([0, 5, 9], [0, 5, 8], [1, 6, 9], [2, 3, 9]))]).toEqual([
      2, 1, 2, 0,
    ]);
  });

  it("let a seller 60 km away count for 37 % at a reach of 60 km", () => {
    const scores = gravityScores(
      {
        match: Float64Array.of(0.5, 0.5, 0.5, 0),
        kilometres: Float64Array.of(0, 60, Number.NaN, 1),
        size: Float64Array.of(100, 100, 100, 100),
      },
      { reach: 60, kilometresIfUnknown: 120 },
    );
    expect([...scores]).toEqual(
      [50, 50 / Math.E, 50 / Math.E ** 2, 0].map((each) => expect.closeTo(each, 12)),
    );
  });
});

describe("pathScores() and strongestPath()", () => {
  // 0 sells to 3 and 4, which buy from 1 too, who sells to 5. Peers 3 and 4 have two sellers, fellow 1 three buyers.
  it("find the two peers that lead seller 0 to buyer 5", () => {
    const found = pathScores(TRADE, candidates([0, 5, 9], [2, 5, 9], [0, 6, 8]));
    expect([...found.commonCustomers]).toEqual([2, 0, 0]);
    expect([...found.pathsOfThree]).toEqual([expect.closeTo(2 / Math.sqrt(2 * 3), 12), 0, 0]);
    expect(strongestPath(TRADE, 0, 5)).toEqual({ peer: 3, fellow: 1 });
    expect(strongestPath(TRADE, 2, 5)).toBeUndefined();
  });

  it("agree with walking every path", () => {
    const link = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(2));
    fc.assert(
      fc.property(
        fc.array(link, { maxLength: 40 }),
        fc.array(link, { minLength: 1, maxLength: 12 }),
        (links, asked) => {
          const trade = known(7, links);
          const sells = (seller: number, buyer: number) =>
            links.some(([from, to]) => from === seller && to === buyer);
          const nodes = [0, 1, 2, 3, 4, 5, 6];
          const found = pathScores(trade, candidates(...asked));
          for (const [at, [x, y]] of asked.entries()) {
            const paths = nodes.flatMap((peer) =>
              nodes
                .filter((fellow) => peer !== y && fellow !== x)
                .filter((fellow) => sells(x, peer) && sells(fellow, peer) && sells(fellow, y))
                .map((fellow) => ({ peer, fellow })),
            );
            const score = (peer: number, fellow: number) =>
              1 /
              Math.sqrt(
                nodes.filter((each) => sells(each, peer)).length *
                  nodes.filter((each) => sells(fellow, each)).length,
              );
            expect(found.commonCustomers[at]).toBe(new Set(paths.map(({ peer }) => peer)).size);
            expect(found.pathsOfThree[at]).toBeCloseTo(
              paths.reduce((sum, { peer, fellow }) => sum + score(peer, fellow), 0),
              10,
            );
            const best = strongestPath(trade, x, y);
            expect(best === undefined).toBe(paths.length === 0);
            if (best === undefined) continue;
            const most = Math.max(...paths.map(({ peer, fellow }) => score(peer, fellow)));
            expect(score(best.peer, best.fellow)).toBeCloseTo(most, 12);
          }
        },
      ),
    );
  });
});
