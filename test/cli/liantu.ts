import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll } from "vitest";

/** The built command line, as a person would start it. */
export const CLI = "dist/server/cli.js";

/** What a run of the command line ended with. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The variables of a clean terminal in English, with a data directory, and without the sample, which takes its
 *  time. */
export function environment(directory: string, more: Record<string, string> = {}): Record<string, string> {
  const path = process.env.PATH ?? "";
  return {
    PATH: path,
    LANG: "en_GB.UTF-8",
    LIANTU_DATA_DIR: directory,
    HOST: "127.0.0.1",
    PORT: "0",
    LIANTU_SAMPLE: "off",
    ...more,
  };
}

/** Starts the command line without waiting for it. */
export function start(args: readonly string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], { env, stdio: ["pipe", "pipe", "pipe"] });
}

/** Runs the command line to its end. */
export async function liantu(
  args: readonly string[],
  env: Record<string, string>,
  input = "",
): Promise<Outcome> {
  const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.on("error", () => undefined).end(input);
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { code, stdout, stderr };
}

/** Makes directories that are gone after the tests of the file. */
export function temporaryDirectories(): () => string {
  const made: string[] = [];
  afterAll(() => {
    for (const directory of made) rmSync(directory, { recursive: true, force: true });
  });
  return () => {
    const directory = mkdtempSync(join(tmpdir(), "liantu-cli-"));
    made.push(directory);
    return directory;
  };
}
