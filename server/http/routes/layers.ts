import type { Request, Response } from "express";
import { API } from "../../../graph-schema/api/contract.ts";
import type { LayerSummary } from "../../../graph-schema/api/resources.ts";
import { Layer } from "../../../graph-schema/provenance.ts";
import { allFacts } from "../answers/all-facts.ts";
import { oncePerGraph } from "../answers/once-per-graph.ts";
import type { Api } from "../context.ts";
import { revisionSeen } from "../if-match.ts";
import { allowOnly, mount, patternOf } from "../mount.ts";
import { parseQuery, parseStrictly } from "../parse-request.ts";
import { requireNoBody, requireSameSite } from "../security.ts";

/** `/layers` and the removal of one. */
export function layerRoutes(api: Api): void {
  mount(api, API.listLayers, async ({ snapshot: { facts } }) => {
    const unfinished = await api.context.unfinished();
    const items = summariesOf(facts).map((one) => ({ ...one, finished: !unfinished.includes(one.layer) }));
    return { items };
  });
  mountRemoval(api);
}

/** A removal takes no body and names the revision that was seen, so that nobody removes what he never saw. */
function mountRemoval({ router, context }: Api): void {
  const { path, params, query, response: answer } = API.dropLayer;
  router.delete(patternOf(path), async (request: Request, response: Response) => {
    requireSameSite(request);
    requireNoBody(request);
    parseStrictly(query, parseQuery(request.originalUrl));
    const { layer } = parseStrictly(params, request.params);
    const dropped = await context.dropLayer(layer, revisionSeen(request));
    response.set("Cache-Control", "no-store").json(answer.parse(dropped));
  });
  router.all(patternOf(path), allowOnly("DELETE"));
}

/** What the facts themselves tell of a layer. */
type Counted = Omit<LayerSummary, "finished">;

const summariesOf = oncePerGraph((facts): Counted[] => {
  const drafts = new Map(Layer.options.map((layer) => [layer, emptySummary(layer)]));
  for (const fact of allFacts(facts)) {
    const layer = facts.layerOf(fact);
    const draft = layer === undefined ? undefined : drafts.get(layer);
    if (draft === undefined) continue;
    draft.facts += 1;
    if (fact.kind === "Source") draft.sources += 1;
    if (fact.kind === "Source" && fact.type === "generator") draft.seed = fact.seed;
    if (fact.kind === "Enterprise") draft.enterprises += 1;
    if (fact.kind !== "SUPPLIES") continue;
    draft.supplies += 1;
    if (fact.period !== undefined) draft.years = widened(draft.years, fact.period);
  }
  return [...drafts.values()];
});

function emptySummary(layer: Layer): Counted {
  return { layer, facts: 0, sources: 0, enterprises: 0, supplies: 0, years: null, seed: null };
}

function widened(years: Counted["years"], year: string): Counted["years"] {
  if (years === null) return { first: year, last: year };
  return { first: year < years.first ? year : years.first, last: year > years.last ? year : years.last };
}
