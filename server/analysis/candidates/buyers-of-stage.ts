import type { Snapshot } from "../../graph/current-graph.ts";
import { hasFlag, LINK_FLAGS, NO_STAGE } from "../../graph/link-columns.ts";
import { endsAt } from "../../graph/neighbours.ts";
import type { Boundary } from "../boundary.ts";
import type { KnownWorld } from "./known-world.ts";
import { standsWhere } from "./standing.ts";

/** Somebody who would buy a stage. */
export interface BuyerOfStage {
  /** An enterprise, a node of the supply graph. */
  readonly node: number;
  /** Its part of what all of them buy, in (0, 1]; they sum to 1. Whose purchases have no value counts as a mean one. */
  readonly weight: number;
  /** SUPPLIES links of the stage or a finer one that say so; of one who needs the stage by recipe alone, none. */
  readonly links: readonly number[];
}

/** So many buyers are looked at, the largest. */
const MOST_BUYERS = 50;

/** Who inside a boundary buys a stage or a finer one, largest first; where nobody is known to, who makes what the stage
 *  goes into by recipe. Empty where there is none of either.
 *  @param stage a node of the supply graph */
export function buyersOfStage(
  snapshot: Snapshot,
  { world, boundary }: { readonly world: KnownWorld; readonly boundary: Boundary },
  stage: number,
): readonly BuyerOfStage[] {
  const isInside = (node: number) => standsWhere(boundary, world.standing(node)) === "inside";
  const bought = purchasesOf(snapshot, world, stage);
  const inside = [...bought].filter(([buyer]) => isInside(buyer));
  if (inside.length > 0) return weighted(snapshot, inside);
  const needing = makersNeeding(snapshot, world, stage).filter(isInside);
  return weighted(
    snapshot,
    needing.map((node) => [node, []]),
  );
}

/** The links by which enterprises buy a stage or a finer one, by buyer. */
function purchasesOf({ supplyGraph }: Snapshot, { sales, trade }: KnownWorld, stage: number) {
  const { Enterprise } = supplyGraph.ranges;
  const found = new Map<number, number[]>();
  for (const [at, each] of sales.stages.entries()) {
    const buyer = sales.outgoing.ends[at] ?? 0;
    if (each === NO_STAGE || buyer < Enterprise.first || buyer >= Enterprise.end) continue;
    if (!trade.lines.above(each).has(stage)) continue;
    const links = found.get(buyer) ?? [];
    links.push(sales.link[at] ?? 0);
    found.set(buyer, links);
  }
  return found;
}

/** Enterprises that offer something into which the stage, or one above it, goes by recipe; ascending. */
function makersNeeding({ supplyGraph }: Snapshot, { trade, offers }: KnownWorld, stage: number): number[] {
  const { links, ranges } = supplyGraph;
  const uses = new Set(
    [...trade.lines.above(stage)].flatMap((each) =>
      endsAt(links.FEEDS, each, "along").map((end) => end.node),
    ),
  );
  const goesInto = (made: number) => [...trade.lines.above(made)].some((each) => uses.has(each));
  return [...offers].flatMap(([node, offered]) =>
    node < ranges.Enterprise.end && offered.some((offer) => goesInto(offer.stage)) ? [node] : [],
  );
}

function weighted(
  { supplyGraph }: Snapshot,
  buyers: readonly (readonly [node: number, links: readonly number[]])[],
): BuyerOfStage[] {
  const { SUPPLIES } = supplyGraph.links;
  const newest = (links: readonly number[]) =>
    Math.max(0, ...links.map((link) => SUPPLIES.year?.[link] ?? 0));
  const boughtOver = (links: readonly number[]) => {
    const year = newest(links);
    return links.reduce((sum, link) => {
      const counts = hasFlag(SUPPLIES, link, LINK_FLAGS.amountKnown) && (SUPPLIES.year?.[link] ?? 0) === year;
      return sum + (counts ? (SUPPLIES.amount?.[link] ?? 0) : 0);
    }, 0);
  };
  const valued = buyers.map(([node, links]) => ({ node, links, value: boughtOver(links) }));
  const known = valued.filter(({ value }) => value > 0);
  const mean = known.length === 0 ? 1 : known.reduce((sum, { value }) => sum + value, 0) / known.length;
  const largest = valued
    .map((each) => ({ ...each, value: each.value > 0 ? each.value : mean }))
    .sort((a, b) => b.value - a.value || a.node - b.node)
    .slice(0, MOST_BUYERS);
  const total = largest.reduce((sum, { value }) => sum + value, 0);
  return largest.map(({ node, links, value }) => ({ node, links, weight: value / total }));
}
