import type { NodeName, PlaceInTree, SourceName } from "../../../graph-schema/api/resources.ts";
import { byId, type Fact, referencesOf } from "../../../graph-schema/facts.ts";
import type { Place, Source } from "../../../graph-schema/nodes.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import { nameOf } from "../../graph/node-name.ts";
import type { PlaceTree } from "../../graph/place-tree.ts";

/** The names of every node that facts join or speak of, sources left out, ascending by id. */
export function namesIn(given: readonly Fact[], facts: FactIndex): NodeName[] {
  const ids = new Set(given.flatMap((fact) => referencesOf(fact).map(({ id }) => id)));
  return [...ids]
    .flatMap((id) => {
      const node = facts.get(id);
      return node === undefined || "from" in node || node.kind === "Source" ? [] : [nameOf(node, facts)];
    })
    .sort(byId);
}

/** A place with the names of the places around it on a map, nearest first. A place of another map is led by
 *  what holds its land on this one. */
export function placeInTree(place: Place, tree: PlaceTree, facts: FactIndex): PlaceInTree {
  const around = tree.path(place.id).filter(({ id }) => id !== place.id);
  return { place, path: around.map((outer) => nameOf(outer, facts)) };
}

/** What a page needs to cite a source. */
export function sourceName(source: Source): SourceName {
  const { id, type, layer, title, titleEn } = source;
  const base = { id, type, layer, title, ...(titleEn === undefined ? {} : { titleEn }) };
  if (source.type === "public-page") {
    const { address, date } = source;
    return { ...base, address, ...(date === undefined ? {} : { date }) };
  }
  if (source.type !== "plan-paragraph") return base;
  const { section, sectionEn } = source;
  return { ...base, section, ...(sectionEn === undefined ? {} : { sectionEn }) };
}

/** Every source that facts cite for what they say or for where their point is, ascending by id. Reasons of judgements
 *  are left out: they would be half of all, and are read whole or not at all. */
export function sourcesOf(given: readonly Fact[], facts: FactIndex): SourceName[] {
  const ids = new Set(
    given.flatMap((fact) =>
      referencesOf(fact).flatMap(({ path, id, kinds }) =>
        path !== "judgement" && kinds.some((kind) => kind === "Source") ? [id] : [],
      ),
    ),
  );
  return [...ids]
    .flatMap((id) => facts.node("Source", id) ?? [])
    .map(sourceName)
    .sort(byId);
}
