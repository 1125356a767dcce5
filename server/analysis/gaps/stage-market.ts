import type { Snapshot } from "../../graph/current-graph.ts";
import { indexOfId } from "../../graph/id-table.ts";
import { hasFlag, LINK_FLAGS, NO_STAGE } from "../../graph/link-columns.ts";
import { recordsOn } from "../../graph/records.ts";
import type { Boundary, Whereabouts } from "../boundary.ts";
import type { Amounts } from "../rates/amounts.ts";
import type { PurchasesAskedFor } from "../rates/rate-items.ts";
import { whereaboutsOfSites } from "../sites.ts";
import { WHERE } from "../trade/origin-judge.ts";

/** What is asked for and made of a stage inside a boundary; a finer stage's goods count for the stages above it. Money
 *  in CNY10k/year. Nodes are those of the supply graph. */
export interface StageMarket {
  /** What complete buyers inside buy of it, self-supply left out, estimates among it. */
  readonly demand: number;
  /** Of the demand: made inside; of unknown origin. */
  readonly traded: number;
  readonly unknown: number;
  /** Of the demand, of what is traded, of the unknown: amounts that nobody states. */
  readonly estimated: number;
  readonly estimatedInside: number;
  readonly estimatedUnknown: number;
  /** Of what is traded: sold by places, so that nobody knows who made it. */
  readonly fromPlaces: number;
  /** What partial buyers inside are known to buy of it: it is no part of the demand. */
  readonly partialDemand: number;
  /** Buyers inside with what each buys; sellers with what each sells to them of goods made inside, and of goods surely
   *  made outside. */
  readonly buyers: ReadonlyMap<number, number>;
  readonly sellers: ReadonlyMap<number, number>;
  readonly outsideSellers: ReadonlyMap<number, number>;
  /** Enterprises that surely make it inside, with their output; NaN where nobody states it. */
  readonly makers: ReadonlyMap<number, number>;
  /** Enterprises that may make it inside, with their output: where they produce is not known finely enough. */
  readonly possibleMakers: ReadonlyMap<number, number>;
  /** Whether any of both makes the stage itself, and not only a finer one. */
  readonly isMadeItself: boolean;
  readonly isPerhapsMadeItself: boolean;
  /** Rows of the purchases counted in the demand. */
  readonly purchases: readonly number[];
}

/** What markets are made from. */
export interface MarketsAsked {
  /** Whose purchases count: the buyers inside the boundary. */
  readonly from: PurchasesAskedFor;
  readonly boundary: Boundary;
  readonly amounts: Amounts;
  /** Where an enterprise produces, seen from the boundary. */
  readonly whereIs: (maker: number) => Whereabouts;
}

/** The markets of all stages of a snapshot, in one walk over purchases and products.
 *  @returns one for each stage, a node of the supply graph; empty where nothing is bought or made */
export function stageMarkets(snapshot: Snapshot, asked: MarketsAsked): ReadonlyMap<number, StageMarket> {
  const { first, end } = snapshot.supplyGraph.ranges.Stage;
  const drafts = new Map<number, Draft>();
  for (let stage = first; stage < end; stage++) drafts.set(stage, emptyDraft());
  const { lines, products, purchases } = asked.from.trade;
  const counted = Array.from({ length: end - first }, (_, at) =>
    [...lines.above(first + at)].flatMap((each) => drafts.get(each) ?? []),
  );
  const draftsOf = (stage: number) => (stage === NO_STAGE ? [] : (counted[stage - first] ?? []));
  const judge = purchaseJudge(snapshot, asked);
  for (let row = 0; row < purchases.count; row++) {
    const into = draftsOf(purchases.stage[row] ?? NO_STAGE);
    if (into.length > 0) judge(row, into);
  }
  for (let row = 0; row < products.count; row++) {
    const maker = products.maker[row] ?? 0;
    const output = products.output[row] ?? Number.NaN;
    const where = asked.whereIs(maker);
    for (const draft of draftsOf(products.stage[row] ?? NO_STAGE)) {
      if (where === "inside") add(draft.makers, maker, output);
      else if (where === "possible") add(draft.possibleMakers, maker, output);
    }
    const own = drafts.get(products.stage[row] ?? NO_STAGE);
    if (own !== undefined && where === "inside") own.isMadeItself = true;
    if (own !== undefined && where === "possible") own.isPerhapsMadeItself = true;
  }
  return drafts;
}

