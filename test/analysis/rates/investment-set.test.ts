import { describe, expect, it } from "vitest";
import { snapshotOf } from "../../../server/graph/current-graph.ts";
import { graphOf, link, stage } from "../../graph/build.ts";
import { bought, made, market } from "../buying-leader.ts";
import { run } from "../run.ts";

type Drafts = Parameters<typeof graphOf>[0];

// The leader in town buys of four goods stages of chain 1, in CNY10k:
//   part: 100 inside, 60 outside    engine: 300 outside    tyre: 240 outside    seat: 20 outside, 90 unknown where
// and freight, a service: 80 outside. Known 800, inside 100, so 300 more are needed to reach a half.
const chain = [
  { kind: "Chain", id: "chain:1", name: "链1", number: 1, wording: "链" },
  stage("stage:car"),
  ...["engine", "tyre", "seat"].map((name) => stage(`stage:${name}`)),
  stage("stage:freight", { nature: "service" }),
  ...["car", "part", "engine", "tyre", "seat", "freight"].map((name) =>
    link("PART_OF", `stage:${name}`, "chain:1"),
  ),
  link("MAKES", "enterprise:leader", "stage:car", { output: 2_000, ...made }),
];
const of = (name: string, from: string, value: number) =>
  bought(from, value, { stage: `stage:${name}`, id: `supplies:${name}.${from.replace(":", ".")}` });
const buys = [
  of("part", "s1", 100),
  of("part", "s4", 60),
  of("engine", "place:abroad", 300),
  of("tyre", "s4", 240),
  of("seat", "s4", 20),
  of("seat", "place:unknown", 90),
  of("freight", "s4", 80),
];

const ask = (more: Drafts, query: Record<string, string> = {}) =>
  run(snapshotOf(graphOf([...market, ...chain, ...more]), "2026-11-23"), "investment-set", {
    place: "place:town",
    chain: "chain:1",
    ...query,
  }).rows;

describe("the least set of plants that reaches the goal", () => {
  it("is one plant where one is enough, with the rate before and after", () => {
    const [town, first, ...others] = ask(buys);
    expect([town!.about, town!.value, town!.class]).toEqual(["place:town", 0.125, "exact"]);
    expect(town!.parts).toMatchObject({ inside: 100, known: 800, gap: 300, plants: 1, lowerBound: 1 });
    expect([first!.about, first!.value, first!.parts?.delta]).toEqual(["stage:engine", 0.5, 0.375]);
    expect(others).toEqual([]);
  });

  it("takes what gains most first, each step with what it adds", () => {
    const rows = ask(buys, { goal: "0.75" });
    expect(rows.slice(1).map(({ about, parts }) => [about, parts?.added])).toEqual([
      ["stage:engine", 300],
      ["stage:tyre", 240],
    ]);
    expect(rows.at(-1)!.value).toBe(0.8);
  });

  it("needs the least new capacity when that is asked: 300 of 300, not 540", () => {
    const rows = ask([...buys], { goal: "0.475", cost: "output" });
    // 280 more are needed: tyre and part make 300, tyre and seat 260, engine alone 300.
    expect(rows[0]!.parts).toMatchObject({ cost: 300, lowerBound: 300 });
  });

  it("never invites a service, nor what nobody knows the origin of", () => {
    // All four goods stages bring 620: 720 of 800.
    expect(ask(buys, { goal: "0.9" })).toHaveLength(5);
    expect(ask(buys, { goal: "0.91" }).map(({ class: verdict }) => verdict)).toEqual(["out-of-reach"]);
  });

  it("is empty where the goal is reached, and says so where nothing is bought", () => {
    expect(ask(buys, { goal: "0.1" }).map(({ class: verdict }) => verdict)).toEqual(["goal-reached"]);
    const [none] = ask([]);
    expect([none!.value, none!.reason]).toEqual([null, "no-purchases"]);
  });

  it("is further off when plants take over only a part", () => {
    const rows = ask(buys, { capture: "0.5", goal: "0.4" });
    // 220 needed; engine brings 150, tyre 120.
    expect(rows.slice(1).map(({ about }) => about)).toEqual(["stage:engine", "stage:tyre"]);
  });
});
