import { afterAll, beforeAll, expect, it } from "vitest";
import { describeNeo4j, freePort, type Neo4jServer, startNeo4jServer } from "../support/neo4j-server.ts";
import { type RunningService, startService } from "../support/service.ts";
import { environment, liantu, start, temporaryDirectories } from "./liantu.ts";

const directory = temporaryDirectories();

/** What has to answer the same on both stores, whole. */
const ADDRESSES = [
  "/api/v1/chains",
  "/api/v1/chains/chain:6",
  "/api/v1/places/place:341881",
  "/api/v1/sources?type=plan-paragraph&limit=1000",
  "/api/v1/indicators?limit=1000",
  "/api/v1/analyses/stage-coverage?chain=chain:1&place=place:341800",
];

async function answersOf(address: string): Promise<unknown[]> {
  return Promise.all(ADDRESSES.map(async (path) => (await fetch(address + path)).json()));
}

const statusOf = async (address: string, path: string) => (await fetch(address + path)).status;

describeNeo4j("the service on a real Neo4j", () => {
  let server: Neo4jServer;
  let variables: Record<string, string>;

  beforeAll(async () => {
    server = await startNeo4jServer();
    variables = { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password };
  });

  afterAll(() => server?.stop());

  it("moves everything to Neo4j and back by `liantu copy`, equal", async () => {
    const [first, second] = [directory(), directory()];
    const env = environment(first, variables);
    expect((await liantu(["load-plan"], env)).code).toBe(0);
    const there = await liantu(["copy", "--from", `sqlite:${first}`, "--to", "neo4j"], env);
    expect(there, there.stderr).toMatchObject({ code: 0 });
    const back = await liantu(["copy", "--from", "neo4j", "--to", `sqlite:${second}`], env);
    expect(back, back.stderr).toMatchObject({ code: 0 });
    const changesIn = async (data: string) => {
      const { stdout } = await liantu(["dump"], { ...env, LIANTU_DATA_DIR: data });
      return JSON.parse(stdout).changes;
    };
    expect(await changesIn(second)).toEqual(await changesIn(first));
  });

  it("shows a chain to plain Cypher, as the README says", async () => {
    const [row] = await server.query(
      "MATCH p=(:Chain {number: 1})<-[:PART_OF*1..3]-(:Stage)<-[:SPECIALISES_IN]-(:Place) RETURN count(p) AS paths",
    );
    expect(Number(row?.paths)).toBeGreaterThan(10);
  });

  it("answers to the letter what it answers on SQLite", async () => {
    await server.wipe();
    const services: RunningService[] = [
      await startService(),
      await startService({ LIANTU_STORE: "neo4j", ...variables }),
    ];
    try {
      const [onSqlite, onNeo4j] = await Promise.all(services.map(({ address }) => answersOf(address)));
      expect(onNeo4j).toEqual(onSqlite);
    } finally {
      for (const service of services) expect(await service.stop()).toBe(0);
    }
  });

  it("lives through Neo4j's death and is ready again by itself", async () => {
    const service = await startService({ LIANTU_STORE: "neo4j", ...variables });
    try {
      expect(await statusOf(service.address, "/readyz")).toBe(200);
      await server.kill();
      await expect.poll(() => statusOf(service.address, "/readyz"), { timeout: 5_000 }).toBe(503);
      expect(await statusOf(service.address, "/livez")).toBe(200);
      const asked = Date.now();
      const refused = await fetch(`${service.address}/api/v1/chains`);
      expect(refused.status).toBe(503);
      expect(await refused.json()).toMatchObject({ code: "STORE_UNAVAILABLE" });
      expect(Date.now() - asked).toBeLessThan(5_000);
      await server.restart();
      await expect
        .poll(() => statusOf(service.address, "/readyz"), { timeout: 30_000, interval: 250 })
        .toBe(200);
      expect(await statusOf(service.address, "/api/v1/chains")).toBe(200);
    } finally {
      await service.stop();
    }
  });

  it("starts while Neo4j is away, and loads what is shipped when it comes", async () => {
    await server.wipe();
    await server.kill();
    const port = String(await freePort());
    const address = `http://127.0.0.1:${port}`;
    const child = start(
      ["serve"],
      environment(directory(), { ...variables, LIANTU_STORE: "neo4j", PORT: port }),
    );
    const exited = new Promise((done) => child.once("exit", done));
    try {
      await expect.poll(() => statusOf(address, "/livez").catch(() => 0), { timeout: 15_000 }).toBe(200);
      expect(await statusOf(address, "/readyz")).toBe(503);
      await server.restart();
      await expect.poll(() => statusOf(address, "/readyz"), { timeout: 60_000, interval: 250 }).toBe(200);
      const { total } = await (await fetch(`${address}/api/v1/chains`)).json();
      expect(total).toBe(10);
    } finally {
      child.kill("SIGTERM");
      expect(await exited).toBe(0);
    }
  });
});
