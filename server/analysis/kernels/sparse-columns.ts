/** A sparse square matrix by columns, for purchases: column j lists what buyer j takes from each seller. */
export interface SparseColumns {
  /** Where each column begins in `rows` and `values`; one more entry than columns. */
  readonly offsets: Int32Array;
  /** The seller of each entry. One seller may stand in a column more than once: its entries add up. */
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/** The sum of each column.
 *  @example
 *  [...columnSums({ offsets: Int32Array.of(0, 2, 2), rows: Int32Array.of(0, 1), values: Float64Array.of(3, 4) })]; // => [7, 0]
 */
export function columnSums({ offsets, values }: SparseColumns): Float64Array {
  const sums = new Float64Array(offsets.length - 1);
  for (let column = 0; column < sums.length; column++) {
    let sum = 0;
    for (let at = offsets[column] ?? 0; at < (offsets[column + 1] ?? 0); at++) sum += values[at] ?? 0;
    sums[column] = sum;
  }
  return sums;
}

/** Each column multiplied by a factor; by 0 where the factor is not a finite number.
 *  @example
 *  [...scaleColumns({ offsets: Int32Array.of(0, 1), rows: Int32Array.of(0), values: Float64Array.of(3) }, Float64Array.of(2)).values]; // => [6]
 */
export function scaleColumns({ offsets, rows, values }: SparseColumns, factors: Float64Array): SparseColumns {
  const scaled = new Float64Array(values.length);
  for (let column = 0; column + 1 < offsets.length; column++) {
    const factor = factors[column] ?? 0;
    if (!Number.isFinite(factor)) continue;
    for (let at = offsets[column] ?? 0; at < (offsets[column + 1] ?? 0); at++) {
      scaled[at] = (values[at] ?? 0) * factor;
    }
  }
  return { offsets, rows, values: scaled };
}

/** For each column the sum over its entries of value × the weight of the row: a row vector times the matrix.
 *  @example
 *  [...timesColumns(Float64Array.of(1, 10), { offsets: Int32Array.of(0, 2, 2), rows: Int32Array.of(0, 1), values: Float64Array.of(3, 4) })]; // => [43, 0]
 */
export function timesColumns(
  weights: Float64Array | Uint8Array,
  { offsets, rows, values }: SparseColumns,
): Float64Array {
  const sums = new Float64Array(offsets.length - 1);
  for (let column = 0; column < sums.length; column++) {
    let sum = 0;
    for (let at = offsets[column] ?? 0; at < (offsets[column + 1] ?? 0); at++) {
      sum += (values[at] ?? 0) * (weights[rows[at] ?? 0] ?? 0);
    }
    sums[column] = sum;
  }
  return sums;
}
