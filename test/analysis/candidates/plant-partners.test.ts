import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { snapshotOf } from "../../../server/graph/current-graph.ts";
import { chain, enterprise, graphOf, link, place, stage } from "../../graph/build.ts";
import { run } from "../run.ts";

type Drafts = Parameters<typeof graphOf>[0];

// A car plant is thought of in town. Cars take parts, a fifth of their output, and glass, a tenth, which nobody makes.
// s1 makes parts for 100, s2 for 30, s3 nobody says for how much; like, who makes cars, buys parts from s2.
// b1 buys cars for 250, b2 for 100. All stand in town.
const NAMES = ["s1", "s2", "s3", "b1", "b2", "like"];
const drawn: Drafts = [
  chain(1),
  ...["car", "part", "glass"].flatMap((name) => [
    stage(`stage:${name}`),
    link("PART_OF", `stage:${name}`, "chain:1"),
  ]),
  place("place:province", "province"),
  place("place:town", "town", { longitude: 117, latitude: 31 }),
  link("WITHIN", "place:town", "place:province"),
  ...NAMES.flatMap((name) => [
    enterprise(`enterprise:${name}`),
    link("LOCATED_IN", `enterprise:${name}`, "place:town"),
  ]),
  link("FEEDS", "stage:part", "stage:car", { costShare: 0.2 }),
  link("FEEDS", "stage:glass", "stage:car", { costShare: 0.1 }),
  link("MAKES", "enterprise:s1", "stage:part", { output: 100 }),
  link("MAKES", "enterprise:s2", "stage:part", { output: 30 }),
  link("MAKES", "enterprise:s3", "stage:part"),
  link("MAKES", "enterprise:like", "stage:car", { output: 500 }),
  link("SUPPLIES", "enterprise:s2", "enterprise:like", { stage: "stage:part", value: 20, period: "2010" }),
  link("SUPPLIES", "enterprise:like", "enterprise:b1", { stage: "stage:car", value: 250, period: "2010" }),
  link("SUPPLIES", "enterprise:like", "enterprise:b2", { stage: "stage:car", value: 100, period: "2010" }),
];

const ask = (query: Record<string, string> = {}, drafts: Drafts = drawn) =>
  run(snapshotOf(graphOf(drafts), "2026-11-23"), "plant-partners", {
    stage: "stage:car",
    place: "place:town",
    ...query,
  }).rows;
const traded = (rows: ReturnType<typeof ask>, role: string) =>
  rows.filter(({ class: each }) => each === role).map(({ about, value }) => [about.slice(11), value]);

describe("the partners of a planned plant", () => {
  it("are the makers of its inputs, first those who supply its likes, each with what is left to give", () => {
    // Of 200 of parts: s2 all its 30, s1 all its 100; nobody knows what s3 could give.
    const rows = ask({ capacity: "1000" });
    expect(traded(rows, "supplier")).toEqual([
      ["s2", 30],
      ["s1", 100],
      ["s3", null],
    ]);
    expect(rows.find(({ about }) => about === "enterprise:s3")?.reason).toBe("amount-unknown");
  });

  it("rank by size, by who of the plant's likes buys from them, and by distance", () => {
    // The median maker makes 65. √(30 ÷ 65) · (0.05 + 1) and √(100 ÷ 65) · 0.05, at 0 km.
    const scores = ask().flatMap(({ class: role, parts }) => (role === "supplier" ? [parts?.score] : []));
    const [s2, s1] = [Math.sqrt(30 / 65) * 1.05, Math.sqrt(100 / 65) * 0.05];
    expect(scores[0]).toBeCloseTo(s2 / (1 + s2), 12);
    expect(scores[1]).toBeCloseTo(s1 / (1 + s1), 12);
  });

  it("are those who buy what it makes, the largest first, until the capacity is sold", () => {
    expect(traded(ask({ capacity: "300" }), "buyer")).toEqual([
      ["b1", 250],
      ["b2", 50],
    ]);
  });

  it("stand below the plant: what it needs, gets and sells, and what nobody makes", () => {
    const [plant] = ask({ capacity: "400" });
    expect(plant).toMatchObject({
      about: "stage:car",
      value: 400,
      class: "plant",
      parts: { capacity: 400, need: 120, supplied: 80, sold: 350, inputs: 2 },
      others: { missing: ["stage:glass"] },
    });
  });

  it("take the median maker for its size where none is asked, and null where no output is known", () => {
    expect(ask()[0]!.value).toBe(500);
    const without = drawn.filter(({ id }) => id !== "makes:enterprise.like~stage.car");
    expect(ask({}, without)[0]).toMatchObject({ value: null, reason: "capacity-unknown" });
  });

  it("never trade more than is needed, made or bought", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (capacity) => {
        const [plant, ...rows] = ask({ capacity: String(capacity) });
        for (const { value, parts } of rows) expect(value ?? 0).toBeLessThanOrEqual(parts?.atMost ?? 0);
        expect(plant!.parts?.sold).toBeCloseTo(Math.min(capacity, 350), 9);
        expect(plant!.parts?.supplied).toBeCloseTo(Math.min(capacity * 0.2, 130), 9);
      }),
      { numRuns: 20 },
    );
  });
});
