import type { RelationshipOf } from "../../graph-schema/relationships.ts";
import type { FactIndex } from "./fact-index.ts";
import type { LinkKind, SupplyGraph } from "./supply-graph.ts";

/** A graph twice: in columns for walking, as facts for what is said of each link. Both of one revision. */
export interface Evidence {
  readonly supplyGraph: SupplyGraph;
  readonly facts: FactIndex;
}

/** The fact that a link of the columns stands for.
 *  @throws RangeError when the kind has no such link */
export function factOfLink<Kind extends LinkKind>(
  { supplyGraph, facts }: Evidence,
  kind: Kind,
  link: number,
): RelationshipOf<Kind> {
  const { fact, count } = supplyGraph.links[kind];
  const found = facts.relationships(kind)[fact[link] ?? -1];
  if (found === undefined) throw new RangeError(`Cannot name ${kind} link ${link}: there are ${count}`);
  return found;
}
