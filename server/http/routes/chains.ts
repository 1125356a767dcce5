import { API } from "../../../graph-schema/api/contract.ts";
import type { ChainSummary, StageRecord } from "../../../graph-schema/api/resources.ts";
import type { Chain, Stage } from "../../../graph-schema/nodes.ts";
import { holdsOn } from "../../../graph-schema/provenance.ts";
import type { LocatedIn, Makes, SpecialisesIn } from "../../../graph-schema/relationships.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import type { StageInLane } from "../../graph/stage-tree.ts";
import { bundleOf, placesIn, type Records, recordsOfStages, unique, type View } from "../answers/bundle.ts";
import { viewOf } from "../answers/view.ts";
import type { Api } from "../context.ts";
import { mount, mountList } from "../mount.ts";
import { listed } from "../pages.ts";
import { notFound } from "../problem.ts";

/** `/chains` and `/chains/{id}`. */
export function chainRoutes(api: Api): void {
  mountList(api, API.listChains, ({ query, snapshot }) => {
    const view = viewOf(snapshot, query.map);
    const chains = [...view.facts.nodes("Chain")].sort((a, b) => a.number - b.number);
    return listed(chains, (chain) => summaryOf(chain, view));
  });
  mount(api, API.getChain, ({ params, query, snapshot }) => {
    const view = viewOf(snapshot, query.map);
    const { facts, stages } = view;
    const chain = facts.node("Chain", params.id);
    if (chain === undefined) throw notFound(params.id);
    const members = stages.stagesOf(chain.id).flatMap(({ stage }) => [stage, ...stages.finer(stage.id)]);
    const records = recordsOfStages(
      members.map(({ id }) => id),
      facts,
    );
    const feeds = feedsAmong(new Set(members.map(({ id }) => id)), facts);
    return { chain, feeds, ...bundleOf(records, { stages: members, others: [chain, ...feeds] }, view) };
  });
}

/** The inputs among stages, both ends included, ascending by id. */
function feedsAmong(ids: ReadonlySet<string>, facts: FactIndex) {
  return unique([...ids].flatMap((id) => facts.from("FEEDS", id).filter(({ to }) => ids.has(to))));
}

function summaryOf(chain: Chain, view: View): ChainSummary {
  const { facts, stages } = view;
  const own = stages.stagesOf(chain.id);
  const stageRecords = own.map((member) => recordOf(member, view));
  const records = countedRecords(
    own.flatMap(({ stage }) => [stage, ...stages.finer(stage.id)]),
    view,
  );
  return {
    chain,
    stages: stageRecords,
    feeds: feedsAmong(new Set(own.map(({ stage }) => stage.id)), facts),
    places: unique(placesIn(records, facts)).length,
    enterprises: distinct(records.makes),
    unrecordedStages: stageRecords.filter(({ recorded }) => !recorded).length,
  };
}

function recordOf({ stage, order }: StageInLane, view: View): StageRecord {
  const { specialities, makes } = countedRecords([stage, ...view.stages.finer(stage.id)], view);
  const markets = specialities.filter(({ form }) => form === "market");
  return {
    stage,
    order,
    towns: distinct(specialities.filter(({ form }) => form !== "market")),
    markets: new Set(markets.map(({ from, wording }) => `${from} ${wording}`)).size,
    enterprises: distinct(makes),
    recorded: specialities.length + makes.length > 0,
  };
}

/** What counts as recorded for stages, as the measure of stage coverage counts: facts that hold on the map's
 *  day and were not inferred. */
function countedRecords(stages: readonly Stage[], { facts, places }: View): Records {
  const counts = (fact: SpecialisesIn | Makes | LocatedIn) =>
    fact.evidence !== "inferred" && holdsOn(fact, places.day);
  const records = recordsOfStages(
    stages.map(({ id }) => id),
    facts,
  );
  const makes = records.makes.filter(counts);
  const makers = new Set(makes.map(({ from }) => from));
  return {
    specialities: records.specialities.filter(counts),
    makes,
    locatedIn: records.locatedIn.filter((site) => counts(site) && makers.has(site.from)),
  };
}

function distinct(links: readonly { readonly from: string }[]): number {
  return new Set(links.map(({ from }) => from)).size;
}
