import { isRelationship } from "../../graph-schema/facts.ts";
import { Layer } from "../../graph-schema/provenance.ts";
import type { FactIndex } from "../graph/fact-index.ts";

/** Whether a fact, or a node it joins, was made by a generator. */
export function isSynthetic(facts: FactIndex, id: string): boolean {
  const fact = facts.get(id);
  if (fact === undefined || fact.kind === "Source") return false;
  if (fact.synthetic === true) return true;
  return isRelationship(fact) && [fact.from, fact.to].some((end) => isSynthetic(facts, end));
}

/** Answers for each id whether it is synthetic, once: rows share most of what is behind them. */
export function syntheticFinder(facts: FactIndex): (id: string) => boolean {
  const known = new Map<string, boolean>();
  return (id) => {
    const found = known.get(id) ?? isSynthetic(facts, id);
    known.set(id, found);
    return found;
  };
}

/** The layers facts lie in, by their sources, in the order of `Layer`. */
export function layersOf(facts: FactIndex, ids: Iterable<string>): Layer[] {
  const found = new Set<Layer>();
  for (const id of ids) {
    const fact = facts.get(id);
    const layer = fact === undefined ? undefined : facts.layerOf(fact);
    if (layer !== undefined) found.add(layer);
  }
  return Layer.options.filter((layer) => found.has(layer));
}
