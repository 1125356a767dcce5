import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CoverItem, leastCover } from "../../../server/analysis/kernels/least-cover.ts";

const item = fc.record({ gain: fc.integer({ min: 1, max: 50 }), cost: fc.integer({ min: 1, max: 20 }) });
const items = fc.array(item, { maxLength: 10 });

/** The least cost by looking at every choice. */
function bruteForce(all: readonly CoverItem[], need: number): number | undefined {
  let least: number | undefined;
  for (let choice = 0; choice < 2 ** all.length; choice++) {
    const chosen = all.filter((_, at) => ((choice >> at) & 1) === 1);
    const gain = chosen.reduce((sum, each) => sum + each.gain, 0);
    const cost = chosen.reduce((sum, each) => sum + each.cost, 0);
    if (gain >= need && (least === undefined || cost < least)) least = cost;
  }
  return least;
}

describe("the cheapest items that reach a need", () => {
  it("are not always those with most gain for their cost", () => {
    // Worth 3, 2.5, 2: the first and second reach 16 for 6; the third alone reaches 14 for 7. Need 10: 6 + 10 at 2 + 4,
    // or the second alone at 4.
    const three = [
      { gain: 6, cost: 2 },
      { gain: 10, cost: 4 },
      { gain: 14, cost: 7 },
    ];
    expect(leastCover(three, 10)).toEqual({ chosen: [1], cost: 4, lowerBound: 4, isExact: true });
    expect(leastCover(three, 16)?.chosen).toEqual([0, 1]);
    expect(leastCover(three, 17)?.cost).toBe(9);
  });

  it("cost the least there is, as looking at every choice shows", () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 200 }), (all, need) => {
        expect(leastCover(all, need)?.cost).toBe(bruteForce(all, need));
      }),
    );
  });

  it("are bounded where they are too many to be exact: at most twice the least", () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 200 }), (all, need) => {
        const [greedy, least] = [leastCover(all, need, 0), bruteForce(all, need)];
        expect(greedy === undefined).toBe(least === undefined);
        if (greedy === undefined || least === undefined) return;
        expect(greedy.lowerBound).toBeLessThanOrEqual(least + 1e-9);
        expect(greedy.cost).toBeGreaterThanOrEqual(least);
        expect(greedy.cost).toBeLessThanOrEqual(2 * least);
        if (greedy.isExact) expect(greedy.cost).toBe(least);
      }),
    );
  });

  it("are none where nothing is needed, and do not exist where all together are too little", () => {
    expect(leastCover([], 0)?.chosen).toEqual([]);
    expect(leastCover([{ gain: 1, cost: 1 }], 2)).toBeUndefined();
  });
});
