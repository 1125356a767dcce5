import { afterEach, describe, expect, it } from "vitest";
import type { Graph } from "../../graph-schema/facts.ts";
import type { Findings } from "../../graph-schema/findings.ts";
import { type Scope, WHOLE_SCOPE } from "../../graph-schema/scope.ts";
import { type AnalysisPool, analysisPool, POOL_LIMITS } from "../../server/analysis/pool.ts";
import { type CurrentGraph, snapshotOf } from "../../server/graph/current-graph.ts";
import { builtWorker } from "./built-worker.ts";
import { run } from "./run.ts";
import { smallProvince } from "./small-province.ts";

const realWorker = builtWorker();

/** A worker made up for a test. What it does with a question hangs on the place that is asked for: `place:silent` is
 *  never answered, `place:deadly` ends the thread, of others the number of questions so far is told. */
const madeUp = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    let asked = 0;
    parentPort.on("message", ({ kind, query }) => {
      if (kind !== "ask" || query.place === "place:silent") return;
      asked += 1;
      if (query.place === "place:deadly") process.exit(3);
      parentPort.postMessage({ kind: "findings", text: JSON.stringify({ revision: "r1-0000abcd", asked, rows: [] }) });
    });
  `)}`,
);

const opened: AnalysisPool[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.close()));
});

/** A pool over a graph that can be exchanged, in which nothing is small enough to run at once. */
function poolOver(graph: Graph, file: URL | undefined, limits: Partial<typeof POOL_LIMITS> = {}) {
  let newest = graph;
  const current: Pick<CurrentGraph, "current" | "whole"> = {
    current: async (scope) => snapshotOf(newest, "2026-11-23", scope),
    whole: async () => newest,
  };
  const pool = analysisPool(current, file, { ...POOL_LIMITS, atOnce: 0, threads: 1, ...limits });
  opened.push(pool);
  const ask = (place: string, more: { scope?: Scope; signal?: AbortSignal } = {}): Promise<Findings> =>
    pool.analyse({
      scope: WHOLE_SCOPE,
      id: "stage-coverage",
      query: { chain: "chain:1", place: `place:${place}` },
      ...more,
    });
  return { pool, ask, moveTo: (next: Graph) => (newest = next) };
}

const inThread = (graph: Graph, place: string, scope = WHOLE_SCOPE) =>
  run(snapshotOf(graph, "2026-11-23", scope), "stage-coverage", {
    chain: "chain:1",
    place: `place:${place}`,
  });

describe("a pool with the worker of the product", () => {
  it("answers from a thread what it answers at once", async () => {
    const { ask } = poolOver(smallProvince, realWorker());
    const scope: Scope = { layers: ["public"], years: "2010" };
    expect(await ask("north")).toEqual(inThread(smallProvince, "north"));
    expect(await ask("town-a", { scope })).toEqual(inThread(smallProvince, "town-a", scope));
  });

  it("answers over the facts of a new revision as soon as there is one", async () => {
    const { ask, moveTo } = poolOver(smallProvince, realWorker());
    await ask("north");
    const relationships = smallProvince.relationships.filter(({ kind }) => kind !== "SPECIALISES_IN");
    const next = { ...smallProvince, revision: "r2-0000beef", relationships };
    moveTo(next);
    expect(await ask("north")).toEqual(inThread(next, "north"));
    expect((await ask("north")).revision).toBe("r2-0000beef");
  });

  it("passes on what a measure refuses, with every place and in both languages", async () => {
    const { ask } = poolOver(smallProvince, realWorker());
    await expect(ask("atlantis")).rejects.toMatchObject({
      code: "FACT_NOT_FOUND",
      details: [{ pointer: "place", value: "place:atlantis", messageZh: expect.stringContaining("没有") }],
    });
    await expect(ask("not an id")).rejects.toMatchObject({ code: "REQUEST_INVALID" });
    expect((await ask("north")).rows.length).toBeGreaterThan(0);
  });

  it("does at once what is small, or everything where there is no worker", async () => {
    const never = new URL("file:///no/such/worker.js");
    for (const { ask } of [
      poolOver(smallProvince, never, { atOnce: 1e6 }),
      poolOver(smallProvince, undefined),
    ])
      expect(await ask("north")).toEqual(inThread(smallProvince, "north"));
  });
});

