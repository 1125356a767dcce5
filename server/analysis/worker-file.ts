import { existsSync } from "node:fs";

/** The name the build gives to `worker.ts`, without its ending. */
const NAME = "analysis-worker.js";

/** The built worker: beside the program that runs, or above the parts it was divided into.
 *  @returns `undefined` where nothing was built, as when the sources run */
export function workerFile(): URL | undefined {
  return [`./${NAME}`, `../${NAME}`]
    .map((path) => new URL(path, import.meta.url))
    .find((address) => existsSync(address));
}
