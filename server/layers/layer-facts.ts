import type { Fact, Graph } from "../../graph-schema/facts.ts";
import type { Layer } from "../../graph-schema/provenance.ts";

/** The layer of every source of a graph, by its id. */
export function layersOfSources({ nodes }: Pick<Graph, "nodes">): ReadonlyMap<string, Layer> {
  return new Map(nodes.flatMap((node) => (node.kind === "Source" ? [[node.id, node.layer]] : [])));
}

/** The layer a fact lies in: that of its source; of a source, its own.
 *  @param layers as `layersOfSources` answers it
 *  @returns `undefined` when the source is not there */
export function layerOf(fact: Fact, layers: ReadonlyMap<string, Layer>): Layer | undefined {
  return layers.get(fact.kind === "Source" ? fact.id : fact.source);
}

/** Every fact of the layers named, relationships first: in an order in which each can go. */
export function factsOfLayers(graph: Graph, named: readonly Layer[]): Fact[] {
  const layers = layersOfSources(graph);
  const wanted = new Set<Layer | undefined>(named);
  return [...graph.relationships, ...graph.nodes].filter((fact) => wanted.has(layerOf(fact, layers)));
}
