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
