import { beforeAll, describe, expect, it } from "vitest";
import { planFacts } from "../../../seeds/plan/plan-change-set.ts";
import { publicFacts } from "../../../seeds/public/public-change-set.ts";
import { recipeFacts } from "../../../seeds/recipes/recipe-change-set.ts";
import { generateSample } from "../../../seeds/sample/generate-sample.ts";
import { HOLES } from "../../../seeds/sample/holes.ts";
import { type Snapshot, snapshotOf } from "../../../server/graph/current-graph.ts";
import { asRead } from "../../http/support.ts";
import { run } from "../run.ts";

let [made, everything, real]: Snapshot[] = [];
beforeAll(() => {
  const base = [...planFacts(), ...recipeFacts(), ...publicFacts()];
  const graph = asRead([...base, ...generateSample({ facts: base })], "r4-0000abcd");
  const scoped = (layers: Snapshot["scope"]["layers"]) =>
    snapshotOf(graph, "2026-11-23", { layers, years: "latest" });
  made = scoped(["plan", "recipes", "simulated"]);
  everything = scoped(["plan", "recipes", "public", "simulated"]);
  real = scoped(["plan", "recipes", "public"]);
});

const gaps = (on: Snapshot | undefined, query: Record<string, string> = {}) =>
  run(on!, "chain-gaps", { chain: "all", ...query }).rows;
const own = (rows: ReturnType<typeof gaps>) => rows.filter(({ about }) => /^stage:\d/.test(about));
const holds = (rows: ReturnType<typeof gaps>, test: string) =>
  own(rows)
    .filter(({ parts }) => parts?.[`is-${test}`] === 1)
    .map(({ about }) => about);

describe("the gaps of the simulated province", () => {
  it("are missing and broken exactly where the sample makes holes", () => {
    const rows = gaps(made);
    expect(holds(rows, "missing")).toEqual([...HOLES.missing]);
    expect(holds(rows, "broken")).toEqual([...HOLES.broken]);
    const blocked = new Map(rows.map(({ about, others }) => [about, others?.blockedBy]));
    expect(blocked.get("stage:1.4")).toEqual(["stage:1.3"]);
    expect(blocked.get("stage:3.5")).toEqual(["stage:3.4"]);
  });

  it("are weak, leaking and of a single source among others where the sample means them to be", () => {
    const rows = gaps(made);
    expect(holds(rows, "weak")).toEqual(expect.arrayContaining([...HOLES.weak]));
    expect(holds(rows, "leaking")).toEqual(expect.arrayContaining([...HOLES.leaking]));
    expect(holds(rows, "single-source")).toEqual(expect.arrayContaining([...HOLES.single]));
    const leaks = new Map(rows.map(({ about, parts }) => [about, parts?.leakage ?? 0]));
    for (const stage of HOLES.leaking) expect(leaks.get(stage)).toBeGreaterThan(0.7);
  });

  it("trade no more than is bought, and could make at least as much as they do, up to what is of unknown origin", () => {
    for (const place of ["place:340000", "place:340200", "place:341600"]) {
      for (const { value, lower, upper, parts = {} } of gaps(made, { place })) {
        if (value !== null) {
          expect(parts.traded! <= parts.demand! + 1e-6).toBe(true);
          expect(lower! <= value + 1e-6 && value <= upper! + 1e-6).toBe(true);
        }
        if (parts.potential !== undefined)
          expect(parts.potential).toBeGreaterThanOrEqual(parts.traded! / parts.demand! - 1e-9);
      }
    }
  });

  it("are no longer missing where a real enterprise makes what no simulated one does", () => {
    const classes = new Map(gaps(everything).map((row) => [row.about, row]));
    for (const stage of HOLES.missing) {
      const { class: verdict, parts = {} } = classes.get(stage)!;
      const isAnybody = parts.makers! + parts.possibleMakers! + parts.places! > 0;
      expect([stage, verdict === "missing"]).toEqual([stage, !isAnybody]);
    }
  });

  it("are never missing, broken or leaking by real facts alone, since no real list is complete", () => {
    const rows = gaps(real);
    expect(rows.filter(({ value }) => value !== null)).toEqual([]);
    for (const test of ["missing", "broken", "leaking"]) expect(holds(rows, test)).toEqual([]);
    expect(rows.some(({ class: verdict }) => verdict === "unrecorded")).toBe(true);
  });
});
