import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const Manifest = z.object({ version: z.string() });

/** The directory the product is installed in: the nearest one above this code with a package.json.
 *  @throws Error when there is none, which no installation has */
export function productDirectory(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, "package.json"))) {
    const parent = dirname(directory);
    if (parent === directory) throw new Error("Cannot find package.json above the code");
    directory = parent;
  }
  return directory;
}

/** The version of the product, as package.json says. */
export function productVersion(): string {
  return Manifest.parse(JSON.parse(readFileSync(join(productDirectory(), "package.json"), "utf8"))).version;
}
