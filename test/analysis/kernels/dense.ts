import type { SparseColumns } from "../../../server/analysis/kernels/sparse-columns.ts";

/** A sparse matrix from rows of a dense one. */
export function columnsOf(rows: readonly (readonly number[])[]): SparseColumns {
  const offsets = [0];
  const entries: { row: number; value: number }[] = [];
  for (let column = 0; column < rows.length; column++) {
    for (const [row, cells] of rows.entries()) {
      if (cells[column] !== 0) entries.push({ row, value: cells[column]! });
    }
    offsets.push(entries.length);
  }
  return {
    offsets: Int32Array.from(offsets),
    rows: Int32Array.from(entries, ({ row }) => row),
    values: Float64Array.from(entries, ({ value }) => value),
  };
}

/** c of c′(I − A) = b′ by Gaussian elimination with pivots: slow and plain, to hold the sparse solution against. */
export function denseContent(a: readonly (readonly number[])[], own: readonly number[]): number[] {
  const size = own.length;
  const equations = own.map((right, column) => [
    ...own.map((_, row) => (row === column ? 1 : 0) - a[row]![column]!),
    right,
  ]);
  for (let pivot = 0; pivot < size; pivot++) {
    const best = equations.slice(pivot).reduce((a, b) => (Math.abs(b[pivot]!) > Math.abs(a[pivot]!) ? b : a));
    equations.splice(equations.indexOf(best), 1);
    equations.splice(pivot, 0, best);
    for (const [at, equation] of equations.entries()) {
      if (at === pivot) continue;
      const factor = equation[pivot]! / best[pivot]!;
      for (let column = pivot; column <= size; column++) equation[column]! -= factor * best[column]!;
    }
  }
  return equations.map((equation, at) => equation[size]! / equation[at]!);
}
