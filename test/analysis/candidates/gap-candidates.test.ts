import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRelationship } from "../../../graph-schema/facts.ts";
import { planFacts } from "../../../seeds/plan/plan-change-set.ts";
import { publicFacts } from "../../../seeds/public/public-change-set.ts";
import { recipeFacts } from "../../../seeds/recipes/recipe-change-set.ts";
import { snapshotOf } from "../../../server/graph/current-graph.ts";
import { chain, enterprise, graphOf, link, place, stage } from "../../graph/build.ts";
import { asRead } from "../../http/support.ts";
import { made, market } from "../buying-leader.ts";
import { run } from "../run.ts";

type Drafts = Parameters<typeof graphOf>[0];

// province ┬ city ─ county ─ town (117° E, 31° N)      far (another province, no point)
//          └ city2 (117° E, 32° N): 111.19 km away
//
// In town b1 buys 300 of part and b2 buys 100, both from out, who stands in far. mould-maker in town sells moulds to b1.
// In city2 maker makes part, 400; lost makes part, nobody knows where.
const [generator, ...places] = market.filter(
  ({ kind, id }) =>
    ["Source", "Place", "WITHIN", "Stage"].includes(String(kind)) &&
    id !== "place:town" &&
    id !== "place:city2",
);
const sells = (from: string, to: string, of: string, value: number, more = {}) =>
  link("SUPPLIES", `enterprise:${from}`, `enterprise:${to}`, {
    stage: `stage:${of}`,
    period: "2010",
    value,
    ...more,
  });
const drawn: Drafts = [
  ...places,
  chain(1),
  stage("stage:mould"),
  link("PART_OF", "stage:part", "chain:1"),
  place("place:town", "town", { longitude: 117, latitude: 31 }),
  place("place:city2", "city", { longitude: 117, latitude: 32 }),
  ...["b1", "b2", "out", "mould-maker", "maker", "lost"].map((name) => enterprise(`enterprise:${name}`)),
  ...["b1", "b2", "mould-maker"].map((name) => link("LOCATED_IN", `enterprise:${name}`, "place:town")),
  link("LOCATED_IN", "enterprise:out", "place:far"),
  link("LOCATED_IN", "enterprise:maker", "place:city2"),
  sells("out", "b1", "part", 300),
  sells("out", "b2", "part", 100),
  sells("mould-maker", "b1", "mould", 50),
  link("MAKES", "enterprise:maker", "stage:part", { output: 400, period: "2010" }),
  link("MAKES", "enterprise:lost", "stage:part"),
];

const ask = (drafts: Drafts = drawn, query: Record<string, string> = {}) =>
  run(snapshotOf(graphOf(drafts), "2026-11-23"), "gap-candidates", {
    stage: "stage:part",
    place: "place:town",
    distance: "111",
    ...query,
  });
const rowOf = (name: string, drafts?: Drafts) =>
  ask(drafts).rows.find(({ about }) => about === `enterprise:${name}`)!;
const scoreOf = (strength: number) => strength / (1 + strength);

