import { EigenvalueDecomposition } from "ml-matrix";

/** The eigenvector to the second largest eigenvalue of a symmetric matrix. */
export interface SecondEigenvector {
  /** Of length 1; which of its two directions it has, nothing says. */
  readonly vector: readonly number[];
  /** The second largest eigenvalue. */
  readonly value: number;
  /** How far it is from its nearest neighbour. At 0 any mixture of several vectors would do as well. */
  readonly gap: number;
}

/** Finds it from all eigenvectors (tridiagonalisation and implicit QL), so that equal eigenvalues are seen. Runs in
 *  O(n³): half a second for 500 rows.
 *  @param matrix symmetric
 *  @returns undefined where there are fewer than two rows
 *  @example
 *  secondEigenvector([[2, 0], [0, 1]])?.vector.map(Math.abs); // => [0, 1]
 */
export function secondEigenvector(matrix: readonly (readonly number[])[]): SecondEigenvector | undefined {
  if (matrix.length < 2) return undefined;
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    matrix.map((row) => [...row]),
    { assumeSymmetric: true },
  );
  const places = realEigenvalues
    .map((value, place) => ({ value, place }))
    .sort((a, b) => b.value - a.value || a.place - b.place);
  const [first, second, third] = places;
  if (first === undefined || second === undefined) return undefined;
  return {
    vector: eigenvectorMatrix.getColumn(second.place),
    value: second.value,
    gap: Math.min(first.value - second.value, second.value - (third?.value ?? Number.NEGATIVE_INFINITY)),
  };
}
