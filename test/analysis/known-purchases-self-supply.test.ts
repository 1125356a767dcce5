import { describe, expect, it } from "vitest";
import { snapshotOf } from "../../server/graph/current-graph.ts";
import { enterprise, graphOf, link, stage } from "../graph/build.ts";
import { bought, made, market, site } from "./buying-leader.ts";
import { run } from "./run.ts";

type Drafts = Parameters<typeof graphOf>[0];

const ask = (more: Drafts) =>
  run(snapshotOf(graphOf([...market, ...more]), "2026-11-23"), "known-purchases", {
    enterprise: "enterprise:leader",
  });
const town = (more: Drafts) => ask(more).rows[0]!;
const codes = (more: Drafts) => ask(more).caveats.map(({ code }) => code);

// mother ─.6→ leader ─.49→ minor      mother ─.5→ sister      leader ─?→ silent (town), distant (another province)
const group = [
  ...["mother", "sister", "minor", "silent", "distant"].map((name) => enterprise(`enterprise:${name}`, made)),
  link("OWNS", "enterprise:mother", "enterprise:leader", { share: 0.6, ...made }),
  link("OWNS", "enterprise:mother", "enterprise:sister", { share: 0.5, ...made }),
  link("OWNS", "enterprise:leader", "enterprise:minor", { share: 0.49, ...made }),
  link("OWNS", "enterprise:leader", "enterprise:silent", { ...made }),
  link("OWNS", "enterprise:leader", "enterprise:distant", { ...made }),
  site("silent", "town"),
  site("distant", "far"),
];
const from = (...names: string[]) => [...group, ...names.map((name) => bought(name, 10))];

describe("self-supply among known purchases", () => {
  it("is what the group sells, at any depth and from half on", () => {
    const only = town(from("leader", "mother", "sister", "division"));
    expect(only).toMatchObject({ value: null, lower: null, upper: null, class: "only-self" });
    expect(town(from("mother", "minor", "silent")).parts).toMatchObject({
      self: 10,
      known: 20,
      perhapsSelf: 10,
      perhapsSelfPurchases: 1,
    });
    expect(codes(from("silent"))).toContain("holding-share-unknown");
    expect(codes(from("minor"))).not.toContain("holding-share-unknown");
  });

  it("may be what a firm sells that is held to an unknown share: bounds hold both cases, and no number is given", () => {
    // 10 of s1 in town and 10 of s4 far away; silent in town sells 10: 20 of 30 if it is not own, 10 of 20 if it is.
    expect(town(from("s1", "s4", "silent"))).toMatchObject({
      value: null,
      lower: 0.5,
      upper: 20 / 30,
      reason: "holding-share-unknown",
    });
    // Both: from 10 of 30 with distant alone counted, to 20 of 30 with silent alone; s1 and s4 always.
    const both = town(from("s1", "s4", "silent", "distant"));
    expect([both.value, both.lower, both.upper]).toEqual([null, 1 / 3, 2 / 3]);
  });

  it("gives the number where it is the same either way", () => {
    expect(town(from("s1", "silent"))).toMatchObject({ value: 1, lower: 1, upper: 1 });
  });
});

describe("what a trader sells, among known purchases", () => {
  const trader = [
    stage("stage:trade", { nature: "service" }),
    enterprise("enterprise:trader", made),
    site("trader", "town"),
    link("MAKES", "enterprise:trader", "stage:trade", made),
    bought("trader", 100),
  ];
  const stock = (seller: string, value: number) =>
    link("SUPPLIES", seller, "enterprise:trader", { stage: "stage:part", period: "2010", value, ...made });

  it("comes from where the trader buys it, by value, and leads to those purchases and their sites", () => {
    const row = town([...trader, stock("enterprise:s1", 30), stock("place:abroad", 10)]);
    expect(row).toMatchObject({ value: 0.75, parts: { inside: 75, outside: 25, insidePurchases: 1 } });
    expect(row.facts).toEqual([
      "located-in:enterprise.leader~place.town",
      "located-in:enterprise.s1~place.town",
      "supplies:enterprise.s1~enterprise.trader",
      "supplies:enterprise.trader~enterprise.leader",
      "supplies:place.abroad~enterprise.trader",
    ]);
  });

  it("comes from nobody knows where when the trader's own purchases are not known", () => {
    expect(town(trader)).toMatchObject({
      value: null,
      lower: 0,
      upper: 1,
      parts: { possible: 100 },
      facts: ["located-in:enterprise.leader~place.town", "supplies:enterprise.trader~enterprise.leader"],
    });
  });
});
