import type { Fact } from "../../graph-schema/facts.ts";
import { firmId, firmSlug, written } from "./firm-facts.ts";
import { made } from "./options.ts";
import { CASES } from "./parameters.ts";
import type { Purchase } from "./purchases.ts";
import type { Random } from "./random.ts";
import type { SaleToPlace } from "./sales-to-places.ts";
import type { Trade } from "./trade.ts";

/** Days after which buyers pay, and how often: leaders let wait. */
const PAYMENT_DAYS = [30, 60, 90, 120, 180] as const;

/** A purchase as one fact, now and then two: what the seller says of it and what the buyer says. */
export function* purchaseFacts(trade: Trade, purchase: Purchase, draw: Random): Generator<Fact> {
  const { buyer, slot, year, seller, stage, value, essential } = purchase;
  const id = `supplies:${firmSlug(buyer)}.${slot}.${year}`;
  const from = seller < 0 ? (trade.origins.ids[-1 - seller] ?? "") : firmId(seller);
  const isTwice = seller >= 0 && draw.unit() < CASES.statedTwice;
  const fact = {
    kind: "SUPPLIES",
    id,
    from,
    to: firmId(buyer),
    ...goods(trade, stage, draw),
    ...(isTwice || draw.unit() >= CASES.missingValue ? { value: written(value) } : {}),
    ...(draw.unit() < CASES.missingPeriod ? {} : { period: String(year) }),
    ...(seller >= 0 && draw.unit() < CASES.paymentDaysKnown
      ? { paymentDays: paymentDays(trade, buyer, draw) }
      : {}),
    essential,
    ...made,
  } as const;
  yield isTwice ? { ...fact, statedBy: "buyer" } : fact;
  if (!isTwice) return;
  const other = value * (0.85 + 0.3 * draw.unit());
  yield { ...fact, id: `${id}.seller`, value: written(other), statedBy: "seller" };
}

function goods({ stages }: Trade, stage: number, draw: Random) {
  const named = stages.list[stage];
  return draw.unit() < CASES.missingStage
    ? { goods: `${named?.name ?? ""}等物料` }
    : { stage: named?.id ?? "" };
}

function paymentDays({ firms }: Trade, buyer: number, draw: Random): number {
  const first = firms.leader[buyer] === 1 ? 2 : 0;
  return PAYMENT_DAYS[first + draw.below(3)] ?? 60;
}

/** Goods that go to a place, as a fact. */
export function saleFact({ origins, stages }: Trade, sale: SaleToPlace): Fact {
  return {
    kind: "SUPPLIES",
    id: `supplies:${firmSlug(sale.seller)}.to-${sale.slot}.${sale.year}`,
    from: firmId(sale.seller),
    to: origins.ids[sale.place] ?? "",
    stage: stages.list[sale.stage]?.id ?? "",
    value: written(sale.value),
    period: String(sale.year),
    ...made,
  };
}
