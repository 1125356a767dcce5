import { describe, expect, it } from "vitest";
import type { Fact } from "../../graph-schema/facts.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { publicFacts } from "../../seeds/public/public-change-set.ts";
import { recipeFacts } from "../../seeds/recipes/recipe-change-set.ts";
import { recipeCoverage } from "../../server/analysis/measures/recipe-coverage.ts";
import { snapshotOf } from "../../server/graph/current-graph.ts";
import { asRead } from "../http/support.ts";

const snapshotFrom = (facts: readonly Fact[]) => snapshotOf(asRead(facts, "r2-0000abcd"), "2026-11-23");
const facts = [...planFacts(), ...recipeFacts()];
const snapshot = snapshotFrom(facts);
const rowsOf = (query: Record<string, string>) => recipeCoverage.prepare(query).run(snapshot).rows;
const CABLES = "stage:wires-and-cables";

describe("recipe coverage of the plan", () => {
  it("finds the copper that the cables of 无为 need recorded in 铜陵, and elsewhere seen from 无为", () => {
    const classes = (place: string) =>
      new Map(rowsOf({ stage: CABLES, rows: "inputs", place }).map((row) => [row.about, row.class]));
    for (const copper of ["stage:copper-smelting", "stage:copper-recycling"]) {
      expect(classes("place:340700").get(copper)).toBe("inside");
      expect(classes("place:341422").get(copper)).toBe("elsewhere");
      expect(classes("place:341422-gaogou").get(copper)).toBe("elsewhere");
    }
  });

  it("puts the coverage of 电线电缆 between nearly nothing in 高沟镇 and above half in the province", () => {
    expect(rowsOf({ stage: CABLES, place: "place:341422-gaogou" })[0]?.value).toBeLessThan(0.05);
    expect(rowsOf({ stage: CABLES })[0]?.value).toBeGreaterThan(0.5);
  });

  it("gives every stage of every chain a value, and what it buys as in the table", () => {
    for (const { id } of snapshot.facts.nodes("Chain")) {
      for (const { value, parts } of rowsOf({ chain: id })) {
        expect(value).not.toBeNull();
        expect(parts?.purchases).toBeGreaterThan(0.1);
        expect(parts?.purchases).toBeLessThan(0.95);
      }
    }
  });

  it("never falls from a town over its county, city and region to the province", () => {
    const tree = snapshot.placesOn("2010-12-31");
    for (const town of tree.places("town").filter((_, at) => at % 6 === 0)) {
      for (const chain of ["chain:1", "chain:3", "chain:6"]) {
        const nested = tree.path(town.id).map(({ id }) => rowsOf({ chain, place: id }));
        for (const [at, rows] of nested.slice(1).entries()) {
          const narrower = nested[at]!;
          expect(rows.every(({ value }, row) => value! >= narrower[row]!.value!)).toBe(true);
        }
      }
    }
  });
});

describe("recipe coverage of the plan with what is published", () => {
  const real = snapshotFrom([...facts, ...publicFacts()]);
  const cables = (place: string, rows = "stages") =>
    recipeCoverage.prepare({ stage: CABLES, place, rows }).run(real);

  it("answers how much of what a cable maker in 无为高沟 buys is made in its county, its city and the province", () => {
    const path = ["place:341422-gaogou", "place:341422", "place:341400", "place:340000"];
    const [town, county, city, province] = path.map((place) => cables(place).rows[0]!);
    expect(town!.value).toBeLessThanOrEqual(county!.value!);
    expect(county!.value).toBeLessThanOrEqual(city!.value!);
    expect(city!.value).toBeLessThan(province!.value!);
    expect(province!.value).toBeGreaterThan(0.5);
    for (const { upper, value } of [town!, county!, city!, province!]) expect(upper).toBeGreaterThan(value!);
  });

  it("names what is missing most in 无为: non-ferrous metals that other cities make, copper 铜陵", () => {
    const open = cables("place:341422", "inputs")
      .rows.slice(1)
      .filter((row) => row.class !== "inside");
    expect(open.slice(0, 3).map((row) => row.class)).toContain("elsewhere");
    const inTongling = cables("place:340700", "inputs").rows.filter((row) => row.class === "inside");
    const most = open.slice(0, 5).map(({ about }) => about);
    const copper = inTongling.find(({ about }) => most.includes(about));
    expect(copper?.about).toMatch(/^stage:copper-/);
    const known = copper?.facts.flatMap((id) => {
      const fact = real.facts.get(id);
      return fact?.kind === "SPECIALISES_IN" ? [fact.from] : [];
    });
    expect(known?.every((place) => real.placesOn("2010-12-31").contains("place:340700", place))).toBe(true);
  });

  it("leaves no stage of a chain without a recipe, also none that only pages name", () => {
    for (const { id } of real.facts.nodes("Chain")) {
      const { rows } = recipeCoverage.prepare({ chain: id }).run(real);
      expect([id, rows.filter(({ value }) => value === null)]).toEqual([id, []]);
    }
  });

  it("lets the recipe of their sector stand in for stages that only pages name", () => {
    const { rows, caveats } = recipeCoverage.prepare({ chain: "chain:8" }).run(real);
    // 2007, sector 067, pumps, valves and compressors: intermediate input ÷ total input.
    expect(rows.find(({ about }) => about === "stage:compressors")?.parts?.purchases).toBeCloseTo(
      0.766595,
      4,
    );
    expect(caveats.find(({ code }) => code === "recipe-of-stage-above")?.zh).toMatch(
      /压缩机用泵、阀门、压缩机.+的/,
    );
  });
});
