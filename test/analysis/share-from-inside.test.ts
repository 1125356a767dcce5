import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  NO_PURCHASES,
  type PurchaseSums,
  shareFromInside,
} from "../../server/analysis/kernels/share-from-inside.ts";
import { snapshotOf } from "../../server/graph/current-graph.ts";
import { graphOf } from "../graph/build.ts";
import { bought, market } from "./buying-leader.ts";
import { run } from "./run.ts";

const amount = fc.integer({ min: 0, max: 1_000 });
const missing = fc.integer({ min: 0, max: 2 });
const sums: fc.Arbitrary<PurchaseSums> = fc.record({
  inside: amount,
  outside: amount,
  possible: amount,
  insideWithoutValue: missing,
  outsideWithoutValue: missing,
  possibleWithoutValue: missing,
});

const sumOfPurchases = (a: PurchaseSums, b: PurchaseSums): PurchaseSums => ({
  inside: a.inside + b.inside,
  outside: a.outside + b.outside,
  possible: a.possible + b.possible,
  insideWithoutValue: a.insideWithoutValue + b.insideWithoutValue,
  outsideWithoutValue: a.outsideWithoutValue + b.outsideWithoutValue,
  possibleWithoutValue: a.possibleWithoutValue + b.possibleWithoutValue,
});

describe("the share from inside", () => {
  it("is a single number at exactly the least share of known origin, and bounds below it", () => {
    const sums = { ...NO_PURCHASES, inside: 30, outside: 40, possible: 30 };
    expect(shareFromInside(sums, 0.7).value).toBeCloseTo(3 / 7, 12);
    expect(shareFromInside(sums, 0.71)).toMatchObject({ value: null, lower: 0.3, upper: 0.6 });
    expect(shareFromInside({ ...NO_PURCHASES, possible: 1 }, 0)).toMatchObject({ value: null });
  });

  it("lies within its bounds, and its bounds within 0 and 1", () => {
    fc.assert(
      fc.property(sums, (given) => {
        const { value, lower, upper, reason } = shareFromInside(given, 0.7);
        expect(value === null).toBe(reason !== undefined);
        if (lower === null || upper === null) return expect(reason).toBe("no-purchases");
        expect([lower >= 0, lower <= upper, upper <= 1]).toEqual([true, true, true]);
        if (value !== null) expect([lower <= value + 1e-12, value <= upper + 1e-12]).toEqual([true, true]);
        return undefined;
      }),
    );
  });

  it("holds the truth, whatever the missing amounts and unknown origins turn out to be", () => {
    fc.assert(
      fc.property(
        sums,
        fc.tuple(amount, amount, amount),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (given, found, part) => {
          const [inside, outside, possible] = found;
          const unknown = given.possible + (given.possibleWithoutValue > 0 ? possible : 0);
          const within = given.inside + (given.insideWithoutValue > 0 ? inside : 0) + part * unknown;
          const total =
            given.inside +
            given.outside +
            unknown +
            (given.insideWithoutValue > 0 ? inside : 0) +
            (given.outsideWithoutValue > 0 ? outside : 0);
          const { lower, upper } = shareFromInside(given, 0.7);
          if (total === 0 || lower === null || upper === null) return;
          expect(within / total).toBeGreaterThanOrEqual(lower - 1e-12);
          expect(within / total).toBeLessThanOrEqual(upper + 1e-12);
        },
      ),
    );
  });

  it("never falls when something more is bought inside, with a value or without", () => {
    fc.assert(
      fc.property(sums, amount, fc.boolean(), (given, more, isKnown) => {
        const added = isKnown ? { inside: more } : { insideWithoutValue: 1 };
        const before = shareFromInside(given, 0.7);
        const after = shareFromInside(sumOfPurchases(given, { ...NO_PURCHASES, ...added }), 0.7);
        if (before.lower === null || before.upper === null) return;
        expect(after.lower).toBeGreaterThanOrEqual(before.lower - 1e-12);
        expect(after.upper).toBeGreaterThanOrEqual(before.upper - 1e-12);
        if (before.value !== null && after.value !== null)
          expect(after.value).toBeGreaterThanOrEqual(before.value - 1e-12);
      }),
    );
  });

  it("does not hang on the unit of money", () => {
    fc.assert(
      fc.property(sums, (given) => {
        const { inside, outside, possible } = given;
        const yuan = { ...given, inside: inside * 1e4, outside: outside * 1e4, possible: possible * 1e4 };
        const [before, after] = [shareFromInside(given, 0.7), shareFromInside(yuan, 0.7)];
        expect(after.reason).toBe(before.reason);
        for (const each of ["value", "lower", "upper"] as const)
          expect(after[each] ?? -1).toBeCloseTo(before[each] ?? -1, 12);
      }),
    );
  });
});

describe("known purchases, whatever is bought from whom", () => {
  const from = fc.constantFrom(
    ...["s1", "s2", "s3", "s4"],
    ...["town", "town2", "county", "county2", "city", "city2", "province", "far", "abroad", "unknown"].map(
      (name) => `place:${name}`,
    ),
  );
  const list = fc.array(
    fc.tuple(from, fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined, freq: 8 })),
    {
      maxLength: 8,
    },
  );

  it("never fall from the town over county and city to the province, nor do their bounds", () => {
    fc.assert(
      fc.property(list, (pairs) => {
        const drafts = pairs.map(([seller, value], at) =>
          bought(seller, value, { id: `supplies:${at}`, goods: `${at}` }),
        );
        const snapshot = snapshotOf(graphOf([...market, ...drafts]), "2026-11-23");
        const { rows } = run(snapshot, "known-purchases", { enterprise: "enterprise:leader" });
        expect(rows).toHaveLength(4);
        for (const [at, wider] of rows.slice(1).entries()) {
          const narrower = rows[at]!;
          expect(wider.lower ?? 0).toBeGreaterThanOrEqual((narrower.lower ?? 0) - 1e-12);
          expect(wider.upper ?? 0).toBeGreaterThanOrEqual((narrower.upper ?? 0) - 1e-12);
          if (narrower.value !== null && wider.value !== null)
            expect(wider.value).toBeGreaterThanOrEqual(narrower.value - 1e-12);
        }
      }),
      { numRuns: 60 },
    );
  });
});
