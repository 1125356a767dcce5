import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byId } from "../../graph-schema/facts.ts";
import { largestBy } from "../../server/http/answers/largest-by.ts";

const items = fc.uniqueArray(
  fc.record({ id: fc.string({ maxLength: 3 }), figure: fc.integer({ min: -1, max: 4 }) }),
  {
    selector: ({ id }) => id,
    maxLength: 40,
  },
);

describe("largestBy", () => {
  it("gives what sorting everything would give, however many are wanted and however many are equal", () => {
    fc.assert(
      fc.property(items, fc.nat(50), (given, most) => {
        const sorted = [...given].sort((a, b) => b.figure - a.figure || byId(a, b));
        expect(largestBy(given, ({ figure }) => figure, most)).toEqual(sorted.slice(0, most));
      }),
    );
  });

  it("wants nothing of nothing, and none when none is wanted", () => {
    expect(largestBy([], () => 1, 3)).toEqual([]);
    expect(largestBy([{ id: "a" }], () => 1, 0)).toEqual([]);
  });
});
