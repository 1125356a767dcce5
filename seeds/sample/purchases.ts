import { type SellerChooser, sellerChooser } from "./choose-seller.ts";
import type { Firms } from "./firms.ts";
import type { Holding } from "./groups.ts";
import { isHole } from "./holes.ts";
import { firstPeer } from "./local-search.ts";
import { CASES, DEGREE, KEPT_IN_A_YEAR, LINKS_IF_MADE, SALES_TO_PLACES, VALUE_SPREAD } from "./parameters.ts";
import { power, type Random } from "./random.ts";
import type { Input } from "./recipes.ts";
import { grown, type Seller, type Trade } from "./trade.ts";

/** One purchase of one year. */
export interface Purchase {
  readonly buyer: number;
  readonly slot: number;
  readonly year: number;
  readonly seller: Seller;
  readonly stage: number;
  /** 万元. */
  readonly value: number;
  readonly essential: boolean;
}

/** A place in a buyer's list of purchases: sellers come and go, the need stays. */
interface Slot {
  readonly stage: number;
  readonly essential: boolean;
  readonly value: number;
  /** A seller that is set and stays. */
  readonly seller?: Seller;
}

/** The purchases of every firm, buyer by buyer, each buyer's in order of year; a seller and stage once a year. */
export function* drawPurchases(
  trade: Trade,
  holdings: readonly Holding[],
  links: number,
): Generator<Purchase> {
  const chooser = sellerChooser(trade);
  const counts = linkCounts(trade.firms, links * (1 - SALES_TO_PLACES) - holdings.length, trade.random);
  const sisters = sisterSlots(trade.firms, holdings);
  const held = new Map<number, Holding[]>();
  for (const holding of holdings) held.set(holding.head, [...(held.get(holding.head) ?? []), holding]);
  let start = 0;
  for (let buyer = 0; buyer < trade.firms.count; buyer++) {
    if (firstPeer(trade.firms, buyer) === buyer) start = trade.random.unit();
    const slots = [
      ...drawSlots(trade, buyer, { count: counts[buyer] ?? 0, start }),
      ...groupSlots(trade, buyer, held.get(buyer) ?? []),
      ...(sisters.get(buyer) ?? []),
    ];
    if (slots.length > 0) yield* yearsOf(trade, { buyer, slots }, chooser);
  }
}

function* yearsOf(
  { years, random, markets }: Trade,
  { buyer, slots }: { readonly buyer: number; readonly slots: readonly Slot[] },
  { choose, keep }: SellerChooser,
): Generator<Purchase> {
  const sellers: (Seller | undefined)[] = slots.map(({ seller }) => seller);
  for (const [year, calendar] of years.entries()) {
    const found = new Map<string, Purchase>();
    slots.forEach((need, slot) => {
      const value =
        need.value *
        grown(year - years.length + 1) *
        (year === years.length - 1 ? 1 : Math.exp(0.1 * random.normal()));
      const before = sellers[slot];
      const want = { buyer, stage: need.stage, value, year };
      const lasts = random.unit() < KEPT_IN_A_YEAR && before !== undefined && keep(want, before);
      const seller = need.seller ?? (lasts ? before : choose({ ...want, except: before }));
      sellers[slot] = seller;
      const stage = seller < 0 ? need.stage : markets.soldAs(seller, need.stage);
      const earlier = found.get(`${seller}.${stage}`);
      found.set(`${seller}.${stage}`, {
        buyer,
        slot: earlier?.slot ?? slot,
        year: calendar,
        seller,
        stage,
        value: value + (earlier?.value ?? 0),
        essential: need.essential || (earlier?.essential ?? false),
      });
    });
    yield* found.values();
  }
}

/** How many links each buyer has: ∝ revenue^0.75, together as many as wanted, some buyers none. */
function linkCounts(firms: Firms, wanted: number, random: Random): Int32Array {
  const pull = firms.revenue.map((revenue) => power(revenue, DEGREE.buyerPower));
  const most = Math.max(60, firms.count / 20);
  const expected = (factor: number) =>
    pull.reduce((sum, each) => sum + Math.min(each * factor, most) * (1 - DEGREE.withoutPurchases), 0);
  let [low, high] = [0, 100];
  for (let step = 0; step < 60; step++) {
    const factor = (low + high) / 2;
    if (expected(factor) < wanted) low = factor;
    else high = factor;
  }
  return Int32Array.from(pull, (each, firm) => {
    const buys = random.unit() >= DEGREE.withoutPurchases;
    const count = Math.floor(Math.min(each * low, most) + random.unit());
    return spendsMoreThanItEarns(firm) ? Math.max(count, 2) : buys ? count : 0;
  });
}

/** Every so many firms one whose purchases exceed its revenue. */
function spendsMoreThanItEarns(firm: number): boolean {
  return firm % Math.round(1 / CASES.costsAboveRevenue) === 7;
}

/** Needs after the recipe: as many slots for an input as its share of the cost, values spread around it.
 *  @param start where on the recipe the first slot falls, in [0, 1): peers have it in common, so that small firms
 *    side by side buy the same */
