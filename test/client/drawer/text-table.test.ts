import { describe, expect, it } from "vitest";
import { tableIn } from "../../../client/drawer/text-table.ts";

describe("a table in a text", () => {
  const text = "分布情况表\n\n\t皖南\n\t皖北\n\n\t宣城\n\t11\n\t宿州\n\t6\n\n\t合计\n\t37\n\t\n\t25";

  it("has a row for each block of lines, empty cells kept", () => {
    const table = tableIn(text);
    expect(table?.caption).toBe("分布情况表");
    expect(table?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ["皖南", "皖北"],
      ["宣城", "11", "宿州", "6"],
      ["合计", "37", "", "25"],
    ]);
    expect(table?.width).toBe(4);
  });

  it("knows where each cell stands, so that a quotation across cells can be marked", () => {
    const start = text.indexOf("宣城\n\t11");
    const cells = tableIn(text)
      ?.rows.flat()
      .filter((cell) => cell.start >= start && cell.start < start + 6);
    expect(cells?.map((cell) => cell.text)).toEqual(["宣城", "11"]);
  });

  it("is none in running text", () => {
    expect(tableIn("2010年，省认定的100个产业集群专业镇。")).toBeUndefined();
  });
});
