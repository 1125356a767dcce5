import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptAnswers } from "../../server/http/kept-answers.ts";
import { listed, pageOf } from "../../server/http/pages.ts";
import { parseQuery } from "../../server/http/parse-request.ts";

describe("pageOf", () => {
  const binding = { name: "numbers", revision: "r1" };

  it("walks through a list of any length by pages of any size, each item once and in order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (rows, limit) => {
          const seen: number[] = [];
          let cursor: string | undefined;
          do {
            const page = pageOf(
              listed(rows, (row) => row),
              binding,
              { limit, cursor },
            );
            seen.push(...page.items);
            cursor = page.nextCursor ?? undefined;
          } while (cursor !== undefined);
          expect(seen).toEqual(rows);
        },
      ),
    );
  });

  it("refuses every cursor it did not make", () => {
    const list = listed([1, 2, 3], (row) => row);
    fc.assert(
      fc.property(fc.string(), (cursor) => {
        expect(() => pageOf(list, binding, { limit: 1, cursor })).toThrow("Cannot go on from this cursor");
      }),
    );
  });

  it("shows only the rows of the page", () => {
    const shown: number[] = [];
    pageOf(
      listed([1, 2, 3], (row) => shown.push(row)),
      binding,
      { limit: 2 },
    );
    expect(shown).toEqual([1, 2]);
  });
});

describe("parseQuery", () => {
  it("reads what a form writes, whatever the words", () => {
    const word = fc.string({ unit: "binary", minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.dictionary(word, word, { maxKeys: 20 }), (given) => {
        const query = parseQuery(`/path?${new URLSearchParams(given)}`);
        expect(Object.entries(query).sort()).toEqual(Object.entries(given).sort());
      }),
    );
  });

  it("takes an address without a query", () => {
    expect(parseQuery("/path")).toEqual({});
    expect(parseQuery("/path?")).toEqual({});
  });
});

describe("keptAnswers", () => {
  const limits = { total: 4, characters: 4 };

  it("gives back what was kept at the same revision, and nothing of an older one", () => {
    const kept = keptAnswers(limits);
    kept.keep("r1", "a", { text: "A" });
    expect(kept.get("r1", "a")?.text).toBe("A");
    expect(kept.get("r2", "a")).toBeUndefined();
    expect(kept.get("r1", "a")).toBeUndefined();
  });

  it("stays within its budget, whatever is kept", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(12))), (given) => {
        const within = keptAnswers({ total: 30, characters: 10 });
        const keys = new Set(given.map(([key]) => String(key)));
        for (const [key, length] of given) within.keep("r1", String(key), { text: "x".repeat(length) });
        const held = [...keys].flatMap((key) =>
          [within.get("r1", key)?.text].flatMap((text) => (text === undefined ? [] : [key + text])),
        );
        expect(held.join("").length).toBeLessThanOrEqual(30);
      }),
    );
  });

  it("drops the one asked for longest ago, and keeps nothing that is too long", () => {
    const kept = keptAnswers(limits);
    for (const key of ["a", "b"]) kept.keep("r1", key, { text: key });
    kept.get("r1", "a");
    kept.keep("r1", "c", { text: "c" });
    expect(["a", "b", "c"].map((key) => kept.get("r1", key)?.text)).toEqual(["a", undefined, "c"]);
    expect(kept.keep("r1", "long", { text: "12345678901" }).text).toHaveLength(11);
    expect(["a", "c", "long"].map((key) => kept.get("r1", key)?.text)).toEqual(["a", "c", undefined]);
  });
});
