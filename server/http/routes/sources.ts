import { API } from "../../../graph-schema/api/contract.ts";
import { SourceType } from "../../../graph-schema/api/queries.ts";
import { notFound } from "../../../graph-schema/errors.ts";
import { byId } from "../../../graph-schema/facts.ts";
import type { Source } from "../../../graph-schema/nodes.ts";
import { Layer } from "../../../graph-schema/provenance.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import { namesIn, sourceName } from "../answers/names.ts";
import { oncePerGraph } from "../answers/once-per-graph.ts";
import type { Api } from "../context.ts";
import { mount, mountList } from "../mount.ts";
import { listed } from "../pages.ts";

/** How many of the facts read from a source its page carries. */
const MAX_FACTS = 1_000;

/** `/sources` and `/sources/{id}`. */
export function sourceRoutes(api: Api): void {
  mountList(api, API.listSources, ({ query: { type, layer }, snapshot: { facts } }) => {
    const found = facts
      .nodes("Source")
      .filter((source) => type === undefined || source.type === type)
      .filter((source) => layer === undefined || source.layer === layer);
    return listed(found.sort(inOrder), (source) => source);
  });
  mount(api, API.getSource, ({ params: { id }, snapshot: { facts } }) => {
    const source = facts.node("Source", id);
    if (source === undefined) throw notFound("id", id);
    const citing = facts.citing(id);
    const shown = citing.slice(0, MAX_FACTS);
    return {
      source,
      ...neighboursOf(source, facts),
      facts: shown,
      factsTotal: citing.length,
      names: namesIn(shown, facts),
    };
  });
}

function neighboursOf(source: Source, facts: FactIndex) {
  if (source.type !== "plan-paragraph") return { previous: null, next: null };
  const { previous, next } = neighboursIn(facts).get(source.id) ?? {};
  return {
    previous: previous === undefined ? null : sourceName(previous),
    next: next === undefined ? null : sourceName(next),
  };
}

/** What stands before and after each paragraph of its layer, by the paragraph's id. */
const neighboursIn = oncePerGraph((facts) => {
  const found = new Map<
    string,
    { readonly previous?: Source | undefined; readonly next?: Source | undefined }
  >();
  const paragraphs = facts
    .nodes("Source")
    .filter(({ type }) => type === "plan-paragraph")
    .sort(inOrder);
  for (const layer of Layer.options) {
    const document = paragraphs.filter((one) => one.layer === layer);
    for (const [at, { id }] of document.entries()) {
      found.set(id, { previous: document[at - 1], next: document[at + 1] });
    }
  }
  return found;
});

/** By type, paragraphs as they stand in the document, everything else by id. */
function inOrder(a: Source, b: Source): number {
  const types = SourceType.options;
  const orderOf = (source: Source) => (source.type === "plan-paragraph" ? source.order : 0);
  return types.indexOf(a.type) - types.indexOf(b.type) || orderOf(a) - orderOf(b) || byId(a, b);
}
