import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guarded, writeCsv } from "../../../client/export/csv.ts";
import { csvOf } from "../../../client/export/table.ts";
import { escapeXml } from "../../../client/graph/svg-writer.ts";

describe("a text in a file for spreadsheets", () => {
  it.each(["=1", "+1", "-1", "@a", "＝1", "＋1", "－1", "＠a", "\ta", "\ra", " =1", "\t=1", "　＝1"])(
    "is no formula: %j",
    (text) => expect(guarded(text)).toBe(`'${text}`),
  );

  it.each(["\r=1", "\n=1"])("stays quoted and no formula: %j", (text) => {
    expect(writeCsv([[text]])).toBe(`\ufeff"'${text}"\r\n`);
  });

  it("is quoted around commas, quotes and line breaks", () => {
    expect(writeCsv([["a,b", 'c"d', "e\nf"]])).toBe('\ufeff"a,b","c""d","e\nf"\r\n');
  });

  it.each(["六安", "a-b", " 六安", "1"])("is left as it is: %j", (text) => expect(guarded(text)).toBe(text));

  it("is read back as it was, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const written = writeCsv([[text, 1]]);
        const cell = written.slice(1, -",1\r\n".length);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(read).toBe(guarded(text));
      }),
    );
  });
});

it("writes numbers as numbers, the unknown as nothing, and the notes below an empty line", () => {
  const table = {
    name: "供应商",
    sheet: "供应商",
    columns: [
      { title: "企业", type: "text" },
      { title: "采购额（万元/年）", type: "number" },
      { title: "份额", type: "share" },
    ] as const,
    rows: [
      ["甲,乙", -3.5, 0.25],
      ["=cmd", null, null],
    ],
    notes: ["数据层：规划、公开"],
  };
  expect(csvOf(table)).toBe(
    '\ufeff企业,采购额（万元/年）,份额\r\n"甲,乙",-3.5,0.25\r\n\'=cmd,,\r\n\r\n数据层：规划、公开\r\n',
  );
});

it("writes no character that XML has no form for", () => {
  expect(escapeXml("a\u0000\u001b\ufffe\ud840b\t𠀀")).toBe("a\ufffd\ufffd\ufffd\ufffdb\t𠀀");
});
