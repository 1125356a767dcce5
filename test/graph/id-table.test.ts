import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idAt, indexFinder, indexOfId, packIds } from "../../server/graph/id-table.ts";

describe("packIds", () => {
  it("gives every id back by its index and every index by its id, whatever the script", () => {
    const ids = ["place:a", "place:巢湖", "place:𠮷", "place:é"];
    const table = packIds(ids);
    expect(ids.map((_, index) => idAt(table, index))).toEqual(ids);
    expect(ids.map((id) => indexOfId(table, id))).toEqual([0, 1, 2, 3]);
    expect(table.text.length).toBe(7 + 12 + 10 + 8);
  });

  it("does not know an id that is not in it, nor an index beyond its end", () => {
    const table = packIds(["place:a"]);
    expect(indexOfId(table, "place:b")).toBeUndefined();
    expect(indexFinder(table, ["place:a"])("place:b")).toBe(-1);
    expect(() => idAt(table, 1)).toThrow("Cannot name node 1: there are 1");
    expect(indexOfId(packIds([]), "place:a")).toBeUndefined();
  });

  it("is a bijection for any set of ids", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1 })), (ids) => {
        const table = packIds(ids);
        const find = indexFinder(table, ids);
        for (const [index, id] of ids.entries()) {
          expect(idAt(table, index)).toBe(id);
          expect(indexOfId(table, id)).toBe(index);
          expect(find(id)).toBe(index);
        }
      }),
    );
  });
});
