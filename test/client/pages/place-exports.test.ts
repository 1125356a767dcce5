import { describe, expect, it } from "vitest";
import {
  figuresTable,
  firmsTable,
  type PlaceAnswer,
  tradesTable,
} from "../../../client/pages/place/place-exports.ts";

const provenance = { source: "source:page", evidence: "published" } as const;

//  one firm of the town buys copper for 120 万元 in 2019; the page says it has 5 firms
const detail: PlaceAnswer = {
  place: { kind: "Place", id: "place:t", name: "铜镇", nameEn: "Copper Town", level: "town", ...provenance },
  path: [],
  predecessors: [],
  successors: [],
  within: [],
  children: [],
  chains: [],
  indicators: [
    {
      kind: "Indicator",
      id: "indicator:firms",
      name: "企业数",
      unit: "count",
      counter: "家",
      group: "other",
      order: 1,
      ...provenance,
    },
  ],
  reports: [
    {
      kind: "Report",
      id: "report:1",
      indicator: "indicator:firms",
      role: "actual",
      period: "2014",
      value: 5,
      comparator: "more-than",
      basis: "全镇",
      ...provenance,
    },
  ],
  stages: [{ kind: "Stage", id: "stage:wire", name: "铜线", nature: "goods", ...provenance }],
  partOf: [],
  specialities: [],
  makes: [
    { kind: "MAKES", id: "makes:1", from: "enterprise:a", to: "stage:wire", confidence: 0.7, ...provenance },
  ],
  locatedIn: [
    {
      kind: "LOCATED_IN",
      id: "located-in:1",
      from: "enterprise:a",
      to: "place:t",
      quality: "registered",
      confidence: 0.7,
      ...provenance,
    },
  ],
  enterprises: [{ kind: "Enterprise", id: "enterprise:a", name: "甲", ...provenance }],
  places: [],
  sources: [
    {
      id: "source:page",
      type: "public-page",
      layer: "public",
      title: "公告",
      address: "https://example.org/1",
      date: "2020-04",
    },
  ],
  supplies: [
    {
      kind: "SUPPLIES",
      id: "supplies:1",
      from: "enterprise:b",
      to: "enterprise:a",
      goods: "铜杆",
      value: 120,
      period: "2019",
      ...provenance,
    },
  ],
  names: [{ id: "enterprise:b", kind: "Enterprise", name: "乙" }],
  totals: { enterprises: 1, syntheticEnterprises: 0, supplies: 1, syntheticSupplies: 0 },
  scope: { layers: ["plan", "public"], loaded: ["plan", "public"], years: "latest" },
};
const zh = { language: "zh", revision: "r3-0" } as const;

describe("the tables of a place, taken away", () => {
  it("have of a firm what it makes, where and how surely, and the page with its date", () => {
    expect(firmsTable(detail, zh).rows).toEqual([
      [
        "甲",
        "enterprise:a",
        "铜线",
        "place:t",
        "注册地",
        "公告",
        "https://example.org/1",
        "2020-04",
        0.7,
        "否",
      ],
    ]);
  });

  it("have of a purchase a number, its unit in the head, and nothing where nothing is known", () => {
    const { columns, rows } = tradesTable(detail, zh);
    expect(columns.find(({ type }) => type === "number")?.title).toBe("金额，万元/年");
    expect(rows).toEqual([
      [
        "乙",
        "甲",
        "买入",
        "铜杆",
        null,
        120,
        "2019",
        "公开发表",
        null,
        "公告",
        "https://example.org/1",
        "2020-04",
        "否",
      ],
    ]);
  });

  it("have of a figure the number and how it was stated", () => {
    const [row = []] = figuresTable(detail, { ...zh, language: "en" }).rows;
    expect(row.slice(0, 7)).toEqual(["企业数", "actual", "2014", 5, "> 5", "家", "全镇"]);
  });

  it("say which facts they were made from", () => {
    const { name, notes } = firmsTable(detail, zh);
    expect(name).toBe("铜镇-企业");
    expect(notes.slice(0, 3)).toEqual(["铜镇 place:t", "数据层 规划、公开；时期 最新", "修订 r3-0"]);
    expect(firmsTable(detail, { language: "en", revision: undefined }).name).toBe("Copper Town-Enterprises");
  });
});
