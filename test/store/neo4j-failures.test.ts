import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { EMPTY_REVISION } from "../../graph-schema/change-set.ts";
import type { ErrorCode } from "../../graph-schema/errors.ts";
import { type Neo4jStoreOptions, openNeo4jStore } from "../../server/store/neo4j/neo4j-store.ts";
import type { Store } from "../../server/store/store.ts";
import { changeSet, place, puts, source } from "../support/facts.ts";
import { describeNeo4j, type Neo4jServer, startNeo4jServer } from "../support/neo4j-server.ts";
import { COMMIT, type Fault, type FaultyProxy, startProxy } from "./neo4j-proxy.ts";
import { recovery } from "./neo4j-recovery.ts";

const now = () => new Date("2011-08-22T08:00:00.000Z");
const first = changeSet("first", puts(source(), place("a")));

/** What an operator or a caller must never read: where, with what, or which statement. */
const SECRETS = /a-secret-of-tests|127\.0\.0\.1|localhost|MATCH|MERGE|RETURN|:\d{4,5}/;

/** Milliseconds until a call fails with this code. */
async function failing(call: Promise<unknown>, code: ErrorCode): Promise<number> {
  const begin = performance.now();
  const error: unknown = await call.then(
    () => "no failure",
    (cause) => cause,
  );
  expect(error).toMatchObject({ name: "AppError", code });
  expect((error as Error).message).not.toMatch(SECRETS);
  return performance.now() - begin;
}

// A server takes six seconds to start, and many times that on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

