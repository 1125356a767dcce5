import { describe, expect, it } from "vitest";
import { factsOf } from "../../bench/facts.ts";
import { atLeast, atMost, percentile } from "../../bench/figures.ts";
import { generateNetwork } from "../../bench/generate.ts";
import { byId, Fact } from "../../graph-schema/facts.ts";
import { buildSupplyGraph } from "../../server/graph/supply-graph.ts";

const size = { enterprises: 1_000, links: 5_000, seed: 7 };
const network = generateNetwork(size);

describe("the network of the bench", () => {
  it("is the same for the same seed and another for another", () => {
    expect(generateNetwork(size)).toEqual(network);
    expect(generateNetwork({ ...size, seed: 8 }).sellers).not.toEqual(network.sellers);
  });

  it("has as many links as asked, none twice and none to itself", () => {
    const pairs = Array.from(network.sellers, (seller, link) => `${seller} ${network.buyers[link]}`);
    expect(new Set(pairs).size).toBe(size.links);
    expect(network.sellers.some((seller, link) => seller === network.buyers[link])).toBe(false);
  });

  it("runs down the chains: about 0.7 of the links come from the stage before", () => {
    const before = network.sellers.filter((seller, link) => {
      const [from, to] = [network.stageOf[seller]!, network.stageOf[network.buyers[link]!]!];
      return from === to - 1 && network.stages[from]!.chain === network.stages[to]!.chain;
    });
    expect(before.length / size.links).toBeGreaterThan(0.5);
    expect(before.length / size.links).toBeLessThan(0.8);
  });

  it("has a few that supply many and many that supply few", () => {
    const { outgoing } = buildSupplyGraph(factsOf(network)).links.SUPPLIES;
    const degrees = Array.from(
      { length: size.enterprises },
      (_, at) => outgoing.offsets[at + 1]! - outgoing.offsets[at]!,
    );
    expect(percentile(degrees, 0.5)).toBeLessThan(5);
    expect(percentile(degrees, 1)).toBeGreaterThan(25);
  });

  it("is made of facts a store would take, in a store's order, all marked as made up", () => {
    const { nodes, relationships } = factsOf(network);
    expect([...nodes].sort(byId)).toEqual(nodes);
    expect([...relationships].sort(byId)).toEqual(relationships);
    for (const fact of [...nodes, ...relationships.filter((_, at) => at % 50 === 0)]) {
      expect(Fact.parse(fact)).toEqual(fact);
      expect("synthetic" in fact || fact.kind === "Source").toBe(true);
    }
  });

  it("refuses more links than there are pairs", () => {
    expect(() => generateNetwork({ enterprises: 80, links: 7_000, seed: 1 })).toThrow(
      "Cannot place 7000 links",
    );
  });
});

describe("figures", () => {
  it("ranks by nearest rank: of 1 to 10 the middle is 5 and 0.99 is 10", () => {
    const ten = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    expect([percentile(ten, 0.5), percentile(ten, 0.99)]).toEqual([5, 10]);
    expect(() => percentile([], 0.5)).toThrow(RangeError);
  });

  it("says whether a goal is met, the goal itself included", () => {
    expect([atMost(0.2, 0.2).isMet, atMost(0.21, 0.2).isMet]).toEqual([true, false]);
    expect([atLeast(0.3, 0.3).isMet, atLeast(0.29, 0.3).isMet]).toEqual([true, false]);
  });
});
