import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt } from "../../graph/id-table.ts";
import type { Boundary } from "../boundary.ts";
import { distinctEnds } from "../kernels/distinct-ends.ts";
import type { BuyerOfStage } from "./buyers-of-stage.ts";
import type { Offer } from "./known-offers.ts";
import type { KnownWorld } from "./known-world.ts";
import { type Nearness, nearnessTo } from "./near-stages.ts";
import { standsWhere } from "./standing.ts";

/** How somebody could fill a gap. */
export const CANDIDATE_KINDS = ["diversify", "elsewhere", "outside", "unplaced"] as const;

/** One of `CANDIDATE_KINDS`. */
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** Somebody who could make a stage inside a boundary. */
export interface Candidate {
  /** An enterprise or a place, a node of the supply graph. */
  readonly node: number;
  readonly kind: CandidateKind;
  /** What it offers, the nearest to the stage first. */
  readonly offers: readonly Offer[];
  /** How near that is: 1 for who offers the stage or a finer one. */
  readonly fit: number;
  /** Of what the nearness is made; absent where it offers the stage. */
  readonly nearness?: Nearness;
}

/** What candidates are looked for. */
export interface CandidatesAsked {
  readonly world: KnownWorld;
  readonly boundary: Boundary;
  /** A node of the supply graph. */
  readonly stage: number;
  readonly buyers: readonly BuyerOfStage[];
  /** The least nearness of what a firm inside makes, from 0 to 1. */
  readonly leastNear: number;
}

/** Finds who could fill a gap, ascending by node. Who only serves makes nothing near.
 *  - `diversify`: enterprises inside that offer a near stage and not the stage itself;
 *  - `elsewhere`: enterprises and places elsewhere in the province that offer the stage;
 *  - `outside`: enterprises and places outside the province that offer the stage, or sell to its buyers inside already;
 *  - `unplaced`: enterprises that do either, and nobody says where they stand, or only that it may be inside. */
export function findCandidates(snapshot: Snapshot, asked: CandidatesAsked): Candidate[] {
  const { world, boundary, stage } = asked;
  const near = nearnessTo(world.nearness, stage);
  const partners = new Set(asked.buyers.flatMap(({ node }) => distinctEnds(world.sales.incoming, node)));
  const found: Candidate[] = [];
  for (const [node, offers] of world.offers) {
    const isPlace = node >= snapshot.supplyGraph.ranges.Place.first;
    if (isPlace && !isSomewhere(snapshot, node)) continue;
    const where = standsWhere(boundary, world.standing(node));
    if (isPlace && (where === "inside" || where === "possible")) continue;
    const own = offers.filter((offer) => world.trade.lines.above(offer.stage).has(stage));
    const goods = offers.filter((offer) => !world.trade.lines.isService(offer.stage));
    const best = own.length > 0 ? { offers: own, fit: 1 } : nearest(goods, near);
    const kind = kindOf(where, { isMaker: own.length > 0, isPartner: partners.has(node) });
    if (kind === undefined || best.fit === 0) continue;
    if (kind === "diversify" && best.fit < asked.leastNear) continue;
    if (isPlace && own.length === 0) continue;
    found.push({ node, kind, ...best });
  }
  return found.sort((a, b) => a.node - b.node);
}

function kindOf(
  where: ReturnType<typeof standsWhere>,
  { isMaker, isPartner }: { readonly isMaker: boolean; readonly isPartner: boolean },
): CandidateKind | undefined {
  if (where === "inside") return isMaker ? undefined : "diversify";
  if (where === "elsewhere") return isMaker ? "elsewhere" : undefined;
  if (!isMaker && !isPartner) return undefined;
  return where === "outside" ? "outside" : "unplaced";
}

function nearest(offers: readonly Offer[], near: (stage: number) => Nearness) {
  const sorted = offers
    .map((offer) => ({ offer, nearness: near(offer.stage) }))
    .sort((a, b) => b.nearness.near - a.nearness.near || a.offer.stage - b.offer.stage);
  const nearness = sorted[0]?.nearness ?? { near: 0, likenesses: {} };
  return { offers: sorted.map(({ offer }) => offer), fit: nearness.near, nearness };
}

function isSomewhere({ supplyGraph, facts }: Snapshot, place: number): boolean {
  return facts.node("Place", idAt(supplyGraph.nodes, place))?.level !== "unknown";
}
