import type { IoTable } from "./io-table.ts";

/** A sector whose row or column does not add up. */
export interface IoImbalance {
  readonly sector: string;
  readonly line: "row" | "column";
  /** Which sum: a subtotal, or the total output (GO of a row, TI of a column). */
  readonly sum: "TIU" | "TFU" | "GO" | "TII" | "TVA" | "TI";
  readonly stated: number;
  readonly computed: number;
  /** Stated less computed, in the table's unit. */
  readonly difference: number;
}

/** How far a sum may be off, as a share of the sector's output. The national tables are rounded to 10⁻⁴ 万元 and
 *  hold to 10⁻⁸. */
const TOLERANCE = 1e-6;

/** Every row and column that does not add up, by sector, rows first. Empty for a table that balances.
 *
 *  Of a row: flows = TIU; final uses and exports = TFU; TIU + TFU − imports + error = GO. Of a column:
 *  flows = TII; value added = TVA; TII + TVA = TI = GO. The totals are checked against the cells, not against
 *  the subtotals, so that one wrong subtotal is one report.
 *  @param tolerance as a share of the sector's output; of 1 in the table's unit where the output is less */
export function imbalancesOf(table: IoTable, tolerance: number = TOLERANCE): IoImbalance[] {
  return table.sectors.flatMap(({ code }, at) => {
    const allowed = tolerance * Math.max(1, table.output[at] ?? 0);
    return [...rowSums(table, at), ...columnSums(table, at)]
      .map(({ line, sum, stated, computed }) => ({
        sector: code,
        line,
        sum,
        stated,
        computed,
        difference: stated - computed,
      }))
      .filter(({ difference }) => Math.abs(difference) > allowed);
  });
}

type Sum = Pick<IoImbalance, "line" | "sum" | "stated" | "computed">;

function rowSums(table: IoTable, at: number): Sum[] {
  const size = table.sectors.length;
  const used = total(table.flows.subarray(at * size, (at + 1) * size));
  const final = total([...table.finalUses.values()].map((column) => column[at] ?? 0));
  const output = used + final - (table.imports[at] ?? 0) + (table.error[at] ?? 0);
  return [
    { line: "row", sum: "TIU", stated: table.stated.get("TIU")?.[at] ?? 0, computed: used },
    { line: "row", sum: "TFU", stated: table.stated.get("TFU")?.[at] ?? 0, computed: final },
    { line: "row", sum: "GO", stated: table.output[at] ?? 0, computed: output },
  ];
}

function columnSums(table: IoTable, at: number): Sum[] {
  const size = table.sectors.length;
  const bought = total(table.sectors.map((_, seller) => table.flows[seller * size + at] ?? 0));
  const added = total([...table.valueAdded.values()].map((row) => row[at] ?? 0));
  const stated = table.inputs[at] ?? 0;
  return [
    { line: "column", sum: "TII", stated: table.stated.get("TII")?.[at] ?? 0, computed: bought },
    { line: "column", sum: "TVA", stated: table.stated.get("TVA")?.[at] ?? 0, computed: added },
    { line: "column", sum: "TI", stated, computed: bought + added },
    { line: "column", sum: "GO", stated: table.output[at] ?? 0, computed: stated },
  ];
}

function total(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
