import { strFromU8, unzipSync } from "fflate";
import readWorkbook, { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { ExportTable } from "../../../client/export/table.ts";
import { ROWS_OF_A_SHEET, TooManyRowsError, xlsxOf } from "../../../client/export/xlsx.ts";

const table: ExportTable = {
  name: "采购",
  sheet: "采购/2010",
  columns: [
    { title: "企业", type: "text", width: 20 },
    { title: "采购额（万元/年）", type: "number" },
    { title: "份额", type: "share" },
    { title: "日期", type: "date" },
  ],
  rows: [
    ["=HYPERLINK(1)", -3.5, 0.25, "2010-12-31"],
    ["007", null, 0, "2011-08"],
  ],
  notes: ["数据层：规划", "=1+1"],
};

async function written(asked: ExportTable): Promise<Buffer> {
  return Buffer.from(await (await xlsxOf(asked)).arrayBuffer());
}

describe("a workbook", () => {
  it("is read back with texts, numbers and days as what they are, and the unknown empty", async () => {
    const [rows, notes] = await readWorkbook(await written(table));
    expect(rows?.sheet).toBe("采购 2010");
    expect(rows?.data).toEqual([
      ["企业", "采购额（万元/年）", "份额", "日期"],
      ["=HYPERLINK(1)", -3.5, 0.25, new Date("2010-12-31")],
      ["007", null, 0, "2011-08"],
    ]);
    expect(notes).toEqual({ sheet: "说明", data: [["数据层：规划"], ["=1+1"]] });
  });

  it("holds no formula, and numbers in cells of numbers", async () => {
    const files = unzipSync(await written(table));
    const sheet = strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).not.toContain("<f>");
    expect(sheet).toMatch(/<c r="A2" t="s"[^>]*>/);
    expect(sheet).toMatch(/<c r="B2"(?![^>]* t=)[^>]*><v>-3\.5<\/v>/);
    expect(strFromU8(files["xl/worksheets/sheet2.xml"] ?? new Uint8Array())).not.toContain("<f>");
  });

  it("has one sheet when there is nothing to note", async () => {
    const sheets = await readWorkbook(await written({ ...table, notes: [] }));
    expect(sheets).toHaveLength(1);
  });

  it("keeps a long text as long as a cell holds, and says by … that it is cut", async () => {
    const [, row] = await readSheet(await written({ ...table, rows: [["长".repeat(40_000)]] }));
    expect(row?.[0]).toBe(`${"长".repeat(32_766)}…`);
  });
});

it("refuses more rows than a sheet holds", async () => {
  const rows = new Array<string[]>(ROWS_OF_A_SHEET).fill(["甲"]);
  await expect(xlsxOf({ ...table, rows })).rejects.toThrow(TooManyRowsError);
  await expect(xlsxOf({ ...table, rows })).rejects.toThrow("1048576");
});
