import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOfMap } from "../../graph-schema/api/map-year.ts";
import { placeTree } from "../../server/graph/place-tree.ts";
import { evidenceOf, graphOf, link, place } from "./build.ts";

const until = { validTo: "2011-08-22" };
const since = { validFrom: "2011-08-22" };

// 2010                                   today
// province ┬ region-south ─ wuhu         province ┬ region-south ─ wuhu ─ wuwei-2 ─ gaogou
//          └ region-mid ┬ hefei                   └ region-mid ─ hefei ─ chaohu-2 ─ huailin
//                       └ chaohu ┬ juchao ─ huailin
//                                └ wuwei ─ gaogou
// chaohu was split between hefei and wuhu; juchao became chaohu-2, wuwei became wuwei-2. huailin's membership
// in juchao has no end of its own.
const evidence = evidenceOf(
  graphOf([
    place("place:province", "province"),
    place("place:region-mid", "region"),
    place("place:region-south", "region"),
    place("place:hefei", "city"),
    place("place:wuhu", "city"),
    place("place:chaohu", "city", { ...until, successors: ["place:hefei", "place:wuhu", "place:chaohu-2"] }),
    place("place:juchao", "county", { ...until, successors: ["place:chaohu-2"] }),
    place("place:chaohu-2", "county", since),
    place("place:wuwei", "county", { ...until, successors: ["place:wuwei-2"] }),
    place("place:wuwei-2", "county", since),
    place("place:huailin", "town"),
    place("place:gaogou", "town"),
    link("WITHIN", "place:region-mid", "place:province"),
    link("WITHIN", "place:region-south", "place:province"),
    link("WITHIN", "place:hefei", "place:region-mid"),
    link("WITHIN", "place:wuhu", "place:region-south"),
    link("WITHIN", "place:chaohu", "place:region-mid", until),
    link("WITHIN", "place:juchao", "place:chaohu", until),
    link("WITHIN", "place:wuwei", "place:chaohu", until),
    link("WITHIN", "place:chaohu-2", "place:hefei", since),
    link("WITHIN", "place:wuwei-2", "place:wuhu", since),
    link("WITHIN", "place:huailin", "place:juchao"),
    link("WITHIN", "place:gaogou", "place:wuwei", until),
    link("WITHIN", "place:gaogou", "place:wuwei-2", since),
  ]),
);
const of2010 = placeTree(evidence, dayOfMap("2010", "2026-11-23"));
const today = placeTree(evidence, dayOfMap("today", "2026-11-23"));

const names = (places: readonly { readonly id: string }[]) => places.map(({ id }) => id.slice(6));

