import type { Change } from "../../graph-schema/change-set.ts";
import { type Fact, type Graph, referencesOf } from "../../graph-schema/facts.ts";
import type { Store } from "../store/store.ts";
import { factsOfLayers } from "./layer-facts.ts";
import { LAYER_OF, type Renewing, type SetName, takenBy } from "./set-ids.ts";

/** What has to go so that a set gets another edition. */
export interface Renewal {
  readonly way: Renewing;
  /** In an order in which each can go. */
  readonly removals: readonly Change[];
}

/** What can go, least first. The sample is made over the plan and the recipes, and everything stands on the plan. */
const WAYS: Readonly<Record<SetName, readonly Renewing[]>> = {
  plan: ["renewing"],
  recipes: ["remaking", "renewing"],
  public: ["replacing", "remaking"],
  sample: ["replacing"],
};

/** Works out what goes when a set gets another edition: as little as leaves no fact that names one that is gone.
 *  Samples of earlier programs name places that only public facts have.
 *  @param facts of the new edition
 *  @throws AppError of the store */
export async function renewalOf(store: Store, set: SetName, facts: readonly Fact[]): Promise<Renewal> {
  const graph = await store.read();
  const kept = new Set(facts.map(({ id }) => id));
  const goneBy = (way: Renewing): string[] => {
    const layers = takenBy(set, way).map((one) => LAYER_OF[one]);
    return factsOfLayers(graph, layers).flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  };
  const isWhole = (way: Renewing) => !isNamed(graph, { gone: new Set(goneBy(way)), kept });
  const way = WAYS[set].find(isWhole) ?? "renewing";
  return { way, removals: goneBy(way).map((id) => ({ op: "remove", id })) };
}

/** Whether a fact that stays as it is names one that goes. */
function isNamed(
  { nodes, relationships }: Graph,
  { gone, kept }: { readonly gone: ReadonlySet<string>; readonly kept: ReadonlySet<string> },
): boolean {
  const names = (fact: Fact) =>
    !gone.has(fact.id) && !kept.has(fact.id) && referencesOf(fact).some(({ id }) => gone.has(id));
  return nodes.some(names) || relationships.some(names);
}
