import { firstAtLeast } from "./markets.ts";
import { KEPT_IN_A_YEAR } from "./parameters.ts";
import { power } from "./random.ts";
import { grown, type Trade } from "./trade.ts";

/** Goods that leave the province, or go nobody knows where, in one year. */
export interface SaleToPlace {
  readonly seller: number;
  readonly slot: number;
  readonly year: number;
  /** Position of the destination among the origins. */
  readonly place: number;
  readonly stage: number;
  /** 万元. */
  readonly value: number;
}

/** A firm's chance to sell beyond the province ∝ revenue to this power. */
const SELLER_POWER = 0.35;

/** So many sales to places in the last year, larger firms more often. A firm has one sale to a place; half of the
 *  sales have gone elsewhere 13 months before, so each earlier year has about as many. */
export function* drawSalesToPlaces(trade: Trade, count: number): Generator<SaleToPlace> {
  const { firms, years, random } = trade;
  let sum = 0;
  const pull = firms.revenue.map((revenue) => (sum += power(revenue, SELLER_POWER)));
  const taken = new Set<string>();
  for (let slot = 0; slot < count; ) {
    const seller = firstAtLeast(pull, random.unit() * sum);
    const part = 0.02 + 0.1 * random.unit();
    const sales: SaleToPlace[] = [];
    for (let year = years.length - 1, place = destination(trade); year >= 0; year--) {
      if (year < years.length - 1 && random.unit() >= KEPT_IN_A_YEAR) place = destination(trade);
      const value = part * (firms.revenue[seller] ?? 0) * grown(year - years.length + 1);
      sales.unshift({ seller, slot, year: years[year] ?? 0, place, stage: firms.stage[seller] ?? 0, value });
    }
    const fresh = sales.filter(({ year, place }) => !taken.has(`${seller}.${year}.${place}`));
    if (!fresh.some(({ year }) => year === years.at(-1))) continue;
    for (const sale of fresh) taken.add(`${seller}.${sale.year}.${sale.place}`);
    yield* fresh;
    slot++;
  }
}

function destination({ origins, random }: Trade): number {
  const roll = random.unit();
  return origins.pick(roll < 0.65 ? "province" : roll < 0.85 ? "country" : "unknown", random.unit());
}
