import { describe, expect, it } from "vitest";
import type { Findings } from "../../graph-schema/findings.ts";
import { keptFindings } from "../../server/analysis/kept-findings.ts";
import { snapshotOf } from "../../server/graph/current-graph.ts";
import { run } from "./run.ts";
import { smallProvince } from "./small-province.ts";

const found = run(snapshotOf(smallProvince, "2026-11-23"), "stage-coverage", {
  chain: "chain:1",
  place: "place:province",
});

/** Findings of one row with so many facts: they count for two more. */
const withFacts = (count: number): Findings => {
  const [row] = found.rows;
  return { ...found, rows: [{ ...row!, facts: Array.from({ length: count }, (_, at) => `makes:${at}`) }] };
};

describe("keptFindings()", () => {
  it("drops those asked for longest ago once all of them name more than they may", () => {
    const kept = keptFindings(20);
    kept.set("a", withFacts(8));
    kept.set("b", withFacts(8));
    expect(kept.get("a")).toBeDefined();
    kept.set("c", withFacts(8));
    expect(["a", "b", "c"].map((key) => kept.get(key)?.rows[0]?.facts.length)).toEqual([8, undefined, 8]);
  });

  it("does not keep what is larger than all may be, and drops nothing for it", () => {
    const kept = keptFindings(20);
    kept.set("a", withFacts(8));
    kept.set("large", withFacts(19));
    expect([kept.get("a"), kept.get("large")].map((one) => one !== undefined)).toEqual([true, false]);
  });
});