function drawSlots(
  trade: Trade,
  buyer: number,
  { count, start }: { readonly count: number; readonly start: number },
): Slot[] {
  if (count === 0) return [];
  const { firms, random } = trade;
  const inputs = inputsOf(trade, buyer);
  const total = inputs.reduce((sum, { share }) => sum + share, 0);
  if (total === 0) return [];
  const budget = (firms.revenue[buyer] ?? 0) * (spendsMoreThanItEarns(buyer) ? 1.15 : total);
  const asked = inputs.map((input) => ({ ...input, often: input.share * oftenAsked(trade, input) }));
  const length = asked.reduce((all, { often }) => all + often, 0);
  const picked = Array.from({ length: count }, (_, slot) =>
    inputAt(asked, (length * (slot + start)) / count),
  );
  const weights = picked.map(
    (input) => (input.share / input.often) * Math.exp(VALUE_SPREAD * random.normal()),
  );
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const slots = picked.map((input, slot): Slot => {
    const value = (budget * (weights[slot] ?? 0)) / sum;
    const stock = trade.markets.stock(firms.stage[buyer] ?? 0);
    if (stock.length > 0 && random.unit() < CASES.stock) {
      return { stage: stock[random.below(stock.length)] ?? 0, essential: true, value };
    }
    const later = random.unit() < CASES.feedback ? laterStage(trade, buyer) : undefined;
    if (later !== undefined) return { stage: later, essential: false, value: value * 0.5 };
    return { stage: input.stage, essential: input.essential, value };
  });
  if (random.unit() >= CASES.selfSupply * (firms.aboveScale[buyer] === 1 ? 1 : 0)) return slots;
  return [
    ...slots,
    { stage: firms.stage[buyer] ?? 0, essential: false, value: 0.05 * budget, seller: buyer },
  ];
}

function inputsOf({ firms, recipes }: Trade, buyer: number): readonly Input[] {
  const first = recipes[firms.stage[buyer] ?? 0] ?? [];
  const second = firms.second[buyer] ?? -1;
  if (second < 0) return first;
  const part = firms.secondShare[buyer] ?? 0;
  return [
    ...first.map((input) => ({ ...input, share: input.share * (1 - part) })),
    ...(recipes[second] ?? []).map((input) => ({ ...input, share: input.share * part })),
  ];
}

interface AskedInput extends Input {
  /** Its part of the buyer's links, on the scale of all inputs. */
  readonly often: number;
}

/** What firms of the sample make is bought in many links, what none makes (power, freight, coal) in a few large
 *  ones: the values follow the recipe all the same. */
function oftenAsked({ markets, stages }: Trade, { stage }: Input): number {
  return isHole(stages.list[stage]?.id ?? "") ? 1 : 1 + (LINKS_IF_MADE - 1) * markets.offer(stage);
}

function inputAt(inputs: readonly AskedInput[], position: number): AskedInput {
  let left = position;
  const found = inputs.find(({ often }) => {
    left -= often;
    return left < 0;
  });
  return found ?? inputs.at(-1) ?? { stage: 0, share: 1, essential: false, often: 1 };
}

/** A goods stage later in the buyer's own chain: vehicles that haul parts, machines that make machines, scrap. */
function laterStage({ firms, stages, random }: Trade, buyer: number): number | undefined {
  const own = firms.stage[buyer] ?? 0;
  const top = [own, ...(stages.parents[own] ?? [])].find((stage) => (stages.order[stage] ?? 0) > 0);
  if (top === undefined) return undefined;
  const chain = stages.ofChain.get(stages.chains[top]?.[0] ?? 0) ?? [];
  const later = chain.filter(
    (stage) =>
      (stages.order[stage] ?? 0) > (stages.order[top] ?? 0) && stages.list[stage]?.nature === "goods",
  );
  return later[random.below(later.length)];
}

/** What a head buys from the firms it holds: supply inside the group, year after year. */
function groupSlots({ firms, random }: Trade, buyer: number, held: readonly Holding[]): Slot[] {
  return held.map(({ member }) => ({
    stage: firms.stage[member] ?? 0,
    essential: false,
    value:
      Math.min(0.04 * (firms.revenue[buyer] ?? 0), 0.3 * (firms.revenue[member] ?? 0)) *
      (0.5 + random.unit()),
    seller: member,
  }));
}

/** Buyers outside a group that buy from two of its firms: two sellers, one owner. */
function sisterSlots(firms: Firms, holdings: readonly Holding[]): Map<number, Slot[]> {
  const inGroups = new Set(holdings.flatMap(({ head, member }) => [head, member]));
  const slots = new Map<number, Slot[]>();
  holdings.forEach(({ head, member }, index) => {
    const next = holdings[index + 1];
    if (next?.head !== head || holdings[index - 1]?.head === head) return;
    let buyer = (member + 1) % firms.count;
    while (inGroups.has(buyer)) buyer = (buyer + 1) % firms.count;
    const sellers = [member, next.member].map((seller) => ({
      stage: firms.stage[seller] ?? 0,
      essential: true,
      value: 0.02 * Math.min(firms.revenue[seller] ?? 0, firms.revenue[buyer] ?? 0),
      seller,
    }));
    slots.set(buyer, sellers);
  });
  return slots;
}
