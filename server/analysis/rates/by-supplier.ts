import type { Trade } from "../trade/trade.ts";
import type { Amounts } from "./amounts.ts";

/** Purchases counted by supplier (家数口径): every supplier of a buyer weighs 1, in equal parts over what it sells to that
 *  buyer. No value is needed, so none is estimated.
 *  @see 配套率 R4: local suppliers ÷ suppliers */
export function supplierCounts({ purchases, self }: Pick<Trade, "purchases" | "self">): Amounts {
  const { count, buyer, seller } = purchases;
  const amount = new Float64Array(count);
  for (let start = 0; start < count; ) {
    let end = start + 1;
    while (end < count && buyer[end] === buyer[start] && seller[end] === seller[start]) end += 1;
    amount.fill(1 / (end - start), start, end);
    start = end;
  }
  return { amount, estimated: new Uint8Array(self.length) };
}
