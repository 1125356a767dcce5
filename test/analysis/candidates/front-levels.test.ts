import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frontLevels } from "../../../server/analysis/candidates/front-levels.ts";

const beats = (a: readonly number[], b: readonly number[]) =>
  a.every((value, at) => value >= b[at]!) && a.some((value, at) => value > b[at]!);

describe("levels of Pareto fronts", () => {
  it("give every point the length of the longest way down to it", () => {
    const points = fc.array(fc.tuple(fc.integer({ max: 5, min: 0 }), fc.integer({ max: 5, min: 0 })), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(points, (found) => {
        const levels = frontLevels(found);
        for (const [at, point] of found.entries()) {
          const above = found.flatMap((other, from) => (beats(other, point) ? [levels[from]!] : []));
          expect(levels[at]).toBe(1 + Math.max(0, ...above));
        }
      }),
    );
  });

  it("leave out a criterion that most points lack, and a point that lacks one of the others", () => {
    expect(
      frontLevels([
        [3, 1, undefined],
        [2, 2, undefined],
        [1, 1, 9],
        [undefined, 9, 9],
        [1, 1, undefined],
      ]),
    ).toEqual([1, 1, 2, undefined, 2]);
  });
});
