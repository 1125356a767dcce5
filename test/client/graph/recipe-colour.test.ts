import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elementsOf } from "../../../client/graph/elements.ts";
import { legendOf } from "../../../client/graph/legend.ts";
import { rateColour } from "../../../client/graph/recipe-rates.ts";
import { writeSvg } from "../../../client/graph/svg-writer.ts";
import { colours } from "../../../client/theme/tokens.ts";
import { boundsText } from "../../../client/ui/bounds-text.ts";
import type { Findings } from "../../../graph-schema/findings.ts";
import { LAYERS, sayIn } from "./chains.ts";
import { motorFromXuancheng } from "./drawn-chains.ts";

const say = sayIn("zh");
const row = (about: string, lower: number | null, upper: number | null) => ({
  about,
  value: lower,
  lower,
  upper,
  synthetic: false,
  facts: [],
  factsTotal: 0,
});
const recipe: Findings = {
  measure: "recipe-coverage",
  definition: "recipe-coverage@1",
  revision: "r1",
  parameters: {},
  boundary: "place:340000",
  period: "2010-12-31",
  day: "2010-12-31",
  unit: "1",
  coverage: null,
  synthetic: false,
  scope: { layers: LAYERS, loaded: ["plan", "recipes"], years: "latest" },
  layers: ["plan", "recipes"],
  names: [],
  caveats: [],
  rows: [
    row("chain:1", 0.2, 0.9),
    row("stage:汽车零件", 0.341, 0.519),
    row("stage:汽车部件", 0.62, 0.62),
    row("stage:汽车总成", null, null),
  ],
};
const { content, picture } = motorFromXuancheng(recipe);

describe("lanes coloured by recipe coverage", () => {
  it("say the bounds in the second line, and where there is no recipe", () => {
    expect(content.lanes.flatMap(({ stages }) => stages.map(({ summary }) => summary)).slice(0, 3)).toEqual([
      "界内 34–52 %",
      "界内 62 %",
      "没有配方",
    ]);
  });

  it("take the colour of the lower bound, and hatch where there is no recipe", () => {
    const nodes = elementsOf(picture, colours.light);
    const node = (id: string) => nodes.find(({ data }) => data.id === id);
    expect(node("stage:汽车零件")?.data.fill).toBe(colours.light.h3);
    expect(node("stage:汽车部件")?.data.fill).toBe(colours.light.h6);
    expect(node("stage:汽车总成")?.classes).toContain("hatched");
    expect(String(node("stage:汽车总成")?.data.image)).toMatch(/^data:image\/svg\+xml/);
  });

  it("are drawn alike in the exported picture", () => {
    const svg = writeSvg(picture, { title: "t", wording: "w", legend: [], notes: [] }, colours.light);
    expect(svg).toContain(`fill="${colours.light.h3}"`);
    expect(svg).toContain(`fill="${colours.light.h6}"`);
    expect(svg).toContain("界内 34–52 %");
  });

  it("explain the classes that occur, and no coverage", () => {
    const legend = legendOf(content, { say, place: "宣城", colour: colours.light });
    expect(legend.slice(0, 3).map(({ text }) => text)).toEqual(["30–40 %", "60 % 以上", "没有配方"]);
    expect(legend.map(({ text }) => text)).not.toContain("未见记载");
  });

  it("keep the marks and their places", () => {
    expect(picture.marks).toHaveLength(13);
  });
});

describe("a rate in words and colour", () => {
  it("turns dark at 50 %, not before", () => {
    expect(rateColour({ lower: 0.4999, upper: 1 })).toBe("h4");
    expect(rateColour({ lower: 0.1 + 0.2 + 0.2, upper: 1 })).toBe("h5");
  });

  it("never says bounds that do not hold", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [lower, upper] = [Math.min(a, b), Math.max(a, b)];
        const [low = 0, high = low] = boundsText({ lower, upper }).split("–").map(Number);
        expect(low / 100).toBeLessThanOrEqual(upper + 0.005);
        if (low !== high) {
          expect(low / 100).toBeLessThanOrEqual(lower + 1e-7);
          expect(high / 100).toBeGreaterThanOrEqual(upper - 1e-7);
        }
      }),
    );
  });
});
