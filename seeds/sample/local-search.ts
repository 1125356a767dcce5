import type { Economy } from "./markets.ts";
import { CASES, PEERS, SOLD_AT_MOST } from "./parameters.ts";
import { grown, NOBODY, type Seller, type Trade, type Want } from "./trade.ts";

/** Finds sellers among the firms of the sample. */
export interface LocalSearch {
  /** A firm that has enough left, looked for from a boundary outwards; `NOBODY` when there is none.
   *  @param level 0 town, 1 county, 2 city, 3 province */
  find(want: Want, level: number): Seller;
  /** Whether a firm has enough left to go on selling; if so it does. */
  keep(want: Want, seller: Seller): boolean;
}

/** A search over firms that have everything left to sell: 80 % of what they make in each year. */
export function localSearch(trade: Trade): LocalSearch {
  const { firms, markets, random } = trade;
  const left = outputLeft(trade);
  const peers = peerLists(trade);
  const ties = tiesOf(firms.count);

  const canSell = (seller: Seller, { buyer, value, year, except }: Want) =>
    seller >= 0 && seller !== buyer && seller !== except && left.has(seller, value, year);

  const fresh = (want: Want, level: number): Seller => {
    for (const range of markets.around(want.buyer).slice(level)) {
      for (let attempt = 0; attempt < 2; attempt++) {
        const isTraded = random.unit() < CASES.throughDistributor;
        const pick = isTraded ? markets.pickDistributor : markets.pick;
        const seller = pick(want.stage, range, random);
        if (canSell(seller, want)) return seller;
      }
    }
    return NOBODY;
  };

  const search = (want: Want, level: number): Seller => {
    const isShared = random.unit() < PEERS.probability;
    for (let attempt = 1; attempt <= PEERS.attempts; attempt++) {
      const seller =
        isShared && attempt <= PEERS.sellers ? peers(want, () => fresh(want, level)) : fresh(want, level);
      if (canSell(seller, want) && (attempt === PEERS.attempts || !ties.closes(want.buyer, seller)))
        return seller;
    }
    return NOBODY;
  };

  return {
    keep: ({ value, year }, seller) => left.take(seller, value, year),
    find: (want, level) => {
      const seller = search(want, level);
      if (seller === NOBODY || !left.take(seller, want.value, want.year)) return NOBODY;
      ties.add(want.buyer, seller);
      return seller;
    },
  };
}

/** What each firm has left to sell in each year, 万元. */
function outputLeft({ firms, years }: Trade) {
  const last = years.length - 1;
  const left = years.map((_, year) =>
    firms.revenue.map((revenue) => revenue * SOLD_AT_MOST * grown(year - last)),
  );
  const has = (seller: Seller, value: number, year: number) => (left[year]?.[seller] ?? 0) >= value;
  return {
    has,
    /** Takes the value off; false and nothing taken when there is less. */
    take(seller: Seller, value: number, year: number): boolean {
      const room = left[year];
      if (room === undefined || !has(seller, value, year)) return false;
      room[seller] = (room[seller] ?? 0) - value;
      return true;
    },
  };
}

/** Most partners of a firm that are looked at for a triangle: enough for all but hubs. */
const PARTNERS_KEPT = 24;

/** Who has traded with whom so far, as far as it is needed to see a triangle. */
function tiesOf(count: number) {
  const partners: (number[] | undefined)[] = new Array(count);
  const note = (firm: number, partner: number) => {
    const known = partners[firm];
    if (known === undefined) partners[firm] = [partner];
    else if (known.length < PARTNERS_KEPT && !known.includes(partner)) known.push(partner);
  };
  return {
    add(buyer: number, seller: number): void {
      note(buyer, seller);
      note(seller, buyer);
    },
    /** Whether both already trade with a third. */
    closes(buyer: number, seller: number): boolean {
      const its = partners[seller];
      return its !== undefined && (partners[buyer] ?? []).some((third) => its.includes(third));
    },
  };
}

/** The first of the neighbours that share their sellers with a firm. Firms of a spot stand in order of stage. */
export function firstPeer({ firstOf, spot }: Economy["firms"], firm: number): number {
  return firm - ((firm - (firstOf[spot[firm] ?? 0] ?? 0)) % PEERS.block);
}

/** Sellers that a block of neighbours shares: a short list for each stage, each found when it is first asked for.
 *  Only the lists of the block at hand are kept, so buyers must come in order. */
function peerLists({ firms, random }: Trade): (want: Want, find: () => Seller) => Seller {
  let block = -1;
  const lists = new Map<number, Seller>();
  return ({ buyer, stage }, find) => {
    const first = firstPeer(firms, buyer);
    if (first !== block) lists.clear();
    block = first;
    const key = stage * PEERS.sellers + random.below(PEERS.sellers);
    const known = lists.get(key) ?? NOBODY;
    if (known !== NOBODY) return known;
    const found = find();
    lists.set(key, found);
    return found;
  };
}
