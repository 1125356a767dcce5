import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openStore, type StoreSettings } from "../server/store/open-store.ts";

const JARS = join(".cache", "neo4j");
const PASSWORD = "a-secret-of-benches";

/** A real Neo4j with a heap of 512 MB, on a home of its own. */
export interface BenchNeo4j {
  readonly settings: StoreSettings;
  stop(): Promise<void>;
}

/** Starts a server from the jars that `npm run neo4j:fetch` brings, and waits until it answers.
 *  @throws Error when the jars are not there, or it is not ready within a minute */
export async function startNeo4j(): Promise<BenchNeo4j> {
  if (!existsSync(join(JARS, "VERSION"))) throw new Error("no Neo4j here; run: npm run neo4j:fetch");
  const home = await mkdtemp(join(tmpdir(), "liantu-bench-neo4j-"));
  const port = await freePort();
  execFileSync("scripts/neo4j/home.sh", [home, String(port)]);
  execFileSync("scripts/neo4j/run.sh", [JARS, home, "--password", PASSWORD], { stdio: "ignore" });
  const server = spawn("scripts/neo4j/run.sh", [JARS, home], { stdio: "ignore" });
  const settings: StoreSettings = {
    kind: "neo4j",
    uri: `bolt://127.0.0.1:${port}`,
    user: "neo4j",
    password: PASSWORD,
  };
  await untilReady(settings);
  return {
    settings,
    async stop() {
      const ended = once(server, "exit");
      server.kill("SIGKILL");
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function untilReady(settings: StoreSettings): Promise<void> {
  for (const deadline = Date.now() + 60_000; ; await wait(250)) {
    const store = await openStore(settings, { now: () => new Date() });
    try {
      await store.revision();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    } finally {
      await store.close();
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
