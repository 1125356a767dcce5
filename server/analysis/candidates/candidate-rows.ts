import { purchasesOfYear } from "../../../graph-schema/purchases.ts";
import type { Supplies } from "../../../graph-schema/relationships.ts";
import { rowOf } from "../../graph/csr.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt } from "../../graph/id-table.ts";
import { factOfLink } from "../../graph/link-facts.ts";
import { distinctEnds } from "../kernels/distinct-ends.ts";
import { strongestPath } from "../kernels/path-scores.ts";
import type { Found } from "../measure.ts";
import type { BuyerOfStage } from "./buyers-of-stage.ts";
import { factOfOffer } from "./known-offers.ts";
import type { KnownWorld } from "./known-world.ts";
import type { ScoredCandidate } from "./score-candidates.ts";
import { standingFacts } from "./standing.ts";

/** The most of each kind of thing that a row names. */
const MOST_NAMED = 5;

/** What the rows of candidates are written from. */
export interface RowsAsked {
  readonly snapshot: Snapshot;
  readonly world: KnownWorld;
  readonly buyers: readonly BuyerOfStage[];
}

/** The row of a candidate: its score, what it rests on, and the path that is the reason. */
export function candidateRow(asked: RowsAsked, candidate: ScoredCandidate): Found["rows"][number] {
  const { snapshot, world } = asked;
  const reason = reasonOf(asked, candidate.node);
  const id = (node: number) => idAt(snapshot.supplyGraph.nodes, node);
  const ids = (nodes: readonly number[]) => nodes.slice(0, MOST_NAMED).map(id);
  const standing = world.standing(candidate.node);
  const offers = candidate.offers.slice(0, MOST_NAMED);
  const others = {
    product: offers.map(({ stage }) => id(stage)),
    buyer: ids(reason.buyers),
    through: ids(reason.through),
    target: ids(reason.target),
    place: ids(standing.places),
  };
  const facts = [
    ...offers.map((offer) => factOfOffer(snapshot, offer)),
    ...standingFacts(snapshot, standing),
    ...reason.facts,
  ];
  return {
    about: id(candidate.node),
    value: candidate.score,
    lower: candidate.score,
    upper: candidate.score,
    class: candidate.kind,
    parts: partsOf(asked, candidate, reason),
    others: Object.fromEntries(Object.entries(others).filter(([, named]) => named.length > 0)),
    facts: [...new Set(facts)].sort(),
  };
}

/** Why somebody comes out: to whom it sells, and how that leads to a buyer of the stage. */
interface Reason {
  /** Buyers of the stage that it sells to, the largest first; else the peer who buys from it and from `through`. */
  readonly buyers: readonly number[];
  /** Who sells to the peer and to `target`, a buyer of the stage. */
  readonly through: readonly number[];
  readonly target: readonly number[];
  readonly facts: readonly string[];
  /** The statements of what it sells to buyers of the stage. */
  readonly sold: readonly Supplies[];
}

function reasonOf({ snapshot, world, buyers }: RowsAsked, node: number): Reason {
  const customers = new Set(distinctEnds(world.sales.outgoing, node));
  const reached = buyers.filter((buyer) => customers.has(buyer.node));
  const sold = reached
    .flatMap((buyer) => linksBetween(world, node, buyer.node))
    .map((link) => supply(snapshot, link));
  if (reached.length > 0) {
    const wanted = reached.slice(0, MOST_NAMED).flatMap(({ links }) => links.slice(0, 1));
    const facts = [...sold, ...wanted.map((link) => supply(snapshot, link))].map(({ id }) => id);
    return { buyers: reached.map((buyer) => buyer.node), through: [], target: [], facts, sold };
  }
  for (const buyer of buyers) {
    const path = buyer.node === node ? undefined : strongestPath(world.firms, node, buyer.node);
    if (path === undefined) continue;
    const steps = [
      ...linksBetween(world, node, path.peer).slice(0, 1),
      ...linksBetween(world, path.fellow, path.peer).slice(0, 1),
      ...linksBetween(world, path.fellow, buyer.node).slice(0, 1),
      ...buyer.links.slice(0, 1),
    ];
    const facts = steps.map((link) => supply(snapshot, link).id);
    return { buyers: [path.peer], through: [path.fellow], target: [buyer.node], facts, sold };
  }
  const wanted = buyers.slice(0, 1).flatMap(({ links }) => links.slice(0, 1));
  return {
    buyers: [],
    through: [],
    target: [],
    facts: wanted.map((link) => supply(snapshot, link).id),
    sold,
  };
}

function supply(snapshot: Snapshot, link: number): Supplies {
  return factOfLink(snapshot, "SUPPLIES", link);
}

function linksBetween({ sales }: KnownWorld, seller: number, buyer: number): number[] {
  const [start, end] = rowOf(sales.outgoing, seller);
  const found: number[] = [];
  for (let at = start; at < end; at++) if (sales.outgoing.ends[at] === buyer) found.push(sales.link[at] ?? 0);
  return found;
}

function partsOf(asked: RowsAsked, candidate: ScoredCandidate, { sold, buyers, through }: Reason) {
  const { world, snapshot } = asked;
  const value = soldTo(sold);
  const reached = through.length > 0 ? 0 : buyers.length;
  return {
    ...(!Number.isNaN(candidate.kilometres) && { distance: candidate.kilometres }),
    proximity: candidate.fit,
    ...candidate.nearness?.likenesses,
    ...(value !== undefined && { sellsToBuyers: value }),
    ...(!Number.isNaN(candidate.output) && { output: candidate.output }),
    buyers: asked.buyers.length,
    buyersReached: reached,
    buyersInCommon: buyersInCommon(asked, candidate.node),
    sited: Number(
      world.standing(candidate.node).hasSite && candidate.node < snapshot.supplyGraph.ranges.Place.first,
    ),
  };
}

/** What is sold to some buyers, each buyer's in its newest year; `undefined` where no value is stated. */
function soldTo(sold: readonly Supplies[]): number | undefined {
  const ofBuyer = new Map<string, Supplies[]>();
  for (const each of sold) ofBuyer.set(each.to, [...(ofBuyer.get(each.to) ?? []), each]);
  const values = [...ofBuyer.values()].flatMap((stated) => purchasesOfYear(stated).value ?? []);
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0);
}

/** How many who are no buyers of the stage buy from somebody and also from another who sells to such a buyer. */
function buyersInCommon({ world, buyers }: RowsAsked, node: number): number {
  const { outgoing, incoming } = world.firms;
  const own = new Set(buyers.map((buyer) => buyer.node));
  const fellows = new Set(buyers.flatMap((buyer) => distinctEnds(incoming, buyer.node)));
  fellows.delete(node);
  return distinctEnds(outgoing, node).filter(
    (peer) => !own.has(peer) && distinctEnds(incoming, peer).some((fellow) => fellows.has(fellow)),
  ).length;
}
