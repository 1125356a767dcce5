import { describe, expect, it } from "vitest";
import { changedCities } from "../../../client/pages/overview/changed-cities.ts";
import { keyFigures, townCounts } from "../../../client/pages/overview/key-figures.ts";
import type { IndicatorDetail, PlaceInTree } from "../../../graph-schema/api/resources.ts";
import type { Indicator, Report } from "../../../graph-schema/nodes.ts";

const provenance = { source: "source:plan.p1", evidence: "published" } as const;

function county(id: string, city: string, successors?: string[]): PlaceInTree {
  return {
    place: {
      kind: "Place",
      id: `place:${id}`,
      name: id,
      level: "county",
      ...provenance,
      ...(successors === undefined ? {} : { successors: successors.map((one) => `place:${one}`) }),
    },
    path: [{ id: `place:${city}`, kind: "Place", name: city }],
  };
}

describe("cities whose borders changed", () => {
  it("are those that gained or lost a county, not those whose districts merged", () => {
    //  Chao is dissolved into Hefei and Wuhu; two districts of Tong become one
    const before = [
      county("juchao", "chao", ["chaohu"]),
      county("wuwei", "chao"),
      county("luyang", "hefei"),
      county("jinghu", "wuhu"),
      county("shizishan", "tong", ["tongguan"]),
      county("tongguanshan", "tong", ["tongguan"]),
    ];
    const today = [
      county("chaohu", "hefei"),
      county("wuwei", "wuhu"),
      county("luyang", "hefei"),
      county("jinghu", "wuhu"),
      county("tongguan", "tong"),
    ];
    expect(changedCities(before, today)).toEqual(["place:hefei", "place:wuhu"]);
  });

  it("count in a city with a county that nothing of 2010 leads to", () => {
    expect(changedCities([county("a", "x")], [county("a", "x"), county("new", "y")])).toEqual(["place:y"]);
  });

  it("are none when nothing moved", () => {
    const same = [county("a", "x"), county("b", "y")];
    expect(changedCities(same, same)).toEqual([]);
  });
});

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

function report(of: string, role: Report["role"], period: string, value: number): Report {
  return {
    kind: "Report",
    id: `report:${of}.${period}`,
    indicator: `indicator:${of}`,
    role,
    period,
    value,
    ...provenance,
  };
}

function detail(one: Indicator, reports: Report[], about: string[] = []): IndicatorDetail {
  return {
    indicator: one,
    reports: reports.map((each, at) => ({
      report: each,
      about: about[at] === undefined ? [] : [{ id: about[at], kind: "Place" as const, name: about[at] }],
    })),
    sources: [],
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
    expect(rows.map((row) => [row.indicator.id, row.actual?.value, row.target?.value])).toEqual([
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

describe("the counts of towns", () => {
  it("are the table with most places, whatever else is counted by place", () => {
    const all = detail(
      indicator("all", "distribution"),
      [report("all", "actual", "2010", 6), report("all", "actual", "2011", 9)],
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
