import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt, indexOfId } from "../../graph/id-table.ts";
import { NO_STAGE } from "../../graph/link-columns.ts";
import { NO_PLACE } from "../trade/homes.ts";
import { chainSharesFinder, NO_CHAIN } from "./chain-shares.ts";
import type { RateItems } from "./rate-items.ts";
import { ALL_CHAINS, type RateAsked } from "./rate-parameters.ts";
import type { GroupShare } from "./rate-rows.ts";

/** What rates may be listed by. */
export const LISTINGS = [
  "chain-city",
  "chains",
  "cities",
  "counties",
  "towns",
  "stages",
  "enterprises",
] as const;

/** Rows side by side: what each is about, and which of them a row of purchases counts for. */
export interface Listing {
  readonly count: number;
  /** By group: an id, and of a chain in a city the chain beside it. What no id is known for is `chain:none`,
   *  `stage:unknown` or `place:unknown`. */
  readonly names: readonly { readonly about: string; readonly others?: Record<string, string[]> }[];
  of(row: number): readonly GroupShare[];
}

/** What rates are listed from. */
export interface ListingAsked {
  readonly snapshot: Snapshot;
  readonly items: RateItems;
  readonly asked: RateAsked;
}

/** Lays out the groups of a listing, in ascending order of the nodes they are about; `chain-city` by chain, then city,
 *  then the whole place asked for. Every purchase counts once in every listing but that, where it counts twice. */
export function listingOf(from: ListingAsked, by: (typeof LISTINGS)[number]): Listing {
  const { snapshot, items } = from;
  const buyerOf = (row: number) => items.bought.purchases.buyer[row] ?? 0;
  const homeOf = (homes: Int32Array, row: number) =>
    homes[buyerOf(row) - snapshot.supplyGraph.ranges.Enterprise.first] ?? NO_PLACE;
  const { town, county, city } = items.trade.homes;
  switch (by) {
    case "chain-city":
      return chainCities(from, (row) => homeOf(city, row));
    case "chains": {
      const shares = chainsFinder(from);
      return listing(from, "chain:none", (row) => shares(buyerOf(row)));
    }
    case "cities":
      return listing(from, "place:unknown", (row) => whole(homeOf(city, row)));
    case "counties":
      return listing(from, "place:unknown", (row) => whole(homeOf(county, row)));
    case "towns":
      return listing(from, "place:unknown", (row) => whole(homeOf(town, row)));
    case "stages":
      return listing(from, "stage:unknown", (row) => whole(items.stage[row] ?? NO_STAGE));
    case "enterprises":
      return listing(from, "enterprise:unknown", (row) => whole(buyerOf(row)));
  }
}

type NodeShares = Iterable<readonly [node: number, share: number]>;

function whole(node: number): NodeShares {
  return [[node, 1]];
}

/** The chains of a buyer; the one asked for alone when one is, since the question has taken its share already. */
function chainsFinder({ snapshot, items, asked }: ListingAsked): (buyer: number) => NodeShares {
  if (asked.chain === ALL_CHAINS) return chainSharesFinder(snapshot, items.trade);
  const chain = indexOfId(snapshot.supplyGraph.nodes, asked.chain) ?? NO_CHAIN;
  return () => whole(chain);
}

/** Groups by node; nodes below 0 share the group that is not known. */
function listing(
  { snapshot, items }: ListingAsked,
  unknown: string,
  of: (row: number) => NodeShares,
): Listing {
  const nodes = new Set<number>();
  const { count } = items.bought.purchases;
  for (let row = 0; row < count; row++) for (const [node] of of(row)) nodes.add(node);
  const sorted = [...nodes].sort((a, b) => a - b);
  const groupOf = new Map(sorted.map((node, group) => [node, group]));
  return {
    count: sorted.length,
    names: sorted.map((node) => ({ about: node < 0 ? unknown : idAt(snapshot.supplyGraph.nodes, node) })),
    of: (row) => Array.from(of(row), ([node, share]) => ({ group: groupOf.get(node) ?? 0, share })),
  };
}

function chainCities(from: ListingAsked, cityOf: (row: number) => number): Listing {
  const { snapshot, items, asked } = from;
  const { nodes } = snapshot.supplyGraph;
  const shares = chainsFinder(from);
  const chainsOfRow = (row: number) => shares(items.bought.purchases.buyer[row] ?? 0);
  const groups = new Map<string, { readonly chain: number; readonly city: number }>();
  const place = indexOfId(nodes, asked.place) ?? NO_PLACE;
  for (let row = 0; row < items.bought.purchases.count; row++) {
    for (const [chain] of chainsOfRow(row)) {
      const city = cityOf(row);
      groups.set(`${chain} ${city}`, { chain, city });
      groups.set(`${chain} ${WHOLE}`, { chain, city: WHOLE });
    }
  }
  const order = chainOrder(snapshot);
  const sorted = [...groups].sort(([, a], [, b]) => order(a.chain) - order(b.chain) || a.city - b.city);
  const groupOf = new Map(sorted.map(([key], group) => [key, group]));
  const nameOf = (node: number, unknown: string) => (node < 0 ? unknown : idAt(nodes, node));
  return {
    count: sorted.length,
    names: sorted.map(([, { chain, city }]) => ({
      about: city === WHOLE ? nameOf(place, asked.place) : nameOf(city, "place:unknown"),
      others: { chain: [nameOf(chain, "chain:none")] },
    })),
    of: (row) =>
      Array.from(chainsOfRow(row)).flatMap(([chain, share]) => [
        { group: groupOf.get(`${chain} ${cityOf(row)}`) ?? 0, share },
        { group: groupOf.get(`${chain} ${WHOLE}`) ?? 0, share },
      ]),
  };
}

/** Stands for the whole place asked for; comes after all cities. */
const WHOLE = Number.MAX_SAFE_INTEGER;

/** The place of a chain in the plan's order; what stands outside all chains comes last. */
function chainOrder({ facts, supplyGraph }: Snapshot): (chain: number) => number {
  const numbers = new Map(
    facts.nodes("Chain").map(({ id, number }) => [indexOfId(supplyGraph.nodes, id) ?? NO_CHAIN, number]),
  );
  return (chain) => numbers.get(chain) ?? WHOLE;
}
