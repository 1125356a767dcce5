import { leontiefSolver, type NoContent, type SolvedContent } from "./leontief.ts";
import {
  inputShares,
  type PurchaseAccounts,
  type UnfitAccounts,
  unfitAccounts,
} from "./purchase-accounts.ts";
import { columnSums, type SparseColumns, timesColumns } from "./sparse-columns.ts";

/** Shares from 0 to 1 between which the truth lies, and one number between. */
export interface ContentShares {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** The share of what is known: lower ÷ (1 − (upper − lower)), as R1 has it of one tier. Not a number where nothing
   *  is known. What is known over all tiers, the coverage, is 1 − (upper − lower). */
  readonly point: Float64Array;
}

/** How much of what enterprises make and buy was made inside a boundary, over all tiers. */
export interface AllTierContent extends Pick<SolvedContent, "residual" | "errorBound" | "iterations"> {
  readonly kind: "solved";
  /** R7, per unit of output: value added inside the boundary by the enterprise and by all that stand behind it. An
   *  enterprise inside whose output is not known has the bounds 0 and 1, one outside has 0. */
  readonly ofOutput: ContentShares;
  /** R8, per unit of purchases: the content of what is bought, 0 for what is bought from outside. Not a number where
   *  nothing is bought. */
  readonly ofPurchases: ContentShares;
}

/** All-tier content of every enterprise, R7 and R8: c′ = v′_B (I − A)⁻¹ with v_B the value added per unit of output of
 *  those inside the boundary, 0 elsewhere. What returns from inside by way of outside enterprises in the accounts
 *  counts for R7; R8 counts a purchase from outside as 0. Content inside, content of all others, imports and unknown
 *  sum to 1. Both bounds never fall when the boundary grows.
 *  @param inside 1 for each enterprise whose production site lies inside the boundary
 *  @see 配套率 R7, R8 */
export function allTierContent(
  accounts: PurchaseAccounts,
  inside: Uint8Array,
): AllTierContent | UnfitAccounts | NoContent {
  const shares = inputShares(accounts);
  const unfit = unfitAccounts(accounts, shares);
  if (unfit !== undefined) return unfit;
  const isInside = (at: number) => inside[at] === 1;
  const own = shares.valueAdded.map((value, at) => (isInside(at) && shares.isKnown[at] === 1 ? value : 0));
  const most = own.map((value, at) =>
    shares.isKnown[at] === 1 ? value + (shares.unknown[at] ?? 0) : Number(isInside(at)),
  );
  const solve = solverOf(shares.inputs);
  const lower = solve(own);
  if (lower.kind !== "solved") return lower;
  const upper = solve(most);
  if (upper.kind !== "solved") return upper;
  const worst = (of: "residual" | "errorBound" | "iterations") => Math.max(lower[of], upper[of]);
  const bounds = { lower: lower.content.map(asShare), upper: upper.content.map(asShare) };
  return {
    kind: "solved",
    ofOutput: withPoint(bounds.lower, bounds.upper),
    ofPurchases: ofPurchases(accounts, inside, bounds),
    residual: worst("residual"),
    errorBound: worst("errorBound"),
    iterations: worst("iterations"),
  };
}

/** @param inputs of accounts that were found fit */
function solverOf(inputs: SparseColumns): (own: Float64Array) => SolvedContent | NoContent {
  const solver = leontiefSolver(inputs);
  if (solver.kind === "unfit") throw new RangeError("Cannot solve for content: a column sums to 1 or more");
  return solver.solve;
}

/** Takes off what rounding put beyond 0 or 1. */
function asShare(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function ofPurchases(
  { purchases, fromOutside, unknown }: PurchaseAccounts,
  inside: Uint8Array,
  content: Pick<ContentShares, "lower" | "upper">,
): ContentShares {
  const total = columnSums(purchases).map((sum, at) => sum + (fromOutside[at] ?? 0) + (unknown[at] ?? 0));
  const share = (values: Float64Array, unknownPart: Float64Array) =>
    timesColumns(
      values.map((value, at) => (inside[at] === 1 ? value : 0)),
      purchases,
    ).map((sum, at) => {
      const whole = total[at] ?? 0;
      return whole > 0 ? asShare((sum + (unknownPart[at] ?? 0)) / whole) : Number.NaN;
    });
  return withPoint(share(content.lower, new Float64Array(total.length)), share(content.upper, unknown));
}

function withPoint(lower: Float64Array, upper: Float64Array): ContentShares {
  const point = lower.map((value, at) => {
    const known = 1 - ((upper[at] ?? 0) - value);
    return known > 0 ? asShare(value / known) : Number.NaN;
  });
  return { lower, upper, point };
}
