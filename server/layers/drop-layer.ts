import type { LayerDropped } from "../../graph-schema/api/resources.ts";
import { AppError, type FailureDetail } from "../../graph-schema/errors.ts";
import { type Graph, layerFinder, referencesOf } from "../../graph-schema/facts.ts";
import { Layer } from "../../graph-schema/provenance.ts";
import type { Store } from "../store/store.ts";
import { factsOfLayers } from "./layer-facts.ts";
import { dropId, OWN_AUTHOR } from "./set-ids.ts";

/** Removes every fact of a layer for good, as one commit. The line it leaves in the history keeps a start of the
 *  service from bringing the layer back. A layer without facts, and the same removal asked for again, change
 *  nothing.
 *  @param expectedRevision the revision the caller last saw
 *  @throws AppError `REVISION_STALE` when the store has moved on; `CHANGE_SET_INVALID` when facts of other layers
 *    still name what would go: one detail for each of those layers, with how many and an example; what `read`
 *    and `commit` of the store throw. Nothing is changed then */
export async function dropLayer(store: Store, layer: Layer, expectedRevision: string): Promise<LayerDropped> {
  const id = dropId(layer, expectedRevision);
  const done = (await store.history()).find(({ changeSet }) => changeSet === id);
  if (done !== undefined) return { layer, removed: done.removed, revision: done.revision };
  const graph = await store.read();
  if (graph.revision !== expectedRevision) throw stale(layer, expectedRevision, graph.revision);
  const gone = factsOfLayers(graph, [layer]);
  if (gone.length === 0) return { layer, removed: 0, revision: graph.revision };
  assertUnnamed(graph, layer, new Set(gone.map((fact) => fact.id)));
  const { removed, revision } = await store.commit(
    {
      id,
      author: OWN_AUTHOR,
      reason: `删除数据层 ${layer} 的全部事实`,
      changes: gone.map((fact) => ({ op: "remove", id: fact.id })),
    },
    expectedRevision,
  );
  return { layer, removed, revision };
}

/** How many facts of a layer name what would go, and the least id of them. */
interface Naming {
  count: number;
  example: string;
}

/** @throws AppError `CHANGE_SET_INVALID` when a fact that stays names one that goes */
function assertUnnamed(graph: Graph, layer: Layer, gone: ReadonlySet<string>): void {
  const layerOf = layerFinder(graph);
  const naming = new Map<Layer, Naming>();
  for (const facts of [graph.nodes, graph.relationships]) {
    for (const fact of facts) {
      if (gone.has(fact.id) || !referencesOf(fact).some(({ id }) => gone.has(id))) continue;
      const stays = layerOf(fact);
      if (stays === undefined) continue;
      const found = naming.get(stays) ?? { count: 0, example: fact.id };
      found.count += 1;
      if (fact.id < found.example) found.example = fact.id;
      naming.set(stays, found);
    }
  }
  if (naming.size > 0) throw stillNamed(layer, naming);
}

function stillNamed(layer: Layer, naming: ReadonlyMap<Layer, Naming>): AppError {
  const above = Layer.options.filter((one) => naming.has(one)).reverse();
  const details = above.flatMap((one): FailureDetail[] => {
    const { count, example } = naming.get(one) ?? { count: 0, example: "" };
    const message = `${count} ${count === 1 ? "fact of layer" : "facts of layer"} ${one} still name it, such as "${example}"`;
    const messageZh = `数据层 ${one} 仍有 ${count} 个事实引用它，例如“${example}”`;
    return [{ pointer: one, message, messageZh, value: example }];
  });
  const names = above.join(", ");
  return new AppError(
    "CHANGE_SET_INVALID",
    `Cannot drop layer ${layer}: other layers stand on it. Drop first: ${names}`,
    { details, zh: `不能删除数据层 ${layer}：其他数据层引用着它。请先删除：${above.join("、")}` },
  );
}

function stale(layer: Layer, expected: string, actual: string): AppError {
  return new AppError(
    "REVISION_STALE",
    `Cannot drop layer ${layer} on revision ${expected}: the store is at ${actual}`,
    { zh: `不能在修订 ${expected} 上删除数据层 ${layer}：图库已到修订 ${actual}` },
  );
}
