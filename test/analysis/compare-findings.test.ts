import { describe, expect, it } from "vitest";
import type { Finding, Findings } from "../../graph-schema/findings.ts";
import { WHOLE_SCOPE } from "../../graph-schema/scope.ts";
import { comparedFindings } from "../../server/analysis/compare-findings.ts";

const row = (about: string, value: number | null, more: Partial<Finding> = {}): Finding => ({
  about,
  value,
  lower: value,
  upper: value,
  synthetic: false,
  facts: [],
  factsTotal: 0,
  ...more,
});

const findings = (rows: Finding[], more: Partial<Findings> = {}): Findings => ({
  measure: "m",
  definition: "m@1",
  revision: "r1-0000abcd",
  parameters: {},
  boundary: null,
  period: "2010-12-31",
  day: "2010-12-31",
  unit: "1",
  coverage: null,
  synthetic: false,
  scope: { ...WHOLE_SCOPE, layers: [...WHOLE_SCOPE.layers], loaded: [] },
  layers: [],
  names: [],
  caveats: [],
  rows,
  ...more,
});

const compared = (base: Finding[] | undefined, found: Finding[]) =>
  comparedFindings(base && findings(base), findings(found), "scenario:s").rows;

describe("findings of a scenario beside those of the base", () => {
  it("carry the base's figures and the difference: 0.75 − 0.5 = 0.25", () => {
    expect(compared([row("stage:a", 0.5, { class: "x" })], [row("stage:a", 0.75)])).toEqual([
      {
        ...row("stage:a", 0.75),
        base: { value: 0.5, lower: 0.5, upper: 0.5, class: "x" },
        difference: 0.25,
      },
    ]);
  });

  it("have no difference where one of them is not known", () => {
    const [first] = compared([row("stage:a", null, { reason: "no-recipe" })], [row("stage:a", 1)]);
    expect(first).toMatchObject({ difference: null, base: { value: null } });
  });

  it("tell rows of the base alone last, without a value, and rows of the scenario alone without a base", () => {
    const rows = compared([row("stage:a", 1), row("stage:b", 2)], [row("stage:c", 3), row("stage:b", 2)]);
    expect(rows.map(({ about, value, reason, difference }) => [about, value, reason, difference])).toEqual([
      ["stage:c", 3, undefined, null],
      ["stage:b", 2, undefined, 0],
      ["stage:a", null, "gone-in-scenario", null],
    ]);
    expect(rows[0]).not.toHaveProperty("base");
    expect(rows[2]?.base?.value).toBe(1);
  });

  it("join rows about one thing by what else they speak of, whatever the order of it", () => {
    const of = (value: number, ...sellers: string[]) => row("stage:a", value, { others: { sellers } });
    const rows = compared(
      [of(1, "enterprise:x"), of(2, "enterprise:y", "enterprise:z")],
      [of(20, "enterprise:z", "enterprise:y"), of(10, "enterprise:x")],
    );
    expect(rows.map(({ difference }) => difference)).toEqual([18, 9]);
    const changed = compared([of(1, "enterprise:x")], [of(5, "enterprise:x", "enterprise:y")]);
    expect(changed.map(({ difference }) => difference)).toEqual([4]);
    const several = compared(
      [of(1, "enterprise:x"), of(2, "enterprise:y")],
      [of(5, "enterprise:v"), of(6, "enterprise:w")],
    );
    expect(several.map(({ value }) => value)).toEqual([5, 6, null, null]);
  });

  it("say so when a simulated fact, a layer or a warning entered on either side", () => {
    const caveat = { code: "c", zh: "注意", en: "Mind" };
    const base = findings([row("stage:a", 1, { synthetic: true })], {
      layers: ["simulated"],
      caveats: [caveat],
    });
    const both = comparedFindings(base, findings([row("stage:a", 1)], { layers: ["plan"] }), "scenario:s");
    expect(both).toMatchObject({
      scenario: "scenario:s",
      synthetic: true,
      layers: ["plan", "simulated"],
      caveats: [caveat],
    });
    expect(comparedFindings(both, both, "scenario:s").caveats).toHaveLength(1);
  });

  it("stand alone when what is asked about is not in the base", () => {
    expect(compared(undefined, [row("enterprise:planned-1", 1)])).toEqual([
      { ...row("enterprise:planned-1", 1), difference: null },
    ]);
  });
});
