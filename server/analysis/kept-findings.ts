import type { Findings } from "../../graph-schema/findings.ts";

/** Findings that were worked out, by what was asked of which data. */
export interface KeptFindings {
  /** `undefined` when they have to be worked out. */
  get(key: string): Findings | undefined;
  keep(key: string, findings: Findings): void;
}

/** A place for findings: those asked for longest ago go first.
 *  @param most how many ids of facts all of them together may name; an id takes about 100 bytes
 *  @example
 *  keptFindings(1_000).get("a"); // => undefined
 */
export function keptFindings(most: number): KeptFindings {
  const kept = new Map<string, { readonly findings: Findings; readonly size: number }>();
  let total = 0;
  const drop = (key: string) => {
    total -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };
  const put = (key: string, findings: Findings) => {
    const size = findings.rows.reduce((sum, { facts }) => sum + 1 + facts.length, 1);
    drop(key);
    kept.set(key, { findings, size });
    total += size;
    for (const oldest of kept.keys()) {
      if (total <= most) break;
      drop(oldest);
    }
  };
  return {
    get(key) {
      const found = kept.get(key)?.findings;
      if (found !== undefined) put(key, found);
      return found;
    },
    keep: put,
  };
}
