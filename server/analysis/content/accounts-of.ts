import type { Snapshot } from "../../graph/current-graph.ts";
import { inputShares, type PurchaseAccounts, unfitAccounts } from "../kernels/purchase-accounts.ts";
import { amountsOf } from "../rates/amounts.ts";
import type { PurchasesAskedFor } from "../rates/rate-items.ts";
import { rowsOfMaker } from "../trade/products.ts";
import type { Trade } from "../trade/trade.ts";

/** The accounts of all enterprises, by number from the first of the graph's range on, and whose were rejected. */
export interface AccountsOfFirms {
  readonly accounts: PurchaseAccounts;
  /** Enterprises whose purchases exceed what they make: nothing is then known of what their goods are made from.
   *  Ascending, by the same numbers. */
  readonly rejected: readonly number[];
}

/** Gathers what every enterprise buys and makes, CNY10k/year. Self-supply is left out. The output of a buyer of whom
 *  only some purchases are known, or of a product without output, is not known. A purchase from an enterprise with a
 *  known production site is one from that enterprise; from a place outside the boundary, one from outside; any other is
 *  of unknown origin.
 *  @param isSited by enterprise: 1 where its production site is known
 *  @param isOutside whether a place, a node of the supply graph, surely lies outside the boundary asked about */
export function accountsOf(
  snapshot: Snapshot,
  { trade, complete }: Pick<PurchasesAskedFor, "trade" | "complete">,
  { isSited, isOutside }: { readonly isSited: Uint8Array; isOutside(place: number): boolean },
): AccountsOfFirms {
  const { first, end } = snapshot.supplyGraph.ranges.Enterprise;
  const { purchases, self } = trade;
  const { amount } = amountsOf(snapshot, trade);
  const fromOutside = new Float64Array(end - first);
  const unknown = new Float64Array(end - first);
  const output = outputsOf(snapshot, trade, complete);
  const offsets = new Int32Array(end - first + 1);
  const [rows, values]: [number[], number[]] = [[], []];
  for (let buyer = 0; buyer < end - first; buyer++) {
    const isCounted = complete[buyer] === 1;
    const sellers = new Map<number, number>();
    for (
      let row = purchases.offsets[buyer] ?? 0;
      isCounted && row < (purchases.offsets[buyer + 1] ?? 0);
      row++
    ) {
      if (self[row] === 1) continue;
      const seller = (purchases.seller[row] ?? first) - first;
      const paid = amount[row] ?? 0;
      if (isSited[seller] === 1) sellers.set(seller, (sellers.get(seller) ?? 0) + paid);
      else if (isOutside(seller + first)) fromOutside[buyer] = (fromOutside[buyer] ?? 0) + paid;
      else unknown[buyer] = (unknown[buyer] ?? 0) + paid;
    }
    for (const [seller, paid] of [...sellers].sort(([a], [b]) => a - b)) {
      rows.push(seller);
      values.push(paid);
    }
    offsets[buyer + 1] = rows.length;
  }
  const accounts = {
    purchases: { offsets, rows: Int32Array.from(rows), values: Float64Array.from(values) },
    fromOutside,
    unknown,
    output,
  };
  const rejected = unfitAccounts(accounts, inputShares(accounts))?.columns.map(({ column }) => column) ?? [];
  for (const column of rejected) output[column] = Number.NaN;
  return { accounts, rejected };
}

/** What every enterprise makes in all; not a number where it makes nothing known, or any output is not stated. */
function outputsOf({ supplyGraph }: Snapshot, { products }: Trade, complete: Uint8Array): Float64Array {
  const { first } = supplyGraph.ranges.Enterprise;
  return Float64Array.from(complete, (isComplete, enterprise) => {
    const [start, end] = rowsOfMaker(products, { supplyGraph }, enterprise + first);
    if (isComplete !== 1 || start === end) return Number.NaN;
    return products.output.subarray(start, end).reduce((sum, each) => sum + each, 0);
  });
}
