import { AppError, type FailureDetail } from "../../graph-schema/errors.ts";
import { type IoSector, ioLayout } from "./io-layout.ts";
import { csvOf } from "./io-text.ts";

/** An input–output table: what each sector buys from each and where its output goes, in the table's own unit
 *  (万元 in China's), at producers' prices. Imports are competitive: they stand inside the flows, and a column
 *  apart takes them off each row. Every array is in the order of `sectors`. */
export interface IoTable {
  readonly sectors: readonly IoSector[];
  /** What sector j buys from sector i, at `i * sectors.length + j`; never negative. */
  readonly flows: Float64Array;
  /** Final uses and exports by column code, in the table's order: consumption, capital formation, exports. */
  readonly finalUses: ReadonlyMap<string, Float64Array>;
  readonly imports: Float64Array;
  /** What the statisticians could not place (误差); 0 where the table has no such column. */
  readonly error: Float64Array;
  /** Value added by row code, in the table's order: wages, taxes, depreciation, surplus. May be negative. */
  readonly valueAdded: ReadonlyMap<string, Float64Array>;
  /** Output (总产出) as the rows state it. */
  readonly output: Float64Array;
  /** Total inputs (总投入) as the columns state it; equals `output` in a table that balances. */
  readonly inputs: Float64Array;
  /** The subtotals the table states: TIU and TFU of the rows, TII and TVA of the columns. */
  readonly stated: ReadonlyMap<IoSubtotal, Float64Array>;
}

/** A subtotal: of a row its intermediate (TIU) and final uses (TFU), of a column its intermediate inputs (TII)
 *  and value added (TVA). */
export type IoSubtotal = "TIU" | "TFU" | "TII" | "TVA";

/** Reads a table in the layout of China's national tables: a head `code,name_en,name_zh`, the sectors' codes,
 *  TIU, FU…, EX, TFU, IM, ERR, GO; a row a sector with the same codes in the same order, then TII, VA…, TVA, TI.
 *  ERR may be absent; THC, TC and GCF, sums of final uses, are passed over. Says nothing about balance: ask
 *  `imbalancesOf`.
 *  @param file CSV in UTF-8, plain or gzipped, at most 64 MiB unpacked
 *  @throws AppError `REQUEST_INVALID`, each wrong cell in `details` with its row and column, at most 100 of them */
export function readIoTable(file: Uint8Array): IoTable {
  const rows = csvOf(file);
  const layout = ioLayout(rows);
  const { sectors, columns, lines } = layout;
  const wrong: FailureDetail[] = [];
  const cell = (row: string, column: string, isSigned: boolean): number => {
    const written = lines.get(row)?.[columns.get(column) ?? -1]?.trim() ?? "";
    const value = Number(written);
    const isNumber = written !== "" && Number.isFinite(value);
    if (isNumber && (isSigned || value >= 0)) return value;
    const message = isNumber ? "Expected no negative number" : "Expected a number";
    const messageZh = isNumber ? "不应为负数" : "应为数";
    wrong.push({ pointer: `row ${row}, column ${column}`, message, messageZh, value: written.slice(0, 80) });
    return 0;
  };
  const down = (column: string, isSigned = true) =>
    Float64Array.from(sectors, ({ code }) => cell(code, column, isSigned));
  const along = (row: string, isSigned = true) =>
    Float64Array.from(sectors, ({ code }) => cell(row, code, isSigned));
  const table: IoTable = {
    sectors,
    flows: Float64Array.from(
      sectors.flatMap((seller) => sectors.map((buyer) => cell(seller.code, buyer.code, false))),
    ),
    finalUses: new Map(layout.finalUses.map((code) => [code, down(code)])),
    imports: down("IM", false),
    error: columns.has("ERR") ? down("ERR") : new Float64Array(sectors.length),
    valueAdded: new Map(layout.valueAdded.map((code) => [code, along(code)])),
    output: down("GO", false),
    inputs: along("TI", false),
    stated: new Map([
      ["TIU", down("TIU")],
      ["TFU", down("TFU")],
      ["TII", along("TII")],
      ["TVA", along("TVA")],
    ]),
  };
  if (wrong.length > 0) throw wrongCells(wrong);
  return table;
}

function wrongCells(wrong: readonly FailureDetail[]): AppError {
  const [first] = wrong;
  const others = wrong.length > 1 ? ` and ${wrong.length - 1} more` : "";
  return new AppError(
    "REQUEST_INVALID",
    `Cannot read the input–output table: ${first?.pointer}: ${first?.message}${others}`,
    {
      details: wrong.slice(0, 100),
      zh: `不能读取投入产出表：${wrong.length} 个单元格不对，第一个是 ${first?.pointer}：${first?.messageZh}`,
    },
  );
}
