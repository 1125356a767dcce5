import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  areaUnderCurve,
  averagePrecision,
  meanReciprocalRank,
  precisionAt,
  type ScoredOutcomes,
} from "../../../server/analysis/kernels/ranking-quality.ts";

const outcomes = (scores: readonly number[], isTrue: readonly number[]): ScoredOutcomes => ({
  scores: Float64Array.from(scores),
  isTrue: Uint8Array.from(isTrue),
});

// Ranks 1 to 6: true, false, true, false, false, true.
const RANKED = outcomes([6, 5, 4, 3, 2, 1], [1, 0, 1, 0, 0, 1]);

describe("qualities of a ranking worked out by hand", () => {
  // Of 9 pairs, the first true stands before 3 false ones, the second before 2, the third before none.
  it("area under the curve 5/9", () => {
    expect(areaUnderCurve(RANKED)).toBeCloseTo(5 / 9, 14);
  });

  it("average precision (1/1 + 2/3 + 3/6) / 3", () => {
    expect(averagePrecision(RANKED)).toBeCloseTo((1 + 2 / 3 + 1 / 2) / 3, 14);
  });

  it("precision at 2 a half, at 3 two thirds, at 7 none", () => {
    expect([precisionAt(RANKED, 2), precisionAt(RANKED, 3), precisionAt(RANKED, 7)]).toEqual([
      0.5,
      2 / 3,
      undefined,
    ]);
  });

  it("mean reciprocal rank of three buyers, one without a true seller", () => {
    const found = meanReciprocalRank(
      outcomes([3, 2, 1, 5, 4, 1], [0, 1, 1, 1, 0, 0]),
      Int32Array.of(4, 4, 4, 8, 8, 9),
    );
    expect(found).toBe((1 / 2 + 1) / 2);
  });

  // scikit-learn's documentation of roc_auc_score and average_precision_score: y = 0 0 1 1, scores .1 .4 .35 .8.
  it("0.75 and 0.83 of the example in scikit-learn's documentation", () => {
    const example = outcomes([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]);
    expect(areaUnderCurve(example)).toBe(0.75);
    expect(averagePrecision(example)).toBeCloseTo(0.8333333, 7);
  });
});

it("says nothing where all or none are true, and refuses a score that is no number", () => {
  expect(areaUnderCurve(outcomes([1, 2], [1, 1]))).toBeUndefined();
  expect(averagePrecision(outcomes([1, 2], [0, 0]))).toBeUndefined();
  expect(meanReciprocalRank(outcomes([1], [0]), Int32Array.of(1))).toBeUndefined();
  expect(() => precisionAt(outcomes([Number.NaN], [1]), 1)).toThrow(RangeError);
});

/** Every order of a list that keeps higher scores first. */
function orders(list: readonly { score: number; isTrue: number }[]): { score: number; isTrue: number }[][] {
  if (list.length === 0) return [[]];
  const most = Math.max(...list.map(({ score }) => score));
  return list.flatMap((each, at) =>
    each.score === most ? orders(list.toSpliced(at, 1)).map((rest) => [each, ...rest]) : [],
  );
}

it("is the mean over all orders of what is tied", () => {
  const list = fc.array(fc.record({ score: fc.nat(2), isTrue: fc.nat(1) }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(list, fc.integer({ min: 1, max: 6 }), (items, k) => {
      const tied = outcomes(
        items.map(({ score }) => score),
        items.map(({ isTrue }) => isTrue),
      );
      const untied = orders(items).map((order) =>
        outcomes(
          order.map((_, at) => -at),
          order.map(({ isTrue }) => isTrue),
        ),
      );
      const one = new Int32Array(items.length);
      const qualities = [
        areaUnderCurve,
        averagePrecision,
        (each: ScoredOutcomes) => precisionAt(each, k),
        (each: ScoredOutcomes) => meanReciprocalRank(each, one),
      ];
      for (const quality of qualities) {
        const found = quality(tied);
        const mean = untied.reduce((sum, each) => sum + (quality(each) ?? Number.NaN), 0) / untied.length;
        if (found === undefined) expect(mean).toBeNaN();
        else expect(found).toBeCloseTo(mean, 12);
      }
    }),
  );
});

it("does not change when scores are stretched without changing their order", () => {
  const list = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(1)), {
    minLength: 2,
    maxLength: 30,
  });
  fc.assert(
    fc.property(list, (items) => {
      const isTrue = items.map(([, is]) => is);
      const plain = outcomes(
        items.map(([score]) => score),
        isTrue,
      );
      const stretched = outcomes(
        items.map(([score]) => Math.exp(score / 10)),
        isTrue,
      );
      expect(areaUnderCurve(stretched)).toBe(areaUnderCurve(plain));
      expect(averagePrecision(stretched)).toBe(averagePrecision(plain));
    }),
  );
});
