import type { NodeName, PlaceDetail } from "../../../graph-schema/api/resources.ts";
import type { Supplies } from "../../../graph-schema/relationships.ts";

/** Whether the firms of the place sell, buy, or do both in a purchase. */
export type TradeWay = "sold" | "bought" | "within";

/** A purchase that a firm of the place takes part in. */
export interface TradeRow {
  readonly supply: Supplies;
  /** Absent when an end is not named in the answer. */
  readonly seller: NodeName | undefined;
  readonly buyer: NodeName | undefined;
  readonly way: TradeWay;
}

/** The purchases of the firms of a place, the newest year first, within a year the largest value first; what has no
 *  year or no value stands last. */
export function tradeRows({
  supplies,
  names,
  enterprises,
}: Pick<PlaceDetail, "supplies" | "names" | "enterprises">): TradeRow[] {
  const nodes = new Map([...enterprises, ...names].map((node) => [node.id, node]));
  const own = new Set(enterprises.map(({ id }) => id));
  return supplies
    .map((supply) => ({
      supply,
      seller: nodes.get(supply.from),
      buyer: nodes.get(supply.to),
      way: wayOf(own.has(supply.from), own.has(supply.to)),
    }))
    .sort(
      (a, b) =>
        yearOf(b) - yearOf(a) ||
        (b.supply.value ?? -1) - (a.supply.value ?? -1) ||
        (a.supply.id < b.supply.id ? -1 : 1),
    );
}

function wayOf(sells: boolean, buys: boolean): TradeWay {
  if (sells && buys) return "within";
  return sells ? "sold" : "bought";
}

function yearOf({ supply }: TradeRow): number {
  return Number(supply.period ?? 0);
}
