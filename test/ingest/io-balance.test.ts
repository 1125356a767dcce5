import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { imbalancesOf } from "../../server/ingest/io-balance.ts";
import { readIoTable } from "../../server/ingest/io-table.ts";
import { BALANCED, bytesOf } from "./tables.ts";

/** `sector line sum difference` of each imbalance of the table with some text replaced. */
const report = (...changes: readonly (readonly [string, string])[]) =>
  imbalancesOf(readIoTable(bytesOf(BALANCED, ...changes))).map(
    ({ sector, line, sum, difference }) => `${sector} ${line} ${sum} ${difference}`,
  );

describe("the balance of an input–output table", () => {
  it("holds for a table that balances", () => {
    expect(report()).toEqual([]);
  });

  it("names the row that does not add up, with the amount", () => {
    expect(report(["650,300,100", "650,310,100"])).toEqual(["001 row TFU -10", "001 row GO -10"]);
  });

  it("names the column that does not add up, with the amount", () => {
    expect(report(["600,1500", "600,1490"])).toEqual(["002 column TVA 10", "002 column TI 10"]);
  });

  it("names the row of the seller and the column of the buyer when a flow is wrong", () => {
    expect(report(["150,500,650", "150,507,650"])).toEqual([
      "001 row TIU -7",
      "001 row GO -7",
      "002 column TII -7",
      "002 column TI -7",
    ]);
  });

  it("names imports that are not taken off, and inputs that are not the output", () => {
    expect(report(["400,50,0", "400,0,0"])).toEqual(["001 row GO -50"]);
    expect(report(["总投入,1000", "总投入,1001"])).toEqual(["001 column TI 1", "001 column GO -1"]);
  });

  it("reports a wrong subtotal alone when the cells add up", () => {
    expect(report(["合计,350", "合计,351"])).toEqual(["001 column TII 1"]);
  });

  it("forgives a millionth of the output, as rounded figures need, and no more", () => {
    expect(report(["农业,150,", "农业,150.0009,"])).toEqual([]);
    expect(report(["农业,150,", "农业,150.0011,"]).map((each) => each.slice(0, 14))).toContain(
      "001 row TIU -0",
    );
  });

  it("reports a change of any one flow in its row and its column, and nowhere else", () => {
    const table = readIoTable(bytesOf(BALANCED));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 1000 }), (cell, more) => {
        const flows = table.flows.map((flow, at) => (at === cell ? flow + more : flow));
        const seen = imbalancesOf({ ...table, flows });
        const seller = cell < 2 ? "001" : "002";
        const buyer = cell % 2 === 0 ? "001" : "002";
        expect(new Set(seen.map(({ sector, line }) => `${sector} ${line}`))).toEqual(
          new Set([`${seller} row`, `${buyer} column`]),
        );
        expect(seen.every(({ difference }) => difference === -more)).toBe(true);
      }),
    );
  });
});
