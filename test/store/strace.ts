import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryDirectory } from "./temporary-directory.ts";

/** Whether strace is here and may trace. */
export function traceable(): boolean {
  return spawnSync("strace", ["-f", "-o", "/dev/null", process.execPath, "-e", "0"]).status === 0;
}

/** The parameters of strace that tamper with a system call; a program and its own parameters follow.
 *  @param inject what is done at which call, as strace(1) says under "Tampering" */
export function tracing({ calls, inject }: { calls: readonly string[]; inject?: string }): string[] {
  const tampering = inject === undefined ? [] : ["-e", `inject=${inject}`];
  return ["-f", "-qq", "-o", "/dev/null", "-e", `trace=${calls.join(",")}`, ...tampering];
}

/** How often a program makes each of these calls when it runs to its end. */
export function countSystemCalls(
  calls: readonly string[],
  command: readonly string[],
): ReadonlyMap<string, number> {
  const { directory, remove } = temporaryDirectory();
  const trace = join(directory, "trace");
  const { status } = spawnSync("strace", ["-f", "-o", trace, "-e", `trace=${calls.join(",")}`, ...command]);
  if (status !== 0) throw new Error(`Cannot trace ${command.join(" ")}: it ended with ${status}`);
  const lines = readFileSync(trace, "utf8").split("\n");
  remove();
  return new Map(
    calls.map((call) => [call, lines.filter((line) => / (\w+)\(/.exec(line)?.[1] === call).length]),
  );
}
