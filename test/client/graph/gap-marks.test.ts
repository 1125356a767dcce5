import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GAP_MARGIN, gapBoxShape, gapOfBox, leakBeside, leakWidth } from "../../../client/graph/gap-boxes.ts";
import { GAP_KINDS, gapsOf, SEAL_OF } from "../../../client/graph/gap-kinds.ts";
import { SEAL_SIZE, sealShape } from "../../../client/graph/gap-seals.ts";
import { gapText } from "../../../client/graph/gap-words.ts";
import { isDashed, tonesOf } from "../../../client/graph/tones.ts";
import { colours } from "../../../client/theme/tokens.ts";

const said = (key: string, values?: object) => [key, ...Object.values(values ?? {})].join(" ");
const row = (about: string, found: string, parts: Record<string, number>) => ({
  about,
  value: null,
  lower: null,
  upper: null,
  class: found,
  parts,
  synthetic: false,
  facts: [],
  factsTotal: 0,
});

describe("the seals of gaps", () => {
  it("carry one character each, no two the same", () => {
    expect(GAP_KINDS.map((kind) => SEAL_OF[kind]).join("")).toBe("缺断弱流单颈短余");
    for (const kind of GAP_KINDS) expect(sealShape(kind, colours.light)).toContain(`>${SEAL_OF[kind]}<`);
  });

  it("tell the classes without colour: frames differ where one colour serves two", () => {
    const bare = GAP_KINDS.map((kind) => sealShape(kind, colours.light).replace(/#\w{6}|>.</g, ""));
    expect(new Set(bare.slice(0, 6)).size).toBe(6);
  });

  it("hold literal colours of the theme, since an image has no variables", () => {
    for (const kind of GAP_KINDS) expect(sealShape(kind, colours.dark)).not.toContain("var(");
    expect(sealShape("missing", colours.dark)).toContain(colours.dark.cinnabar);
  });
});

describe("a stage with a gap", () => {
  it("is filled as high as supply is of demand: 42 of 100 leave 58 % of a box of 50 empty", () => {
    const gap = { verdict: "weak", share: 0.42 } as const;
    const shape = gapBoxShape({ width: 158, height: 50, service: false, gap }, colours.light);
    expect(shape).toContain('<rect x="0" y="29" width="158" height="21"');
  });

  it("is striped as wide as the share bought outside, of the fifth that words leave free", () => {
    const box = { width: 100, height: 46, service: false };
    expect(leakWidth({ ...box, gap: { verdict: "leaking", share: 0.5 } })).toBe(10);
    expect(leakWidth({ ...box, gap: { verdict: "leaking", share: 1 } })).toBe(20);
    expect(leakBeside({ verdict: "single-source" }, 100)).toBe(0);
  });

  it("draws nothing further out than its margin", () => {
    const sizes = { width: fc.integer({ min: 48, max: 400 }), height: fc.integer({ min: 24, max: 90 }) };
    const anyBox = fc.record({ ...sizes, share: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.constantFrom(...GAP_KINDS), anyBox, (verdict, { width, height, share }) => {
        const shape = gapBoxShape({ width, height, service: false, gap: { verdict, share } }, colours.light);
        const [, x = "0"] = /<g transform="translate\(([\d.]+) -9\)">/.exec(shape) ?? [];
        expect(Number(x) + SEAL_SIZE).toBeLessThanOrEqual(width + GAP_MARGIN);
        expect(shape).not.toContain("NaN");
      }),
    );
  });

  it("is no drawing where no test holds, and hollow dashes where nobody is recorded", () => {
    const box = { width: 158, height: 46, nature: "goods" } as const;
    expect(gapOfBox({ ...box, gap: { verdict: "none" } })).toBeUndefined();
    expect(gapOfBox({ ...box, gap: { verdict: "unrecorded" } })).toBeUndefined();
    expect(isDashed({ coverage: "inside", gap: { verdict: "unrecorded" } })).toBe(true);
    expect(tonesOf({ coverage: "inside", gap: { verdict: "missing" } }).name).toBe("ink");
  });
});

describe("what a stage lacks by the measure", () => {
  const gaps = gapsOf({
    rows: [
      row("stage:weak", "weak", { supply: 42, demand: 100 }),
      row("stage:leak", "leaking", { supply: 90, demand: 100, rate: 0.32 }),
      row("stage:one", "single-source", { makers: 1 }),
      row("stage:much", "redundant", { supply: 240, demand: 100, makers: 12 }),
      row("stage:open", "unrecorded", {}),
      row("stage:fine", "none", {}),
    ],
  });
  const text = (id: string) => gapText(gaps.get(id) ?? { verdict: "none" }, said);

  it("is said with its number", () => {
    expect(text("stage:weak")).toBe("gap.level 42");
    expect(text("stage:leak")).toBe("gap.outside 68");
    expect(text("stage:one")).toBe("gap.onlyOne");
    expect(text("stage:much")).toBe("gap.level 240");
  });

  it("is never called missing where nobody is recorded", () => {
    expect(text("stage:open")).toBe("gap.short.unrecorded");
    expect(text("stage:fine")).toBe("gap.short.none");
  });
});
