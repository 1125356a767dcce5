import { solveByKrylov } from "./leontief-krylov.ts";
import { addEarlier, type Group, type OrderedSystem, orderSystem, sweep } from "./leontief-system.ts";
import { columnSums, type SparseColumns, timesColumns } from "./sparse-columns.ts";

/** Why equations are not solved: a column that sums to 1 or more, or holds a negative number, lets content grow without
 *  end or turn negative. */
export interface UnfitColumns {
  readonly kind: "unfit";
  /** Ascending by column. */
  readonly columns: readonly UnfitColumn[];
}

/** A column that cannot be right. */
export interface UnfitColumn {
  readonly column: number;
  readonly reason: "column-sum" | "negative";
  /** Its sum, which must be < 1; or its least entry, which must be ≥ 0. Not a number where an entry is none. */
  readonly amount: number;
}

/** Content found. */
export interface SolvedContent {
  readonly kind: "solved";
  /** c of each column, to the right-hand side given. */
  readonly content: Float64Array;
  /** The largest difference between both sides of an equation ÷ the largest content: at most 1e-12. */
  readonly residual: number;
  /** Proven: no content is further from the true one than this, which is residual · largest content ÷ (1 − largest
   *  column sum). */
  readonly errorBound: number;
  /** The most rounds that any group of columns took. */
  readonly iterations: number;
}

/** No content was found to the residual asked for. */
export interface NoContent extends Pick<SolvedContent, "residual" | "iterations"> {
  readonly kind: "not-converged";
}

/** Solves for any right-hand side. */
export interface ContentSolver {
  readonly kind: "ready";
  /** The largest column sum of A, < 1: a bound of its spectral radius. */
  readonly largestColumnSum: number;
  /** @param own b: what each column adds itself per unit of output, ≥ 0 */
  readonly solve: (own: Float64Array) => SolvedContent | NoContent;
}

/** The largest residual that counts as solved, relative to the largest content. */
export const CONTENT_RESIDUAL = 1e-12;

/** What a round of Gauss–Seidel may still change, relative to the largest content. */
const SETTLED = 1e-13;

/** Rounds of Gauss–Seidel before a group is handed to the method for slow ones. */
const SWEEPS = 120;

/** Prepares the equations c′(I − A) = b′ of content, c_j = b_j + Σ_i c_i a_ij: directly where trade runs one way,
 *  by Gauss–Seidel within each circle of trade, by a Krylov method where that is too slow. Column sums below 1 prove
 *  that ρ(A) < 1, so that a solution exists, is unique and not negative. Runs in O(columns + entries); each solution
 *  in O(rounds · entries).
 *  @param columns A: what a buyer takes from each seller per unit of its output
 *  @returns every column that is unfit, where any is
 *  @example
 *  leontiefSolver({ offsets: Int32Array.of(0, 1), rows: Int32Array.of(0), values: Float64Array.of(0.5) }).solve(Float64Array.of(0.25)).content[0]; // => 0.5
 *  leontiefSolver({ offsets: Int32Array.of(0, 1), rows: Int32Array.of(0), values: Float64Array.of(1) }).columns; // => [{ column: 0, reason: "column-sum", amount: 1 }]
 *  @see Leontief (1936); Miller and Blair (2009), Input–Output Analysis, chapter 2 */
export function leontiefSolver(columns: SparseColumns): ContentSolver | UnfitColumns {
  const sums = columnSums(columns);
  const unfit = unfitColumns(columns, sums);
  if (unfit.length > 0) return { kind: "unfit", columns: unfit };
  const largestColumnSum = sums.reduce((largest, sum) => Math.max(largest, sum), 0);
  const system = orderSystem(columns);
  const solve = (own: Float64Array): SolvedContent | NoContent => {
    const { content, iterations } = solveInOrder(system, own);
    const largest = largestOf(content);
    const inputs = timesColumns(content, columns);
    for (let at = 0; at < inputs.length; at++)
      inputs[at] = (content[at] ?? 0) - (own[at] ?? 0) - (inputs[at] ?? 0);
    const worst = largestOf(inputs);
    const residual = largest > 0 ? worst / largest : worst;
    return residual <= CONTENT_RESIDUAL
      ? { kind: "solved", content, residual, errorBound: worst / (1 - largestColumnSum), iterations }
      : { kind: "not-converged", residual, iterations };
  };
  return { kind: "ready", largestColumnSum, solve };
}

function unfitColumns({ offsets, values }: SparseColumns, sums: Float64Array): UnfitColumn[] {
  const unfit: UnfitColumn[] = [];
  for (let column = 0; column < sums.length; column++) {
    let least = 0;
    for (let at = offsets[column] ?? 0; at < (offsets[column + 1] ?? 0); at++) {
      least = Math.min(least, values[at] ?? 0);
    }
    const sum = sums[column] ?? 0;
    if (!(least >= 0)) unfit.push({ column, reason: "negative", amount: least });
    else if (!(sum < 1)) unfit.push({ column, reason: "column-sum", amount: sum });
  }
  return unfit;
}

function solveInOrder(system: OrderedSystem, own: Float64Array) {
  const { order, groups } = system;
  const right = Float64Array.from(order, (column) => own[column] ?? 0);
  const solved = new Float64Array(order.length);
  let iterations = 0;
  for (let at = 0; at + 1 < groups.length; at++) {
    const group = { first: groups[at] ?? 0, end: groups[at + 1] ?? 0 };
    addEarlier(system, group, { known: solved, right });
    iterations = Math.max(iterations, solveGroup(system, group, { content: solved, right }));
  }
  const content = new Float64Array(order.length);
  for (let place = 0; place < order.length; place++) content[order[place] ?? 0] = solved[place] ?? 0;
  return { content, iterations };
}

/** Solves one group in place. Gauss–Seidel from 0 only ever rises towards the solution, so a change that has become
 *  small against it and shrinks fast says that it is there.
 *  @returns rounds */
function solveGroup(
  system: OrderedSystem,
  group: Group,
  sides: { readonly content: Float64Array; readonly right: Float64Array },
): number {
  if (group.end - group.first === 1) {
    sweep(system, group, sides);
    return 1;
  }
  let largestContent = 0;
  for (let round = 1; round <= SWEEPS; round++) {
    const { change, largest } = sweep(system, group, sides);
    if (change <= SETTLED * largest) return round;
    largestContent = largest;
  }
  const tolerance = SETTLED * largestContent;
  const steps = solveByKrylov(system, { group, tolerance }, sides);
  sweep(system, group, sides);
  return SWEEPS + steps;
}

function largestOf(vector: Float64Array): number {
  let largest = 0;
  for (let at = 0; at < vector.length; at++) {
    const size = Math.abs(vector[at] ?? 0);
    if (!(size <= largest)) largest = size;
  }
  return largest;
}