type Draft = ReturnType<typeof emptyDraft>;

function emptyDraft() {
  const purchases: number[] = [];
  return {
    demand: 0,
    traded: 0,
    unknown: 0,
    estimated: 0,
    estimatedInside: 0,
    estimatedUnknown: 0,
    fromPlaces: 0,
    partialDemand: 0,
    buyers: new Map<number, number>(),
    sellers: new Map<number, number>(),
    outsideSellers: new Map<number, number>(),
    makers: new Map<number, number>(),
    possibleMakers: new Map<number, number>(),
    isMadeItself: false,
    isPerhapsMadeItself: false,
    purchases,
  };
}

/** A purchase of a buyer inside, as it is counted. */
interface Counted {
  readonly row: number;
  readonly buyer: number;
  readonly seller: number;
  readonly amount: number;
  readonly isEstimated: boolean;
}

/** Counts one purchase in the markets it belongs to, where its buyer is inside. */
function purchaseJudge(
  { supplyGraph }: Snapshot,
  { from, boundary, amounts }: MarketsAsked,
): (row: number, into: readonly Draft[]) => void {
  const { purchases, origins, self, whereIs } = from.trade;
  const { Enterprise, Place } = supplyGraph.ranges;
  const inside = indexOfId(supplyGraph.nodes, boundary.place.id) ?? Place.first;
  return (row, into) => {
    const buyer = purchases.buyer[row] ?? Enterprise.first;
    if (from.asked[buyer - Enterprise.first] !== 1 || self[row] === 1) return;
    const amount = amounts.amount[row] ?? 0;
    const isEstimated = amounts.estimated[row] === 1;
    if (from.complete[buyer - Enterprise.first] !== 1) {
      if (!isEstimated) for (const draft of into) draft.partialDemand += amount;
      return;
    }
    const seller = purchases.seller[row] ?? Enterprise.first;
    for (const draft of into) countDemand(draft, { row, buyer, seller, amount, isEstimated });
    for (let part = origins.offsets[row] ?? 0; part < (origins.offsets[row + 1] ?? 0); part++) {
      const where = whereIs(origins.code[part] ?? 0, inside);
      const counted = { row, buyer, seller, amount: amount * (origins.share[part] ?? 0), isEstimated };
      for (const draft of into) {
        if (where === WHERE.inside) countInside(draft, counted, seller >= Place.first);
        else if (where === WHERE.possible) countUnknown(draft, counted);
        else add(draft.outsideSellers, seller, counted.amount);
      }
    }
  };
}

function countDemand(draft: Draft, { row, buyer, amount, isEstimated }: Counted): void {
  draft.demand += amount;
  if (isEstimated) draft.estimated += amount;
  draft.purchases.push(row);
  add(draft.buyers, buyer, amount);
}

function countInside(draft: Draft, { seller, amount, isEstimated }: Counted, isPlace: boolean): void {
  draft.traded += amount;
  if (isEstimated) draft.estimatedInside += amount;
  if (isPlace) draft.fromPlaces += amount;
  add(draft.sellers, seller, amount);
}

function countUnknown(draft: Draft, { amount, isEstimated }: Counted): void {
  draft.unknown += amount;
  if (isEstimated) draft.estimatedUnknown += amount;
}

function add(sums: Map<number, number>, node: number, amount: number): void {
  sums.set(node, (sums.get(node) ?? 0) + amount);
}

/** Where enterprises produce, seen from a boundary; `possible` without a known site. Kept for each once asked for. */
export function makerWhereabouts(
  { supplyGraph }: Snapshot,
  boundary: Boundary,
): (maker: number) => Whereabouts {
  const { LOCATED_IN } = supplyGraph.links;
  const find = recordsOn(supplyGraph, boundary.day);
  const known = new Map<number, Whereabouts>();
  return (maker) => {
    const found =
      known.get(maker) ??
      whereaboutsOfSites(
        boundary,
        find("LOCATED_IN", maker, "along")
          .filter(({ link }) => hasFlag(LOCATED_IN, link, LINK_FLAGS.site))
          .map(({ node }) => node),
      );
    known.set(maker, found);
    return found;
  };
}