describeNeo4j("Neo4j that fails", () => {
  let [server, proxy]: [Neo4jServer, FaultyProxy] = [undefined!, undefined!];
  const opened: Store[] = [];

  beforeAll(async () => {
    server = await startNeo4jServer();
    proxy = await startProxy(server.port);
  });
  afterAll(async () => {
    await proxy?.close();
    await server?.stop();
  });
  beforeEach(() => server.empty());
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });

  async function open(more: Partial<Neo4jStoreOptions> = {}): Promise<Store> {
    const store = await openNeo4jStore({ ...server, uri: `bolt://127.0.0.1:${proxy.port}`, now, ...more });
    opened.push(store);
    return store;
  }

  for (const scheme of ["bolt", "neo4j"]) {
    it(`opens while ${scheme}:// is away, says so within 2 s, and works once it is there`, async () => {
      const address = scheme === "bolt" ? `bolt://127.0.0.1:${proxy.port}` : server.routedUri;
      const away = scheme === "bolt" ? () => proxy.leave() : () => server.kill();
      const back = scheme === "bolt" ? () => proxy.arrive() : () => server.restart();
      await away();
      const store = await open({ uri: address });
      expect(await failing(store.revision(), "STORE_UNAVAILABLE")).toBeLessThan(2_100);
      for (const call of [store.read(), store.history(), store.commit(first, EMPTY_REVISION)]) {
        expect(await failing(call, "STORE_UNAVAILABLE")).toBeLessThan(5_000);
      }
      await back();
      expect(await recovery(store)).toBeLessThan(3_000);
      await store.commit(first, EMPTY_REVISION);
      expect((await store.read()).nodes).toHaveLength(2);
      const made = await server.query("SHOW CONSTRAINTS YIELD name WHERE name = 'place_id' RETURN name");
      expect(made).toHaveLength(1);
    });
  }

  it("keeps living when the server dies and comes back, and makes what a new server lacks", async () => {
    const store = await open({ uri: server.uri });
    const { revision } = await store.commit(first, EMPTY_REVISION);
    await server.kill();
    expect(await failing(store.revision(), "STORE_UNAVAILABLE")).toBeLessThan(2_100);
    expect(await failing(store.read(), "STORE_UNAVAILABLE")).toBeLessThan(5_000);
    await server.restart();
    expect(await recovery(store)).toBeLessThan(3_000);
    expect(await store.revision()).toBe(revision);
    await server.kill();
    await failing(store.read(), "STORE_UNAVAILABLE");
    await server.restart();
    await server.wipe();
    await store.commit(first, EMPTY_REVISION);
    expect(
      await server.query("SHOW CONSTRAINTS YIELD name WHERE name = 'place_id' RETURN name"),
    ).toHaveLength(1);
  });

  it("tells the operator of a wrong password and nobody of the password", async () => {
    const lines: string[] = [];
    const store = await open({
      user: "nobody",
      password: "a-secret-of-tests-too",
      log: (line) => lines.push(line),
    });
    expect(await failing(store.revision(), "STORE_UNAVAILABLE")).toBeLessThan(2_100);
    await failing(store.read(), "STORE_UNAVAILABLE");
    expect(lines).toHaveLength(1);
    expect(lines.join()).toContain("Security.Unauthorized");
    expect(lines.join()).not.toMatch(SECRETS);
  });

  it("gives up on a server that hangs, and goes on when it wakes up", async () => {
    const store = await open({ uri: server.uri, limits: { closing: 500 } });
    const { revision } = await store.commit(first, EMPTY_REVISION);
    server.pause();
    try {
      const begin = performance.now();
      const calls = [store.revision(), store.read(), store.history(), store.commit(first, EMPTY_REVISION)];
      const codes = (await Promise.allSettled(calls)).map(
        (call) => call.status === "rejected" && call.reason.code,
      );
      expect(performance.now() - begin).toBeLessThan(5_000);
      for (const code of codes) expect(["STORE_TIMEOUT", "STORE_UNAVAILABLE"]).toContain(code);
      const hung = await open({ uri: server.uri, limits: { closing: 500 } });
      const [asked, closed] = [hung.revision().catch(() => undefined), performance.now()];
      await hung.close();
      expect(performance.now() - closed).toBeLessThan(3_000);
      await asked;
    } finally {
      server.resume();
    }
    expect(await recovery(store)).toBeLessThan(3_000);
    expect(await store.revision()).toBe(revision);
    expect((await store.read()).nodes).toHaveLength(2);
  });

  it("commits once when the answer to COMMIT is lost, and answers with that line", async () => {
    const store = await open();
    await store.history();
    proxy.arm("cut-after", (tag, count) => tag === COMMIT && count > 4);
    const line = await store.commit(first, EMPTY_REVISION);
    expect(proxy.hasStruck()).toBe(true);
    expect(await store.history()).toEqual([line]);
    expect(await store.revision()).toBe(line.revision);
    expect((await store.read()).nodes).toHaveLength(2);
  });

  for (const fault of ["cut-before", "cut-after", "silence"] satisfies Fault[]) {
    it(`has one whole effect or none when a message of a commit meets ${fault}, whichever it is`, async () => {
      // A silence is waited for, so every third message has to do.
      const [limits, stride] = fault === "silence" ? [{ silence: 3_000 }, 3] : [{}, 1];
      for (let message = 0, struck = true; struck; message += stride) {
        await server.empty();
        const store = await open({ limits });
        await store.history();
        proxy.arm(fault, (_tag, count) => count === message);
        const answer = await store.commit(first, EMPTY_REVISION).catch((error) => error);
        struck = proxy.hasStruck();
        proxy.arm(fault, () => false);
        if (answer instanceof Error)
          expect(["STORE_UNAVAILABLE", "STORE_TIMEOUT"]).toContain((answer as { code?: string }).code);
        await recovery(store);
        const line = await store.commit(first, EMPTY_REVISION);
        if (!(answer instanceof Error)) expect(line).toEqual(answer);
        expect(await store.history()).toEqual([line]);
        expect((await store.read()).nodes).toHaveLength(2);
        expect(message).toBeLessThan(60);
        if (!struck) expect(message).toBeGreaterThan(8);
      }
    });
  }

  it("keeps every acknowledged commit whole when the server is killed while commits run", async () => {
    const store = await open({ uri: server.uri });
    const set = (n: number) =>
      changeSet(
        `set ${n}`,
        puts(...(n === 0 ? [source()] : []), ...Array.from({ length: 50 }, (_, i) => place(`${n}.${i}`))),
      );
    let { revision } = await store.commit(set(0), EMPTY_REVISION);
    for (const [round, delay] of [40, 170, 410].entries()) {
      const acknowledged: string[] = [];
      const begin = 1 + round * 1_000;
      const dying = new Promise((resolve) => setTimeout(resolve, delay)).then(() => server.kill());
      for (let n = begin; ; n++) {
        const line = await store.commit(set(n), revision).catch(() => undefined);
        if (line === undefined) break;
        revision = line.revision;
        acknowledged.push(line.changeSet);
      }
      await dying;
      await server.restart();
      await recovery(store);
      const history = await store.history();
      const { nodes } = await store.read();
      expect(history.map((line) => line.changeSet)).toEqual(expect.arrayContaining(acknowledged));
      expect(nodes).toHaveLength(1 + 50 * history.length);
      revision = await store.revision();
      expect(revision).toBe(history.at(-1)?.revision);
    }
  });
});
