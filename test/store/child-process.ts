import { type ChildProcess, spawn } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";
import { temporaryDirectory } from "./temporary-directory.ts";

/** A script of this folder as plain JavaScript, which every Node runs as it is. */
export interface BundledScript {
  readonly path: string;
  remove(): void;
}

/** Bundles a script into a directory of its own, with the packages of the checkout beside it. */
export async function bundleScript(name: string): Promise<BundledScript> {
  const { directory, remove } = temporaryDirectory();
  await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      ssr: true,
      target: "node20",
      outDir: directory,
      rolldownOptions: { input: { script: resolve(import.meta.dirname, name) } },
    },
  });
  symlinkSync(resolve("node_modules"), join(directory, "node_modules"), "junction");
  return { path: join(directory, "script.js"), remove };
}

/** What a process has said and how it ended. */
export interface Outcome {
  readonly lines: readonly string[];
  /** Whether SIGKILL ended it, or ended the one it was traced by. */
  readonly killed: boolean;
}

/** A process that runs. */
export interface Running {
  readonly process: ChildProcess;
  /** Resolves as soon as it has said a line that begins so; rejects when it ends before. */
  said(beginning: string): Promise<string>;
  readonly ended: Promise<Outcome>;
}

/** Starts a program and listens to what it says. */
export function start(command: string, parameters: readonly string[]): Running {
  const child = spawn(command, parameters, { stdio: ["pipe", "pipe", "inherit"] });
  let text = "";
  const listeners = new Set<() => void>();
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    for (const listener of listeners) listener();
  });
  const lines = () => text.split("\n").slice(0, -1);
  const ended = new Promise<Outcome>((fulfil, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) =>
      fulfil({ lines: lines(), killed: signal === "SIGKILL" || code === 137 }),
    );
  });
  const said = (beginning: string) =>
    new Promise<string>((fulfil, reject) => {
      const look = () => {
        const line = lines().find((candidate) => candidate.startsWith(beginning));
        if (line !== undefined) fulfil(line);
      };
      listeners.add(look);
      look();
      ended.then(() => reject(new Error(`Ended without saying "${beginning}":\n${text}`)), reject);
    });
  return { process: child, said, ended };
}
