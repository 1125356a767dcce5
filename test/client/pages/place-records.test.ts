import { describe, expect, it } from "vitest";
import { figuresOf } from "../../../client/pages/place/figure-rows.ts";
import { firmRows, sitesByPlace } from "../../../client/pages/place/firm-rows.ts";
import { tradeRows } from "../../../client/pages/place/trade-rows.ts";
import type { Enterprise, Indicator, Place, Report } from "../../../graph-schema/nodes.ts";
import type { LocatedIn, Makes, Supplies } from "../../../graph-schema/relationships.ts";

const provenance = { source: "source:p", evidence: "published" } as const;
const firm = (id: string, name = id): Enterprise => ({
  kind: "Enterprise",
  id: `enterprise:${id}`,
  name,
  ...provenance,
});
const at = (from: string, to: string, quality: LocatedIn["quality"] = "site"): LocatedIn => ({
  kind: "LOCATED_IN",
  id: `located-in:${from}.${to}`,
  from: `enterprise:${from}`,
  to: `place:${to}`,
  quality,
  ...provenance,
});
const makes = (from: string, to: string, output?: number): Makes => ({
  kind: "MAKES",
  id: `makes:${from}.${to}`,
  from: `enterprise:${from}`,
  to: `stage:${to}`,
  ...(output === undefined ? {} : { output }),
  ...provenance,
});
const sells = (from: string, to: string, more: Partial<Supplies> = {}): Supplies => ({
  kind: "SUPPLIES",
  id: `supplies:${from}.${to}.${more.period ?? ""}`,
  from: `enterprise:${from}`,
  to: `enterprise:${to}`,
  ...provenance,
  ...more,
});
const place = (id: string, level: Place["level"]): Place => ({
  kind: "Place",
  id: `place:${id}`,
  name: id,
  level,
  ...provenance,
});

describe("the firms of a place", () => {
  const rows = firmRows({
    enterprises: [firm("b", "博望"), firm("a", "安凯"), firm("big"), firm("elsewhere")],
    makes: [makes("big", "x", 900), makes("big", "y", 100)],
    locatedIn: [at("b", "1", "estimated"), at("b", "2"), at("a", "1", "registered"), at("big", "1")],
    places: [{ place: place("1", "town"), path: [] }],
  });

  it("stand by output where it is known, then by pinyin, each once; those without a place stay out", () => {
    expect(rows.map(({ enterprise }) => enterprise.name)).toEqual(["big", "安凯", "博望"]);
  });

  it("name the surest site first, and a site whose place is not in the answer all the same", () => {
    expect(rows[2]?.sites.map(({ fact, where }) => [fact.quality, where?.place.id])).toEqual([
      ["site", undefined],
      ["estimated", "place:1"],
    ]);
  });

  it("count for a place of the map only where they produce, each once", () => {
    const counts = sitesByPlace([at("a", "1"), at("a", "1"), at("b", "1"), at("c", "1", "registered")]);
    expect([...counts]).toEqual([["place:1", 2]]);
  });
});

describe("the purchases of a place's firms", () => {
  const rows = tradeRows({
    enterprises: [firm("a"), firm("b")],
    names: [{ id: "enterprise:out", kind: "Enterprise", name: "out" }],
    supplies: [
      sells("a", "b", { period: "2019", value: 5 }),
      sells("a", "out", { period: "2024" }),
      sells("out", "b", { period: "2024", value: 7 }),
      sells("out", "a"),
    ],
  });

  it("stand the newest first, then the largest; without a value or a year last", () => {
    expect(rows.map(({ supply }) => [supply.period, supply.value])).toEqual([
      ["2024", 7],
      ["2024", undefined],
      ["2019", 5],
      [undefined, undefined],
    ]);
  });

  it("say whether the place sells, buys, or both", () => {
    expect(rows.map(({ way }) => way)).toEqual(["bought", "sold", "within", "bought"]);
    expect(rows[0]?.seller?.name).toBe("out");
  });
});

describe("the figures of a place", () => {
  const indicator = (id: string, more: Partial<Indicator> = {}): Indicator => ({
    kind: "Indicator",
    id: `indicator:${id}`,
    name: id,
    unit: "count",
    group: "other",
    order: 1,
    ...provenance,
    ...more,
  });
  const report = (id: string, of: string, more: Partial<Report>): Report => ({
    kind: "Report",
    id: `report:${id}`,
    indicator: `indicator:${of}`,
    role: "actual",
    period: "2010",
    ...provenance,
    ...more,
  });
  const { actual, targets, localRates } = figuresOf({
    indicators: [
      indicator("honours", { unit: "text" }),
      indicator("firms"),
      indicator("staff"),
      indicator("public.local-supply.fridges", { unit: "1" }),
    ],
    reports: [
      report("1", "firms", { period: "2014", value: 300 }),
      report("2", "firms", { period: "2014", value: 200 }),
      report("3", "firms", { period: "2020", value: 400 }),
      report("4", "firms", { role: "target", period: "2010–2015", value: 500 }),
      report("5", "staff", { period: "2024", value: 9 }),
      report("6", "staff", { period: "2025", value: 1, synthetic: true }),
      report("7", "honours", { period: "2025", text: "甲" }),
      report("8", "honours", { period: "2025", text: "乙" }),
      report("9", "public.local-supply.fridges", { period: "2015", value: 0.8 }),
    ],
  });

  it("stand by indicator, the latest year first, numbers before words, and nothing simulated among them", () => {
    expect(
      actual.map(({ indicator: { name }, periods }) => [name, periods.map(({ period }) => period)]),
    ).toEqual([
      ["staff", ["2024"]],
      ["firms", ["2020", "2014"]],
      ["honours", ["2025"]],
    ]);
  });

  it("show what differs side by side; words of one year do not contradict", () => {
    expect(actual[1]?.periods[1]?.reports.map(({ value }) => value)).toEqual([300, 200]);
    expect(actual[1]?.periods.map(({ differ }) => differ)).toEqual([false, true]);
    expect(actual[2]?.periods[0]?.differ).toBe(false);
  });

  it("keep what is aimed at, and published local shares, apart", () => {
    expect(targets.map(({ periods }) => periods[0]?.period)).toEqual(["2010–2015"]);
    expect(localRates.map(({ periods }) => periods[0]?.reports[0]?.value)).toEqual([0.8]);
  });
});
