import { describe, expect, test } from "vitest";
import type { Fact } from "../../graph-schema/facts.ts";
import { holdsOn } from "../../graph-schema/provenance.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { recipeFacts } from "../../seeds/recipes/recipe-change-set.ts";
import { generateSample } from "../../seeds/sample/generate-sample.ts";

const plan = planFacts();
const facts: Fact[] = [...plan, ...recipeFacts()];
const sample = [...generateSample({ facts })];

const within = new Map(
  [...plan, ...sample].flatMap((fact) =>
    fact.kind === "WITHIN" && holdsOn(fact, "2010-12-31") ? [[fact.from, fact.to] as const] : [],
  ),
);
const levels = new Map(
  [...plan, ...sample].flatMap((fact) => (fact.kind === "Place" ? [[fact.id, fact.level] as const] : [])),
);

function cityOf(place: string): string {
  return levels.get(place) === "city" ? place : cityOf(within.get(place) ?? "place:none");
}

/** The recognised towns of the sample: those it gives a figure of revenue. */
const towns = sample.flatMap((fact) =>
  fact.kind === "ABOUT" && fact.to.startsWith("place:") && fact.id.includes(".revenue.") ? [fact.to] : [],
);

/** Output by place, 万元 in 2010, at the sites where there are any. */
function outputByPlace(): Map<string, number> {
  const outputs = new Map<string, number>();
  for (const fact of sample)
    if (fact.kind === "MAKES") outputs.set(fact.from, (outputs.get(fact.from) ?? 0) + fact.output!);
  const byPlace = new Map<string, number>();
  const sites = sample.filter((fact) => fact.kind === "LOCATED_IN");
  const withSite = new Set(sites.flatMap(({ quality, from }) => (quality === "registered" ? [] : [from])));
  for (const { from, to, quality, shareOfOutput = 1 } of sites) {
    if (quality === "registered" && withSite.has(from)) continue;
    byPlace.set(to, (byPlace.get(to) ?? 0) + outputs.get(from)! * shareOfOutput);
  }
  return byPlace;
}

/** Sum of the towns' reports of an indicator. */
function reported(slug: string): number {
  const aboutPlace = new Set(
    sample.flatMap((fact) => (fact.kind === "ABOUT" && fact.to.startsWith("place:") ? [fact.from] : [])),
  );
  return sample.reduce(
    (sum, fact) =>
      fact.kind === "Report" && fact.indicator === `indicator:sample.${slug}` && aboutPlace.has(fact.id)
        ? sum + fact.value!
        : sum,
    0,
  );
}

/** Within 1 % of a figure of the plan in 亿元. */
function nearYi(value: number, yi: number): void {
  expect(Math.abs(value / (yi * 10_000) - 1), `${value} 万元 for ${yi} 亿元`).toBeLessThan(0.01);
}

describe("totals of the sample", () => {
  test("the towns report the plan's revenue, value added, profit and tax", () => {
    nearYi(reported("revenue"), 2450);
    nearYi(reported("value-added"), 710);
    nearYi(reported("profit"), 220);
    nearYi(reported("tax"), 95);
    expect(reported("above-scale-firms")).toBe(2780);
  });

  test("what firms make in the towns adds up to the plan's revenue", () => {
    const byPlace = outputByPlace();
    nearYi(
      towns.reduce((sum, town) => sum + byPlace.get(town)!, 0),
      2450,
    );
    nearYi(
      [...byPlace.values()].reduce((sum, value) => sum + value, 0),
      2450,
    );
  });

  test("above-scale firms alone add up to it too, and all of them are above the threshold", () => {
    const above = new Set(
      sample.flatMap((fact) => (fact.kind === "Enterprise" && fact.aboveScale ? [fact.id] : [])),
    );
    expect(above.size).toBe(2780);
    const outputs = new Map<string, number>();
    for (const fact of sample)
      if (fact.kind === "MAKES") outputs.set(fact.from, (outputs.get(fact.from) ?? 0) + fact.output!);
    nearYi(
      [...above].reduce((sum, id) => sum + outputs.get(id)!, 0),
      2450,
    );
    for (const [id, output] of outputs) expect(output >= 499.8, `${id} ${output}`).toBe(above.has(id));
  });

  test("2 towns reach 100亿, 8 reach 50亿 with those 2, 54 reach 10亿 with those 8", () => {
    const byPlace = outputByPlace();
    const reaching = (floor: number) => towns.filter((town) => byPlace.get(town)! >= floor).length;
    expect([reaching(1_000_000), reaching(500_000), reaching(100_000)]).toEqual([2, 8, 54]);
  });
});

describe("towns of the sample", () => {
  test("100 towns: the 58 that the plan names, 42 made up", () => {
    expect(new Set(towns).size).toBe(100);
    const named = plan.flatMap((fact) => (fact.kind === "Place" && fact.level === "town" ? [fact.id] : []));
    expect(named.length).toBe(58);
    expect(named.every((town) => towns.includes(town))).toBe(true);
    const madeUp = sample.filter((fact) => fact.kind === "Place" && fact.level === "town");
    expect(madeUp.length).toBe(42);
    for (const fact of madeUp) expect(fact.kind === "Place" && fact.name).toMatch(/^示例镇/);
  });

  test("as many in each of the 17 cities as the plan's table counts", () => {
    const counted = new Map<string, number>();
    for (const town of towns) counted.set(cityOf(town), (counted.get(cityOf(town)) ?? 0) + 1);
    const table = Object.fromEntries(
      [...counted].map(([city, count]) => [city.slice("place:34".length), count]),
    );
    expect(table).toEqual({
      "1800": 11,
      "0200": 8,
      "1000": 8,
      "0700": 2,
      "0500": 4,
      "1700": 4,
      "1300": 6,
      "0400": 6,
      "0600": 2,
      "1200": 4,
      "1600": 4,
      "0300": 3,
      "0800": 11,
      "1500": 9,
      "1400": 7,
      "0100": 6,
      "1100": 5,
    });
  });

  test("a made-up town of Chaohu goes with its county when the city is dissolved", () => {
    const moves = sample.filter(
      (fact) => fact.kind === "WITHIN" && fact.from.startsWith("place:sample.341400-"),
    );
    expect(moves.some((fact) => fact.kind === "WITHIN" && fact.validTo === "2011-08")).toBe(true);
    expect(moves.some((fact) => fact.kind === "WITHIN" && fact.validFrom === "2011-08")).toBe(true);
  });
});
