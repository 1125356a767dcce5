import { byId, FACT_KINDS, type Fact, type FactKind } from "../../../graph-schema/facts.ts";
import { NODE_KINDS, type NodeKind } from "../../../graph-schema/nodes.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import { oncePerGraph } from "./once-per-graph.ts";

/** Every fact of a graph, ascending by id. Made once and never changed. */
export const allFacts: (facts: FactIndex) => readonly Fact[] = oncePerGraph((facts) => {
  // Ids begin with their kind, so each kind is one run of the order and nothing has to be sorted one by one.
  const runs = FACT_KINDS.map((kind) => factsOfKind(facts, kind)).filter(({ length }) => length > 0);
  return runs.sort(([a], [b]) => (a === undefined || b === undefined ? 0 : byId(a, b))).flat();
});

/** Every fact of a kind, ascending by id. */
export function factsOfKind(facts: FactIndex, kind: FactKind): readonly Fact[] {
  return isNodeKind(kind) ? facts.nodes(kind) : facts.relationships(kind);
}

function isNodeKind(kind: FactKind): kind is NodeKind {
  return NODE_KINDS.some((node) => node === kind);
}
