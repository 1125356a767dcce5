import { describe, expect, it } from "vitest";
import { byId, isRelationship } from "../../../graph-schema/facts.ts";
import { planFacts } from "../../../seeds/plan/plan-change-set.ts";
import { recipeFacts } from "../../../seeds/recipes/recipe-change-set.ts";
import { generateSample } from "../../../seeds/sample/generate-sample.ts";
import { WHERE } from "../../../server/analysis/trade/origin-judge.ts";
import { rowsOfBuyer } from "../../../server/analysis/trade/purchase-table.ts";
import { type Trade, tradeOf } from "../../../server/analysis/trade/trade.ts";
import { type Snapshot, snapshotOf } from "../../../server/graph/current-graph.ts";
import { idAt, indexOfId } from "../../../server/graph/id-table.ts";
import { enterprise, graphOf, link, stage } from "../../graph/build.ts";
import { bought, made, market, purchases, site } from "../buying-leader.ts";

type Drafts = Parameters<typeof graphOf>[0];

const worldOf = (more: Drafts) => {
  const snapshot = snapshotOf(graphOf([...market, ...more]), "2026-11-23");
  return { snapshot, trade: tradeOf(snapshot, { map: "2010", withInferred: false }) };
};
const nodeOf = ({ supplyGraph }: Snapshot, id: string) => indexOfId(supplyGraph.nodes, id)!;

/** `seller value self? where×share…` of the leader's purchases, seen from a place. */
const linesOf = ({ snapshot, trade }: ReturnType<typeof worldOf>, from: string) => {
  const [start, end] = rowsOfBuyer(trade.purchases, snapshot, nodeOf(snapshot, "enterprise:leader"));
  return Array.from({ length: end - start }, (_, at) => start + at).map((row) => {
    const parts = partsOf(trade, row).map(
      ([code, share]) =>
        `${nameOf(trade.whereIs(code, nodeOf(snapshot, from)))}${share === 1 ? "" : `×${share.toFixed(2)}`}`,
    );
    const seller = idAt(snapshot.supplyGraph.nodes, trade.purchases.seller[row]!).split(":")[1];
    return [seller, trade.purchases.value[row], trade.self[row] ? "self" : "", ...parts]
      .filter((word) => word !== "")
      .join(" ");
  });
};
const partsOf = ({ origins }: Trade, row: number) =>
  Array.from(
    { length: origins.offsets[row + 1]! - origins.offsets[row]! },
    (_, at) =>
      [origins.code[origins.offsets[row]! + at]!, origins.share[origins.offsets[row]! + at]!] as const,
  );
const nameOf = (where: number) => Object.entries(WHERE).find(([, value]) => value === where)![0];

describe("the purchases of a leader", () => {
  it("come from where their sellers produce, its own division apart", () => {
    expect(linesOf(worldOf(purchases), "place:county")).toEqual([
      "division 80 self inside",
      "s1 300 inside",
      "s2 200 inside",
      "s3 150 elsewhere",
      "s4 250 otherProvince",
      "abroad 100 abroad",
      "unknown 120 possible",
    ]);
  });

  it("count once when seller and buyer both state them, by the buyer's word; other goods are another purchase", () => {
    const world = worldOf([
      bought("s1", 290, { id: "supplies:by-seller", statedBy: "seller" }),
      bought("s1", 300, { id: "supplies:by-buyer", statedBy: "buyer" }),
      bought("s1", 40, { id: "supplies:other", goods: "别的" }),
    ]);
    expect(linesOf(world, "place:town")).toEqual(["s1 300 inside", "s1 40 inside"]);
  });

  it("have no value where nobody states one, and leave inferred ones out", () => {
    const world = worldOf([
      bought("s1", undefined),
      bought("s2", 5, { evidence: "inferred", source: "source:p1", synthetic: undefined }),
    ]);
    expect(linesOf(world, "place:town")).toEqual(["s1 NaN inside"]);
  });
});

describe("goods of a trader", () => {
  const trader = [
    stage("stage:trade", { nature: "service" }),
    enterprise("enterprise:trader", made),
    site("trader", "town"),
    link("MAKES", "enterprise:trader", "stage:trade", made),
    bought("trader", 100),
  ];
  const stock = (from: string, value: number) =>
    link("SUPPLIES", from, "enterprise:trader", { stage: "stage:part", period: "2010", value, ...made });

  it("come from where it buys them, by value", () => {
    const world = worldOf([...trader, stock("enterprise:s1", 30), stock("place:abroad", 10)]);
    expect(linesOf(world, "place:town")).toEqual(["trader 100 inside×0.75 abroad×0.25"]);
  });

  it("come from nobody knows where when its own purchases are not known", () => {
    expect(linesOf(worldOf(trader), "place:town")).toEqual(["trader 100 possible"]);
  });

  it("come from its site once it makes them, or a finer part of them, itself", () => {
    const finer = [
      stage("stage:finer"),
      link("PART_OF", "stage:finer", "stage:part"),
      link("MAKES", "enterprise:trader", "stage:finer", made),
    ];
    expect(linesOf(worldOf([...trader, ...finer, stock("place:abroad", 10)]), "place:town")).toEqual([
      "trader 100 inside",
    ]);
  });

  it("come from nobody knows where when traders buy from each other", () => {
    const round = [
      enterprise("enterprise:other", made),
      site("other", "town"),
      link("MAKES", "enterprise:other", "stage:trade", made),
      stock("enterprise:other", 10),
      link("SUPPLIES", "enterprise:trader", "enterprise:other", {
        stage: "stage:part",
        period: "2010",
        value: 10,
        ...made,
      }),
    ];
    expect(linesOf(worldOf([...trader, ...round]), "place:town")).toEqual(["trader 100 possible"]);
  });
});

describe("the trade of the simulated province", () => {
  const facts = [...planFacts(), ...recipeFacts()];
  const all = [...facts, ...generateSample({ facts })].sort(byId);
  const graph = {
    revision: "r1-0000abcd",
    nodes: all.filter((fact) => !isRelationship(fact)),
    relationships: all.filter(isRelationship),
  };
  const snapshot = snapshotOf(graph, "2026-11-23");
  const began = performance.now();
  const trade = tradeOf(snapshot, { map: "2010", withInferred: false });
  process.stdout.write(
    `trade in ${(performance.now() - began).toFixed(0)} ms, ${trade.purchases.count} purchases\n`,
  );

  it("has every purchase's parts sum to the whole of it", () => {
    const { origins, purchases } = trade;
    for (let row = 0; row < purchases.count; row++) {
      const whole = partsOf(trade, row).reduce((sum, [, share]) => sum + share, 0);
      expect(whole).toBeCloseTo(1, 9);
    }
    expect(origins.offsets[purchases.count]).toBe(origins.code.length);
  });

  it("has buyers of 2010, and some whose last value is of 2009, or of no known year", () => {
    const years = [...trade.purchases.year];
    expect(years.filter((year) => year === 2010).length).toBeGreaterThan(2_000);
    expect(new Set(years)).toEqual(new Set([0, 2009, 2010]));
  });

  it("is made once for a snapshot", () => {
    expect(tradeOf(snapshot, { map: "2010", withInferred: false })).toBe(trade);
  });
});
