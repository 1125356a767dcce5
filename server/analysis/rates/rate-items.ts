import { notFound } from "../../../graph-schema/errors.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { indexOfId } from "../../graph/id-table.ts";
import { NO_STAGE } from "../../graph/link-columns.ts";
import { boundaryOf } from "../boundary.ts";
import { type Trade, tradeOf } from "../trade/trade.ts";
import { type Amounts, amountsOf } from "./amounts.ts";
import { partsBought } from "./by-part.ts";
import { supplierCounts } from "./by-supplier.ts";
import { chainSharesFinder } from "./chain-shares.ts";
import { completeBuyers } from "./complete-buyers.ts";
import type { Bought } from "./rate-cells.ts";
import { ALL_CHAINS, type BuyersAsked, type RateAsked } from "./rate-parameters.ts";

/** Which purchases are asked for. */
export interface PurchasesAskedFor {
  readonly trade: Trade;
  /** By enterprise from the first on: 1 where all its purchases are known. */
  readonly complete: Uint8Array;
  /** By enterprise: 1 when it stands in the place asked for and is the one asked for, if one is. */
  readonly asked: Uint8Array;
  /** How much of what a buyer buys of a stage counts, in [0, 1]: of a buyer in several chains the part of the chain
   *  asked for; 0 for another stage than the one asked for. Self-supply counts as any other.
   *  @param stage −1 where it is not known */
  shareOf(buyer: number, stage: number): number;
}

/** What a supporting rate sums: rows of purchases, or of parts, and which of them are asked for. */
export interface RateItems extends PurchasesAskedFor {
  /** What is summed; its rows are those of the trade unless parts are counted. */
  readonly bought: Bought;
  readonly amounts: Amounts;
  /** By row: the stage bought, −1 where it is not known. */
  readonly stage: Int32Array;
  readonly isSelf: Uint8Array;
  /** By row: the SUPPLIES link that says so; −1 where none does. */
  readonly link: Int32Array;
}

/** Gathers what a supporting rate is asked of.
 *  @throws AppError `FACT_NOT_FOUND` for an id nothing has; `REQUEST_INVALID` for a place that is not on the map */
export function rateItems(snapshot: Snapshot, asked: RateAsked): RateItems {
  const purchases = purchasesAskedFor(snapshot, asked);
  return { ...purchases, ...countedBy(snapshot, purchases.trade, asked) };
}

/** Finds whose purchases are asked for, and how much of them.
 *  @throws AppError as `rateItems` */
export function purchasesAskedFor(snapshot: Snapshot, asked: BuyersAsked): PurchasesAskedFor {
  const trade = tradeOf(snapshot, { map: asked.map, withInferred: asked.inferred === "yes" });
  const chain = asked.chain === ALL_CHAINS ? undefined : nodeOf(snapshot, "chain", asked.chain);
  const only = asked.stage === "" ? undefined : nodeOf(snapshot, "stage", asked.stage);
  const chainsOf = chainSharesFinder(snapshot, trade);
  return {
    trade,
    complete: completeBuyers(snapshot, trade.purchases),
    asked: buyersAsked(snapshot, trade, asked),
    shareOf(buyer, stage) {
      if (only !== undefined && !(stage !== NO_STAGE && trade.lines.above(stage).has(only))) return 0;
      return chain === undefined ? 1 : (chainsOf(buyer).get(chain) ?? 0);
    },
  };
}

/** Amounts by value, parts or suppliers. */
function countedBy(
  snapshot: Snapshot,
  trade: Trade,
  { by, map }: RateAsked,
): Pick<RateItems, "bought" | "amounts" | "stage" | "isSelf" | "link"> {
  if (by === "part") {
    const parts = partsBought(snapshot, trade, map);
    return {
      bought: parts.trade,
      amounts: parts.amounts,
      stage: parts.stage,
      isSelf: parts.self,
      link: parts.link,
    };
  }
  const amounts = by === "count" ? supplierCounts(trade) : amountsOf(snapshot, trade);
  return {
    bought: trade,
    amounts,
    stage: trade.purchases.stage,
    isSelf: trade.self,
    link: trade.purchases.link,
  };
}

function buyersAsked(
  snapshot: Snapshot,
  { homes }: Trade,
  { enterprise, place, map }: BuyersAsked,
): Uint8Array {
  const { ranges } = snapshot.supplyGraph;
  const { first, end } = ranges.Enterprise;
  if (enterprise !== "") {
    const one = new Uint8Array(end - first);
    one[nodeOf(snapshot, "enterprise", enterprise) - first] = 1;
    return one;
  }
  const boundary = boundaryOf(snapshot, place, map);
  return Uint8Array.from({ length: end - first }, (_, at) => {
    const finest = [homes.town, homes.county, homes.city, homes.province].find(
      (homesAt) => (homesAt[at] ?? -1) >= 0,
    );
    return Number(finest !== undefined && boundary.whereabouts([finest[at] ?? 0]) === "inside");
  });
}

const KINDS = { chain: "Chain", stage: "Stage", enterprise: "Enterprise" } as const;

function nodeOf({ facts, supplyGraph }: Snapshot, kind: keyof typeof KINDS, id: string): number {
  const node = indexOfId(supplyGraph.nodes, id);
  if (node === undefined || facts.node(KINDS[kind], id) === undefined) throw notFound(kind, id);
  return node;
}
