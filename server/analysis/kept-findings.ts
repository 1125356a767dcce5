import { LRUCache } from "lru-cache";
import type { Findings } from "../../graph-schema/findings.ts";

/** Findings that were worked out, by what was asked of which data. */
export type KeptFindings = Pick<LRUCache<string, Findings>, "get" | "set">;

/** A place for findings: those asked for longest ago go first, and those that are larger than it are not kept.
 *  @param most how many ids of facts all of them together may name, 1 or more; an id takes about 100 bytes
 *  @example
 *  keptFindings(1_000).get("a"); // => undefined
 */
export function keptFindings(most: number): KeptFindings {
  return new LRUCache<string, Findings>({
    maxSize: most,
    sizeCalculation: ({ rows }) => rows.reduce((sum, { facts }) => sum + 1 + facts.length, 1),
  });
}
