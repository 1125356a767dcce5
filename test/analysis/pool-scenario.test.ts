import { afterEach, describe, expect, it } from "vitest";
import type { Scenario } from "../../graph-schema/scenario.ts";
import { type Scope, WHOLE_SCOPE } from "../../graph-schema/scope.ts";
import { type AnalysisPool, analysisPool, POOL_LIMITS } from "../../server/analysis/pool.ts";
import { followStore, snapshotOf } from "../../server/graph/current-graph.ts";
import { applyScenario } from "../../server/scenario/apply-scenario.ts";
import { scenario } from "../support/scenarios.ts";
import { builtWorker } from "./built-worker.ts";
import { run } from "./run.ts";
import { smallProvince } from "./small-province.ts";

const worker = builtWorker();

const opened: AnalysisPool[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.close()));
});

/** A pool over the small province; with a worker nothing is small enough to run at once. */
function poolWith(file: URL | undefined) {
  const store = { revision: async () => smallProvince.revision, read: async () => smallProvince };
  const graph = followStore(store, () => new Date("2026-11-23T04:00:00Z"));
  const pool = analysisPool(graph, file, { ...POOL_LIMITS, atOnce: 0, threads: 1 });
  opened.push(pool);
  return (scenarioAsked?: Scenario, scope: Scope = WHOLE_SCOPE) =>
    pool.analyse({ scope, id: "stage-coverage", query: QUERY, scenario: scenarioAsked });
}

const QUERY = { chain: "chain:1", place: "place:north" };

// In the north nobody is recorded for cars: one maker's site is not written, another is in the south.
const moved = scenario("moved", {
  changes: [{ kind: "move", enterprise: "enterprise:assembler", place: "place:town-a" }],
});

const carsIn = (found: Awaited<ReturnType<AnalysisPool["analyse"]>>) =>
  found.rows.find(({ about }) => about === "stage:car");

describe.each([
  ["a thread", worker],
  ["the thread that asks", () => undefined],
])("a pool that works in %s", (_, file) => {
  it("answers with base and difference, which is that of two whole runs", async () => {
    const ask = poolWith(file());
    const found = await ask(moved);
    const base = run(snapshotOf(smallProvince, "2026-11-23", WHOLE_SCOPE), "stage-coverage", QUERY);
    const whole = run(
      snapshotOf(applyScenario(smallProvince, moved), "2026-11-23", WHOLE_SCOPE),
      "stage-coverage",
      QUERY,
    );
    expect(found.scenario).toBe("scenario:moved");
    for (const [at, row] of found.rows.entries()) {
      const [before, after] = [base.rows[at], whole.rows[at]];
      expect([row.about, row.value, row.base?.value]).toEqual([after?.about, after?.value, before?.value]);
    }
    expect(carsIn(found)?.base?.class).not.toBe(carsIn(found)?.class);
    expect(carsIn(found)).toMatchObject({ value: 1, class: "inside" });
  });

  it("answers the base as before beside it, another version anew, and the same again from what is kept", async () => {
    const ask = poolWith(file());
    const found = await ask(moved);
    expect(await ask(moved)).toBe(found);
    expect(await ask()).not.toHaveProperty("scenario");
    const next = { ...moved, version: 2, changes: [] };
    expect(carsIn(await ask(next))?.difference ?? 0).toBe(0);
    const again = { ...moved, changes: [] };
    expect(carsIn(await ask(again))).not.toEqual(carsIn(found));
  });

  it("refuses a scenario that does not fit, with its places", async () => {
    const ask = poolWith(file());
    await expect(ask(scenario("s"))).rejects.toMatchObject({
      code: "SCENARIO_UNFIT",
      details: [{ pointer: "/changes/0/enterprise", messageZh: expect.stringContaining("没有") }],
    });
    expect((await ask()).rows.length).toBeGreaterThan(0);
  });
});
