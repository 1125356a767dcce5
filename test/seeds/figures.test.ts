import { describe, expect, test } from "vitest";
import type { Report } from "../../graph-schema/nodes.ts";
import type { About } from "../../graph-schema/relationships.ts";
import { CHAINS } from "../../seeds/plan/chains.ts";
import { INDICATORS } from "../../seeds/plan/indicators.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { REGIONS } from "../../seeds/plan/regions.ts";
import { TOWNS } from "../../seeds/plan/towns.ts";

const facts = planFacts();
const reports = new Map(
  facts.filter((fact): fact is Report => fact.kind === "Report").map((fact) => [fact.id, fact]),
);
const abouts = facts.filter((fact): fact is About => fact.kind === "ABOUT");
const value = (id: string) => reports.get(`report:${id}`)?.value;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("the table of recognised towns", () => {
  test("has 17 cities that add up to 37, 25 and 38, and to 100", () => {
    const sums = REGIONS.map(({ cities }) => sum(cities.map(({ towns }) => towns)));
    expect(sums).toEqual([37, 25, 38]);
    expect(REGIONS.map(({ towns }) => towns)).toEqual(sums);
    expect(sum(sums)).toBe(100);
    expect(REGIONS.flatMap(({ cities }) => cities)).toHaveLength(17);
  });

  test("names no more towns of a city than the table counts", () => {
    for (const { code, towns } of REGIONS.flatMap(({ cities }) => cities))
      expect(
        TOWNS.filter(([county]) => county.startsWith(code.slice(0, 4))).length,
        code,
      ).toBeLessThanOrEqual(towns);
  });

  test("is reported for each city, each region and the province", () => {
    const about = abouts.filter(({ from }) => from.startsWith("report:towns-by-city.")).map(({ to }) => to);
    expect(about).toHaveLength(21);
    expect(value("towns-by-city.341800")).toBe(11);
    expect(value("towns-by-city.wanzhong")).toBe(38);
  });
});

describe("figures of 2010 and targets of 2015", () => {
  test.each([
    ["recognised-towns.2010", 100],
    ["recognised-towns.2015", 200],
    ["revenue.2010", 24_500_000],
    ["revenue.2015", 48_000_000],
    ["revenue-growth.growth-2010", 0.12],
    ["revenue-growth.2015", 0.16],
    ["value-added.2010", 7_100_000],
    ["value-added-growth.growth-2010", 0.36],
    ["share-of-private-value-added.2010", 0.145],
    ["above-scale-firms.2010", 2780],
    ["above-scale-firms.growth-2010", 610],
    ["tax.2010", 950_000],
    ["profit.2010", 2_200_000],
    ["supporting-rate.2015", 0.5],
    ["equipment-domestic.2015", 0.6],
    ["equipment-international.2015", 0.2],
    ["tier-100.2010", 2],
    ["tier-100.2015", 10],
    ["tier-50.2010", 8],
    ["tier-50.2015", 20],
    ["tier-10.2010", 54],
    ["tier-10.2010-output", 54],
    ["tier-10.2015", 100],
    ["zhejiang-clusters.2010", 400],
    ["guangdong-towns.2010", 300],
    ["well-known-trademarks.2010", 30],
    ["famous-trademarks.2010", 864],
    ["private-innovative-firms.2010", 0.6],
  ])("%s is %d", (id, expected) => {
    expect(value(id)).toBe(expected);
  });

  test("every value is a number that its quote prints", () => {
    const written: Record<string, RegExp> = {
      "guangdong-share.2010": /三分之一/,
      "equipment-bases.2010": /六大/,
    };
    for (const { id, indicator, value: number, quote } of reports.values()) {
      if (number === undefined || quote === undefined) continue;
      const unit = INDICATORS.find(({ slug }) => `indicator:${slug}` === indicator)?.unit;
      const shown =
        unit === "CNY10k/year" ? number / 10_000 : unit === "1" ? Math.round(number * 1000) / 10 : number;
      expect(quote, id).toMatch(written[id.slice(7)] ?? new RegExp(`(?<!\\d)${shown}(?!\\d)`));
    }
  });

  test("the growth target spans 2010 to 2015, the supporting rate is a floor", () => {
    expect(reports.get("report:revenue-growth.2015")).toMatchObject({
      period: "2010–2015",
      comparator: "at-least",
    });
    expect(reports.get("report:supporting-rate.2015")).toMatchObject({
      period: "2015",
      comparator: "at-least",
    });
  });
});

describe("projects and platforms", () => {
  test("45 platforms are 1 hub, 16 city windows, 2 zones and 26 cluster windows", () => {
    const parts = [
      "platform-hub",
      "platform-city-windows",
      "platform-transfer-zones",
      "platform-cluster-windows",
    ];
    expect(parts.map((slug) => value(`${slug}.2015`))).toEqual([1, 16, 2, 26]);
    expect(sum(parts.map((slug) => value(`${slug}.2015`) ?? 0))).toBe(value("platforms.2015"));
  });

  test("the eight projects are all there, with their counts", () => {
    const sections = new Set(
      INDICATORS.filter(({ group }) => group === "project").map(({ reports: [first] }) => first?.at[0]),
    );
    expect([...sections]).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => `四（二）${number}`));
    const counts = INDICATORS.filter(({ group }) => group === "project").map(({ reports: [first] }) =>
      first?.lowest === undefined ? first?.value : [first.lowest, first.highest],
    );
    expect(counts).toEqual([
      30,
      100,
      100,
      500,
      10,
      [3, 5],
      [10, 20],
      200,
      20,
      200,
      [40, 50],
      [10, 20],
      undefined,
      10,
    ]);
  });

  test("the chains to be lifted are as many as the chains listed", () => {
    expect(value("chains-lifted.2015")).toBe(CHAINS.length);
  });

  test("the nine leading farm products are nine", () => {
    const quote = reports.get("report:leading-farm-products.2010")?.quote ?? "";
    expect(quote.split("等")[0]?.split("、")).toHaveLength(value("leading-farm-products.2010") ?? 0);
  });
});

describe("statements", () => {
  test("four bases are honoured, two of them in Tongcheng", () => {
    const honours = abouts.filter(({ from }) => from.startsWith("report:honours."));
    expect(honours.map(({ to }) => to)).toEqual([
      "place:340521-bowang",
      "place:340881",
      "place:340881",
      "place:341422-gaogou",
    ]);
  });

  test("the worked chains are about a place and a chain", () => {
    const about = (key: string) =>
      abouts.filter(({ from }) => from === `report:worked-chains.${key}`).map(({ to }) => to);
    expect(about("bozhou-medicine").sort()).toEqual(["chain:10", "place:341600"]);
    expect(about("wuhu-auto-fittings").sort()).toEqual(["chain:1", "place:340200"]);
  });

  test("each of the six sectors has its emphasis", () => {
    expect([...reports.keys()].filter((id) => /^report:sector-\d\.emphasis$/.test(id))).toHaveLength(6);
  });

  test("every report is about something, and the order in a group counts up from 1", () => {
    for (const id of reports.keys())
      expect(
        abouts.some(({ from }) => from === id),
        id,
      ).toBe(true);
    const orders = facts.flatMap((fact) =>
      fact.kind === "Indicator" ? [`${fact.group} ${fact.order}`] : [],
    );
    expect(new Set(orders).size).toBe(orders.length);
  });
});
