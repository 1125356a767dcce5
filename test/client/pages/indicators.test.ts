import { describe, expect, it } from "vitest";
import { figureNotes } from "../../../client/pages/indicators/figure-notes.ts";
import {
  type FigureFilter,
  figureSections,
  lineCount,
} from "../../../client/pages/indicators/figure-sections.ts";
import type { IndicatorDetail } from "../../../graph-schema/api/resources.ts";

const sources = (["plan", "public", "simulated"] as const).map((layer) => ({
  id: `source:${layer}.a`,
  type: "public-page",
  layer,
  title: layer === "public" ? "招股说明书" : layer,
}));

type Value = readonly [id: string, place: string, period: string, value: number, layer: string];

function detail(id: string, values: readonly Value[], more: object = {}): IndicatorDetail {
  const layer = id.startsWith("sample") ? "simulated" : id.startsWith("public") ? "public" : "plan";
  return {
    indicator: {
      kind: "Indicator",
      id: `indicator:${id}`,
      name: id,
      unit: "count",
      group: layer === "plan" ? "headline" : "other",
      order: 0,
      source: `source:${layer}.a`,
      evidence: "published",
      ...(layer === "simulated" ? { synthetic: true } : {}),
      ...more,
    },
    reports: values.map(([name, place, period, value, from]) => ({
      report: {
        kind: "Report",
        id: `report:${name}`,
        indicator: `indicator:${id}`,
        role: "actual",
        period,
        value,
        source: `source:${from}.a`,
        evidence: "published",
      },
      about: [{ id: `place:${place}`, kind: "Place", name: place }],
    })),
    sources,
  };
}

const revenue = detail("revenue", [
  ["r3", "乙镇", "2013", 9, "public"],
  ["r2", "甲镇", "2014", 7, "public"],
  ["r1", "甲镇", "2016", 8, "public"],
  ["r0", "省", "2010", 5, "plan"],
]);
const capacity = detail("public.capacity", [
  ["c1", "甲镇", "2011", 6, "public"],
  ["c2", "甲镇", "2011", 9, "public"],
  ["c3", "甲镇", "2011", 6, "public"],
  ["c4", "甲镇", "2012", 6, "public"],
]);
const sample = detail("sample.revenue", [["s1", "示例镇", "2010", 1, "simulated"]]);

//  c1 ≠ c2 ≠ c3: c1 and c3 agree
const contradictions = new Map([
  ["report:c1", ["report:c2"]],
  ["report:c2", ["report:c1", "report:c3"]],
  ["report:c3", ["report:c2"]],
]);

const all: FigureFilter = { words: "", contradicted: false };
const sectionsOf = (filter: FigureFilter) =>
  figureSections([sample, capacity, revenue], contradictions, filter);

describe("the figures by section", () => {
  it("begin with the plan's own and end with what is simulated", () => {
    expect(sectionsOf(all).map(({ name, blocks }) => [name, blocks.length])).toEqual([
      ["headline", 1],
      ["published", 1],
      ["simulated", 1],
    ]);
    expect(lineCount(sectionsOf(all))).toBe(9);
  });

  it("put the plan's value first, then go by whom they are about, the newest first", () => {
    const [headline] = sectionsOf(all);
    expect(headline?.blocks[0]?.lines.map(({ report }) => report.id)).toEqual([
      "report:r0",
      "report:r1",
      "report:r2",
      "report:r3",
    ]);
  });

  it("are narrowed by words of indicator, place, year or page, all of which must occur", () => {
    const ids = (words: string) =>
      sectionsOf({ ...all, words }).flatMap(({ blocks }) =>
        blocks.flatMap(({ lines }) => lines.map(({ report }) => report.id)),
      );
    expect(ids("甲镇 2011")).toEqual(["report:c1", "report:c2", "report:c3"]);
    expect(ids("REVENUE 招股 乙")).toEqual(["report:r3"]);
    expect(ids("没有")).toEqual([]);
  });

  it("are narrowed to values that another one contradicts", () => {
    expect(lineCount(sectionsOf({ ...all, contradicted: true }))).toBe(3);
  });
});

describe("the notes of a section", () => {
  const say = (_: unknown, lines: readonly { report: { value?: number | undefined } }[]) =>
    lines.map(({ report }) => report.value).join(" / ");

  it("set values that contradict one another side by side under one number", () => {
    const [section] = sectionsOf({ words: "capacity", contradicted: false });
    const { notes, numbersOf } = figureNotes(section?.blocks ?? [], "zh", say);
    expect(notes).toEqual(["6 / 9 / 6"]);
    expect(capacity.reports.map(({ report }) => numbersOf(report))).toEqual([[1], [1], [1], []]);
  });

  it("are the indicator's own first, and equal ones share a number", () => {
    const noted = [
      detail("a", [["a1", "省", "2010", 1, "plan"]], { notes: ["甲", "乙"] }),
      detail("b", [["b1", "省", "2010", 1, "plan"]], { notes: ["乙"] }),
    ];
    const [section] = figureSections(noted, new Map(), all);
    const { notes, numbersOf } = figureNotes(section?.blocks ?? [], "zh", say);
    expect(notes).toEqual(["甲", "乙"]);
    expect(noted.map(({ indicator }) => numbersOf(indicator))).toEqual([[1, 2], [2]]);
  });
});
