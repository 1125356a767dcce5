import { describe, expect, it } from "vitest";
import { recipeCoverage } from "../../server/analysis/measures/recipe-coverage.ts";
import { snapshotOf } from "../../server/graph/current-graph.ts";
import { graphOf, link, stage } from "../graph/build.ts";
import { ask, bounds, car, digits, snapshot } from "./ask-recipes.ts";
import { input, recipes } from "./recipe-province.ts";
import { drafts } from "./small-province.ts";

const inputs = (place: string) =>
  ask({ stage: "stage:car", rows: "inputs", place })
    .rows.slice(1)
    .map((row) => [row.about.slice(6), row.class, ...bounds(row)].join(" "));

describe("recipe coverage of a stage", () => {
  it("is .45 of .75 in a county that has parts, bodies and a market, and power may be there", () => {
    expect(bounds(car("county-b"))).toEqual([0.6, 0.6, digits(0.65 / 0.75)]);
    const parts = Object.entries(car("county-b").parts ?? {}).map(([name, part]) => [name, digits(part)]);
    expect(Object.fromEntries(parts)).toEqual({
      purchases: 0.75,
      covered: 0.45,
      possible: 0,
      uncovered: 0.1,
      elsewhere: 0,
      unmapped: 0.2,
    });
  });

  it("is 0, not null, where nobody is recorded, and counts above it what may be there", () => {
    // Of parts only the city around county-c is written: .30 is possible; .10 + .05 are made elsewhere.
    expect(bounds(car("county-c"))).toEqual([0, 0, digits(0.5 / 0.75)]);
    expect(digits(car("county-c").parts?.elsewhere ?? null)).toBe(0.15);
    expect(digits(car("county-c").parts?.possible ?? null)).toBe(0.3);
  });

  it("lists its inputs by share of cost, so that the first not inside is what is missing most", () => {
    expect(inputs("county-b")).toEqual([
      "part inside 0.4 0.4 0.4",
      "power unmapped  0 0.266666667",
      "body inside 0.133333333 0.133333333 0.133333333",
      "paint unrecorded  0 0",
      "market inside 0.066666667 0.066666667 0.066666667",
    ]);
    expect(inputs("county-c")).toEqual([
      "part unlocated  0 0.4",
      "power unmapped  0 0.266666667",
      "body elsewhere  0 0",
      "paint unrecorded  0 0",
      "market elsewhere  0 0",
    ]);
  });

  it("covers an input of the table's own once somebody is recorded for it", () => {
    const powered = snapshotOf(
      graphOf([...drafts, ...recipes, link("SPECIALISES_IN", "place:town-b", "stage:power")]),
      "2026-11-23",
    );
    expect(bounds(car("county-b", powered))).toEqual([0.65 / 0.75, 0.65 / 0.75, 0.65 / 0.75].map(digits));
  });

  it("counts a maker by its production site only, and inferred records for nothing", () => {
    const makers = snapshotOf(
      graphOf([
        ...drafts,
        ...recipes,
        link("MAKES", "enterprise:assembler", "stage:paint"),
        link("MAKES", "enterprise:seated", "stage:power"),
      ]),
      "2026-11-23",
    );
    // The assembler stands in town-c, the other is only registered in town-a: it may be anywhere.
    expect(bounds(car("county-c", makers))).toEqual([0.1 / 0.75, 0.1 / 0.75, 0.6 / 0.75].map(digits));
    expect(car("town-a", makers).parts?.possible).toBeCloseTo(0.2, 12);
  });

  it("leads to the shares, the records and the memberships behind it, and to nothing else", () => {
    const rows = ask({ stage: "stage:car", rows: "inputs", place: "county-b" }).rows;
    expect(rows.find(({ about }) => about === "stage:body")?.facts).toEqual([
      "feeds:2007.body-car",
      "part-of:stage.seal~stage.body",
      "specialises-in:place.town-b~stage.seal",
    ]);
    expect(rows.find(({ about }) => about === "stage:paint")?.facts).toEqual(["feeds:2007.paint-car"]);
    expect(rows[0]?.facts).toEqual([...new Set(rows.slice(1).flatMap(({ facts }) => facts))].sort());
  });

  it("takes the latest table that states a share, and never adds two", () => {
    const later = snapshotOf(
      graphOf([...drafts, ...recipes, input("part", "car", 0.2, "2012"), input("paint", "car", 0.3, "2012")]),
      "2026-11-23",
    );
    expect(bounds(car("county-b", later))).toEqual([0.4, 0.4, 0.4]);
    const powered = snapshotOf(
      graphOf([...drafts, ...recipes, input("part", "car", 0.3, "2012"), input("power", "car", 0.1, "2012")]),
      "2026-11-23",
    );
    expect(bounds(car("county-b", powered))).toEqual([0.75, 0.75, 1]);
    expect(ask({ stage: "stage:car" }, later).caveats[0]?.zh).toMatch(/^全国平均配方：按2012 年表/);
  });

  it("is null with its reason where nothing states what a stage buys", () => {
    expect(ask({ stage: "stage:paint" })).toMatchObject({
      coverage: null,
      caveats: [],
      rows: [{ about: "stage:paint", value: null, lower: null, upper: null, reason: "no-recipe", facts: [] }],
    });
  });
});

