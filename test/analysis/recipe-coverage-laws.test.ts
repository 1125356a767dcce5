import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { snapshotOf } from "../../server/graph/current-graph.ts";
import { graphOf, link } from "../graph/build.ts";
import { ask, bounds, car, digits } from "./ask-recipes.ts";
import { recipes } from "./recipe-province.ts";
import { drafts } from "./small-province.ts";

describe("recipe coverage, whatever is recorded", () => {
  const places = ["town-a", "town-b", "town-b2", "town-c", "county-a", "north", "south", "province", "far"];
  const stages = ["part", "body", "market", "paint", "power", "seal", "lamp"];
  const records = fc.array(fc.tuple(fc.constantFrom(...places), fc.constantFrom(...stages)), {
    maxLength: 12,
  });
  const bare = drafts.filter(({ kind }) => !["SPECIALISES_IN", "MAKES", "LOCATED_IN"].includes(String(kind)));
  const province = (pairs: readonly (readonly [string, string])[]) =>
    snapshotOf(
      graphOf([
        ...bare,
        ...recipes,
        ...pairs.map(([where, what], at) =>
          link("SPECIALISES_IN", `place:${where}`, `stage:${what}`, { id: `specialises-in:${at}` }),
        ),
      ]),
      "2026-11-23",
    );
  const nested = ["town-b", "county-b", "north", "region", "province"];

  it("never falls when the boundary widens from town to county, city, region and province", () => {
    fc.assert(
      fc.property(records, (pairs) => {
        const on = province(pairs);
        const rows = nested.map((place) => car(place, on));
        for (const [at, wider] of rows.slice(1).entries()) {
          expect(wider.value).toBeGreaterThanOrEqual(rows[at]!.value!);
          expect(wider.upper).toBeGreaterThanOrEqual(rows[at]!.upper! - 1e-12);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("lies within its bounds, its parts sum to the purchases, and its inputs' bounds to its own", () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...nested, "county-c"), (pairs, place) => {
        const { rows } = ask({ stage: "stage:car", rows: "inputs", place }, province(pairs));
        const { value, lower, upper, parts = {} } = rows[0]!;
        expect([lower! >= 0, value === lower, upper! >= value!, upper! <= 1]).toEqual([
          true,
          true,
          true,
          true,
        ]);
        const { covered = 0, possible = 0, uncovered = 0, unmapped = 0, purchases = 0 } = parts;
        expect(covered + possible + uncovered + unmapped).toBeCloseTo(purchases, 12);
        const sum = (bound: "lower" | "upper") =>
          rows.slice(1).reduce((total, row) => total + (row[bound] ?? 0), 0);
        expect([sum("lower"), sum("upper")].map(digits)).toEqual([lower, upper].map(digits));
      }),
      { numRuns: 40 },
    );
  });

  it("does not change when all shares of a recipe are halved", () => {
    const halved = recipes.map((draft) =>
      "costShare" in draft ? { ...draft, costShare: Number(draft.costShare) / 2 } : draft,
    );
    const on = snapshotOf(graphOf([...drafts, ...halved]), "2026-11-23");
    for (const place of nested) expect(bounds(car(place, on))).toEqual(bounds(car(place)));
  });
});