describe("placeTree", () => {
  it("leads from a town over county, city and region to the province, on each map", () => {
    expect(names(of2010.path("place:gaogou"))).toEqual([
      "gaogou",
      "wuwei",
      "chaohu",
      "region-mid",
      "province",
    ]);
    expect(names(today.path("place:gaogou"))).toEqual([
      "gaogou",
      "wuwei-2",
      "wuhu",
      "region-south",
      "province",
    ]);
  });

  it("reads a membership in a place that is gone as one in its successor", () => {
    expect(names(today.path("place:huailin"))).toEqual([
      "huailin",
      "chaohu-2",
      "hefei",
      "region-mid",
      "province",
    ]);
  });

  it("finds the stand-in of a place of another map, forward and back", () => {
    expect(today.resolve("place:juchao")?.id).toBe("place:chaohu-2");
    expect(of2010.resolve("place:wuwei-2")?.id).toBe("place:wuwei");
    expect(names(today.path("place:juchao"))).toEqual(["chaohu-2", "hefei", "region-mid", "province"]);
  });

  it("has no stand-in for a city that was split: only what all its parts lie in", () => {
    expect(today.resolve("place:chaohu")).toBeUndefined();
    expect(names(today.holders("place:chaohu"))).toEqual(["hefei", "wuhu"]);
    expect(names(today.path("place:chaohu"))).toEqual(["province"]);
  });

  it("counts a split city into a wide boundary for certain and into a narrow one perhaps", () => {
    expect(today.contains("place:province", "place:chaohu")).toBe(true);
    expect(today.contains("place:hefei", "place:chaohu")).toBe(false);
    expect(today.overlaps("place:hefei", "place:chaohu")).toBe(true);
    expect(today.overlaps("place:region-south", "place:chaohu")).toBe(true);
  });

  it("takes what is known only to the city as perhaps in each of its counties", () => {
    expect(of2010.overlaps("place:juchao", "place:chaohu")).toBe(true);
    expect(of2010.contains("place:juchao", "place:chaohu")).toBe(false);
    expect(of2010.overlaps("place:juchao", "place:wuwei")).toBe(false);
  });

  it("lists what lies in a place directly and at any depth", () => {
    expect(names(of2010.children("place:chaohu"))).toEqual(["juchao", "wuwei"]);
    expect(names(of2010.descendants("place:chaohu"))).toEqual(["gaogou", "huailin", "juchao", "wuwei"]);
    expect(today.children("place:chaohu")).toEqual([]);
  });

  it("lists the places of the map by level", () => {
    expect(names(of2010.places("city"))).toEqual(["chaohu", "hefei", "wuhu"]);
    expect(names(today.places("city"))).toEqual(["hefei", "wuhu"]);
    expect(of2010.places()).toHaveLength(10);
  });

  it("answers an unknown id with nothing", () => {
    expect(of2010.path("place:atlantis")).toEqual([]);
    expect(of2010.resolve("place:atlantis")).toBeUndefined();
    expect(of2010.contains("place:province", "place:atlantis")).toBe(false);
  });

  it("lists what certainly lies in a place, of whatever map, and nothing in a place of another", () => {
    const every = evidence.facts.nodes("Place").map(({ id }) => id);
    for (const tree of [of2010, today]) {
      for (const outer of tree.places()) {
        const contained = every.filter((id) => tree.contains(outer.id, id));
        expect(tree.inside(outer.id).map(({ id }) => id)).toEqual(contained);
      }
    }
    expect(names(today.inside("place:hefei"))).toEqual(["chaohu-2", "hefei", "huailin", "juchao"]);
    expect(today.inside("place:chaohu")).toEqual([]);
  });

  it("walks each place once, however many ways lead through it", () => {
    // a0, b0 → a1, b1 → … → a39, b39: 2^39 ways, 80 places
    const rungs = Array.from({ length: 40 }, (_, at) => at);
    const ladder = rungs.flatMap((at) =>
      ["a", "b"].map((side) => {
        const successors = at === 39 ? [] : [`place:a${at + 1}`, `place:b${at + 1}`];
        const isLast = at === 39;
        return place(`place:${side}${at}`, "county", isLast ? {} : { ...until, successors });
      }),
    );
    expect(names(placeTree(evidenceOf(graphOf(ladder)), "2020-01-01").holders("place:a0"))).toEqual([
      "a39",
      "b39",
    ]);
  });

  it("ends on places that were said to lie in each other", () => {
    const circle = evidenceOf(
      graphOf([
        place("place:a", "town"),
        place("place:b", "county"),
        link("WITHIN", "place:a", "place:b"),
        link("WITHIN", "place:b", "place:a"),
      ]),
    );
    expect(names(placeTree(circle, "2010-12-31").path("place:a"))).toEqual(["a", "b"]);
  });
});

describe("contains, overlaps and path agree on any tree", () => {
  const levels = ["province", "city", "county", "town"];
  const trees = fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), { minLength: 3, maxLength: 3 });

  it("contains exactly the places on the path, overlaps what lies above or below", () => {
    fc.assert(
      fc.property(trees, (shape) => {
        const rows = [[0], ...shape].map((row, depth) => row.map((pick, at) => ({ pick, depth, at })));
        const id = (depth: number, at: number) => `place:${depth}-${at}`;
        const drafts = rows
          .flat()
          .flatMap(({ pick, depth, at }) => [
            place(id(depth, at), levels[depth]!),
            ...(depth === 0
              ? []
              : [link("WITHIN", id(depth, at), id(depth - 1, pick % rows[depth - 1]!.length))]),
          ]);
        const tree = placeTree(evidenceOf(graphOf(drafts)), "2010-12-31");
        const all = tree.places().map((each) => each.id);
        for (const outer of all) {
          for (const inner of all) {
            const isAround = tree.path(inner).some((each) => each.id === outer);
            const isInside = tree.path(outer).some((each) => each.id === inner);
            expect(tree.contains(outer, inner)).toBe(isAround);
            expect(tree.overlaps(outer, inner)).toBe(isAround || isInside);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