describe("recipe coverage of a chain", () => {
  const chain = (rows: string) => ask({ chain: "chain:1", place: "county-b", rows });

  it("gives each stage in lane order, and first the chain: its own stages with one unit of output each", () => {
    // body: .40 of .50; car: .45 of .75; together .85 of 1.25. Parts of the chain are means: .85 ÷ 2 buyers.
    expect(chain("stages").rows.map((row) => [row.about, digits(row.value)])).toEqual([
      ["chain:1", 0.68],
      ["stage:part", null],
      ["stage:lamp", null],
      ["stage:seal", 0.8],
      ["stage:body", 0.8],
      ["stage:car", 0.6],
      ["stage:market", null],
      ["stage:paint", null],
    ]);
    expect(chain("stages").rows[0]?.parts?.covered).toBeCloseTo(0.425, 12);
  });

  it("takes the inputs of its stages together: .30 + .40 of 1.25 is spent on parts", () => {
    expect(chain("inputs").rows.map((row) => [row.about, digits(row.upper)])).toEqual([
      ["chain:1", digits(1.15 / 1.25)],
      ["stage:part", 0.56],
      ["stage:power", 0.24],
      ["stage:body", 0.08],
      ["stage:paint", 0],
      ["stage:market", 0.04],
    ]);
  });

  it("says that the recipe is a national average, how much of it has a stage, and what to mind", () => {
    const { coverage, caveats, boundary, period } = chain("stages");
    expect([digits(coverage), boundary, period]).toEqual([0.76, "place:county-b", "2010-12-31"]);
    expect(caveats.map(({ code }) => code)).toEqual([
      "national-average-recipe",
      "recipe-of-stage-above",
      "unrecorded-is-not-missing",
      "inputs-without-stage",
    ]);
    expect(caveats[0]).toMatchObject({
      zh: expect.stringContaining("全国平均配方"),
      en: expect.stringContaining("National average recipe"),
    });
  });

  it("warns of places that are too coarse only where an input hangs on them", () => {
    const codes = (place: string) => ask({ stage: "stage:car", place }).caveats.map(({ code }) => code);
    expect(codes("county-c")).toContain("location-too-coarse");
    expect(codes("county-b")).not.toContain("location-too-coarse");
  });
});

