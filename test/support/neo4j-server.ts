import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { describe, it } from "vitest";

const SCRIPTS = join(import.meta.dirname, "../../scripts/neo4j");

/** The jars and the version, as `scripts/neo4j/fetch.sh` leaves them. */
const DIST = process.env.LIANTU_NEO4J_HOME ?? join(import.meta.dirname, "../../.cache/neo4j");

/** Starts the server and kills it when this process is gone, however it went: then the pipe to `cat` closes. */
const SUPERVISE = `"$0" "$1" "$2" </dev/null >>"$2/console.log" 2>&1 & echo $!; cat >/dev/null; kill -KILL $! 2>/dev/null`;

/** A real server in a process of its own, with a home of its own and a heap of 512 MB. */
export interface Neo4jServer {
  readonly uri: string;
  /** The same server by the address that routes. */
  readonly routedUri: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** What an operator would run by hand. */
  query(text: string, parameters?: Record<string, unknown>): Promise<Record<string, unknown>[]>;
  /** Every node and relationship away. */
  empty(): Promise<void>;
  /** Everything away, constraints and indexes included. */
  wipe(): Promise<void>;
  /** It hangs: connections stay open and nothing answers. */
  pause(): void;
  resume(): void;
  /** It dies on the spot; what it had written stays. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Up again on the same home and port, after `kill`. */
  restart(): Promise<void>;
  /** Gone with its home. */
  stop(): Promise<void>;
}

/** Why no server can be started here; `undefined` when one can. */
function whatIsMissing(): string | undefined {
  if (!existsSync(join(DIST, "VERSION"))) return `no Neo4j in ${DIST}`;
  if (existsSync("/usr/lib/jvm")) return undefined;
  try {
    execFileSync("java", ["-version"], { stdio: "ignore" });
    return undefined;
  } catch {
    return "no Java 17 or 21";
  }
}

/** A suite that needs a real Neo4j. Without one it is skipped, loudly; under CI it fails. */
export function describeNeo4j(name: string, suite: () => void): void {
  const missing = whatIsMissing();
  if (missing === undefined) {
    describe(name, suite);
  } else if (process.env.CI === "true") {
    it(`${name} needs a Neo4j`, () => {
      throw new Error(`Cannot test ${name}: ${missing}. Run: npm run neo4j:fetch`);
    });
  } else {
    process.stderr.write(
      `SKIPPED ${name}: ${missing}. To run it: install Java 17, then npm run neo4j:fetch\n`,
    );
    describe.skip(name, suite);
  }
}

/** A port of 127.0.0.1 that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Resolves when the process is gone, which a signal alone does not say. */
async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(10);
}

/** Starts the server of a home; answers its process id at once and not when it is ready. */
function launch(home: string): Promise<{ pid: number; release: () => void }> {
  const child = spawn("bash", ["-c", SUPERVISE, join(SCRIPTS, "run.sh"), DIST, home], {
    stdio: ["pipe", "pipe", "ignore"],
    // The second compiler needs longer to pay for itself than a test file runs.
    env: { JAVA_TOOL_OPTIONS: "-XX:TieredStopAtLevel=1", ...process.env },
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.stdout.once("data", (line) =>
      resolve({ pid: Number(String(line)), release: () => child.stdin.end() }),
    );
  });
}

async function untilReady(driver: Driver, pid: number, home: string): Promise<void> {
  for (const deadline = Date.now() + 90_000; ; await pause(100)) {
    const session = driver.session({ database: "neo4j" });
    try {
      await session.run("RETURN 1");
      return;
    } catch (cause) {
      if (isAlive(pid) && Date.now() < deadline) continue;
      throw new Error(`Cannot start Neo4j:\n${readFileSync(join(home, "console.log"), "utf8")}`, { cause });
    } finally {
      await session.close().catch(() => undefined);
    }
  }
}

async function runOnce(driver: Driver, text: string, parameters: Record<string, unknown> = {}) {
  const session = driver.session({ database: "neo4j" });
  try {
    return (await session.run(text, parameters)).records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

async function empty(driver: Driver): Promise<void> {
  await runOnce(driver, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
}

async function wipe(driver: Driver): Promise<void> {
  await empty(driver);
  for (const { name } of await runOnce(driver, "SHOW CONSTRAINTS YIELD name")) {
    await runOnce(driver, `DROP CONSTRAINT \`${name}\``);
  }
  for (const { name } of await runOnce(driver, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")) {
    await runOnce(driver, `DROP INDEX \`${name}\``);
  }
}

/** Starts a server on a free port and waits until it answers, some six seconds. */
export async function startNeo4jServer(): Promise<Neo4jServer> {
  const [home, port] = [mkdtempSync(join(tmpdir(), "liantu-neo4j-")), await freePort()];
  const [user, password] = ["neo4j", "a-secret-of-tests"];
  execFileSync(join(SCRIPTS, "home.sh"), [home, String(port)]);
  execFileSync(join(SCRIPTS, "run.sh"), [DIST, home, "--password", password], { stdio: "ignore" });
  const uri = `bolt://127.0.0.1:${port}`;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 60_000,
    connectionLivenessCheckTimeout: 0,
  });
  let running = await launch(home);
  await untilReady(driver, running.pid, home);
  const kill = async () => {
    if (isAlive(running.pid)) process.kill(running.pid, "SIGKILL");
    await untilGone(running.pid);
    running.release();
  };
  return {
    ...{ uri, port, user, password, kill },
    routedUri: uri.replace("bolt", "neo4j"),
    query: (text, parameters) => runOnce(driver, text, parameters),
    empty: () => empty(driver),
    wipe: () => wipe(driver),
    pause: () => void process.kill(running.pid, "SIGSTOP"),
    resume: () => void process.kill(running.pid, "SIGCONT"),
    async restart() {
      running = await launch(home);
      await untilReady(driver, running.pid, home);
    },
    async stop() {
      await kill();
      await driver.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
