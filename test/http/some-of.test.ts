import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindOfId } from "../../graph-schema/facts.ts";
import { someOf } from "../../server/http/answers/some-of.ts";

describe("someOf()", () => {
  it("gives each kind its part: of six that feed, three that make and one that lies in, two, two and one", () => {
    const ids = ["a", "b", "c", "d", "e", "f"].map((name) => `feeds:${name}`);
    const all = [...ids, "makes:a", "makes:b", "makes:c", "within:a"];
    expect(someOf(all, 5)).toEqual(["feeds:a", "feeds:b", "makes:a", "makes:b", "within:a"]);
    expect(someOf(all, 9)).toEqual([...ids.slice(0, 5), "makes:a", "makes:b", "makes:c", "within:a"]);
    expect(someOf(all, 10)).toEqual(all);
    expect(someOf(all, Number.POSITIVE_INFINITY)).toEqual(all);
  });

  it("is as long as it may be, ascending, and cuts no kind below its equal part", () => {
    const id = fc.tuple(fc.constantFrom("feeds", "makes", "part-of", "odd"), fc.nat(60));
    const ids = fc.uniqueArray(
      id.map(([kind, name]) => `${kind}:${name}`),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(ids, fc.nat(70), (given, most) => {
        const all = given.sort();
        const some = someOf(all, most);
        expect(some).toEqual(all.filter((one) => some.includes(one)));
        expect(some).toHaveLength(Math.min(all.length, most));
        const kinds = new Set(all.map(kindOfId));
        for (const kind of kinds) {
          const [had, has] = [all, some].map((list) => list.filter((one) => kindOfId(one) === kind).length);
          expect(has).toBeGreaterThanOrEqual(Math.min(had!, Math.floor(most / kinds.size)));
        }
      }),
    );
  });
});
