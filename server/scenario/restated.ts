import type { Relationship } from "../../graph-schema/relationships.ts";
import type { Draft } from "./draft.ts";

/** What the scenario says of itself on a fact it supposes of an enterprise or by it.
 *  @param synthetic whether the fact joins what a generator made: then it lies in the layer `simulated`, so that the
 *    switch that leaves simulated facts out leaves it out too */
export function supposed(draft: Draft, synthetic: boolean) {
  return synthetic
    ? ({ source: draft.source("simulated"), evidence: "synthetic", synthetic: true } as const)
    : ({ source: draft.source("imported"), evidence: "editorial" } as const);
}

/** A fact of the base as the scenario states it anew. It stays in its layer, so that layers can be switched as before,
 *  and stays inferred or simulated when it was; the words of the old source, which does not say this, go. */
export function restated<One extends Relationship>(draft: Draft, fact: One): One {
  const source = draft.source(draft.layerOf(fact));
  const cleared = { ...fact, quote: undefined, locator: undefined, source };
  if (fact.evidence === "inferred") return cleared;
  const evidence = fact.synthetic === true ? "synthetic" : "editorial";
  return { ...cleared, evidence, confidence: undefined };
}
