import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Coverage } from "../../../client/graph/content.ts";
import { resultFor } from "../../../client/pages/chain/result-line.tsx";
import { sayIn } from "../graph/chains.ts";

const coverages: readonly Coverage[] = ["inside", "elsewhere", "unlocated", "unrecorded"];

describe("the result of a chain seen from a place", () => {
  it("tells stages whose firms have no place from those recorded elsewhere", () => {
    const stages: Coverage[] = ["inside", "inside", "unrecorded", "unlocated", "inside"];
    expect(resultFor("芜湖", stages, sayIn("zh"))).toBe(
      "5 个环节：芜湖有 3 个，1 个所在地不详，1 个未见记载",
    );
    expect(resultFor("Wuhu", stages, sayIn("en"))).toBe(
      "5 stages: 3 in Wuhu, 1 at a place not known, 1 unrecorded",
    );
  });

  it("gives numbers that add up to that of the stages", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...coverages), { minLength: 1, maxLength: 12 }), (stages) => {
        const [total, ...parts] = [...resultFor("某地", stages, sayIn("zh")).matchAll(/\d+/g)].map(Number);
        expect(total).toBe(stages.length);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      }),
    );
  });
});
