import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";

const Boundaries = z.object({
  license: z.string(),
  features: z.array(
    z.object({
      properties: z.object({ adcode: z.string(), name: z.string(), place: z.string() }),
      geometry: z.object({ type: z.enum(["Polygon", "MultiPolygon"]), coordinates: z.array(z.unknown()) }),
    }),
  ),
});

const read = (year: string) =>
  Boundaries.parse(
    JSON.parse(
      readFileSync(new URL(`../../seeds/geo/anhui-prefectures-${year}.geojson`, import.meta.url), "utf8"),
    ),
  );
const names = new Map(planFacts().flatMap((fact) => (fact.kind === "Place" ? [[fact.id, fact.name]] : [])));

describe.each([
  ["2010", 17, "BSD-3-Clause"],
  ["2020", 16, "Apache-2.0"],
])("boundaries of %s", (year, count, licence) => {
  const { features, license } = read(year);

  test(`are ${count} cities, each a place of the plan's data under its name`, () => {
    expect(features).toHaveLength(count);
    for (const { properties } of features) expect(names.get(properties.place)).toBe(properties.name);
    expect(new Set(features.map(({ properties }) => properties.place)).size).toBe(count);
  });

  test("carry their licence, which NOTICE repeats", () => {
    const notice = readFileSync(new URL("../../NOTICE", import.meta.url), "utf8");
    expect(license).toContain(licence);
    expect(notice).toContain(`seeds/geo/anhui-prefectures-${year}.geojson`);
  });

  test(`${year === "2010" ? "hold" : "do not hold"} Chaohu`, () => {
    expect(features.some(({ properties }) => properties.place === "place:341400")).toBe(year === "2010");
  });
});
