import { describe, expect, it } from "vitest";
import { blendOf } from "../../seeds/recipes/blend.ts";
import { readColumns } from "../../seeds/recipes/figures.ts";
import { FIGURES_OF_2007 } from "../../seeds/recipes/figures-2007.ts";
import { MAPPING } from "../../seeds/recipes/mapping.ts";
import { SECTORS_WITH_RECIPE } from "../../seeds/recipes/sector-stages.ts";

const { columns, sectors } = FIGURES_OF_2007;

/** The share of its output that a sector spends on another's goods. */
function coefficient(buyer: string, seller: string): number | undefined {
  const inputs = columns.find(({ code }) => code === buyer)?.inputs;
  return inputs?.find(([code]) => code === seller)?.[1];
}

describe("the figures of the recipes", () => {
  // National Bureau of Statistics, input–output table of China 2007, 135 sectors, producers' prices: flow ÷ total input.
  it.each([
    ["079 电线、电缆、光缆及电工器材", "062 有色金属压延", 0.341],
    ["074 汽车", "059 钢压延", 0.067],
    ["030 纺织服装、鞋、帽", "025 棉、化纤纺织及印染精加工", 0.297],
  ])("say that %s buys from %s %d of its output", (buyer, seller, published) => {
    expect(coefficient(buyer.slice(0, 3), seller.slice(0, 3))).toBeCloseTo(published, 3);
  });

  it("hold a column for every sector in use, and no other", () => {
    const used = new Set([...MAPPING.flatMap(({ recipe }) => recipe), ...SECTORS_WITH_RECIPE]);
    expect(columns.map(({ code }) => code)).toEqual([...used].sort());
  });

  it("never list more inputs than are bought, and never less than nine tenths of them", () => {
    for (const { purchases, inputs } of columns) {
      const listed = inputs.reduce((sum, [, share]) => sum + share, 0);
      expect(purchases).toBeLessThan(1);
      expect(listed).toBeLessThanOrEqual(purchases + 1e-4);
      expect(listed).toBeGreaterThan(0.9 * purchases);
    }
  });

  it("name every sector that sells", () => {
    const named = new Set(sectors.map(({ code }) => code));
    const sellers = columns.flatMap(({ inputs }) => inputs.map(([code]) => code));
    expect(sellers.filter((code) => !named.has(code))).toEqual([]);
    for (const { nameZh, nameEn } of sectors)
      expect([nameZh, nameEn].every((name) => name.length > 0)).toBe(true);
  });

  it("refuse a line that holds no number", () => {
    expect(() => readColumns("079\t100\tmuch\t062:0.3")).toThrow("079: much is no number");
  });
});

describe("the recipe of several sectors", () => {
  const two = readColumns("a\t300\t0.5\tx:0.4 y:0.1\nb\t100\t0.9\ty:0.9\n");

  it("is a ratio of sums: the larger sector weighs more", () => {
    // x: .4·300/400 = .3; y: (.1·300 + .9·100)/400 = .3; purchases (.5·300 + .9·100)/400 = .6
    const { purchases, inputs } = blendOf(two, ["a", "b"]);
    expect(purchases).toBeCloseTo(0.6, 12);
    expect([...inputs].map(([code, share]) => [code, Number(share.toFixed(12))])).toEqual([
      ["x", 0.3],
      ["y", 0.3],
    ]);
  });

  it("of one sector is its column, and of an unknown one an error that names it", () => {
    expect([...blendOf(two, ["b"]).inputs]).toEqual([["y", 0.9]]);
    expect(() => blendOf(two, ["c"])).toThrow("the sector c");
  });
});
