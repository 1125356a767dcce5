import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupHits, stepThrough, targetOf } from "../../../../client/shell/search/search-groups.ts";
import type { SearchHit } from "../../../../graph-schema/api/resources.ts";

const hit = (kind: SearchHit["kind"], id: string): SearchHit => ({
  kind,
  id,
  name: id,
  path: [],
  matched: "name",
});

describe("search results", () => {
  it("stand by kind, the kind of the best hit first, in the order of the search within a kind", () => {
    const groups = groupHits([
      hit("Stage", "stage:a"),
      hit("Place", "place:a"),
      hit("Stage", "stage:b"),
      hit("Chain", "chain:1"),
    ]);
    expect(groups.map(({ kind, hits }) => [kind, hits.map(({ id }) => id)])).toEqual([
      ["Stage", ["stage:a", "stage:b"]],
      ["Place", ["place:a"]],
      ["Chain", ["chain:1"]],
    ]);
  });

  it("lead to a page where there is one, else to the drawer", () => {
    expect(targetOf(hit("Place", "place:a"))).toEqual({ page: "place", id: "place:a" });
    expect(targetOf(hit("Enterprise", "enterprise:chery"))).toEqual({ open: "enterprise:chery" });
  });

  it("go round at both ends", () => {
    expect([stepThrough(3, 2, 1), stepThrough(3, 0, -1), stepThrough(3, -1, 1)]).toEqual([0, 2, 0]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(), (count, seed) => {
        const at = seed % count;
        expect(stepThrough(count, stepThrough(count, at, 1), -1)).toBe(at);
      }),
    );
  });
});
