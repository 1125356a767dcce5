import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { canonicalText, type Graph } from "../../graph-schema/facts.ts";
import type { LargeCommitStep } from "../../server/store/neo4j/commit-by-log.ts";
import { type Neo4jStoreOptions, openNeo4jStore } from "../../server/store/neo4j/neo4j-store.ts";
import type { Store } from "../../server/store/store.ts";
import { changeSet, place, puts } from "../support/facts.ts";
import { describeNeo4j, type Neo4jServer, startNeo4jServer } from "../support/neo4j-server.ts";
import { type BundledScript, bundleScript, start } from "./child-process.ts";
import { textOf } from "./contract/fixture.ts";
import { beginning, contents, growing, industry, smallLimits } from "./neo4j-large-sets.ts";
import { recovery } from "./neo4j-recovery.ts";

vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 });

/** 100,000 nodes and 500,000 links take minutes: `LIANTU_FULL_SIZE=true` runs them, else a tenth is. */
const SIZE = process.env.LIANTU_FULL_SIZE === "true" ? 100_000 : 10_000;

/** begun, 13 written, adopted, 13 applied, finished */
const STEPS = 29;
const ADOPTED = 15;

/** Takes every log for abandoned, also one of this second. */
const impatient = { ...smallLimits, abandoned: -60_000 };

