import { API } from "../../../graph-schema/api/contract.ts";
import type { ChainSummary, StageRecord } from "../../../graph-schema/api/resources.ts";
import { notFound } from "../../../graph-schema/errors.ts";
import type { Chain, Stage } from "../../../graph-schema/nodes.ts";
import { layersOf } from "../../analysis/origin.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import { type Records, recordsOfStages, sitesOf } from "../../graph/records.ts";
import type { StageInLane } from "../../graph/stage-tree.ts";
import { bundleOf, placesIn, unique, type View } from "../answers/bundle.ts";
import { enterprisesIn, largestOf } from "../answers/largest.ts";
import { realEndsOf, suppliesAmong, suppliesOfStages, tradeOf, tradeParts } from "../answers/trade.ts";
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
    const chain = view.facts.node("Chain", params.id);
    if (chain === undefined) throw notFound("id", params.id);
    return detailOf(chain, view);
  });
}

/** Of each stage so many simulated makers are carried, and so many purchases among them. */
const SIMULATED_MAKERS = { of: "each stage", most: 8 } as const;
const TRADE = { real: 500, simulated: 60 };

function detailOf(chain: Chain, view: View) {
  const { facts, stages } = view;
  const members = stages.stagesOf(chain.id).flatMap(({ stage }) => [stage, ...stages.finer(stage.id)]);
  const ids = new Set(members.map(({ id }) => id));
  const records = recordsOf(members, view);
  const makers = enterprisesIn(records);
  const shown = largestOf(records, SIMULATED_MAKERS, facts);
  const carried = enterprisesIn(shown);
  const supplies = unique([...suppliesOfStages(ids, facts), ...suppliesAmong(makers, facts)]);
  const trade = tradeOf(supplies, TRADE, ({ from, to }) => carried.has(from) && carried.has(to));
  const feeds = feedsAmong(ids, facts);
  const ends = realEndsOf(trade.supplies);
  const others = [chain, ...feeds, ...trade.supplies];
  const withSites = { ...shown, locatedIn: sitesOf(view, new Set([...carried, ...ends]), view.places.day) };
  const belongs = [...makers, ...realEndsOf(supplies)];
  return {
    chain,
    feeds,
    ...bundleOf(withSites, { stages: members, enterprises: ends, others }, view),
    ...tradeParts(trade, belongs, facts),
    makers: makersByStage(records, facts),
  };
}

/** How many make each stage that somebody makes, ascending by stage. */
function makersByStage({ makes }: Records, facts: FactIndex) {
  const makers = new Map<string, Set<string>>();
  for (const { from, to } of makes) makers.set(to, (makers.get(to) ?? new Set()).add(from));
  return [...makers].sort().map(([stage, ids]) => ({
    stage,
    total: ids.size,
    synthetic: [...ids].filter((id) => facts.node("Enterprise", id)?.synthetic === true).length,
  }));
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
    ...originOf(records, facts),
  };
}

/** Where the facts that were counted come from. */
function originOf({ specialities, makes, locatedIn }: Records, facts: FactIndex) {
  const counted = [...specialities, ...makes, ...locatedIn];
  return {
    layers: layersOf(
      facts,
      counted.map(({ id }) => id),
    ),
    synthetic: counted.some(({ synthetic }) => synthetic === true),
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
