import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An empty directory of the test's own, and what takes it away with all that is in it. */
export function temporaryDirectory(): { directory: string; remove: () => void } {
  const directory = mkdtempSync(join(tmpdir(), "liantu-store-"));
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
