import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leontiefSolver } from "../../../server/analysis/kernels/leontief.ts";
import type { SparseColumns } from "../../../server/analysis/kernels/sparse-columns.ts";
import { columnsOf, denseContent } from "./dense.ts";
import { MILLER_BLAIR, TWO_REGIONS } from "./io-tables.ts";

function coefficients({ flows, output }: { flows: number[][]; output: number[] }) {
  return flows.map((row) => row.map((value, column) => value / output[column]!));
}

function solved(columns: SparseColumns, own: readonly number[]) {
  const solver = leontiefSolver(columns);
  if (solver.kind !== "ready") throw new Error(`unfit: ${JSON.stringify(solver.columns)}`);
  const found = solver.solve(Float64Array.from(own));
  if (found.kind !== "solved") throw new Error(`not converged: ${found.residual}`);
  return found;
}

/** A circle of firms, each buying from both neighbours, all but `leak` of its output. */
function ring(firms: number, leak: number): SparseColumns {
  const offsets = Int32Array.from({ length: firms + 1 }, (_, at) => 2 * at);
  const rows = Int32Array.from({ length: 2 * firms }, (_, at) => {
    const buyer = at >> 1;
    return (buyer + (at % 2 === 0 ? 1 : firms - 1)) % firms;
  });
  return { offsets, rows, values: new Float64Array(2 * firms).fill((1 - leak) / 2) };
}

describe("leontiefSolver()", () => {
  it("gives the rows of the Leontief inverse of Miller and Blair, table 2.4", () => {
    const columns = columnsOf(coefficients(MILLER_BLAIR));
    expect([...solved(columns, [1, 0]).content]).toEqual([
      expect.closeTo(1.25412541, 8),
      expect.closeTo(0.330033, 7),
    ]);
    expect([...solved(columns, [0, 1]).content]).toEqual([
      expect.closeTo(0.2640264, 7),
      expect.closeTo(1.12211221, 8),
    ]);
  });

  it("refuses the table of two regions of pymrio: one sector buys 20 for an output of 15, one all its output", () => {
    expect(leontiefSolver(columnsOf(coefficients(TWO_REGIONS)))).toEqual({
      kind: "unfit",
      columns: [
        { column: 1, reason: "column-sum", amount: expect.closeTo(20 / 15, 12) },
        { column: 4, reason: "column-sum", amount: expect.closeTo(1, 12) },
      ],
    });
  });

  it("refuses a column of exactly 1, a negative entry and an entry that is no number", () => {
    const found = leontiefSolver(
      columnsOf([
        [0.5, 0, -0.1, Number.NaN],
        [0.5, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ]),
    );
    expect(found).toEqual({
      kind: "unfit",
      columns: [
        { column: 0, reason: "column-sum", amount: 1 },
        { column: 2, reason: "negative", amount: -0.1 },
        { column: 3, reason: "negative", amount: Number.NaN },
      ],
    });
  });

  it("solves a chain of 200,000 firms in one round", () => {
    const firms = 200_000;
    const found = solved(
      {
        offsets: Int32Array.from({ length: firms + 1 }, (_, at) => Math.max(0, at - 1)),
        rows: Int32Array.from({ length: firms - 1 }, (_, at) => at),
        values: new Float64Array(firms - 1).fill(0.5),
      },
      Array.from({ length: firms }, (_, at) => (at === 0 ? 1 : 0.5)),
    );
    expect(found).toMatchObject({ iterations: 1, residual: 0 });
    expect(found.content.every((value) => value === 1)).toBe(true);
  });

  it.each([0.3, 1e-2, 1e-4, 1e-7])("solves a circle out of which a share of %s leaks", (leak) => {
    const found = solved(ring(300, leak), new Array<number>(300).fill(leak));
    expect(found.residual).toBeLessThanOrEqual(1e-12);
    const furthest = Math.max(...found.content.map((value) => Math.abs(value - 1)));
    expect(furthest).toBeLessThanOrEqual(found.errorBound + 1e-15 / leak);
    expect(furthest).toBeLessThan(1e-8);
  });

  it("says so when a number is none and nothing can be found", () => {
    const solver = leontiefSolver(ring(300, 0.2));
    if (solver.kind !== "ready") throw new Error("unfit");
    expect(solver.solve(new Float64Array(300).fill(Number.NaN)).kind).toBe("not-converged");
  });

  it("agrees with Gaussian elimination on any matrix with loops and circles", () => {
    const matrix = fc.integer({ min: 1, max: 9 }).chain((size) =>
      fc.tuple(
        fc.array(
          fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })), {
            minLength: size,
            maxLength: size,
          }),
          { minLength: size, maxLength: size },
        ),
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: size, maxLength: size }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: size, maxLength: size }),
      ),
    );
    fc.assert(
      fc.property(matrix, ([raw, sums, own]) => {
        const a = raw.map((row) =>
          row.map((value, column) => {
            const sum = raw.reduce((total, each) => total + each[column]!, 0);
            return sum > 0 ? (value / sum) * sums[column]! : 0;
          }),
        );
        const found = solved(columnsOf(a), own);
        const dense = denseContent(a, own);
        for (const [at, value] of dense.entries()) {
          expect(Math.abs(found.content[at]! - value)).toBeLessThanOrEqual(1e-10 * Math.max(1, value));
        }
        expect(found.residual).toBeLessThanOrEqual(1e-12);
      }),
      { numRuns: 300 },
    );
  });
});
