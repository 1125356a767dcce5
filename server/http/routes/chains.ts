import { API } from "../../../graph-schema/api/contract.ts";
import type { ChainSummary, StageRecord } from "../../../graph-schema/api/resources.ts";
import { notFound } from "../../../graph-schema/errors.ts";
import type { Chain, Stage } from "../../../graph-schema/nodes.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import { type Records, recordsOfStages } from "../../graph/records.ts";
import type { StageInLane } from "../../graph/stage-tree.ts";
import { bundleOf, placesIn, unique, type View } from "../answers/bundle.ts";
import { viewOf } from "../answers/view.ts";
import type { Api } from "../context.ts";
import { mount, mountList } from "../mount.ts";
import { listed } from "../pages.ts";

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
    if (chain === undefined) throw notFound("id", params.id);
    const members = stages.stagesOf(chain.id).flatMap(({ stage }) => [stage, ...stages.finer(stage.id)]);
    const records = recordsOf(members, view);
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
  const records = recordsOf(
    own.flatMap(({ stage }) => [stage, ...stages.finer(stage.id)]),
    view,
  );
  return {
    chain,
    stages: stageRecords,
    feeds: feedsAmong(new Set(own.map(({ stage }) => stage.id)), facts),
    places: unique(placesIn(sitesOnly(records), facts)).length,
    enterprises: distinct(records.makes),
    unrecordedStages: stageRecords.filter(({ recorded }) => !recorded).length,
  };
}

function recordOf({ stage, order }: StageInLane, view: View): StageRecord {
  const { specialities, makes } = recordsOf([stage, ...view.stages.finer(stage.id)], view);
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

function recordsOf(stages: readonly Stage[], view: View): Records {
  return recordsOfStages(
    view,
    stages.map(({ id }) => id),
    view.places.day,
  );
}

/** A registered seat or an estimate does not place a maker. */
function sitesOnly({ specialities, makes, locatedIn }: Records): Records {
  return { specialities, makes, locatedIn: locatedIn.filter(({ quality }) => quality === "site") };
}

function distinct(links: readonly { readonly from: string }[]): number {
  return new Set(links.map(({ from }) => from)).size;
}
