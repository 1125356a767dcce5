import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The built service as a process of its own, on a free port, with data of its own. */
export interface RunningService {
  readonly address: string;
  readonly process: ChildProcess;
  /** Asks it to stop and removes its data; answers the exit code. */
  stop(): Promise<number | null>;
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", done));
  const bound = server.address();
  await new Promise((done) => server.close(done));
  if (bound === null || typeof bound === "string") throw new Error("Cannot find a free port");
  return bound.port;
}

/** Starts `liantu serve` from `dist/` and waits for the line with its address.
 *  @param env variables besides HOST, PORT and LIANTU_DATA_DIR */
export async function startService(env: Record<string, string> = {}): Promise<RunningService> {
  const directory = mkdtempSync(join(tmpdir(), "liantu-service-"));
  const port = await freePort();
  const own = { HOST: "127.0.0.1", PORT: String(port), LIANTU_DATA_DIR: directory, LOG_LEVEL: "warn" };
  const child = spawn(process.execPath, ["dist/server/cli.js", "serve"], {
    env: { ...process.env, ...own, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise<number | null>((done) => child.once("exit", (code) => done(code)));
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ready = new Promise<void>((done) => {
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(`:${port}`)) done();
    });
  });
  const early = exited.then((code) => {
    throw new Error(`the service exited with ${code}:\n${said}`);
  });
  await Promise.race([ready, early]);
  early.catch(() => undefined);
  const stop = async (): Promise<number | null> => {
    child.kill("SIGTERM");
    const code = await exited;
    process.removeListener("exit", kill);
    rmSync(directory, { recursive: true, force: true });
    return code;
  };
  return { address: `http://127.0.0.1:${port}`, process: child, stop };
}
