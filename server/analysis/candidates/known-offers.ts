import { rowOf } from "../../graph/csr.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { hasFlag, LINK_FLAGS, NO_STAGE } from "../../graph/link-columns.ts";
import { factOfLink } from "../../graph/link-facts.ts";
import { recordsOn } from "../../graph/records.ts";
import type { LinkKind } from "../../graph/supply-graph.ts";
import { rowsOfMaker } from "../trade/products.ts";
import type { Trade } from "../trade/trade.ts";
import type { KnownSales } from "./known-sales.ts";

/** That somebody makes, sells or is known for a stage, a node of the supply graph. */
export interface Offer {
  readonly stage: number;
  /** CNY10k/year; NaN where nobody states it. */
  readonly output: number;
  /** The link that says so. */
  readonly kind: Extract<LinkKind, "MAKES" | "SUPPLIES" | "SPECIALISES_IN">;
  readonly link: number;
}

/** What enterprises and places offer, by node of the supply graph; who offers nothing is not there. Of an enterprise
 *  what it makes; of one of which nothing is known to be made, what it sells. Of a place what it is known for, then what
 *  is bought from it. */
export type KnownOffers = ReadonlyMap<number, readonly Offer[]>;

/** What offers are gathered from. */
export interface OffersAsked {
  readonly trade: Trade;
  readonly sales: KnownSales;
  /** Whether the word of a generator counts. */
  readonly withSimulated: boolean;
}

/** Gathers what everybody offers, each stage once. */
export function knownOffers(snapshot: Snapshot, asked: OffersAsked): KnownOffers {
  const { Enterprise, Place } = snapshot.supplyGraph.ranges;
  const offers = new Map<number, readonly Offer[]>();
  const add = (node: number, found: readonly Offer[]) => {
    if (found.length > 0) offers.set(node, found);
  };
  for (let node = Enterprise.first; node < Enterprise.end; node++) {
    const made = offersMade(snapshot, asked, node);
    add(node, made.length > 0 ? made : offersSold(asked.sales, node));
  }
  for (let node = Place.first; node < Place.end; node++) {
    add(node, onceEach([...specialities(snapshot, asked, node), ...offersSold(asked.sales, node)]));
  }
  return offers;
}

function offersMade(snapshot: Snapshot, { trade, withSimulated }: OffersAsked, node: number): Offer[] {
  const { MAKES } = snapshot.supplyGraph.links;
  const { products } = trade;
  const [start, end] = rowsOfMaker(products, snapshot, node);
  const found: Offer[] = [];
  for (let row = start; row < end; row++) {
    const link = products.link[row] ?? 0;
    if (!withSimulated && hasFlag(MAKES, link, LINK_FLAGS.synthetic)) continue;
    const [stage, output] = [products.stage[row] ?? 0, products.output[row] ?? Number.NaN];
    found.push({ stage, output, kind: "MAKES", link });
  }
  return found;
}

function offersSold({ outgoing, stages, link }: KnownSales, node: number): Offer[] {
  const [start, end] = rowOf(outgoing, node);
  const found: Offer[] = [];
  for (let at = start; at < end; at++) {
    const stage = stages[at] ?? NO_STAGE;
    if (stage === NO_STAGE) continue;
    found.push({ stage, output: Number.NaN, kind: "SUPPLIES", link: link[at] ?? 0 });
  }
  return onceEach(found);
}

function specialities({ supplyGraph }: Snapshot, { trade, withSimulated }: OffersAsked, node: number) {
  const { SPECIALISES_IN } = supplyGraph.links;
  return recordsOn(supplyGraph, trade.day)("SPECIALISES_IN", node, "along")
    .filter(({ link }) => withSimulated || !hasFlag(SPECIALISES_IN, link, LINK_FLAGS.synthetic))
    .map(({ link, node: stage }): Offer => ({ stage, output: Number.NaN, kind: "SPECIALISES_IN", link }));
}

function onceEach(offers: readonly Offer[]): Offer[] {
  const byStage = new Map<number, Offer>();
  for (const offer of offers) if (!byStage.has(offer.stage)) byStage.set(offer.stage, offer);
  return [...byStage.values()];
}

/** The id of the fact that says so. */
export function factOfOffer(snapshot: Snapshot, { kind, link }: Offer): string {
  return factOfLink(snapshot, kind, link).id;
}
