import { HOLES, LEAK } from "./holes.ts";
import { localSearch } from "./local-search.ts";
import { CASES, DISTRIBUTOR_SEARCH, LEADER_SEARCH, PLACE_SEARCH, SEARCH } from "./parameters.ts";
import { NOBODY, type Seller, type Trade, type Want } from "./trade.ts";

/** Finds sellers, and remembers what each has left to sell in each year. */
export interface SellerChooser {
  /** A seller for the want. */
  choose(want: Want): Seller;
  /** Whether a seller of the year before can go on; if so it does. */
  keep(want: Want, seller: Seller): boolean;
}

/** A chooser with everything left to sell. */
export function sellerChooser(trade: Trade): SellerChooser {
  const { stages, markets, origins, random } = trade;
  const search = localSearch(trade);
  const leaking = new Set(HOLES.leaking.flatMap((id) => stages.downward[stages.indexOf(id)] ?? []));
  const missing = new Set<number>(HOLES.missing.map((id) => stages.indexOf(id)));
  const outside = (level: "province" | "country" | "unknown"): Seller =>
    -1 - origins.pick(level, random.unit());
  const beyond = () => outside(random.unit() < 0.9 ? "province" : "country");

  const choose = (want: Want): Seller => {
    if (leaking.has(want.stage) && random.unit() < LEAK) return beyond();
    const offer = markets.offer(want.stage);
    if (offer > 0 && random.unit() >= offer) return beyond();
    const isOnlyPlace = offer === 0 && !missing.has(want.stage);
    const way = wayOf(isOnlyPlace ? PLACE_SEARCH : searchOf(trade, want.buyer), random.unit());
    if (way === "abroad") return outside("country");
    if (way === "unknown") return outside("unknown");
    if (way === undefined) return outside("province");
    if (isOnlyPlace || random.unit() < CASES.onlyPlace) return asPlace(trade, want.buyer, way);
    const seller = search.find(want, LEVELS.indexOf(way));
    return seller === NOBODY ? outside("province") : seller;
  };
  return { choose, keep: (want, seller) => seller < 0 || search.keep(want, seller) };
}

/** The county, city or province itself as the seller; somebody in town is known by name. */
function asPlace(trade: Trade, buyer: number, way: string): Seller {
  const { origins } = trade;
  if (way === "province") return -1 - origins.province;
  return -1 - origins.ofSpot(placeAround(trade, buyer, way));
}

/** The way that a roll in [0, 1) falls on; `undefined` beyond them all: other provinces. */
function wayOf(search: Readonly<Record<string, number>>, roll: number): string | undefined {
  let left = roll;
  return Object.keys(search).find((way) => {
    left -= search[way] ?? 0;
    return left < 0;
  });
}

/** The spot that is the county or the city itself around a buyer. */
function placeAround({ firms, spots }: Trade, buyer: number, way: string): number {
  const own = spots[firms.spot[buyer] ?? 0];
  const isCounty = way !== "city";
  return spots.findIndex(({ city, county }) => (isCounty ? county === own?.county : city === own?.city));
}

const LEVELS: readonly string[] = ["town", "county", "city", "province"];

/** Where a buyer looks: leaders and distributors have ways of their own, a few hardly know any origin. */
function searchOf({ firms, stages }: Trade, buyer: number): Readonly<Record<string, number>> {
  if (hardlyKnows(buyer) && firms.leader[buyer] === 0) return { unknown: 0.75, city: 0.1, province: 0.1 };
  if (firms.leader[buyer] === 1) return LEADER_SEARCH;
  return stages.list[firms.stage[buyer] ?? 0]?.nature === "service" ? DISTRIBUTOR_SEARCH : SEARCH;
}

/** Every so many firms one hardly knows where its goods come from. */
function hardlyKnows(firm: number): boolean {
  return firm % Math.round(1 / CASES.mostlyUnknown) === 3;
}
