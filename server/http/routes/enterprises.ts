import { API } from "../../../graph-schema/api/contract.ts";
import { notFound } from "../../../graph-schema/errors.ts";
import { byId } from "../../../graph-schema/facts.ts";
import { makesOf, recordsOfStages, sitesOf } from "../../graph/records.ts";
import { bundleOf, chainsOf, stagesIn, unique } from "../answers/bundle.ts";
import { namesIn, placeInTree } from "../answers/names.ts";
import { reportedOf } from "../answers/reported.ts";
import { suppliesOf, tradeOf, tradeParts } from "../answers/trade.ts";
import { viewOf } from "../answers/view.ts";
import type { Api } from "../context.ts";
import { mount, mountList } from "../mount.ts";
import { listed } from "../pages.ts";

/** So many purchases of an enterprise are carried. */
const TRADE = { real: 500, simulated: 200 };

/** `/enterprises` and `/enterprises/{id}`. */
export function enterpriseRoutes(api: Api): void {
  mountList(api, API.listEnterprises, ({ query: { makes, role, map }, snapshot }) => {
    const view = viewOf(snapshot, map);
    const { facts, stages } = view;
    if (makes !== undefined && facts.node("Stage", makes) === undefined) throw notFound("makes", makes);
    const wanted = makes === undefined ? [] : [makes, ...stages.finer(makes).map(({ id }) => id)];
    const makers = recordsOfStages(view, wanted, view.places.day).makes.flatMap(
      ({ from }) => facts.node("Enterprise", from) ?? [],
    );
    const found = makes === undefined ? facts.nodes("Enterprise") : unique(makers);
    return listed(
      found.filter((enterprise) => role === undefined || enterprise.role === role),
      (enterprise) => enterprise,
    );
  });
  mount(api, API.getEnterprise, ({ params, query, snapshot }) => {
    const view = viewOf(snapshot, query.map);
    const { facts } = view;
    const enterprise = facts.node("Enterprise", params.id);
    if (enterprise === undefined) throw notFound("id", params.id);
    const trade = tradeOf(suppliesOf(new Set([enterprise.id]), facts), TRADE);
    const firms = new Set([enterprise.id, ...trade.supplies.flatMap(({ from, to }) => [from, to])]);
    const records = {
      specialities: [],
      makes: makesOf(view, [enterprise.id], view.places.day),
      locatedIn: sitesOf(view, firms, view.places.day),
    };
    const stages = stagesIn(records, view);
    const chains = chainsOf(stages, view.stages);
    const { reports, indicators } = reportedOf(enterprise.id, facts);
    const owns = unique([...facts.from("OWNS", enterprise.id), ...facts.to("OWNS", enterprise.id)]);
    const others = [enterprise, ...chains, ...reports, ...indicators, ...owns, ...trade.supplies];
    const bundle = bundleOf(records, { stages, others }, view);
    const parts = tradeParts(trade, [enterprise.id], facts);
    const names = namesIn([...trade.supplies, ...owns], facts);
    const ends = [...firms].flatMap((id) => facts.node("Place", id) ?? []);
    const known = ends.map((place) => placeInTree(place, view.places, facts));
    const places = [...new Map([...bundle.places, ...known].map((one) => [one.place.id, one])).values()];
    places.sort((a, b) => byId(a.place, b.place));
    return { enterprise, chains, indicators, reports, owns, ...bundle, ...parts, names, places };
  });
}
