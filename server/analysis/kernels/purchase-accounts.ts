import type { UnfitColumn } from "./leontief.ts";
import { columnSums, type SparseColumns, scaleColumns } from "./sparse-columns.ts";

/** What enterprises buy and make in one year, by number. Money in any one unit, the same everywhere. */
export interface PurchaseAccounts {
  /** For each buyer what it buys from each enterprise. Whether self-supply is in it is the caller's choice. */
  readonly purchases: SparseColumns;
  /** What a buyer buys of which it is known that it comes from outside every boundary asked about. */
  readonly fromOutside: Float64Array;
  /** What a buyer buys of which nobody knows from where; also what is missing between output and the sum of purchases
   *  and value added, where all three are recorded. */
  readonly unknown: Float64Array;
  /** Output. Not a number, or 0, where it is not known: nothing is then known of what its goods are made from. */
  readonly output: Float64Array;
}

/** Accounts that cannot be right. Of each such enterprise `column-sum` says that what it buys from enterprises is as
 *  much as its output or more, `value-added` that all it buys is more than its output, `negative` that an amount is
 *  negative or no number. */
export interface UnfitAccounts {
  readonly kind: "unfit";
  /** Ascending by column, the number of the enterprise. The amount is the sum or the value added per unit of output,
   *  or the amount that is negative. */
  readonly columns: readonly (Omit<UnfitColumn, "reason"> & {
    readonly reason: UnfitColumn["reason"] | "value-added";
  })[];
}

/** Accounts per unit of each enterprise's own output; 0 where it is not known. */
export interface InputShares {
  /** 1 where the output is known. */
  readonly isKnown: Uint8Array;
  /** A. */
  readonly inputs: SparseColumns;
  readonly unknown: Float64Array;
  /** Output less all purchases. Negative where accounts are unfit. */
  readonly valueAdded: Float64Array;
}

/** What sums may differ by in rounding, relative to output. */
const ROUNDING = 1e-12;

/** Divides accounts by output.
 *  @example
 *  [...inputShares({ purchases: { offsets: Int32Array.of(0, 1), rows: Int32Array.of(0), values: Float64Array.of(2) }, fromOutside: Float64Array.of(1), unknown: Float64Array.of(0), output: Float64Array.of(4) }).valueAdded]; // => [0.25]
 */
export function inputShares({ purchases, fromOutside, unknown, output }: PurchaseAccounts): InputShares {
  const isKnown = Uint8Array.from(output, (value) => Number(Number.isFinite(value) && value > 0));
  const perUnit = output.map((value, at) => (isKnown[at] === 1 ? 1 / value : 0));
  const inputs = scaleColumns(purchases, perUnit);
  const unknownShare = unknown.map((value, at) => value * (perUnit[at] ?? 0));
  const valueAdded = columnSums(inputs).map((sum, at) => {
    if (isKnown[at] !== 1) return 0;
    const left = 1 - sum - (fromOutside[at] ?? 0) * (perUnit[at] ?? 0) - (unknownShare[at] ?? 0);
    return Math.abs(left) <= ROUNDING ? 0 : left;
  });
  return { isKnown, inputs, unknown: unknownShare, valueAdded };
}

/** Every enterprise whose accounts cannot be right.
 *  @returns undefined where there is none */
export function unfitAccounts(accounts: PurchaseAccounts, shares: InputShares): UnfitAccounts | undefined {
  const sums = columnSums(shares.inputs);
  const columns: UnfitAccounts["columns"][number][] = [];
  for (const [column, sum] of sums.entries()) {
    const least = leastAmount(accounts, column);
    const valueAdded = shares.valueAdded[column] ?? 0;
    if (!(least >= 0)) columns.push({ column, reason: "negative", amount: least });
    else if (sum >= 1) columns.push({ column, reason: "column-sum", amount: sum });
    else if (valueAdded < 0) columns.push({ column, reason: "value-added", amount: valueAdded });
  }
  return columns.length > 0 ? { kind: "unfit", columns } : undefined;
}

function leastAmount({ purchases, fromOutside, unknown }: PurchaseAccounts, column: number): number {
  const { offsets, values } = purchases;
  let least = Math.min(fromOutside[column] ?? 0, unknown[column] ?? 0);
  for (let at = offsets[column] ?? 0; at < (offsets[column + 1] ?? 0); at++) {
    least = Math.min(least, values[at] ?? 0);
  }
  return least;
}
