import { API, SourceType } from "../../../graph-schema/api/contract.ts";
import { notFound } from "../../../graph-schema/errors.ts";
import { byId } from "../../../graph-schema/facts.ts";
import type { Source } from "../../../graph-schema/nodes.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import { namesIn, sourceName } from "../answers/names.ts";
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
  const document = facts
    .nodes("Source")
    .filter(({ type, layer }) => type === source.type && layer === source.layer)
    .sort(inOrder);
  const position = document.findIndex(({ id }) => id === source.id);
  const [previous, next] = [document[position - 1], document[position + 1]];
  return {
    previous: previous === undefined ? null : sourceName(previous),
    next: next === undefined ? null : sourceName(next),
  };
}

/** By type, paragraphs as they stand in the document, everything else by id. */
function inOrder(a: Source, b: Source): number {
  const types = SourceType.options;
  const orderOf = (source: Source) => (source.type === "plan-paragraph" ? source.order : 0);
  return types.indexOf(a.type) - types.indexOf(b.type) || orderOf(a) - orderOf(b) || byId(a, b);
}
