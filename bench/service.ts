import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A server in a process of its own. */
export interface Service {
  /** Where it answers: `http://127.0.0.1:43117`. */
  readonly address: string;
  /** Milliseconds from its start to the line that says it is ready. */
  readonly readyAfter: number;
  stop(): Promise<void>;
}

/** The built product, on a free port. Its log is written and thrown away.
 *  @param directory where it keeps its data
 *  @throws Error when it ends before it is ready, or is not ready within a minute */
export function startProduct(directory: string): Promise<Service> {
  const environment = { ...process.env, LIANTU_STORE: "sqlite", LIANTU_DATA_DIR: directory, PORT: "0" };
  return start([join("dist", "server", "cli.js"), "serve"], environment);
}

/** This program again, as the bare server that only writes the JSON of one file. */
export function startBare(file: string): Promise<Service> {
  return start([process.argv[1] ?? "", "serve-bare", file], process.env);
}

async function start(command: readonly string[], environment: NodeJS.ProcessEnv): Promise<Service> {
  const began = performance.now();
  const child = spawn(process.execPath, command, { env: environment, stdio: ["ignore", "pipe", "ignore"] });
  const address = await firstAddress(child);
  return {
    address,
    readyAfter: performance.now() - began,
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** The first address a process writes. */
function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(patience);
      child.kill("SIGKILL");
      reject(new Error(`Cannot start ${child.spawnargs.slice(1).join(" ")}: ${why}`));
    };
    const patience = setTimeout(() => fail("not ready within a minute"), 60_000);
    let written = "";
    child.once("exit", (code) => fail(`ended with ${code}`));
    child.stdout?.on("data", (chunk) => {
      written += String(chunk);
      const address = /http:\/\/[\w.:[\]]+/.exec(written)?.[0];
      if (address === undefined) return;
      clearTimeout(patience);
      child.removeAllListeners("exit");
      resolve(address);
    });
  });
}
