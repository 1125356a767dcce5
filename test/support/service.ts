import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The built service as a process of its own, on a port of its own, with data of its own. */
export interface RunningService {
  readonly address: string;
  readonly process: ChildProcess;
  /** Asks it to stop and removes its data; answers the exit code. */
  stop(): Promise<number | null>;
}

/** Starts `liantu serve` from `dist/`, without the sample, and waits for the line with its address.
 *  @param env variables besides HOST, PORT and LIANTU_DATA_DIR; `LIANTU_SAMPLE: "on"` for one with the sample */
export async function startService(env: Record<string, string> = {}): Promise<RunningService> {
  const directory = mkdtempSync(join(tmpdir(), "liantu-service-"));
  const own = {
    HOST: "127.0.0.1",
    PORT: "0",
    LIANTU_DATA_DIR: directory,
    LOG_LEVEL: "warn",
    LIANTU_SAMPLE: "off",
  };
  const child = spawn(process.execPath, ["dist/server/cli.js", "serve"], {
    env: { ...process.env, ...own, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise<number | null>((done) => child.once("exit", (code) => done(code)));
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const address = await addressOf(child, exited);
  const stop = async (): Promise<number | null> => {
    child.kill("SIGTERM");
    const code = await exited;
    process.removeListener("exit", kill);
    rmSync(directory, { recursive: true, force: true });
    return code;
  };
  return { address, process: child, stop };
}

/** The address in the line that the service prints when it is ready. */
function addressOf(child: ChildProcess, exited: Promise<number | null>): Promise<string> {
  return new Promise((done, fail) => {
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = /http:\/\/[\d.:]+/.exec(said) ?? [];
      if (address !== undefined) done(address);
    });
    void exited.then((code) => fail(new Error(`the service exited with ${code}:\n${said}`)));
  });
}
