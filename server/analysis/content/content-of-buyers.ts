import type { AllTierContent, ContentShares } from "../kernels/all-tier-content.ts";
import type { PurchaseAccounts } from "../kernels/purchase-accounts.ts";
import { columnSums } from "../kernels/sparse-columns.ts";

/** Bounds of a share, and what is known of it. All in [0, 1]. */
export interface Share {
  readonly lower: number;
  readonly upper: number;
  /** lower ÷ coverage; null where nothing is known. */
  readonly point: number | null;
  /** 1 − (upper − lower). */
  readonly coverage: number;
}

/** The content of several buyers together: of what they buy (R8), weighted by purchases, and of what they make (R7),
 *  weighted by output; null where nothing is bought, or no output is known. */
export interface ContentOfBuyers {
  /** CNY10k/year. */
  readonly bought: number;
  readonly ofPurchases: Share | null;
  readonly ofOutput: Share | null;
}

/** Sums content over buyers: ratios of sums, never means of ratios.
 *  @param weights by enterprise, in [0, 1]: how much of each counts */
export function contentOf(
  content: AllTierContent,
  { purchases, fromOutside, unknown, output }: PurchaseAccounts,
  weights: Float64Array,
): ContentOfBuyers {
  const bought = columnSums(purchases).map(
    (sum, at) => (sum + (fromOutside[at] ?? 0) + (unknown[at] ?? 0)) * (weights[at] ?? 0),
  );
  const made = output.map((value, at) => (Number.isNaN(value) ? 0 : value * (weights[at] ?? 0)));
  return {
    bought: bought.reduce((sum, value) => sum + value, 0),
    ofPurchases: weighted(content.ofPurchases, bought),
    ofOutput: weighted(content.ofOutput, made),
  };
}

function weighted(
  { lower, upper }: Pick<ContentShares, "lower" | "upper">,
  weights: Float64Array,
): Share | null {
  let [least, most, total] = [0, 0, 0];
  for (const [at, weight] of weights.entries()) {
    if (weight === 0) continue;
    least += weight * (lower[at] ?? 0);
    most += weight * (upper[at] ?? 0);
    total += weight;
  }
  if (total === 0) return null;
  const [low, high] = [least / total, most / total];
  const coverage = 1 - (high - low);
  return { lower: low, upper: high, coverage, point: coverage > 0 ? Math.min(1, low / coverage) : null };
}
