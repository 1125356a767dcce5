import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll } from "vitest";

/** Builds the worker for the tests of a file, where the packages it needs are found.
 *  @returns its address, once the tests have begun */
export function builtWorker(): () => URL {
  let directory = "";
  beforeAll(async () => {
    directory = mkdtempSync(join("node_modules", ".liantu-worker-"));
    await build({
      configFile: false,
      publicDir: false,
      logLevel: "error",
      build: {
        ssr: true,
        target: "node20",
        outDir: directory,
        rolldownOptions: { input: { worker: "server/analysis/worker.ts" } },
      },
    });
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  return () => pathToFileURL(join(directory, "worker.js"));
}
