import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRows } from "../../server/ingest/csv-rows.ts";

describe("comma-separated values", () => {
  it("keeps empty cells, also the last of a line, and leaves empty lines out", () => {
    expect(csvRows("a,,\n\n,b\n")).toEqual([
      ["a", "", ""],
      ["", "b"],
    ]);
    expect(csvRows("a,")).toEqual([["a", ""]]);
  });

  it("reads commas, quotes and line breaks inside quotes", () => {
    expect(csvRows('"a,b","c ""d""","e\nf"')).toEqual([["a,b", 'c "d"', "e\nf"]]);
  });

  it("reads a cell of many megabytes, of letters and of quotes", () => {
    const [letters, quotes] = ["a".repeat(20_000_000), '"'.repeat(5_000_000)];
    expect(csvRows(`"${letters}",b`)[0]?.map(({ length }) => length)).toEqual([20_000_000, 1]);
    expect(csvRows(`"${quotes}${quotes}",b`)[0]?.map(({ length }) => length)).toEqual([5_000_000, 1]);
  });

  it("takes the rest into a quote that is never closed, and refuses a quote inside a cell", () => {
    expect(csvRows('a,"b""\n,c')).toEqual([["a", 'b"\n,c']]);
    for (const wrong of ['a"b', '"a"b', "a\rb"]) expect(() => csvRows(wrong)).toThrow(SyntaxError);
  });

  it("gives back what was written, whatever the cells hold", () => {
    const rows = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, (cells) => {
        const text = cells
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
          .join("\n");
        expect(csvRows(text)).toEqual(cells);
      }),
    );
  });
});
