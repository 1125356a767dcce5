import { API } from "../../../graph-schema/api/contract.ts";
import { notFound } from "../../../graph-schema/errors.ts";
import { recordsOfStages } from "../../graph/records.ts";
import { bundleOf, unique } from "../answers/bundle.ts";
import { suppliesOf, tradeOf } from "../answers/trade.ts";
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
    const { facts, stages } = view;
    const stage = facts.node("Stage", params.id);
    if (stage === undefined) throw notFound("id", params.id);
    const own = [stage, ...stages.finer(stage.id)];
    const feeds = unique([...facts.from("FEEDS", stage.id), ...facts.to("FEEDS", stage.id)]);
    const beside = feeds.flatMap(({ from, to }) => [from, to].flatMap((id) => facts.node("Stage", id) ?? []));
    const chains = stages.chainsOf(stage.id);
    const ids = own.map(({ id }) => id);
    const records = recordsOfStages(view, ids, view.places.day);
    const bundle = bundleOf(
      records,
      { stages: [...own, ...stages.ancestors(stage.id), ...beside], others: [...chains, ...feeds] },
      view,
    );
    const makers = bundle.enterprises.map(({ id }) => id);
    const trade = tradeOf(
      suppliesOf(makers, facts).filter(({ stage }) => stage !== undefined && ids.includes(stage)),
      bundle.enterprises,
      facts,
    );
    return { stage, chains: [...chains], feeds, ...bundle, ...trade };
  });
}
