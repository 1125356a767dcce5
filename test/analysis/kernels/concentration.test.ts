import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentration } from "../../../server/analysis/kernels/concentration.ts";

describe("concentration", () => {
  it("of a leader's known purchases of 300, 200, 150, 250 and 100 is .225, as of 4.444 equal owners", () => {
    const found = concentration([300, 200, 150, 250, 100]);
    expect(found?.hhi).toBeCloseTo(0.225, 12);
    expect(found?.effectiveOwners).toBeCloseTo(4.444, 3);
    expect(found).toMatchObject({ largestShare: 0.3, largestOwner: 0, fourLargestShare: 0.9, owners: 5 });
  });

  it("is over owners, not over the firms they hold", () => {
    const apart = concentration([25, 25, 50]);
    const together = concentration([25, 25, 50], [7, 7, 8]);
    expect([apart?.hhi, together?.hhi]).toEqual([0.375, 0.5]);
    expect(together).toMatchObject({ owners: 2, largestOwner: 7, largestShare: 0.5, fourLargestShare: 1 });
  });

  it("is unknown where nothing is known, and refuses what is no amount", () => {
    expect(concentration([0, 0])).toBeNull();
    expect(() => concentration([1, -1])).toThrow("amount 1 is -1");
    expect(() => concentration([Number.NaN])).toThrow(RangeError);
  });

  const amounts = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 12 });

  it("lies between 1/n and 1, whatever the unit", () => {
    fc.assert(
      fc.property(amounts, (given) => {
        const found = concentration(given)!;
        expect(found.hhi).toBeGreaterThanOrEqual(1 / given.length - 1e-12);
        expect(found.hhi).toBeLessThanOrEqual(1 + 1e-12);
        expect(concentration(given.map((each) => each * 1e4))?.hhi).toBeCloseTo(found.hhi, 12);
        expect(found.largestShare).toBeLessThanOrEqual(found.fourLargestShare + 1e-12);
        expect(found.largestShare ** 2).toBeLessThanOrEqual(found.hhi + 1e-12);
      }),
    );
  });

  it("never falls when two owners turn out to be one", () => {
    fc.assert(
      fc.property(amounts, fc.nat(11), fc.nat(11), (given, one, other) => {
        const owners = given.map((_, at) => (at === one ? other : at));
        expect(concentration(given, owners)!.hhi).toBeGreaterThanOrEqual(concentration(given)!.hhi - 1e-12);
      }),
    );
  });
});
