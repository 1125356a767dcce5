import { Readable, Writable } from "node:stream";
import { runCommandLine } from "../../server/cli/run.ts";
import type { Outcome } from "./liantu.ts";

/** Runs the command line in this process, with what a person types into it. */
export async function typed(
  args: readonly string[],
  env: Record<string, string>,
  input: string | Uint8Array = "",
): Promise<Outcome> {
  const written = { stdout: "", stderr: "" };
  const sink = (name: keyof typeof written) =>
    new Writable({
      write(chunk, _, done) {
        written[name] += String(chunk);
        done();
      },
    });
  const code = await runCommandLine(args, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: sink("stdout"),
    stderr: sink("stderr"),
    env,
    now: () => new Date("2026-11-23T00:00:00Z"),
  });
  return { code, ...written };
}
