import { API } from "../../../graph-schema/api/contract.ts";
import type { ChainSummary, StageRecord } from "../../../graph-schema/api/resources.ts";
import type { Chain } from "../../../graph-schema/nodes.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import type { StageInLane, StageTree } from "../../graph/stage-tree.ts";
import { bundleOf, placesIn, recordsOfStages, unique } from "../answers/bundle.ts";
import { viewOf } from "../answers/view.ts";
import type { Api } from "../context.ts";
import { mount, mountList } from "../mount.ts";
import { listed } from "../pages.ts";
import { notFound } from "../problem.ts";

/** `/chains` and `/chains/{id}`. */
export function chainRoutes(api: Api): void {
  mountList(api, API.listChains, ({ snapshot: { facts, stages } }) => {
    const chains = [...facts.nodes("Chain")].sort((a, b) => a.number - b.number);
    return listed(chains, (chain) => summaryOf(chain, facts, stages));
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

function summaryOf(chain: Chain, facts: FactIndex, stages: StageTree): ChainSummary {
  const own = stages.stagesOf(chain.id);
  const stageRecords = own.map((member) => recordOf(member, facts, stages));
  const all = own.flatMap(({ stage }) => [stage.id, ...stages.finer(stage.id).map(({ id }) => id)]);
  const records = recordsOfStages(all, facts);
  return {
    chain,
    stages: stageRecords,
    feeds: feedsAmong(new Set(own.map(({ stage }) => stage.id)), facts),
    places: unique(placesIn(records, facts)).length,
    enterprises: new Set(records.makes.map(({ from }) => from)).size,
    unrecordedStages: stageRecords.filter(({ recorded }) => !recorded).length,
  };
}

function recordOf({ stage, order }: StageInLane, facts: FactIndex, stages: StageTree): StageRecord {
  const { specialities, makes } = recordsOfStages(
    [stage.id, ...stages.finer(stage.id).map(({ id }) => id)],
    facts,
  );
  const markets = specialities.filter(({ form }) => form === "market");
  const others = specialities.filter(({ form }) => form !== "market");
  return {
    stage,
    order,
    towns: new Set(others.map(({ from }) => from)).size,
    markets: new Set(markets.map(({ from, wording }) => `${from} ${wording}`)).size,
    enterprises: new Set(makes.map(({ from }) => from)).size,
    recorded: specialities.length + makes.length > 0,
  };
}
