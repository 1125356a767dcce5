import { setImmediate } from "node:timers/promises";
import { API } from "../../../graph-schema/api/contract.ts";
import type { SearchHit } from "../../../graph-schema/api/resources.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import { nameOf } from "../../graph/node-name.ts";
import { type SearchIndex, type SearchMatch, searchIndexInSlices } from "../../graph/search-index.ts";
import type { View } from "../answers/bundle.ts";
import { viewOf } from "../answers/view.ts";
import type { Api } from "../context.ts";
import { mount } from "../mount.ts";

/** `/search`. The index is built at the first search of a revision, in slices between which other requests are
 *  answered, and forgotten with it. */
export function searchRoutes(api: Api): void {
  const indexes = new WeakMap<FactIndex, Promise<SearchIndex>>();
  const indexOf = (facts: FactIndex): Promise<SearchIndex> => {
    const index = indexes.get(facts) ?? searchIndexInSlices(facts, () => setImmediate());
    indexes.set(facts, index);
    return index;
  };
  mount(api, API.search, async ({ query: { q, limit, map }, snapshot }) => {
    const view = viewOf(snapshot, map);
    const onMap = new Set(view.places.places().map(({ id }) => id));
    const wanted = (id: string) => !id.startsWith("place:") || onMap.has(id);
    const found = (await indexOf(view.facts)).find(q, wanted);
    return { items: found.slice(0, limit).flatMap((match) => hitOf(match, view)), total: found.length };
  });
}

function hitOf({ id, matched }: SearchMatch, { facts, places, stages }: View): SearchHit[] {
  const node = facts.get(id);
  if (node === undefined || "from" in node) return [];
  const above = node.kind === "Stage" ? [...stages.ancestors(id), ...stages.chainsOf(id)] : [];
  const path = node.kind === "Place" ? places.path(id).filter((place) => place.id !== id) : above;
  return [{ ...nameOf(node, facts), path: path.map((one) => nameOf(one, facts)), matched }];
}