describe("who could fill a gap", () => {
  it("is whoever makes near things here, makes it elsewhere, sells it from outside, or makes it nobody knows where", () => {
    expect(ask().rows.map(({ about, class: kind }) => [about, kind])).toEqual([
      ["enterprise:mould-maker", "diversify"],
      ["enterprise:out", "outside"],
      ["enterprise:lost", "unplaced"],
      ["enterprise:maker", "elsewhere"],
    ]);
  });

  it("scores who sells to all buyers already, from nobody knows how far: (1 + 0.05) · ½", () => {
    expect(rowOf("out").value).toBeCloseTo(scoreOf(1.05 / 2), 12);
    expect(rowOf("out").parts).toMatchObject({
      proximity: 1,
      sellsToBuyers: 400,
      buyers: 2,
      buyersReached: 2,
    });
    expect(rowOf("out").parts).not.toHaveProperty("distance");
    expect(rowOf("out").others).toEqual({
      product: ["stage:part"],
      buyer: ["enterprise:b1", "enterprise:b2"],
      place: ["place:far"],
    });
  });

  it("scores a neighbour with a near product by the buyer they share and the path to the other", () => {
    // Of the buyers of both, cosine 1 ÷ √2. b1 (¾) buys from it: 1 + 0.05. To b2 (¼) leads mould-maker → b1 ← out → b2:
    // b1 has two sellers and out two buyers, so 0.05 + 1 ÷ √4.
    const strength = Math.SQRT1_2 * (0.75 * 1.05 + 0.25 * (0.05 + 0.5));
    expect(rowOf("mould-maker").value).toBeCloseTo(scoreOf(strength), 12);
    expect(rowOf("mould-maker").parts).toMatchObject({ distance: 0, sellsToBuyers: 50, buyersReached: 1 });
    expect(rowOf("mould-maker").parts?.sameBuyers).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it("scores who sells to none of them by nearness alone: 111.19 km at λ = 111 km", () => {
    const kilometres = (6371.0088 * Math.PI) / 180;
    expect(rowOf("maker").parts?.distance).toBeCloseTo(kilometres, 6);
    expect(rowOf("maker").value).toBeCloseTo(scoreOf(0.05 / (1 + kilometres / 111)), 9);
    expect(rowOf("maker").facts).toContain("makes:enterprise.maker~stage.part");
  });

  it("names the path that leads to a buyer of a firm that sells to none", () => {
    // maker → peer ← out → b1
    const peer = [
      enterprise("enterprise:peer"),
      sells("maker", "peer", "part", 10),
      sells("out", "peer", "part", 10),
    ];
    const row = rowOf("maker", [...drawn, ...peer]);
    expect(row.others).toMatchObject({
      buyer: ["enterprise:peer"],
      through: ["enterprise:out"],
      target: ["enterprise:b1"],
    });
    expect(row.parts).toMatchObject({ buyersReached: 0, buyersInCommon: 1 });
  });

  it("judges a real firm by real facts alone, and marks the simulated", () => {
    const simulated = [
      generator!,
      ...["x", "y"].map((name) => enterprise(`enterprise:${name}`, made)),
      link("LOCATED_IN", "enterprise:y", "place:town", made),
      link("LOCATED_IN", "enterprise:x", "place:city2", made),
      link("MAKES", "enterprise:x", "stage:part", { output: 90_000, ...made }),
      sells("x", "y", "part", 5_000, made),
    ];
    const found = ask([...drawn, ...simulated]);
    for (const row of ask().rows) expect(found.rows).toContainEqual(row);
    expect(found.rows.map(({ about, synthetic }) => [about, synthetic])).toContainEqual([
      "enterprise:x",
      true,
    ]);
  });

  it("takes a place for a seller, without taking it for a partner of others", () => {
    const from = link("SUPPLIES", "place:abroad", "enterprise:b1", {
      stage: "stage:part",
      value: 300,
      period: "2009",
    });
    const found = ask([...drawn, from]).rows.find(({ about }) => about === "place:abroad");
    expect(found).toMatchObject({ class: "outside", parts: { buyersReached: 1, buyersInCommon: 0 } });
  });

  it("finds nobody where nothing is known of a stage", () => {
    expect(
      ask(drawn, { stage: "stage:mould", place: "place:city2" }).rows.map(({ class: kind }) => kind),
    ).toEqual(["diversify", "elsewhere"]);
    expect(ask(drawn, { kind: "outside" }).rows).toHaveLength(2);
    expect(ask(drawn, { most: "1", kind: "outside" }).rows).toHaveLength(2);
  });

  it("does not depend on the unit of money", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), (factor) => {
        const scaled = drawn.map((draft) => ({
          ...draft,
          ...(typeof draft.value === "number" && { value: draft.value * factor }),
          ...(typeof draft.output === "number" && { output: draft.output * factor }),
        }));
        const scores = (drafts: Drafts) =>
          ask(drafts).rows.map(({ about, value }) => [about, value?.toFixed(9)]);
        expect(scores(scaled)).toEqual(scores(drawn));
      }),
      { numRuns: 10 },
    );
  });
});

describe("candidates among published facts", () => {
  const snapshot = snapshotOf(
    asRead([...planFacts(), ...recipeFacts(), ...publicFacts()], "r1-0000abcd"),
    "2026-11-23",
  );
  const { rows } = run(snapshot, "gap-candidates", {
    stage: "stage:1.2",
    place: "place:340200",
    kind: "outside",
  });

  it("are three firms outside the province that sell to 奇瑞, each with the page that says so", () => {
    const outside = rows.filter(
      ({ class: kind, others }) => kind === "outside" && others?.buyer?.includes("enterprise:chery"),
    );
    expect(outside.map(({ about }) => snapshot.facts.node("Enterprise", about)?.name)).toEqual([
      "上海毓恬冠佳科技股份有限公司",
      "武汉钢铁股份有限公司",
      "武汉钢铁（集团）公司",
    ]);
    for (const { facts, synthetic } of outside) {
      expect(synthetic).toBe(false);
      const sources = facts.flatMap((id) => {
        const fact = snapshot.facts.get(id);
        return fact !== undefined && isRelationship(fact) && fact.kind === "SUPPLIES"
          ? (snapshot.facts.node("Source", fact.source)?.type ?? [])
          : [];
      });
      expect(sources).toContain("public-page");
    }
  });

  it("are, of a firm of which no page says where it stands, apart from those", () => {
    const [unplaced] = rows.filter(({ class: kind }) => kind === "unplaced");
    expect(unplaced).toMatchObject({ about: "enterprise:立讯精密", parts: { buyersReached: 1 } });
  });
});
