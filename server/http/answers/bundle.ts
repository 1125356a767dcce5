import { byId, type Fact } from "../../../graph-schema/facts.ts";
import type { Chain, Place, Stage } from "../../../graph-schema/nodes.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import type { Evidence } from "../../graph/link-facts.ts";
import type { PlaceTree } from "../../graph/place-tree.ts";
import type { Records } from "../../graph/records.ts";
import type { StageTree } from "../../graph/stage-tree.ts";
import { enterprisesIn } from "./largest.ts";
import { placeInTree, sourcesOf } from "./names.ts";

/** The graph as one request sees it: at one revision, on one map. */
export interface View extends Evidence {
  readonly stages: StageTree;
  readonly places: PlaceTree;
}

/** The facts a page needs to show records: stages and how they nest, enterprises, places on the map, sources.
 *  Every list is ascending by id.
 *  @param stages the stages to include; a membership is included when both its ends are
 *  @param enterprises ids of those to include besides the ones that records name
 *  @param others facts of the answer outside the bundle, whose sources are wanted too */
export function bundleOf(
  records: Records,
  {
    stages,
    enterprises = [],
    others,
  }: { stages: Iterable<Stage>; enterprises?: Iterable<string>; others: readonly Fact[] },
  { facts, places }: View,
) {
  const included = unique(stages);
  const within = new Set(included.map(({ id }) => id));
  const named = new Set([...enterprisesIn(records), ...enterprises]);
  const recordedPlaces = unique(placesIn(records, facts));
  const bundle = {
    stages: included,
    partOf: included.flatMap(({ id }) =>
      facts.from("PART_OF", id).filter(({ to }) => within.has(to) || to.startsWith("chain:")),
    ),
    specialities: unique(records.specialities),
    makes: unique(records.makes),
    locatedIn: unique(records.locatedIn),
    enterprises: unique([...named].flatMap((id) => facts.node("Enterprise", id) ?? [])),
  };
  bundle.partOf.sort(byId);
  const cited = [...Object.values(bundle).flat(), ...recordedPlaces, ...others];
  return {
    ...bundle,
    places: recordedPlaces.map((place) => placeInTree(place, places, facts)),
    sources: sourcesOf(cited, facts),
  };
}

/** The places records speak of, in no order, some more than once. */
export function placesIn({ specialities, locatedIn }: Records, facts: FactIndex): Place[] {
  const ids = [...specialities.map(({ from }) => from), ...locatedIn.map(({ to }) => to)];
  return ids.flatMap((id) => facts.node("Place", id) ?? []);
}

/** The stages records speak of with everything above them, in no order, some more than once. */
export function stagesIn({ specialities, makes }: Records, { facts, stages }: View): Stage[] {
  const ids = new Set([...specialities, ...makes].map(({ to }) => to));
  return [...ids].flatMap((id) => [facts.node("Stage", id) ?? [], stages.ancestors(id)].flat());
}

/** The chains any of these stages belongs to, by number. */
export function chainsOf(given: readonly Stage[], stages: StageTree): Chain[] {
  const chains = new Set(given.flatMap(({ id }) => stages.chainsOf(id)));
  return [...chains].sort((a, b) => a.number - b.number);
}

/** Each fact once, ascending by id. */
export function unique<One extends { readonly id: string }>(given: Iterable<One>): One[] {
  return [...new Map([...given].map((one) => [one.id, one])).values()].sort(byId);
}