describe("recipe coverage of a stage without a recipe of its own", () => {
  it("is that of the nearest stage above that has one, which the answer names and leads to", () => {
    // seal is a part of part, which has none, and of body, whose .40 of .50 is bought in county-b.
    const { rows, caveats } = ask({ stage: "stage:seal", place: "county-b", rows: "inputs" });
    expect(bounds(rows[0]!)).toEqual([0.8, 0.8, 1]);
    expect(rows.slice(1).map(({ about }) => about)).toEqual(["stage:part", "stage:power"]);
    expect(rows[0]?.facts).toContain("part-of:stage.seal~stage.body");
    expect(caveats.find(({ code }) => code === "recipe-of-stage-above")).toMatchObject({
      zh: expect.stringContaining("seal用body的"),
      en: expect.stringContaining("seal takes that of body"),
    });
  });

  it("is that of the sector its code names before that of a stage above, and leads to the stage with the code", () => {
    // Sector 048 buys .10 from paint, of which nothing is recorded in county-b.
    const sector = [
      stage("stage:nbs-io-2007.048", { source: "source:table-2007" }),
      stage("stage:seal", { codes: ["gbt4754-2011:C2913", "nbs-io-2007:048"] }),
      input("paint", "nbs-io-2007.048", 0.1),
    ];
    const others = [...drafts, ...recipes].filter(({ id }) => id !== "stage:seal");
    const on = snapshotOf(graphOf([...others, ...sector]), "2026-11-23");
    const { rows, caveats } = ask({ stage: "stage:seal", place: "county-b", rows: "inputs" }, on);
    expect(rows.map(({ about }) => about)).toEqual(["stage:seal", "stage:paint"]);
    expect(rows[0]?.facts).toContain("stage:seal");
    expect(caveats.find(({ code }) => code === "recipe-of-stage-above")).toMatchObject({
      zh: expect.stringContaining("seal用nbs-io-2007.048的"),
    });
  });

  it("is that of a province's own table before the nation's, whatever their years", () => {
    const own = [
      {
        kind: "Source",
        id: "source:io-own",
        layer: "imported",
        type: "dataset",
        title: "本省表",
        edition: "试",
        licence: "试",
        year: "2002",
      },
      { ...input("paint", "car", 0.5, "2012"), id: "feeds:newer.paint-car" },
      { ...input("part", "car", 0.4), id: "feeds:own.part-car", source: "source:io-own" },
    ];
    const on = snapshotOf(graphOf([...drafts, ...recipes, ...own]), "2026-11-23");
    const { rows, caveats } = ask({ stage: "stage:car", place: "county-b", rows: "inputs" }, on);
    expect(rows.map(({ about }) => about)).toEqual(["stage:car", "stage:part"]);
    expect(caveats[0]).toMatchObject({ code: "average-recipe", zh: expect.stringContaining("本省表") });
  });

  it("does not enter the chain's own row, and an own recipe goes first", () => {
    expect(digits(ask({ chain: "chain:1", place: "county-b" }).rows[0]!.value)).toBe(0.68);
    const own = snapshotOf(graphOf([...drafts, ...recipes, input("paint", "seal", 0.2)]), "2026-11-23");
    const { rows, caveats } = ask({ stage: "stage:seal", place: "county-b" }, own);
    expect(bounds(rows[0]!)).toEqual([0, 0, 0]);
    expect(caveats.map(({ code }) => code)).not.toContain("recipe-of-stage-above");
  });
});

describe("what recipe coverage is asked", () => {
  it("must be a chain or a stage, not both, not neither, and one that is there", () => {
    expect(() => ask({})).toThrow("Expected either a chain or a stage");
    expect(() => ask({ chain: "chain:1", stage: "stage:car" })).toThrow("Expected either a chain or a stage");
    expect(() => ask({ chain: "chain:9" })).toThrow('Cannot find "chain:9"');
    expect(() => ask({ stage: "stage:none" })).toThrow('Cannot find "stage:none"');
    expect(() => ask({ stage: "stage:car", rows: "all" })).toThrow("rows");
  });

  it("costs more for a chain than for one of its stages", () => {
    const cost = (query: Record<string, string>) => recipeCoverage.prepare(query).cost(snapshot);
    expect(cost({ chain: "chain:1" })).toBeGreaterThan(cost({ stage: "stage:car" }));
  });
});