describe("a pool", () => {
  it("lets equal questions share one run, and keeps what was found", async () => {
    const { ask } = poolOver(smallProvince, madeUp);
    const [first, second] = await Promise.all([ask("north"), ask("north")]);
    expect(first).toMatchObject({ asked: 1 });
    expect(second).toBe(first);
    expect(await ask("north")).toBe(first);
    expect(await ask("south")).toMatchObject({ asked: 2 });
    expect(await ask("north", { scope: { layers: [], years: "latest" } })).toMatchObject({ asked: 3 });
  });

  it("keeps no more than it may", async () => {
    const { ask } = poolOver(smallProvince, madeUp, { kept: 1 });
    await ask("north");
    await ask("south");
    expect(await ask("north")).toMatchObject({ asked: 3 });
  });

  it("refuses what touches more than any run may", async () => {
    const { ask } = poolOver(smallProvince, madeUp, { most: 5 });
    await expect(ask("north")).rejects.toMatchObject({ code: "ANALYSIS_TOO_LARGE" });
  });

  it("refuses with ANALYSIS_BUSY when enough are waiting", async () => {
    const { ask } = poolOver(smallProvince, madeUp, { waiting: 1 });
    const underWay = ask("silent");
    const waits = ask("north");
    await expect(ask("south")).rejects.toMatchObject({ code: "ANALYSIS_BUSY" });
    underWay.catch(() => undefined);
    waits.catch(() => undefined);
  });

  it("drops a question that nobody waits for any more, but not one that another waits for", async () => {
    const { ask } = poolOver(smallProvince, madeUp, { waiting: 1, milliseconds: 500 });
    ask("silent").catch(() => undefined);
    const [one, other] = [new AbortController(), new AbortController()];
    const dropped = ask("north", { signal: one.signal });
    const kept = ask("north", { signal: other.signal });
    await expect(ask("south")).rejects.toMatchObject({ code: "ANALYSIS_BUSY" });
    one.abort();
    await expect(dropped).rejects.toMatchObject({ code: "REQUEST_TIMEOUT" });
    await expect(ask("south")).rejects.toMatchObject({ code: "ANALYSIS_BUSY" });
    other.abort();
    await expect(kept).rejects.toMatchObject({ code: "REQUEST_TIMEOUT" });
    expect(await ask("south")).toMatchObject({ asked: 1 });
    await expect(ask("north", { signal: one.signal })).rejects.toMatchObject({ code: "REQUEST_TIMEOUT" });
  });

  it("gives up on a run that takes too long, and goes on with another thread", async () => {
    const { ask } = poolOver(smallProvince, madeUp, { milliseconds: 300 });
    await expect(ask("silent")).rejects.toMatchObject({ code: "ANALYSIS_TIMEOUT" });
    expect(await ask("north")).toMatchObject({ asked: 1 });
  });

  it("fails the run whose thread died, as a defect, and goes on with another thread", async () => {
    const { ask } = poolOver(smallProvince, madeUp);
    const failure: unknown = await ask("deadly").catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "Error", message: expect.stringContaining("code 3") });
    expect(await ask("north")).toMatchObject({ asked: 1 });
  });

  it("refuses whoever waits when it is closed, and whoever comes later", async () => {
    const { ask, pool } = poolOver(smallProvince, madeUp);
    const [underWay, waits] = [ask("silent"), ask("north")].map((asked) => asked.catch((error) => error));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await pool.close();
    await pool.close();
    for (const asked of [underWay, waits, ask("south").catch((error) => error)])
      expect(await asked).toMatchObject({ code: "ANALYSIS_BUSY" });
  });
});
