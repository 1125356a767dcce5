import { hasFlag, LINK_FLAGS } from "../graph/link-columns.ts";
import { descendants, endsAt } from "../graph/neighbours.ts";
import type { SupplyGraph } from "../graph/supply-graph.ts";

/** The plan's own stages of a chain by lane, parallel ones ascending by id, each followed by its finer ones; every
 *  stage once. Nodes of the supply graph; empty for a node that is no chain.
 *  @param chain a node of the supply graph */
export function stagesOfChain(graph: SupplyGraph, chain: number): number[] {
  const own = membersOf(graph, chain);
  return [...new Set(own.flatMap((stage) => [stage, ...finerStages(graph, stage)]))];
}

/** The stages below a stage at any depth, itself left out, each once, ascending by id.
 *  @param stage a node of the supply graph */
export function finerStages({ links }: SupplyGraph, stage: number): number[] {
  return descendants(links.PART_OF, stage).sort((a, b) => a - b);
}

/** What belongs directly to a chain, by its order; a stage without one comes after all that have one. */
function membersOf({ links: { PART_OF } }: SupplyGraph, chain: number): number[] {
  const orders = new Map<number, number>();
  for (const { link, node } of endsAt(PART_OF, chain, "against")) {
    const isNumbered = hasFlag(PART_OF, link, LINK_FLAGS.amountKnown);
    const order = isNumbered ? (PART_OF.amount?.[link] ?? 0) : Number.POSITIVE_INFINITY;
    orders.set(node, Math.min(order, orders.get(node) ?? Number.POSITIVE_INFINITY));
  }
  const byOrder = ([a, first]: [number, number], [b, second]: [number, number]) =>
    first === second ? a - b : first - second;
  return [...orders].sort(byOrder).map(([stage]) => stage);
}
