#!/usr/bin/env node
import { runCommandLine } from "./cli/run.ts";

const { stdin, stdout, stderr, env, argv } = process;

// Whoever reads our output may stop reading: that is no failure of ours.
for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
}

process.exitCode = await runCommandLine(argv.slice(2), { stdin, stdout, stderr, env, now: () => new Date() });
