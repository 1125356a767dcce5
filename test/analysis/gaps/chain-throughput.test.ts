import { describe, expect, it } from "vitest";
import { link } from "../../graph/build.ts";
import { made } from "../buying-leader.ts";
import { run } from "../run.ts";
import { firm, province, sold } from "./gap-province.ts";

// miner (10) ──ore──→ p1 (6), p2 (3) ──part──→ carmaker (20): no more than 9 can pass, held back by p1 and p2.
const drawn = [
  ...firm("miner", "town", { ore: 10 }),
  ...firm("p1", "town2", { part: 6 }),
  ...firm("p2", "city2", { part: 3 }),
  ...firm("carmaker", "town", { car: 20 }),
  sold("miner", "p1", ["ore", 1]),
  sold("miner", "p2", ["ore", 1]),
  sold("p1", "carmaker", ["part", 1]),
  sold("p2", "carmaker", ["part", 1]),
];
const through = (on: ReturnType<typeof province>, query: Record<string, string> = {}) =>
  run(on, "chain-throughput", { chain: "chain:1", place: "place:province", ...query });

describe("what a chain can pass", () => {
  it("is 9, held back by the two makers of parts, each worth widening", () => {
    const { rows } = through(province(drawn));
    expect(rows[0]).toMatchObject({
      about: "chain:1",
      class: "known",
      value: 9,
      parts: { makers: 4, links: 4, first: 1, last: 1, cut: 2, withoutCapacity: 0 },
    });
    expect(
      rows.slice(1).map(({ about, class: verdict, value, parts }) => [about, verdict, value, parts?.price]),
    ).toEqual([
      ["enterprise:p1", "priced", 6, 1],
      ["enterprise:p2", "priced", 3, 1],
    ]);
    expect(rows[1]!.others).toEqual({ chain: ["chain:1"], stage: ["stage:part"] });
  });

  it("counts makers inside alone, and goods of the chain alone", () => {
    expect(through(province(drawn), { place: "place:city" }).rows[0]!.value).toBe(6);
    const steel = province(
      drawn.filter(({ id }) => id !== "supplies:enterprise.p1~enterprise.carmaker"),
      sold("p1", "carmaker", ["steel", 1]),
    );
    expect(through(steel).rows[0]!.value).toBe(3);
  });

  it("takes a stated capacity before an output", () => {
    const larger = drawn.map((draft) =>
      draft.id === "makes:enterprise.p2~stage.part" ? { ...draft, capacity: 5 } : draft,
    );
    // The miner's 10 come before 6 + 5.
    expect(through(province(larger)).rows[0]!.value).toBe(10);
  });

  it("is bounded where a capacity is not stated, and a number where that makes no difference", () => {
    const silent = (id: string) =>
      drawn.map((draft) => (draft.id === id ? { ...draft, output: undefined } : draft));
    expect(through(province(silent("makes:enterprise.p2~stage.part"))).rows[0]).toMatchObject({
      value: null,
      lower: 6,
      upper: 10,
      reason: "capacity-unknown",
    });
    const idle = firm("idle", "town", { part: undefined });
    expect(through(province(drawn, idle)).rows[0]).toMatchObject({ value: 9, parts: { withoutCapacity: 1 } });
  });

  it("says why there is no number: nobody at an end, or no recorded trade between the ends", () => {
    expect(through(province(drawn), { place: "place:city2" }).rows[0]).toMatchObject({
      value: null,
      reason: "no-makers",
    });
    const apart = drawn.filter(({ kind }) => kind !== "SUPPLIES");
    expect(through(province(apart)).rows[0]).toMatchObject({ value: null, reason: "no-way" });
  });

  it("leaves self-supply out", () => {
    const own = [
      ...drawn,
      link("SUPPLIES", "enterprise:p1", "enterprise:p1", {
        stage: "stage:part",
        period: "2010",
        value: 5,
        ...made,
      }),
    ];
    expect(through(province(own)).rows[0]!.parts?.links).toBe(4);
  });
});
