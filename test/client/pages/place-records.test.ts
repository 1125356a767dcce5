import { describe, expect, it } from "vitest";
import { figuresOf } from "../../../client/pages/place/figure-rows.ts";
import { firmRows, sitesByPlace } from "../../../client/pages/place/firm-rows.ts";
import { nestedBoundaries } from "../../../client/pages/place/nested-boundaries.ts";
import { coverageIn, needsOf, stagesKnownFor } from "../../../client/pages/place/recipe-needs.ts";
import { tradeRows } from "../../../client/pages/place/trade-rows.ts";
import type { NodeName, PlaceDetail, RecipeDetail } from "../../../graph-schema/api/resources.ts";
import type { Enterprise, Indicator, Place, Report, Stage } from "../../../graph-schema/nodes.ts";
import type { LocatedIn, Makes, SpecialisesIn, Supplies } from "../../../graph-schema/relationships.ts";

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
const named = (id: string): NodeName => ({ id, kind: "Place", name: id });
const stage = (id: string, nature: Stage["nature"] = "goods"): Stage => ({
  kind: "Stage",
  id: `stage:${id}`,
  name: id,
  nature,
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

describe("the boundaries around a place", () => {
  it("are the town, county, city and province, without the region", () => {
    const path = ["place:341422", "place:341400", "place:wanzhong", "place:340000"].map(named);
    const levels = nestedBoundaries({ place: place("341422-gaogou", "town"), path }).map(
      ({ level }) => level,
    );
    expect(levels).toEqual(["town", "county", "city", "province"]);
  });

  it("begin with what there is around a region, or a city", () => {
    const path = [named("place:340000")];
    expect(nestedBoundaries({ place: place("wannan", "region"), path }).map(({ id }) => id)).toEqual([
      "place:340000",
    ]);
    expect(nestedBoundaries({ place: place("340200", "city"), path }).map(({ level }) => level)).toEqual([
      "city",
      "province",
    ]);
  });
});

describe("what a producer lacks", () => {
  const input = (id: string, verdict: RecipeDetail["inputs"][number]["class"], costShare: number) => ({
    feeds: {
      kind: "FEEDS" as const,
      id: `feeds:${id}`,
      from: `stage:${id}`,
      to: "stage:cables",
      costShare,
      ...provenance,
    },
    stage: stage(id),
    chains: [],
    class: verdict,
    makers: [],
    makersTotal: 0,
    insideTotal: 0,
  });

  it("is what it buys and nobody inside makes, as shares of all it buys: 0.2 of 0.8 is a quarter", () => {
    const inputs = [
      input("copper", "inside", 0.4),
      input("plastics", "elsewhere", 0.2),
      input("energy", "unmapped", 0.2),
    ];
    const { missing, unmapped } = needsOf({ inputs });
    expect(missing.map(({ input: { stage: bought }, share }) => [bought.name, share])).toEqual([
      ["plastics", 0.25],
    ]);
    expect(unmapped.map(({ share }) => share)).toEqual([0.25]);
  });

  it("is no number where nothing states what it buys", () => {
    const row = { about: "stage:x", value: null, lower: null, upper: null, synthetic: false, facts: [] };
    expect(coverageIn({ rows: [row] })).toBeUndefined();
    expect(coverageIn({ rows: [{ ...row, value: 0, lower: 0, upper: 0.5 }] })).toEqual({
      lower: 0,
      upper: 0.5,
    });
  });

  it("is asked for the goods a place is known for, its own before those of the places in it, no markets", () => {
    const knownFor = (from: string, to: string, form: SpecialisesIn["form"] = "cluster"): SpecialisesIn => ({
      kind: "SPECIALISES_IN",
      id: `specialises-in:${from}.${to}`,
      from: `place:${from}`,
      to: `stage:${to}`,
      wording: to,
      form,
      ...provenance,
    });
    const detail: Pick<PlaceDetail, "place" | "specialities" | "stages"> = {
      place: place("city", "city"),
      specialities: [
        knownFor("t1", "pipes"),
        knownFor("t2", "pipes"),
        knownFor("t1", "rope"),
        knownFor("city", "steel"),
        knownFor("city", "sale", "market"),
        knownFor("city", "design"),
      ],
      stages: [stage("rope"), stage("pipes"), stage("steel"), stage("sale"), stage("design", "service")],
    };
    expect(stagesKnownFor(detail).map(({ name }) => name)).toEqual(["steel", "pipes", "rope"]);
  });
});
