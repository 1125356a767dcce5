import { describe, expect, it } from "vitest";
import { AppError } from "../../graph-schema/errors.ts";
import { MeasureDescription } from "../../graph-schema/findings.ts";
import { describeMeasure, MEASURES, measureOf } from "../../server/analysis/registry.ts";
import { snapshotOf } from "../../server/graph/current-graph.ts";
import { graphOf, place } from "../graph/build.ts";
import { run } from "./run.ts";
import { drafts, smallProvince } from "./small-province.ts";

const snapshot = snapshotOf(smallProvince, "2026-11-23");

/** The failure of a run, by code and by the parameters it names. */
function failureOf(query: Record<string, string>, { id = "stage-coverage", on = snapshot } = {}) {
  try {
    run(on, id, query);
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, details: error.details };
    throw error;
  }
  return undefined;
}

describe("runMeasure", () => {
  it("names every wrong parameter, in both languages", () => {
    const { code, details } = failureOf({ chain: "1", town: "x" })!;
    expect(code).toBe("REQUEST_INVALID");
    expect(details.map(({ pointer }) => pointer).sort()).toEqual(["chain", "town"]);
    expect(details.find(({ pointer }) => pointer === "chain")).toMatchObject({
      value: "1",
      message: 'Expected "all" or an id such as "chain:1"',
      messageZh: "应为“all”或形如“chain:1”的编号",
    });
    expect(details.find(({ pointer }) => pointer === "town")).toEqual({
      pointer: "town",
      message: "There is no such parameter",
      messageZh: "没有这个参数",
    });
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
});

describe("registry", () => {
  it("has each id once and describes every measure by the contract", () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    for (const measure of MEASURES) {
      const description = describeMeasure(measure);
      expect(MeasureDescription.parse(JSON.parse(JSON.stringify(description)))).toEqual(description);
    }
  });

  it("has every kind of node, and words of both languages for every choice, in every form", () => {
    for (const measure of MEASURES) {
      const { properties = {} } = describeMeasure(measure).parameters;
      for (const [name, property] of Object.entries(properties ?? {})) {
        expect([measure.id, name, property]).toMatchObject([
          measure.id,
          name,
          { title: expect.stringMatching(/\p{Script=Han}/u), titleEn: expect.any(String) },
        ]);
        if (!("enum" in property)) continue;
        for (const choice of property.enum) {
          expect(property.words?.[choice]).toEqual({ zh: expect.any(String), en: expect.any(String) });
        }
      }
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
