import { describe, expect, it } from "vitest";
import { AppError } from "../../graph-schema/errors.ts";
import { isRelationship } from "../../graph-schema/facts.ts";
import { MeasureDescription } from "../../graph-schema/findings.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { describeMeasure, MEASURES, measureOf } from "../../server/analysis/registry.ts";
import { measureRunner } from "../../server/analysis/run-measure.ts";
import { snapshotOf } from "../../server/graph/current-graph.ts";
import { graphOf, place } from "../graph/build.ts";
import { drafts, smallProvince } from "./small-province.ts";

const snapshot = snapshotOf(smallProvince, "2026-11-23");

/** The failure of a run, by code and by the parameters it names. */
function failureOf(
  query: Record<string, string>,
  { id = "stage-coverage", on = snapshot, budget = 1e6 } = {},
) {
  try {
    measureRunner({ budget, kept: 1 })(on, id, query);
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, details: error.details };
    throw error;
  }
  return undefined;
}

describe("measureRunner", () => {
  it("names every wrong parameter", () => {
    const { code, details } = failureOf({ chain: "1", town: "x" })!;
    expect(code).toBe("REQUEST_INVALID");
    expect(details.map(({ pointer }) => pointer).sort()).toEqual(["chain", "town"]);
    expect(details.find(({ pointer }) => pointer === "chain")?.value).toBe("1");
  });

  it("knows neither a measure nor a chain nor a place that is not there", () => {
    expect(failureOf({}, { id: "guess" })?.code).toBe("MEASURE_NOT_FOUND");
    expect(failureOf({ chain: "chain:9", place: "place:north" })).toMatchObject({
      code: "FACT_NOT_FOUND",
      details: [{ pointer: "chain", value: "chain:9" }],
    });
    expect(failureOf({ chain: "chain:1", place: "place:atlantis" })).toMatchObject({
      code: "FACT_NOT_FOUND",
      details: [{ pointer: "place", value: "place:atlantis" }],
    });
  });

  it("says which map has a place that is not on the one asked for, and who took it over", () => {
    const ended = { validTo: "2011-08", successors: ["place:north"] };
    const on = snapshotOf(graphOf([...drafts, place("place:old-city", "city", ended)]), "2026-11-23");
    const query = { chain: "chain:1", place: "place:old-city", map: "today" };
    expect(failureOf({ ...query, map: "2010" }, { on })).toBeUndefined();
    expect(failureOf(query, { on })).toMatchObject({
      code: "REQUEST_INVALID",
      details: [
        {
          pointer: "place",
          message:
            "Expected a place on the map of today: old-city (place:old-city) is on 2010; " +
            "on the map of today its land is in north (place:north)",
        },
      ],
    });
  });

  it("refuses what would exceed the budget", () => {
    expect(failureOf({ chain: "chain:1", place: "place:north" }, { budget: 5 })?.code).toBe(
      "ANALYSIS_TOO_LARGE",
    );
  });

  it("leaves room in its own budget for the dearest question about the plan", () => {
    const plan = planFacts();
    const on = snapshotOf(
      {
        revision: "r1-0000beef",
        nodes: plan.flatMap((fact) => (isRelationship(fact) ? [] : [fact])),
        relationships: plan.filter(isRelationship),
      },
      "2026-11-23",
    );
    expect(measureRunner()(on, "stage-coverage", { chain: "all" }).rows.length).toBeGreaterThan(50);
  });

  it("keeps an answer by revision, measure and parameters, and forgets the oldest", () => {
    const run = measureRunner({ budget: 1e6, kept: 1 });
    const north = () => run(snapshot, "stage-coverage", { chain: "chain:1", place: "place:north" });
    const first = north();
    expect(north()).toBe(first);
    const moved = snapshotOf({ ...smallProvince, revision: "r2-00000002" }, "2026-11-23");
    const query = { chain: "chain:1", place: "place:north" };
    expect(run(moved, "stage-coverage", query).revision).toBe("r2-00000002");
    expect(north()).not.toBe(first);
    expect(north()).toEqual(first);
  });
});

describe("registry", () => {
  it("has each id once and describes every measure by the contract", () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    for (const measure of MEASURES) {
      const description = describeMeasure(measure);
      expect(MeasureDescription.parse(JSON.parse(JSON.stringify(description)))).toEqual(description);
    }
  });

  it("gives the form of stage coverage what it needs", () => {
    expect(describeMeasure(measureOf("stage-coverage")).parameters).toMatchObject({
      required: ["chain"],
      additionalProperties: false,
      properties: {
        chain: { type: "string", title: "产业链", titleEn: "Chain", kind: "Chain" },
        place: { default: "place:340000", kind: "Place" },
        map: { enum: ["2010", "today"], default: "2010" },
      },
    });
  });
});
