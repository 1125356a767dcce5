import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { AppError } from "../../graph-schema/errors.ts";
import { ioColumns } from "../../server/ingest/io-columns.ts";
import { readIoTable } from "../../server/ingest/io-table.ts";
import { BALANCED, bytesOf } from "./tables.ts";

/** What a table is refused for: pointer and message of each place. */
function refusal(bytes: Uint8Array): string[] {
  try {
    readIoTable(bytes);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe("REQUEST_INVALID");
    return error.details.length === 0
      ? [error.message]
      : error.details.map(({ pointer, message }) => `${pointer}: ${message}`);
  }
  return [];
}

describe("the importer of input–output tables", () => {
  const table = readIoTable(bytesOf(BALANCED));

  it("reads sectors, flows, final uses, imports, error, value added and output", () => {
    expect(table.sectors).toEqual([
      { code: "001", nameEn: "Agriculture, all", nameZh: "农业" },
      { code: "002", nameEn: "Manufacture", nameZh: "制造业" },
    ]);
    expect([...table.flows]).toEqual([150, 500, 200, 100]);
    expect([...table.finalUses].map(([code, column]) => [code, ...column])).toEqual([
      ["FU101", 300, 1600],
      ["EX", 100, 150],
    ]);
    expect([...table.valueAdded].map(([code, row]) => [code, ...row])).toEqual([
      ["VA001", 600, 1500],
      ["VA002", 50, -100],
    ]);
    expect([table.imports, table.error, table.output, table.inputs].map((each) => [...each])).toEqual([
      [50, 55],
      [0, 5],
      [1000, 2000],
      [1000, 2000],
    ]);
  });

  it("reads the same from a gzipped file, and from one with a byte-order mark and Windows line ends", () => {
    expect(readIoTable(gzipSync(bytesOf(BALANCED)))).toEqual(table);
    expect(readIoTable(bytesOf(`\uFEFF${BALANCED.replaceAll("\n", "\r\n")}`))).toEqual(table);
  });

  it("takes a table without a column of errors to have none", () => {
    const without = BALANCED.split("\n").map((line) => line.replace(/(.*),[^,]*,([^,]*)$/, "$1,$2"));
    expect([...readIoTable(bytesOf(without.join("\n"))).error]).toEqual([0, 0]);
  });

  it("has the coefficients Miller and Blair print: A = [[.15, .25], [.2, .05]]", () => {
    expect(ioColumns(table)).toEqual([
      {
        code: "001",
        output: 1000,
        purchases: 0.35,
        inputs: [
          ["001", 0.15],
          ["002", 0.2],
        ],
      },
      {
        code: "002",
        output: 2000,
        purchases: 0.3,
        inputs: [
          ["001", 0.25],
          ["002", 0.05],
        ],
      },
    ]);
  });

  it("leaves small coefficients out of a column but not out of its purchases", () => {
    expect(ioColumns(table, ["002"], 0.1)).toEqual([
      { code: "002", output: 2000, purchases: 0.3, inputs: [["001", 0.25]] },
    ]);
    expect(ioColumns(table, ["099"])).toEqual([]);
  });

  it("names row and column of every cell that holds no number, and of a negative flow", () => {
    const wrong = bytesOf(BALANCED, ["农业,150,500", "农业,n.a.,-5"], ["制造业,200,100", "制造业,,100"]);
    expect(refusal(wrong)).toEqual([
      "row 001, column 001: Expected a number",
      "row 001, column 002: Expected no negative number",
      "row 002, column 001: Expected a number",
    ]);
  });

  it("names what is missing, unknown, twice there or out of order", () => {
    expect(refusal(bytesOf(BALANCED, ["IM,ERR", "IMPORT,ERR"]))).toEqual([
      "column IM: Expected it in the table",
      "column IMPORT: There is no such column in this layout",
    ]);
    expect(refusal(bytesOf(BALANCED, ["TVA,", "VA003,"]))).toEqual(["row TVA: Expected it in the table"]);
    expect(refusal(bytesOf(BALANCED, ["002,Manu", "003,Manu"]))).toEqual([
      'row 3, column 1: Expected the sector "002", as in the head',
    ]);
    expect(refusal(bytesOf(BALANCED, ["EX,TFU", "FU101,TFU"]))).toEqual([
      "column EX: Expected it in the table",
      "column FU101: Expected it once",
    ]);
  });

  it("refuses what is no such file, without a driver's error", () => {
    expect(refusal(new Uint8Array())[0]).toBe('row 1, column 1: Expected "code"');
    expect(refusal(new Uint8Array([0x1f, 0x8b, 1, 2]))[0]).toMatch(/^Cannot read the input–output table: /);
    expect(refusal(new Uint8Array([0xff, 0xfe, 0x00]))[0]).toMatch(/^Cannot read the input–output table: /);
    expect(refusal(bytesOf('code,na"me\n'))[0]).toMatch(/line 1/);
  });
});
