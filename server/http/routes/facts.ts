import { API } from "../../../graph-schema/api/contract.ts";
import { notFound } from "../../../graph-schema/errors.ts";
import type { Fact } from "../../../graph-schema/facts.ts";
import type { Source } from "../../../graph-schema/nodes.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import { namesIn } from "../answers/names.ts";
import type { Api } from "../context.ts";
import { mount } from "../mount.ts";

/** `/facts/{id}`. */
export function factRoutes(api: Api): void {
  mount(api, API.getFact, ({ params: { id }, snapshot: { facts } }) => {
    const fact = facts.get(id);
    if (fact === undefined) throw notFound("id", id);
    const judgement = "judgement" in fact ? fact.judgement : undefined;
    return {
      fact,
      source: sourceOf(fact, facts),
      judgement: judgement === undefined ? null : (facts.node("Source", judgement) ?? null),
      names: namesIn([fact], facts),
    };
  });
}

/** The source a fact was read from. A source stands on itself.
 *  @throws Error when the store broke its promise that every source named is there */
function sourceOf(fact: Fact, facts: FactIndex): Source {
  if (fact.kind === "Source") return fact;
  const source = facts.node("Source", fact.source);
  if (source === undefined) throw new Error(`Cannot find the source "${fact.source}" of "${fact.id}"`);
  return source;
}
