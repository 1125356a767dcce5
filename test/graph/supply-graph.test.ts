import { describe, expect, it } from "vitest";
import { idAt, indexOfId } from "../../server/graph/id-table.ts";
import { LINK_FLAGS, linkHoldsOn, NO_STAGE } from "../../server/graph/link-columns.ts";
import { ancestors, degree, linksAt, neighbours, walker } from "../../server/graph/neighbours.ts";
import { buildSupplyGraph, bytesOf } from "../../server/graph/supply-graph.ts";
import { chain, enterprise, graphOf, link, place, stage } from "./build.ts";

// steel ─80 (sheet)→ press ─?→ car        far (a place) ─5→ car
//   └──────20 (sheet), to 2011──────────────↑
// sheet is part of metal, metal of chain:1; press lies in town, town in county
const facts = graphOf([
  chain(1),
  ...["car", "press", "steel"].map((name) => enterprise(`enterprise:${name}`)),
  place("place:county", "county"),
  place("place:far", "province"),
  place("place:town", "town"),
  stage("stage:metal"),
  stage("stage:sheet"),
  link("SUPPLIES", "enterprise:steel", "enterprise:press", {
    value: 80,
    stage: "stage:sheet",
    essential: true,
  }),
  link("SUPPLIES", "enterprise:steel", "enterprise:car", {
    value: 20,
    stage: "stage:sheet",
    validTo: "2011",
  }),
  link("SUPPLIES", "enterprise:press", "enterprise:car", { evidence: "inferred", essential: false }),
  link("SUPPLIES", "place:far", "enterprise:car", { value: 0, synthetic: true, evidence: "synthetic" }),
  link("PART_OF", "stage:sheet", "stage:metal", { order: 1 }),
  link("PART_OF", "stage:metal", "chain:1", { order: 2 }),
  link("WITHIN", "place:town", "place:county"),
  link("LOCATED_IN", "enterprise:press", "place:town"),
]);
const graph = buildSupplyGraph(facts);
const { SUPPLIES, PART_OF, WITHIN, LOCATED_IN, OWNS } = graph.links;
const at = (id: string) => indexOfId(graph.nodes, id)!;
const ids = (nodes: Iterable<number>) => [...nodes].map((node) => idAt(graph.nodes, node).split(":")[1]);

describe("buildSupplyGraph", () => {
  it("numbers nodes in ascending order of ids, each kind in one range, and leaves sources out", () => {
    expect(ids(Array.from({ length: graph.nodes.count }, (_, node) => node))).toEqual([
      ...["1", "car", "press", "steel", "county", "far", "town", "metal", "sheet"],
    ]);
    expect(graph.ranges).toEqual({
      Chain: { first: 0, end: 1 },
      Enterprise: { first: 1, end: 4 },
      Place: { first: 4, end: 7 },
      Stage: { first: 7, end: 9 },
    });
  });

  it("leads from the seller to its buyers and back, also from a place", () => {
    expect(ids(neighbours(SUPPLIES, at("enterprise:steel"), "along"))).toEqual(["car", "press"]);
    expect(ids(neighbours(SUPPLIES, at("enterprise:car"), "against"))).toEqual(["press", "steel", "far"]);
    expect(ids(neighbours(SUPPLIES, at("enterprise:press"), "both"))).toEqual(["car", "steel"]);
    expect(degree(SUPPLIES, at("enterprise:car"), "both")).toBe(3);
    expect(neighbours(SUPPLIES, at("stage:metal"), "both")).toEqual([]);
  });

  it("keeps an unknown value apart from 0", () => {
    const known = (link: number) => (SUPPLIES.flags[link]! & LINK_FLAGS.amountKnown) !== 0;
    const [unknown] = linksAt(SUPPLIES, at("enterprise:press"), "along");
    const [none] = linksAt(SUPPLIES, at("place:far"), "along");
    expect([known(unknown!), known(none!)]).toEqual([false, true]);
    expect([SUPPLIES.amount?.[unknown!], SUPPLIES.amount?.[none!]]).toEqual([0, 0]);
    expect(SUPPLIES.stage?.[unknown!]).toBe(NO_STAGE);
  });

  it("marks what was made up, inferred, essential or dispensable", () => {
    const { synthetic, inferred, essential, dispensable, amountKnown } = LINK_FLAGS;
    const flags = (seller: string) =>
      linksAt(SUPPLIES, at(seller), "along").map((each) => SUPPLIES.flags[each]);
    expect(flags("place:far")).toEqual([amountKnown | synthetic]);
    expect(flags("enterprise:press")).toEqual([inferred | dispensable]);
    expect(flags("enterprise:steel")).toEqual([amountKnown, amountKnown | essential]);
  });

  it("knows on which days a link holds", () => {
    const [ended, lasting] = linksAt(SUPPLIES, at("enterprise:steel"), "along");
    expect(linkHoldsOn(SUPPLIES, ended!, 20101231)).toBe(true);
    expect(linkHoldsOn(SUPPLIES, ended!, 20110101)).toBe(false);
    expect(linkHoldsOn(SUPPLIES, lasting!, 99981231)).toBe(true);
  });

  it("leads from a link to its fact", () => {
    const supplies = facts.relationships.filter(({ kind }) => kind === "SUPPLIES");
    const [first] = linksAt(SUPPLIES, at("enterprise:car"), "against");
    expect(supplies[SUPPLIES.fact[first!]!]).toMatchObject({
      from: "enterprise:press",
      to: "enterprise:car",
    });
  });

  it("climbs the trees of stages and places", () => {
    expect(ids(ancestors(PART_OF, at("stage:sheet")))).toEqual(["metal", "1"]);
    expect(ids(ancestors(WITHIN, at("place:town")))).toEqual(["county"]);
    expect(ids(neighbours(LOCATED_IN, at("place:town"), "against"))).toEqual(["press"]);
  });

  it("walks as many links as asked and no further", () => {
    const walk = walker(SUPPLIES, graph.nodes.count);
    const start = at("enterprise:car");
    expect(ids(walk({ start, hops: 0, direction: "both" }))).toEqual([]);
    expect(ids(walk({ start, hops: 1, direction: "against" }))).toEqual(["press", "steel", "far"]);
    expect(ids(walk({ start: at("place:far"), hops: 2, direction: "both" }))).toEqual([
      "car",
      "press",
      "steel",
    ]);
  });

  it("spends no column on what no link of a kind says", () => {
    expect(OWNS.count).toBe(0);
    expect([WITHIN.amount, WITHIN.stage, WITHIN.validFrom]).toEqual([undefined, undefined, undefined]);
    expect(bytesOf(graph).links).toBeGreaterThan(0);
  });

  it("refuses a link whose end is not there", () => {
    const dangling = graphOf([enterprise("enterprise:a"), link("OWNS", "enterprise:a", "enterprise:b")]);
    expect(() => buildSupplyGraph(dangling)).toThrow('Cannot link "owns:enterprise.a~enterprise.b"');
  });
});
