import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paretoFront } from "../../../server/analysis/kernels/pareto-front.ts";
import { weightedGeometricMean } from "../../../server/analysis/kernels/weighted-geometric-mean.ts";

const front = (rows: readonly (readonly number[])[]) => [
  ...paretoFront({ criteria: rows[0]?.length ?? 2, values: Float64Array.from(rows.flat()) }),
];

describe("paretoFront()", () => {
  // demand and feasibility: (9, 1), (5, 5) twice, (4, 4) beaten, (1, 9), (1, 8) beaten
  it("keeps what nothing beats, equal points together", () => {
    const points = [
      [9, 1],
      [5, 5],
      [4, 4],
      [5, 5],
      [1, 9],
      [1, 8],
    ];
    expect(front(points)).toEqual([0, 1, 3, 4]);
  });

  it("is empty of nothing, and takes infinite values for what they are", () => {
    expect(front([])).toEqual([]);
    const infinite = Number.POSITIVE_INFINITY;
    const points = [
      [infinite, 1],
      [infinite, 2],
      [3, -infinite],
    ];
    expect(front(points)).toEqual([1]);
  });

  it("refuses a value that is no number", () => {
    expect(() => front([[1, Number.NaN]])).toThrow(RangeError);
  });

  it("agrees with comparing every pair", () => {
    const points = fc
      .integer({ min: 1, max: 4 })
      .chain((size) => fc.array(fc.array(fc.nat(4), { minLength: size, maxLength: size }), { minLength: 1 }));
    fc.assert(
      fc.property(points, (rows) => {
        const isBeaten = (row: number[]) =>
          rows.some(
            (other) =>
              other.every((value, at) => value >= row[at]!) && other.some((value, at) => value > row[at]!),
          );
        expect(front(rows)).toEqual(rows.flatMap((row, at) => (isBeaten(row) ? [] : [at])));
      }),
    );
  });
});

describe("weightedGeometricMean()", () => {
  it("is the fourth root of 2 · 4³ with weights 1 and 3", () => {
    expect(weightedGeometricMean([2, 4], [1, 3])).toBeCloseTo((2 * 4 ** 3) ** (1 / 4), 14);
  });

  it("is 0 as soon as something with a weight is 0", () => {
    expect(weightedGeometricMean([0, 4], [0.01, 3])).toBe(0);
  });

  it("leaves out what has no weight, even if it is not known", () => {
    expect(weightedGeometricMean([Number.NaN, 4], [0, 3])).toBeCloseTo(4, 14);
  });

  it("refuses negative parts and weights, and no weight at all", () => {
    expect(() => weightedGeometricMean([-1], [1])).toThrow(RangeError);
    expect(() => weightedGeometricMean([1, 1], [1, -1])).toThrow(RangeError);
    expect(() => weightedGeometricMean([1], [0])).toThrow(RangeError);
  });

  it("lies between its least and its greatest part", () => {
    const part = fc.tuple(
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.double({ min: 0.01, max: 10, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (list) => {
        const parts = list.map(([value]) => value);
        const mean = weightedGeometricMean(
          parts,
          list.map(([, weight]) => weight),
        );
        expect(mean).toBeGreaterThanOrEqual(Math.min(...parts) * (1 - 1e-12));
        expect(mean).toBeLessThanOrEqual(Math.max(...parts) * (1 + 1e-12));
      }),
    );
  });
});
