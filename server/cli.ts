#!/usr/bin/env node
import { writeSync } from "node:fs";
import { runCommandLine } from "./cli/run.ts";

const { stdin, stdout, stderr, env, argv } = process;

// Whoever reads our output may stop reading: that is no failure of ours.
for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    if (stream === stdout) writeSync(2, `liantu: 无法写出 Cannot write the output: ${error.message}\n`);
    process.exit(1);
  });
}

process.exitCode = await runCommandLine(argv.slice(2), { stdin, stdout, stderr, env, now: () => new Date() });
