import { describe, expect, it } from "vitest";
import { csvOf } from "../../../client/export/table.ts";
import { linkRows } from "../../../client/graph/link-rows.ts";
import { tableRows } from "../../../client/graph/table-rows.ts";
import { linksTable, makersTable } from "../../../client/pages/chain/tables-taken-away.ts";
import { detailOf, motorChain, sayIn } from "../graph/chains.ts";
import { motorFromXuancheng } from "../graph/drawn-chains.ts";

const say = sayIn("zh");
const words = { say, language: "zh", name: "汽车", notes: ["数据层 规划"] } as const;

describe("the table of makers, taken away", () => {
  const { content } = motorFromXuancheng();
  const rows = tableRows(content, { detail: motorChain, language: "zh" });
  const table = makersTable(rows, {
    ...words,
    place: "宣城",
    sourcesOf: () => motorChain.sources.slice(0, 1),
  });

  it("has a line for each row, with a column that says what is simulated, and the notes below", () => {
    expect(table.rows).toHaveLength(rows.length);
    expect(table.columns.at(-1)?.title).toBe("模拟");
    expect(csvOf(table)).toContain(
      "1,汽车零件,橡胶密封件,中溪镇,宁国市,宣城,,橡胶密封件,,三（四）1,,,宣城内,否\r\n",
    );
    expect(csvOf(table).endsWith("数据层 规划\r\n")).toBe(true);
  });

  it("leaves empty what no source says, and keeps every row as wide as its head", () => {
    const leader = table.rows.find(([, , , name]) => name === "奇瑞");
    expect(leader?.slice(4, 7)).toEqual([null, null, null]);
    expect(new Set(table.rows.map(({ length }) => length))).toEqual(new Set([table.columns.length]));
  });
});

describe("the table of purchases, taken away", () => {
  const detail = detailOf({
    lanes: [["零件"], ["整车"]],
    firms: { 零件: ["甲", "乙"], 整车: ["丙"] },
    supplies: [
      ["甲", "丙", 55839.17, "2022"],
      ["乙", "丙"],
    ],
  });
  const table = linksTable(linkRows(detail, "zh"), {
    ...words,
    evidenceOf: () => "公开发表",
    sourceOf: ({ fact }) => detail.sources.find(({ id }) => id === fact.source),
  });

  it("has values as numbers, and nothing where no source gives one", () => {
    expect(table.columns[4]).toEqual({ title: "金额 万元/年", type: "number" });
    expect(table.rows.map((row) => [row[0], row[1], row[4], row[5]])).toEqual([
      ["甲", "丙", 55839.17, "2022"],
      ["乙", "丙", null, null],
    ]);
  });
});
