import { describe, expect, it } from "vitest";
import { snapshotOf } from "../../../server/graph/current-graph.ts";
import { graphOf, link, stage } from "../../graph/build.ts";
import { run } from "../run.ts";
import { firm, ground, needs } from "./gap-province.ts";

// A chain worked out by hand: c from a and b, d from c and e, f from d. F1 makes a, F2 and F3 b, F4 c, F5 d, F6 f;
// nobody makes e. So a, b and c can be made; f lacks e alone.
const recipes = [
  ...["a", "b", "c", "d", "e", "f"].map((name) => stage(`stage:${name}`)),
  ...["a", "b", "c", "d", "e", "f"].map((name, at) =>
    link("PART_OF", `stage:${name}`, "chain:1", { order: name === "f" ? 9 : at + 1 }),
  ),
  needs("c", "a", 0.3),
  needs("c", "b", 0.2),
  needs("d", "c", 0.3),
  needs("d", "e", 0.3),
  needs("f", "d", 0.5),
];
const makers = [
  ...firm("f1", "town", { a: 100 }),
  ...firm("f2", "town", { b: 100 }),
  ...firm("f3", "town", { b: 300 }),
  ...firm("f4", "town", { c: 100 }),
  ...firm("f5", "town", { d: 100 }),
  ...firm("f6", "town", { f: 100 }),
];
type Drafts = Parameters<typeof graphOf>[0];
const world = (...more: Drafts) =>
  snapshotOf(graphOf([...ground, ...recipes, ...makers, ...more]), "2026-11-23");

const place = "place:province";
const lines = ({ rows }: ReturnType<typeof run>) =>
  rows.map(({ about, class: verdict, value }) => `${about.split(":")[1]} ${verdict} ${value}`);
const complete = (on: ReturnType<typeof world>, more: Record<string, string> = {}) =>
  run(on, "completion", { chain: "chain:1", place, ...more });
const why = (on: ReturnType<typeof world>, name: string, more: Record<string, string> = {}) =>
  run(on, "why-missing", { stage: `stage:${name}`, place, ...more }).rows;

describe("the completion of a chain", () => {
  it("is e alone for f, which no other set does without", () => {
    const found = complete(world());
    expect(lines(found)).toEqual(["1 exact 1", "e unrecorded 1"]);
    expect(found.rows[0]).toMatchObject({
      parts: { cost: 1, lowerBound: 1, exact: 1, stages: 1 },
      others: { target: ["stage:f"] },
    });
    expect(found.rows[1]).toMatchObject({ parts: { forced: 1, step: 1 }, others: { makes: ["stage:d"] } });
    expect(found.rows[1]!.facts).toEqual(["feeds:stage.e~stage.d"]);
  });

  it("is nothing once F7 makes e, and nothing for what can be made already", () => {
    expect(lines(complete(world(...firm("f7", "town", { e: 50 }))))).toEqual(["1 complete 0"]);
    expect(lines(complete(world(), { target: "stage:c" }))).toEqual(["1 complete 0"]);
  });

  it("puts inputs before what needs them, each at the median output of its makers, of all where it has none", () => {
    const withoutC = makers.filter(({ id }) => !String(id).includes("f4"));
    const on = snapshotOf(
      graphOf([...ground, ...recipes, ...withoutC, ...firm("c", "far", { c: 700 })]),
      "2026-11-23",
    );
    // e has no maker anywhere: the middle of 100, 100, 100, 200 and 700 is 100.
    expect(lines(complete(on, { cost: "scale" }))).toEqual([
      "1 exact 800",
      "e unrecorded 100",
      "c unrecorded 700",
    ]);
  });

  it("takes in a town what the province makes elsewhere, unless only goods of no chain may come", () => {
    const on = world(...firm("f7", "city2", { e: 50 }));
    const town = { place: "place:town" };
    expect(lines(complete(on, town))).toEqual(["1 complete 0"]);
    expect(lines(complete(on, { ...town, outside: "chains-only" }))).toEqual(["1 exact 1", "e unrecorded 1"]);
    expect(lines(complete(on, { place: "place:city2", outside: "chains-only", target: "stage:c" }))).toEqual([
      "1 exact 3",
      "a unrecorded 1",
      "b unrecorded 1",
      "c unrecorded 1",
    ]);
  });

  it("is impossible where inputs wait for each other, and names them", () => {
    const found = complete(world(needs("e", "f", 0.2)));
    expect(found.rows).toHaveLength(1);
    expect(found.rows[0]).toMatchObject({
      class: "impossible",
      value: null,
      reason: "impossible",
      others: { circle: ["stage:d", "stage:e", "stage:f"] },
    });
  });

  it("refuses a goal that is no goods of a chain", () => {
    expect(() => complete(world(stage("stage:x")), { target: "stage:x" })).toThrow(/goods/);
    expect(() => complete(world(), { target: "stage:nobody" })).toThrow(/stage:nobody/);
  });
});

describe("why a stage cannot be made", () => {
  it("leads from f over d to e, nearest first", () => {
    expect(
      why(world(), "f").map(({ about, class: verdict, value, others }) => [
        about,
        verdict,
        value,
        others?.because,
        others?.above,
      ]),
    ).toEqual([
      ["stage:f", "waits", 0, ["stage:d"], undefined],
      ["stage:d", "waits", 1, ["stage:e"], ["stage:f"]],
      ["stage:e", "no-supplier", 2, undefined, ["stage:d"]],
    ]);
  });

  it("shows what a stage is made from, once it can be", () => {
    const rows = why(world(...firm("f7", "town", { e: 50 })), "d");
    expect(rows.map(({ about, class: verdict }) => `${about} ${verdict}`)).toEqual([
      "stage:d made",
      "stage:c made",
      "stage:e made",
      "stage:a made",
      "stage:b made",
    ]);
    expect(new Set(rows[0]!.others?.because)).toEqual(new Set(["stage:c", "stage:e"]));
  });

  it("says what is brought in, and where inputs wait for each other", () => {
    const brought = why(world(...firm("f7", "city2", { e: 50 })), "d", { place: "place:town" });
    expect(brought.find(({ about }) => about === "stage:e")?.class).toBe("brought-in");
    const circle = why(world(needs("e", "f", 0.2), ...firm("f7", "town", { e: 50 })), "f");
    expect(circle.map(({ about, class: verdict }) => `${about} ${verdict}`)).toEqual([
      "stage:f waits",
      "stage:d waits",
      "stage:e waits",
      "stage:f circle",
    ]);
  });
});
