import { describe, expect, it } from "vitest";
import { isRelationship } from "../../graph-schema/facts.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { recipeFacts } from "../../seeds/recipes/recipe-change-set.ts";
import { recipeCoverage } from "../../server/analysis/measures/recipe-coverage.ts";
import { snapshotOf } from "../../server/graph/current-graph.ts";

const facts = [...planFacts(), ...recipeFacts()];
const snapshot = snapshotOf(
  {
    revision: "r2-0000abcd",
    nodes: facts.flatMap((fact) => (isRelationship(fact) ? [] : [fact])),
    relationships: facts.filter(isRelationship),
  },
  "2026-11-23",
);
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
