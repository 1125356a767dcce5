import { API } from "../../../graph-schema/api/contract.ts";
import { notFound } from "../../../graph-schema/errors.ts";
import { contradictionsOf, factRow, factsThatFit, sourceOf } from "../answers/fact-rows.ts";
import { namesIn } from "../answers/names.ts";
import type { Api } from "../context.ts";
import { mount, mountList } from "../mount.ts";
import { listed } from "../pages.ts";

/** `/facts` and `/facts/{id}`. */
export function factRoutes(api: Api): void {
  mountList(api, API.listFacts, async ({ query, snapshot: { facts } }) => {
    const found = await factsThatFit(query, facts);
    const contradictions = await contradictionsOf(facts);
    return listed(found, (fact) => factRow(fact, facts, contradictions));
  });
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
