import { describe, expect, it } from "vitest";
import { keyFigures, townCounts } from "../../../client/pages/overview/key-figures.ts";
import { publishedRates } from "../../../client/pages/overview/published-rates.ts";
import type { IndicatorDetail } from "../../../graph-schema/api/resources.ts";
import type { Indicator, Report } from "../../../graph-schema/nodes.ts";

const provenance = { source: "source:plan.p1", evidence: "published" } as const;

function indicator(id: string, group: Indicator["group"], more: Partial<Indicator> = {}): Indicator {
  return {
    kind: "Indicator",
    id: `indicator:${id}`,
    name: id,
    unit: "count",
    group,
    order: 0,
    ...provenance,
    ...more,
  };
}

function report(
  of: string,
  role: Report["role"],
  period: string,
  value: number,
  source = "source:plan.p1",
): Report {
  return {
    kind: "Report",
    id: `report:${of}.${period}.${source}`,
    indicator: `indicator:${of}`,
    role,
    period,
    value,
    source,
    evidence: "published",
  };
}

const SOURCES = ["plan.p1", "public.a", "public.b", "sample"].map((name) => ({
  id: `source:${name}`,
  type: "public-page",
  layer: name.startsWith("plan") ? "plan" : name.startsWith("public") ? "public" : "simulated",
  title: name,
}));

function detail(one: Indicator, reports: Report[], about: string[] = []): IndicatorDetail {
  return {
    indicator: one,
    reports: reports.map((each, at) => ({
      report: each,
      about: about[at] === undefined ? [] : [{ id: about[at], kind: "Place" as const, name: about[at] }],
    })),
    sources: SOURCES,
  };
}

describe("the key figures", () => {
  const revenue = detail(indicator("revenue", "headline", { notes: ["甲", "乙"] }), [
    report("revenue", "actual", "2010", 2450),
    report("revenue", "target", "2015", 4800),
  ]);
  const rate = detail(indicator("supporting-rate", "headline", { notes: ["丁"] }), [
    report("supporting-rate", "target", "2015", 0.5),
  ]);
  const added = detail(indicator("value-added", "headline"), [report("value-added", "actual", "2010", 710)]);
  const tax = detail(indicator("tax", "headline"), [report("tax", "actual", "2010", 95)]);
  const tier = detail(indicator("tier-100", "tier", { notes: ["丙"] }), [
    report("tier-100", "target", "2015", 10),
  ]);
  const tens = detail(indicator("tier-10", "tier", { notes: ["丙"] }), [
    report("tier-10", "target", "2015", 100),
  ]);

  it("are those the overview leads with, in its order, with a gap where a year has no value", () => {
    const { rows } = keyFigures([tier, tax, rate, added, revenue]);
    expect(rows.map((row) => [row.indicator.id, row.base?.value, row.target?.value])).toEqual([
      ["indicator:revenue", 2450, 4800],
      ["indicator:value-added", 710, undefined],
      ["indicator:tier-100", undefined, 10],
      ["indicator:supporting-rate", undefined, 0.5],
    ]);
  });

  it("number their first notes as they come, one number for equal notes", () => {
    const { rows, notes } = keyFigures([revenue, tier, tens, rate]);
    expect(rows.map(({ note }) => note)).toEqual([1, 2, 2, undefined]);
    expect(notes.map(({ id }) => id)).toEqual(["indicator:revenue", "indicator:tier-100"]);
  });
});

describe("reported actuals", () => {
  const province = "place:340000";
  const reports = [
    report("revenue", "actual", "2016", 7741.95, "source:public.a"),
    report("revenue", "actual", "2013", 5486.87, "source:public.b"),
    report("revenue", "actual", "2010", 2450),
    report("revenue", "target", "2015", 4800),
    report("revenue", "actual", "2012", 1, "source:sample"),
    report("revenue", "actual", "2014", 699, "source:public.a"),
    report("revenue", "actual", "2010", 2500, "source:public.a"),
  ];
  const about = [province, province, province, province, province, "place:340100", province];
  const figures = keyFigures([detail(indicator("revenue", "headline"), reports, about)]);

  it("stand by year beside the plan's base, which is the plan's whatever comes first", () => {
    expect(figures.rows.map((row) => [row.base?.value, row.target?.value])).toEqual([[2450, 4800]]);
    expect(figures.years).toEqual(["2010", "2013", "2016"]);
    expect(figures.rows[0]?.reported.get("2016")?.map(({ value }) => value)).toEqual([7741.95]);
  });

  it("are of the whole province and never simulated, and name where each year was read", () => {
    expect(figures.rows[0]?.reported.has("2014")).toBe(false);
    expect(figures.rows[0]?.reported.has("2012")).toBe(false);
    expect(figures.reportedSources.map(({ year, source }) => `${year} ${source.id}`)).toEqual([
      "2010 source:public.a",
      "2013 source:public.b",
      "2016 source:public.a",
    ]);
    expect(figures.sources.map(({ id }) => id)).toEqual(["source:plan.p1"]);
  });

  it("are the newest four years, and all of a year that sources disagree on", () => {
    const many = ["2011", "2013", "2014", "2016", "2020"].map((year) =>
      report("revenue", "actual", year, 1, "source:public.a"),
    );
    const twice = report("revenue", "actual", "2020", 2, "source:public.b");
    const { rows, years } = keyFigures([
      detail(indicator("revenue", "headline"), [...many, twice], Array(6).fill(province)),
    ]);
    expect(years).toEqual(["2013", "2014", "2016", "2020"]);
    expect(rows[0]?.reported.get("2020")?.map(({ value }) => value)).toEqual([1, 2]);
  });
});

describe("published rates of local supply", () => {
  it("are known by their indicator and stand newest first, each in its own words", () => {
    const rate = (name: string, period: string) =>
      detail(indicator(name, "other"), [report(name, "actual", period, 0.8, "source:public.a")]);
    const rates = publishedRates([
      rate("public.local-supply.appliances", "2015"),
      rate("public.revenue", "2020"),
      rate("public.local-supply.materials", "2021"),
    ]);
    expect(rates.map(({ indicator: { name }, source }) => [name, source?.layer])).toEqual([
      ["public.local-supply.materials", "public"],
      ["public.local-supply.appliances", "public"],
    ]);
  });
});

describe("the counts of towns", () => {
  it("are the plan's of 2010, though others counted later", () => {
    const towns = detail(
      indicator("towns", "distribution"),
      [
        report("towns", "actual", "2013", 49, "source:public.a"),
        report("towns", "actual", "2010", 37),
        report("towns", "actual", "2010", 40, "source:public.a"),
      ],
      ["place:wannan", "place:wannan", "place:wannan"],
    );
    expect([...townCounts([towns])].map(([id, { value }]) => [id, value])).toEqual([["place:wannan", 37]]);
  });

  it("are the table with most places, whatever else is counted by place", () => {
    const all = detail(
      indicator("all", "distribution"),
      [report("all", "actual", "2010", 6), report("all", "actual", "2010", 9)],
      ["place:340100", "place:341500"],
    );
    const most = detail(
      indicator("most", "distribution"),
      [report("most", "actual", "2010", 11)],
      ["place:341800"],
    );
    const counts = townCounts([most, all]);
    expect([...counts].map(([id, { value }]) => [id, value])).toEqual([
      ["place:340100", 6],
      ["place:341500", 9],
    ]);
    expect(townCounts([]).size).toBe(0);
  });
});
