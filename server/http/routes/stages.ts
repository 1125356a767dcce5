import { API } from "../../../graph-schema/api/contract.ts";
import { notFound } from "../../../graph-schema/errors.ts";
import type { Stage } from "../../../graph-schema/nodes.ts";
import { recordsOfStages, sitesOf } from "../../graph/records.ts";
import { bundleOf, unique, type View } from "../answers/bundle.ts";
import { enterprisesIn, largestOf } from "../answers/largest.ts";
import { realEndsOf, suppliesOfStages, tradeOf, tradeParts } from "../answers/trade.ts";
import { viewOf } from "../answers/view.ts";
import type { Api } from "../context.ts";
import { mount, mountList } from "../mount.ts";
import { listed } from "../pages.ts";

/** `/stages` and `/stages/{id}`. */
export function stageRoutes(api: Api): void {
  mountList(api, API.listStages, ({ query: { chain }, snapshot: { facts, stages } }) => {
    if (chain !== undefined && chain !== "none" && facts.node("Chain", chain) === undefined) {
      throw notFound("chain", chain);
    }
    const belongs = (id: string): boolean => {
      if (chain === undefined) return true;
      const chains = stages.chainsOf(id);
      return chain === "none" ? chains.length === 0 : chains.some((one) => one.id === chain);
    };
    return listed(
      facts.nodes("Stage").filter(({ id }) => belongs(id)),
      (stage) => stage,
    );
  });
  mount(api, API.getStage, ({ params, query, snapshot }) => {
    const view = viewOf(snapshot, query.map);
    const stage = view.facts.node("Stage", params.id);
    if (stage === undefined) throw notFound("id", params.id);
    return detailOf(stage, view);
  });
}

/** So many simulated makers are carried, and so many of their purchases. */
const SIMULATED_MAKERS = { of: "all", most: 60 } as const;
const TRADE = { real: 500, simulated: 100 };

function detailOf(stage: Stage, view: View) {
  const { facts, stages, places } = view;
  const own = [stage, ...stages.finer(stage.id)];
  const ids = own.map(({ id }) => id);
  const feeds = unique([...facts.from("FEEDS", stage.id), ...facts.to("FEEDS", stage.id)]);
  const beside = feeds.flatMap(({ from, to }) => [from, to].flatMap((id) => facts.node("Stage", id) ?? []));
  const chains = stages.chainsOf(stage.id);
  const records = recordsOfStages(view, ids, places.day);
  const makers = enterprisesIn(records);
  const shown = largestOf(records, SIMULATED_MAKERS, facts);
  const supplies = suppliesOfStages(ids, facts);
  const trade = tradeOf(supplies, TRADE);
  const ends = realEndsOf(trade.supplies);
  const withSites = {
    ...shown,
    locatedIn: sitesOf(view, new Set([...enterprisesIn(shown), ...ends]), places.day),
  };
  const bundle = bundleOf(
    withSites,
    {
      stages: [...own, ...stages.ancestors(stage.id), ...beside],
      enterprises: ends,
      others: [...chains, ...feeds, ...trade.supplies],
    },
    view,
  );
  const belongs = [...makers, ...realEndsOf(supplies)];
  return { stage, chains: [...chains], feeds, ...bundle, ...tradeParts(trade, belongs, facts) };
}
