import { describe, expect, it } from "vitest";
import { recipeResult } from "../../../client/pages/chain/recipe-line.tsx";
import type { Finding } from "../../../graph-schema/findings.ts";
import { sayIn } from "../graph/chains.ts";

function row(about: string, more: Partial<Finding>): Finding {
  const nothing = { value: null, lower: null, upper: null, synthetic: false, facts: [], factsTotal: 0 };
  return { about, ...nothing, ...more };
}

const words = { place: "芜湖", say: sayIn("zh"), nameOf: (id: string) => id.slice(6) };
const whole = row("chain:1", {
  value: 0.3,
  lower: 0.3,
  upper: 0.8,
  parts: { purchases: 0.8, covered: 0.24, possible: 0, uncovered: 0.16, elsewhere: 0.08, unmapped: 0.4 },
});

describe("the result of recipe coverage", () => {
  it("gives the bounds, what is missing most by its share of purchases, and what no stage stands for", () => {
    const inputs = [
      row("stage:能源", { class: "unmapped", parts: { costShare: 0.4 } }),
      row("stage:铜", { class: "inside", parts: { costShare: 0.24 } }),
      row("stage:铝箔", { class: "elsewhere", parts: { costShare: 0.08 } }),
      row("stage:玻璃", { class: "unrecorded", parts: { costShare: 0.056 } }),
      row("stage:纸", { class: "unrecorded", parts: { costShare: 0.004 } }),
    ];
    expect(recipeResult({ rows: [whole, ...inputs] }, words)).toBe(
      "这条链平均要买的东西，按金额 30–80 % 在芜湖有生产者的记载；缺得最多的是铝箔 10 %（只省内他处有）、玻璃 7 %（未见记载）、纸 <1 %（未见记载）；50 % 没有对应的环节（能源、运输、同业采购等），只计入上界。",
    );
  });

  it("says that there is no recipe instead of 0", () => {
    expect(recipeResult({ rows: [row("chain:1", { class: "no-recipe" })] }, words)).toMatch(/^没有写明/);
    expect(recipeResult({ rows: [] }, words)).toMatch(/^没有写明/);
  });
});