describeNeo4j("a commit too large for one transaction of Neo4j", () => {
  let [server, script]: [Neo4jServer, BundledScript] = [undefined!, undefined!];
  const opened: Store[] = [];

  beforeAll(async () => {
    [server, script] = await Promise.all([startNeo4jServer(), bundleScript("neo4j-child.ts")]);
  });
  afterAll(async () => {
    await server?.stop();
    script?.remove();
  });
  beforeEach(() => server.empty());
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });

  async function open(more: Partial<Neo4jStoreOptions> = {}): Promise<Store> {
    const store = await openNeo4jStore({ ...server, now: () => new Date(0), limits: smallLimits, ...more });
    opened.push(store);
    return store;
  }

  const leftovers = async () => {
    const [row] = await server.query("MATCH (n:LiantuLog|LiantuChunk) RETURN count(n) AS count");
    return row?.count;
  };

  const texts = (graph: Graph) => textOf(graph).sort();

  /** Opens what a death has left after so many steps, and expects the old revision or the whole new one; then
   *  sends the same change set again and expects it once. */
  async function expectWhole(steps: number): Promise<void> {
    const store = await open({ limits: impatient });
    expect(texts(await store.read())).toEqual(steps < ADOPTED ? contents.before : contents.after);
    expect(await leftovers()).toBe(0);
    const [first] = await store.history();
    const line = await store.commit(growing, first?.revision ?? "");
    expect(await store.history()).toEqual([first, line]);
    expect(await store.revision()).toBe(line.revision);
    expect(texts(await store.read())).toEqual(contents.after);
    expect(await leftovers()).toBe(0);
    await store.close();
  }

  it("takes the steps it is documented to take, and ends where one transaction would", async () => {
    const steps: LargeCommitStep[] = [];
    const store = await open({ onStep: (step) => void steps.push(step) });
    const { revision } = await store.commit(beginning, "r0");
    expect(steps).toEqual([]);
    const line = await store.commit(growing, revision);
    expect(steps).toHaveLength(STEPS);
    expect(steps[ADOPTED - 1]).toEqual({ step: "adopted" });
    expect(texts(await store.read())).toEqual(contents.after);
    await server.empty();
    const atOnce = await open({ limits: {} });
    await atOnce.commit(beginning, "r0");
    expect(await atOnce.commit(growing, revision)).toEqual(line);
    expect(texts(await atOnce.read())).toEqual(contents.after);
  });

  it("leaves the old revision or the whole new one, after whichever step its process is killed", async () => {
    for (let steps = 1; steps <= STEPS; steps++) {
      await server.empty();
      await (await open()).commit(beginning, "r0");
      const child = start(process.execPath, [
        script.path,
        server.uri,
        server.user,
        server.password,
        `${steps}`,
      ]);
      expect((await child.ended).killed, `after step ${steps}`).toBe(true);
      await expectWhole(steps);
    }
  });

  it("leaves the old revision or the whole new one, after whichever step the server is killed", async () => {
    for (const steps of [1, 7, 14, 15, 16, 22, 28]) {
      await server.empty();
      let taken = 0;
      const store = await open({
        onStep: async () => {
          taken += 1;
          if (taken === steps) await server.kill();
        },
      });
      const { revision } = await store.commit(beginning, "r0");
      await expect(store.commit(growing, revision)).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
      await server.restart();
      await recovery(store);
      await expectWhole(steps);
    }
  });

  it("is old to everybody until its last step, and whole to whoever reads while it is applied", async () => {
    const [reader, revisions]: [Store, string[]] = [await open(), []];
    const readings: Promise<Graph>[] = [];
    const writer = await open({
      async onStep({ step }) {
        if (step !== "finished") revisions.push(await reader.revision());
        if (step === "applied" && readings.length < 3) readings.push(reader.read());
      },
    });
    const { revision } = await (await open({ limits: {} })).commit(beginning, "r0");
    const line = await writer.commit(growing, revision);
    expect(revisions.length).toBeGreaterThan(12);
    expect(new Set(revisions.slice(0, ADOPTED))).toEqual(new Set([revision]));
    for (const graph of await Promise.all(readings)) {
      expect(graph.revision).toBe(line.revision);
      expect(texts(graph)).toEqual(contents.after);
    }
  });

  it("is finished before another process commits, and that one is told that it is stale", async () => {
    const other = await open();
    const late: Promise<unknown>[] = [];
    const writer = await open({
      onStep({ step }) {
        if (step === "adopted") late.push(other.commit(changeSet("late", puts(place("late"))), "r0"));
      },
    });
    const settled = writer.commit(growingFromNothing(), "r0");
    await expect(settled).resolves.toMatchObject({ put: 300 });
    await expect(late[0]).rejects.toMatchObject({ code: "REVISION_STALE" });
    expect(await other.history()).toHaveLength(1);
  });

  it("has one effect when three processes send it at once, time and again", async () => {
    for (let time = 0; time < 5; time++) {
      await server.empty();
      const stores = await Promise.all([open(), open(), open()]);
      const lines = await Promise.all(stores.map((store) => store.commit(growingFromNothing(), "r0")));
      expect(new Set(lines.map((line) => line.revision)).size).toBe(1);
      expect(await stores[0]?.history()).toHaveLength(1);
      expect(await leftovers()).toBe(0);
    }
  });

  it("refuses what does not hold, and leaves nothing of it", async () => {
    const store = await open();
    const wrong = { ...growing, changes: growing.changes.filter((change) => change.op === "put") };
    const broken = { ...wrong, changes: wrong.changes.slice(1) };
    await expect(store.commit(broken, "r0")).rejects.toMatchObject({ code: "CHANGE_SET_INVALID" });
    expect(await store.read()).toMatchObject({ revision: "r0", nodes: [] });
    expect(await leftovers()).toBe(0);
  });

  it(`takes ${SIZE} nodes and ${SIZE * 5} links with 512 MB of heap, the server dying once in between`, async () => {
    const set = industry(SIZE);
    const wanted = fingerprint(
      set.changes.map((change) => (change.op === "put" ? canonicalText(change.fact) : "")),
    );
    let applied = 0;
    const dying = await open({
      limits: {},
      onStep: async ({ step }) => {
        if (step === "applied") applied += 1;
        if (applied === SIZE / 2_000) await server.kill();
      },
    });
    const begin = performance.now();
    await expect(dying.commit(set, "r0")).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    const died = performance.now();
    await server.restart();
    const store = await open({ limits: {} });
    await recovery(store);
    const back = performance.now();
    const line = await store.commit(set, "r0");
    const done = performance.now();
    const graph = await store.read();
    const read = performance.now();
    process.stdout.write(
      `Neo4j, ${SIZE} nodes and ${SIZE * 5} links: ${seconds(died - begin)} s until the server died, ` +
        `${seconds(done - back)} s to finish, ${seconds(read - done)} s to read\n`,
    );
    expect(graph.revision).toBe(line.revision);
    expect(fingerprint(textOf(graph))).toBe(wanted);
    expect(await store.history()).toEqual([line]);
    expect(await leftovers()).toBe(0);
  });
});

/** `growing` without what it removes: it stands on nothing. */
function growingFromNothing() {
  return changeSet("from nothing", [
    ...beginning.changes,
    ...growing.changes.filter((change) => change.op === "put" && change.fact.kind === "Place"),
  ]);
}

const seconds = (milliseconds: number) => (milliseconds / 1_000).toFixed(1);

/** Equal for equal texts, whatever their order. */
function fingerprint(texts: string[]): string {
  return createHash("sha256").update(texts.sort().join("\n")).digest("hex");
}
