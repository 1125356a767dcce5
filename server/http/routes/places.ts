import { API } from "../../../graph-schema/api/contract.ts";
import type { NodeName } from "../../../graph-schema/api/resources.ts";
import { notFound } from "../../../graph-schema/errors.ts";
import type { Place } from "../../../graph-schema/nodes.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import { nameOf } from "../../graph/node-name.ts";
import { producingOnly, recordsInside } from "../../graph/records.ts";
import { bundleOf, chainsOf, stagesIn, type View } from "../answers/bundle.ts";
import { enterprisesIn, largestOf } from "../answers/largest.ts";
import { namesIn, placeInTree } from "../answers/names.ts";
import { oncePerGraph } from "../answers/once-per-graph.ts";
import { reportedOf } from "../answers/reported.ts";
import { suppliesOf, tradeOf, tradeParts } from "../answers/trade.ts";
import { viewOf } from "../answers/view.ts";
import type { Api } from "../context.ts";
import { mount, mountList } from "../mount.ts";
import { listed } from "../pages.ts";

/** `/places` and `/places/{id}`. */
export function placeRoutes(api: Api): void {
  mountList(api, API.listPlaces, ({ query: { map, kind, within }, snapshot }) => {
    const { facts, places } = viewOf(snapshot, map);
    if (within !== undefined && facts.node("Place", within) === undefined) throw notFound("within", within);
    const around = within === undefined ? undefined : places.resolve(within)?.id;
    const inside = around === undefined ? [] : places.descendants(around);
    const found = within === undefined ? places.places() : inside;
    return listed(
      found.filter(({ level }) => kind === undefined || level === kind),
      (place) => placeInTree(place, places, facts),
    );
  });
  mount(api, API.getPlace, ({ params, query, snapshot }) => {
    const place = snapshot.facts.node("Place", params.id);
    if (place === undefined) throw notFound("id", params.id);
    return detailOf(place, viewOf(snapshot, query.map));
  });
}

/** So many simulated enterprises are carried, and so many of their purchases. */
const SIMULATED_ENTERPRISES = { of: "all", most: 100 } as const;
const TRADE = { real: 500, simulated: 100 };

function detailOf(place: Place, view: View) {
  const { facts, places } = view;
  const records = recordsInside(view, place.id, places);
  const makers = enterprisesIn(records);
  const shown = largestOf(records, SIMULATED_ENTERPRISES, facts);
  const chains = chainsOf(stagesIn(producingOnly(records), view), view.stages);
  const { reports, indicators } = reportedOf(place.id, facts);
  const within = [...facts.from("WITHIN", place.id)];
  const trade = tradeOf(suppliesOf(makers, facts), TRADE);
  const others = [place, ...within, ...chains, ...reports, ...indicators, ...trade.supplies];
  const inTree = placeInTree(place, places, facts);
  return {
    ...inTree,
    predecessors: (predecessorsIn(facts).get(place.id) ?? []).map((one) => nameOf(one, facts)),
    successors: namesOf(place.successors ?? [], facts),
    within,
    children: places.children(place.id).map((one) => nameOf(one, facts)),
    chains,
    indicators,
    reports,
    ...bundleOf(shown, { stages: stagesIn(shown, view), others }, view),
    ...tradeParts(trade, makers, facts),
    names: namesIn([...within, ...trade.supplies], facts),
  };
}

/** The places that each place succeeded, by its id, ascending by id. */
const predecessorsIn = oncePerGraph((facts) => {
  const found = new Map<string, Place[]>();
  for (const place of facts.nodes("Place")) {
    for (const id of new Set(place.successors)) found.set(id, [...(found.get(id) ?? []), place]);
  }
  return found;
});

function namesOf(ids: readonly string[], facts: FactIndex): NodeName[] {
  return [...new Set(ids)]
    .sort()
    .flatMap((id) => facts.node("Place", id) ?? [])
    .map((place) => nameOf(place, facts));
}
