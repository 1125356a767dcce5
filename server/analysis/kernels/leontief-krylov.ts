import type { Group, OrderedSystem } from "./leontief-system.ts";

/** Steps between two computations of the true residual. */
const STEPS = 1_000;

/** Times the residual is computed anew: iterative refinement. */
const REFINEMENTS = 10;

interface Sides {
  /** Changed in place. */
  readonly content: Float64Array;
  readonly right: Float64Array;
}

/** Solves a group that Gauss–Seidel would take too long for, as when hardly anything leaks out of a circle of trade.
 *  BiCGSTAB on the equations, preconditioned by their part below the diagonal, from the content given; the residual is
 *  computed anew from the equations every 1,000 steps or when the method believes it is there, and what remains is
 *  solved for again.
 *  @param tolerance largest residual that is good enough
 *  @returns steps taken; whether it is good enough is for the caller to measure
 *  @see van der Vorst (1992), Bi-CGSTAB, SIAM Journal on Scientific and Statistical Computing 13 */
export function solveByKrylov(
  system: OrderedSystem,
  { group, tolerance }: { readonly group: Group; readonly tolerance: number },
  { content, right }: Sides,
): number {
  const part = partOf(system, group);
  const solution = content.subarray(group.first, group.end);
  const target = right.subarray(group.first, group.end);
  let steps = 0;
  for (let round = 0; round < REFINEMENTS; round++) {
    const residual = part.times(solution).map((value, at) => (target[at] ?? 0) - value);
    const scale = largestOf(residual);
    if (!(scale > tolerance)) break;
    const unit = residual.map((value) => value / scale);
    const { correction, taken } = correct(part, unit, tolerance / (4 * scale));
    steps += taken;
    addTo(solution, correction, scale);
  }
  return steps;
}

interface Part {
  readonly times: (vector: Float64Array) => Float64Array;
  /** Solves with the diagonal and the sellers that stand before their buyer. */
  readonly roughly: (vector: Float64Array) => Float64Array;
}

function partOf({ columns, within, diagonal }: OrderedSystem, { first, end }: Group): Part {
  const { offsets, rows, values } = columns;
  const from = (place: number, vector: Float64Array, before: number) => {
    let sum = 0;
    for (let at = within[place] ?? 0; at < (offsets[place + 1] ?? 0); at++) {
      const row = rows[at] ?? 0;
      if (row < before) sum += (values[at] ?? 0) * (vector[row - first] ?? 0);
    }
    return sum;
  };
  return {
    times: (vector) => {
      const product = new Float64Array(vector.length);
      for (let place = first; place < end; place++) {
        product[place - first] =
          (diagonal[place] ?? 1) * (vector[place - first] ?? 0) - from(place, vector, end);
      }
      return product;
    },
    roughly: (vector) => {
      const solved = new Float64Array(vector.length);
      for (let place = first; place < end; place++) {
        solved[place - first] =
          ((vector[place - first] ?? 0) + from(place, solved, place)) / (diagonal[place] ?? 1);
      }
      return solved;
    },
  };
}

/** One run of BiCGSTAB from 0. What is wanted is scaled to 1, so that products neither vanish nor overflow. Stops early where the method breaks down; the caller starts it again from there. */
function correct(part: Part, wanted: Float64Array, tolerance: number) {
  const correction = new Float64Array(wanted.length);
  const residual = wanted.slice();
  const direction = new Float64Array(wanted.length);
  let step: Float64Array = new Float64Array(wanted.length);
  let [rho, alpha, omega] = [1, 1, 1];
  for (let taken = 1; taken <= STEPS; taken++) {
    const before = rho;
    rho = dot(wanted, residual);
    const beta = (rho / before) * (alpha / omega);
    for (let at = 0; at < direction.length; at++) {
      direction[at] = (residual[at] ?? 0) + beta * ((direction[at] ?? 0) - omega * (step[at] ?? 0));
    }
    const roughDirection = part.roughly(direction);
    step = part.times(roughDirection);
    alpha = rho / dot(wanted, step);
    if (!Number.isFinite(alpha) || !Number.isFinite(beta)) return { correction, taken };
    addTo(correction, roughDirection, alpha);
    addTo(residual, step, -alpha);
    if (largestOf(residual) <= tolerance) return { correction, taken };
    const roughResidual = part.roughly(residual);
    const side = part.times(roughResidual);
    omega = dot(side, residual) / dot(side, side);
    if (!Number.isFinite(omega)) return { correction, taken };
    addTo(correction, roughResidual, omega);
    addTo(residual, side, -omega);
    if (largestOf(residual) <= tolerance) return { correction, taken };
  }
  return { correction, taken: STEPS };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function addTo(sum: Float64Array, vector: Float64Array, factor: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + factor * (vector[at] ?? 0);
}

function largestOf(vector: Float64Array): number {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  return largest;
}
