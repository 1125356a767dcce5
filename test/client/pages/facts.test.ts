import { describe, expect, it } from "vitest";
import { cellsOfFact } from "../../../client/pages/facts/fact-cells.ts";
import { factQuery } from "../../../client/pages/facts/fact-query.ts";
import {
  type FactsExport,
  factsTable,
  MOST_TAKEN,
  readEveryFact,
} from "../../../client/pages/facts/facts-export.ts";
import type { FactRow } from "../../../graph-schema/api/resources.ts";
import type { Fact } from "../../../graph-schema/facts.ts";
import type { Indicator, Report } from "../../../graph-schema/nodes.ts";

const provenance = { source: "source:p", evidence: "published" } as const;
const indicator = (id: string, more: Partial<Indicator>): [string, Indicator] => [
  `indicator:${id}`,
  {
    kind: "Indicator",
    id: `indicator:${id}`,
    name: id,
    unit: "text",
    group: "other",
    order: 0,
    ...provenance,
    ...more,
  },
];
const indicators = new Map([
  indicator("revenue", { unit: "CNY10k/year" }),
  indicator("rate", { unit: "1" }),
  indicator("cars", { unit: "count", counter: "辆" }),
]);
const report = (id: string, more: Partial<Report>): Report => ({
  kind: "Report",
  id: `report:${id}`,
  indicator: `indicator:${id}`,
  role: "actual",
  period: "2013",
  ...provenance,
  ...more,
});
const row = (fact: Fact, more: Partial<FactRow> = {}): FactRow => ({
  fact,
  source: {
    id: "source:p",
    type: "public-page",
    layer: "public",
    title: "年报",
    address: "https://example.cn/a",
    date: "2014-03",
  },
  names: [{ id: "indicator:revenue", kind: "Indicator", name: "营业收入" }],
  about: [{ id: "enterprise:a", kind: "Enterprise", name: "甲" }],
  contradicts: [],
  ...more,
});
const asked: FactsExport = {
  language: "zh",
  scope: { layers: ["plan", "public"], loaded: ["plan", "public"], years: "all" },
  query: { layer: "public" },
  revision: "r3-0badcafe",
  indicators,
};

it("narrows by what an address can say, and by nothing that it cannot", () => {
  expect(factQuery({ kind: "SUPPLIES", evidence: "rumour", about: "enterprise:a", q: " 钢 " })).toEqual({
    kind: "SUPPLIES",
    about: "enterprise:a",
    q: "钢",
  });
  expect(factQuery({ contradicted: "no" })).toEqual({});
});

describe("a fact in a row", () => {
  it("writes the figure in its unit, and what the number does not say beside it", () => {
    const rate = report("rate", { value: 0.352, basis: "冲压件", role: "target" });
    expect(cellsOfFact(rate, "zh", indicators)).toEqual({
      amount: { number: "35.2", unit: "%" },
      says: "目标，冲压件",
      period: "2013",
    });
  });

  it("has no figure where none is stated, and none while its indicator is not known", () => {
    const purchase: Fact = {
      kind: "SUPPLIES",
      id: "supplies:1",
      from: "enterprise:a",
      to: "enterprise:b",
      statedBy: "buyer",
      ...provenance,
    };
    expect(cellsOfFact(purchase, "zh", indicators)).toEqual({ says: "买方说" });
    expect(cellsOfFact(report("rate", { value: 0.5 }), "zh", new Map())).toEqual({ period: "2013" });
  });
});

describe("the facts that are taken away", () => {
  const table = factsTable(
    [
      row(report("revenue", { value: 3_362_000, confidence: 0.7 }), {
        contradicts: ["report:x", "report:y"],
      }),
      row(report("rate", { value: 0.5, comparator: "at-least" })),
      row(report("cars", { value: 495_737 })),
      row(report("revenue", {})),
    ],
    asked,
  );
  const cell = (at: number, title: string) =>
    table.rows[at]?.[table.columns.findIndex((column) => column.title === title)];

  it("keep each number in the column of its unit, and leave the others empty", () => {
    expect(
      table.rows.map((_, at) => [
        cell(at, "金额（万元/年）"),
        cell(at, "比率（1 为全部）"),
        cell(at, "数量"),
      ]),
    ).toEqual([
      [3_362_000, null, null],
      [null, 0.5, null],
      [null, null, 495_737],
      [null, null, null],
    ]);
    expect(cell(2, "数量单位")).toBe("辆");
    expect(cell(1, "原文写作（范围、文字）")).toBe("≥ 50");
  });

  it("name source, address and date, what contradicts them, and the layer", () => {
    expect(cell(0, "来源")).toBe("年报");
    expect(cell(0, "网址")).toBe("https://example.cn/a");
    expect(cell(0, "来源日期")).toBe("2014-03");
    expect(cell(0, "与之矛盾的事实编号")).toBe("report:x report:y");
    expect(cell(0, "数据层")).toBe("公开");
    expect(cell(0, "说的是")).toBe("甲，营业收入");
    expect(cell(0, "模拟")).toBe("否");
  });

  it("say on what they were made, and have a cell for each column", () => {
    expect(table.notes.slice(0, 3)).toEqual([
      "数据层 规划、公开；时期 全部年份",
      "筛选条件： 数据层 public",
      "修订 r3-0badcafe",
    ]);
    expect(table.rows.every((cells) => cells.length === table.columns.length)).toBe(true);
  });

  it("mark what is simulated", () => {
    const made: Fact = {
      ...report("revenue", { value: 1 }),
      evidence: "synthetic",
      synthetic: true,
    };
    const { rows, columns } = factsTable([row(made)], { ...asked, language: "en" });
    expect(rows[0]?.[columns.findIndex(({ title }) => title === "Simulated")]).toBe("yes");
  });
});

it("refuses more facts than can be taken, after the first page", async () => {
  let pages = 0;
  const page = async () => {
    pages += 1;
    return { items: [], nextCursor: "next", total: MOST_TAKEN + 1, scope: asked.scope };
  };
  const refuse = (total: number) => new Error(`too many: ${total}`);
  await expect(readEveryFact(page, { refuse, onProgress: () => undefined })).rejects.toThrow(
    "too many: 200001",
  );
  expect(pages).toBe(1);
});
