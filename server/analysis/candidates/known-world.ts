import type { Snapshot } from "../../graph/current-graph.ts";
import { NO_STAGE } from "../../graph/link-columns.ts";
import { recipeOf } from "../measures/recipe-inputs.ts";
import { scaleFinder } from "../rates/scale-of-plants.ts";
import type { Trade } from "../trade/trade.ts";
import type { Point } from "./great-circle.ts";
import { type KnownOffers, knownOffers, type Offer } from "./known-offers.ts";
import { isReal, isStated, type KnownSales, knownSales } from "./known-sales.ts";
import type { NearnessAsked } from "./near-stages.ts";
import { pointFinder, type Standing, standingFinder } from "./standing.ts";

/** Everything a candidate is judged by. Of a real firm only what is real counts: a figure computed from simulated
 *  firms says nothing of it. */
export interface KnownWorld {
  /** Whether the word of a generator counts; the trade holds it in either case. */
  readonly withSimulated: boolean;
  readonly trade: Trade;
  readonly sales: KnownSales;
  /** Of the sales those between enterprises: a place stands for many sellers, who are no partners of each other. */
  readonly firms: KnownSales;
  readonly offers: KnownOffers;
  /** Enterprises that offer a stage or a finer one, ascending, with what says so. */
  firmsOffering(stage: number): ReadonlyMap<number, readonly Offer[]>;
  /** What a plant of a stage usually makes, as `scaleFinder` finds it. */
  scaleOf(stage: number): number | undefined;
  standing(node: number): Standing;
  pointOf(place: number): Point | undefined;
  readonly nearness: NearnessAsked;
}

/** Which facts count. */
export interface WorldAsked {
  readonly trade: Trade;
  readonly withInferred: boolean;
  readonly withSimulated: boolean;
}

const kept = new WeakMap<Trade, Map<string, KnownWorld>>();

/** What is known; gathered when first asked for, in time linear in the facts, then kept as long as the trade. */
export function worldOf(snapshot: Snapshot, asked: WorldAsked): KnownWorld {
  const key = `${asked.withInferred} ${asked.withSimulated}`;
  const ofTrade = kept.get(asked.trade) ?? new Map<string, KnownWorld>();
  kept.set(asked.trade, ofTrade);
  const world = ofTrade.get(key) ?? gatherWorld(snapshot, asked);
  ofTrade.set(key, world);
  return world;
}

function gatherWorld(snapshot: Snapshot, asked: WorldAsked): KnownWorld {
  const { trade, withInferred, withSimulated } = asked;
  const { SUPPLIES } = snapshot.supplyGraph.links;
  const counts = (link: number) =>
    (withInferred || isStated(SUPPLIES, link)) && (withSimulated || isReal(SUPPLIES, link));
  const isFirm = (node: number) => node < snapshot.supplyGraph.ranges.Enterprise.end;
  const sales = knownSales(snapshot, { counts });
  const firms = knownSales(snapshot, {
    counts: (link, seller, buyer) => isFirm(seller) && isFirm(buyer) && counts(link),
  });
  const offers = knownOffers(snapshot, { trade, sales, withSimulated });
  const standing = standingFinder(snapshot, trade.day);
  const recipes = new Map<number, ReadonlyMap<number, number>>();
  return {
    withSimulated,
    trade,
    sales,
    firms,
    offers,
    firmsOffering: firmFinder(snapshot, trade, offers),
    scaleOf: scaleFinder(outputsThatCount(snapshot, asked)),
    standing,
    pointOf: pointFinder(snapshot, trade.day),
    nearness: {
      places: placesOfStages(offers, standing),
      buyers: buyersOfStages(snapshot, sales),
      inputsOf(stage) {
        const inputs = recipes.get(stage) ?? inputsOf(snapshot, stage, trade.day);
        recipes.set(stage, inputs);
        return inputs;
      },
    },
  };
}

function inputsOf(snapshot: Snapshot, stage: number, day: string): ReadonlyMap<number, number> {
  return new Map((recipeOf(snapshot, stage, day)?.inputs ?? []).map(({ seller, share }) => [seller, share]));
}

/** For each place how many who stand there offer which stage. */
function placesOfStages(offers: KnownOffers, standing: (node: number) => Standing) {
  const places = new Map<number, Map<number, number>>();
  for (const [node, offered] of offers) {
    const { places: stands, hasSite } = standing(node);
    if (!hasSite) continue;
    for (const place of stands) {
      const counts = places.get(place) ?? new Map<number, number>();
      places.set(place, counts);
      for (const { stage, kind } of offered) {
        if (kind !== "SUPPLIES") counts.set(stage, (counts.get(stage) ?? 0) + 1);
      }
    }
  }
  return places;
}

function buyersOfStages({ supplyGraph }: Snapshot, { outgoing, stages }: KnownSales) {
  const { first, end } = supplyGraph.ranges.Enterprise;
  const buyers = new Map<number, Set<number>>();
  for (const [at, stage] of stages.entries()) {
    const buyer = outgoing.ends[at] ?? 0;
    if (stage === NO_STAGE || buyer < first || buyer >= end) continue;
    const found = buyers.get(stage) ?? new Set<number>();
    found.add(buyer);
    buyers.set(stage, found);
  }
  return buyers;
}

function firmFinder(
  { supplyGraph }: Snapshot,
  { lines }: Trade,
  offers: KnownOffers,
): KnownWorld["firmsOffering"] {
  const firms = new Map<number, Map<number, Offer[]>>();
  for (const [node, offered] of offers) {
    if (node >= supplyGraph.ranges.Enterprise.end) continue;
    for (const offer of offered) {
      for (const stage of lines.above(offer.stage)) {
        const ofStage = firms.get(stage) ?? new Map<number, Offer[]>();
        firms.set(stage, ofStage);
        ofStage.set(node, [...(ofStage.get(node) ?? []), offer]);
      }
    }
  }
  return (stage) => firms.get(stage) ?? new Map();
}

/** The trade with what simulated firms make taken out of sight, unless it counts. */
function outputsThatCount(snapshot: Snapshot, { trade, withSimulated }: WorldAsked): Trade {
  if (withSimulated) return trade;
  const { MAKES } = snapshot.supplyGraph.links;
  const { products } = trade;
  const output = products.output.map((value, row) =>
    isReal(MAKES, products.link[row] ?? 0) ? value : Number.NaN,
  );
  return { ...trade, products: { ...products, output } };
}
