import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { recipeFacts } from "../../seeds/recipes/recipe-change-set.ts";
import { generateSample } from "../../seeds/sample/generate-sample.ts";
import { countCases, tablesOf } from "./sample-cases.ts";

const plan = planFacts();
const overPlan = countCases(tablesOf(plan, [...generateSample({ facts: plan })]));
const facts = [...plan, ...recipeFacts()];
const overRecipes = countCases(tablesOf(facts, [...generateSample({ facts })]));

/** Rows of the table of cases in the README: name and count over plan and recipes. */
const rows = readFileSync("seeds/sample/README.md", "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, name, count] = /^\| `([a-z0-9-]+)` .*\| ([\d,]+) +\|$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, Number(count!.replaceAll(",", ""))] as const];
  });

describe("cases of the sample that a calculation must get right", () => {
  test.each(Object.keys(overRecipes))("%s occurs over the plan alone and with the recipes", (name) => {
    expect(overPlan[name]).toBeGreaterThan(0);
    expect(overRecipes[name]).toBeGreaterThan(0);
  });

  test("the README lists every case, and about as many as there are", () => {
    expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(overRecipes).sort());
    for (const [name, count] of rows) {
      const actual = overRecipes[name]!;
      expect(Math.abs(actual - count), `${name}: ${actual}`).toBeLessThanOrEqual(Math.max(3, 0.25 * count));
    }
  });
});
