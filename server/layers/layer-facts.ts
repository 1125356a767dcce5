import { type Fact, type Graph, layerFinder, saysSynthetic } from "../../graph-schema/facts.ts";
import type { Layer } from "../../graph-schema/provenance.ts";

/** Every fact of the layers named, relationships first: in an order in which each can go. With the layer `simulated`
 *  goes all that a generator made, whatever its layer. */
export function factsOfLayers(graph: Graph, named: readonly Layer[]): Fact[] {
  const layerOf = layerFinder(graph);
  const wanted = new Set<Layer | undefined>(named);
  return [...graph.relationships, ...graph.nodes].filter(
    (fact) => wanted.has(layerOf(fact)) || (wanted.has("simulated") && saysSynthetic(fact)),
  );
}
