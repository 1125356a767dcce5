import { describe, expect, it } from "vitest";
import {
  boundsText,
  changesAnything,
  effectRows,
  isChanged,
  stepText,
} from "../../../../client/pages/scenarios/effects.ts";
import { effectQuestion, effectsAsked } from "../../../../client/pages/scenarios/effects-asked.ts";
import { formatView, parseView } from "../../../../client/state/view.ts";
import type { Finding } from "../../../../graph-schema/findings.ts";

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
const base = (value: number | null) => ({ value, lower: value, upper: value });

describe("what a scenario changes", () => {
  it("is a row a thing, with what each scenario makes of it, in the order of the first", () => {
    const one = {
      rows: [row("chain:1", 0.5, { base: base(0.4) }), row("chain:2", 0.3, { base: base(0.3) })],
    };
    const other = { rows: [row("chain:2", 0.2, { base: base(0.3) }), row("chain:3", 0.9)] };
    const rows = effectRows([one, other]);
    expect(rows.map(({ about }) => about)).toEqual(["chain:1", "chain:2", "chain:3"]);
    expect(rows.map(({ found }) => found.map((each) => each?.value))).toEqual([
      [0.5, undefined],
      [0.3, 0.2],
      [undefined, 0.9],
    ]);
    expect(rows.map((each) => each.base?.value)).toEqual([0.4, 0.3, undefined]);
    expect(rows.map(changesAnything)).toEqual([true, true, true]);
  });

  it("keeps the same stage of two chains apart", () => {
    const of = (chain: string) => row("stage:1", 1, { others: { chain: [chain] }, base: base(1) });
    const rows = effectRows([{ rows: [of("chain:1"), of("chain:2")] }]);
    expect(rows.map(({ chain }) => chain)).toEqual(["chain:1", "chain:2"]);
    expect(rows.some(changesAnything)).toBe(false);
  });

  it("is nothing where only the order of additions differs, and something where a class or a bound does", () => {
    expect(isChanged(base(0.1 + 0.2), row("x", 0.3))).toBe(false);
    expect(isChanged({ ...base(1), class: "missing" }, row("x", 1, { class: "none" }))).toBe(true);
    expect(isChanged(base(1), row("x", 1, { upper: 2 }))).toBe(true);
    expect(isChanged(base(null), row("x", 0))).toBe(true);
  });
});

describe("a step from a value to another", () => {
  it("is written as the grammar of pictures has it: 41.2 → 48.9, +7.7 points", () => {
    expect(stepText("1", { from: 0.412, to: 0.489 }, "zh")).toEqual({
      from: "41.2",
      to: "48.9",
      difference: "+7.7",
      unit: "%",
      differenceUnit: "点",
    });
  });

  it("shows a small change with as many decimals as it needs, four at most", () => {
    expect(stepText("1", { from: 0.5, to: 0.50004 }, "en")).toMatchObject({
      from: "50.000",
      to: "50.004",
      difference: "+0.004",
    });
    expect(stepText("1", { from: 0.5, to: 0.500002 }, "en").to).toBe("50.0002");
    expect(stepText("1", { from: 0.5, to: 0.5 + 1e-8 }, "en").difference).toBe("");
  });

  it("names the unit of each where money changes its unit: 1.61 亿 less 6,760 万", () => {
    expect(stepText("CNY10k/year", { from: 16_142.6, to: 9_382.2 }, "zh")).toEqual({
      from: "1.61 亿元/年",
      to: "9,382",
      difference: "−6,760",
      unit: "万元/年",
      differenceUnit: "",
    });
  });

  it("writes bounds once where they meet", () => {
    expect(boundsText("1", { lower: 0.5, upper: 0.5 }, "zh")).toBe("50.0 %");
    expect(boundsText("count", { lower: 1, upper: 3 }, "zh")).toBe("1–3");
  });
});

describe("the address of a scenario", () => {
  it("says the scenario, the one beside it, the place, the chain and the boundary", () => {
    const address = "/scenarios/a?place=340200&p.with=scenario:b&p.chain=chain:1&p.level=town";
    const view = parseView(address);
    expect(view).toMatchObject({ page: "scenario", id: "scenario:a" });
    expect(effectsAsked(view)).toEqual({
      place: "place:340200",
      chain: "chain:1",
      level: "town",
      other: "scenario:b",
    });
    expect(formatView(view)).toBe(address);
    expect(effectQuestion(effectsAsked(view), "today")).toEqual({
      place: "place:340200",
      chain: "chain:1",
      map: "today",
    });
    expect(parseView("/scenarios").id).toBeUndefined();
  });
});
