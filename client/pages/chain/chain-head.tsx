import type { ChainDetail } from "../../../graph-schema/api/resources.ts";
import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { SourceMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { useSay } from "./use-say.ts";

/** The chain's name, the way to the ones beside it, and the plan's words for it. */
export function ChainHead({ detail }: { detail: ChainDetail }) {
  const { language } = useView().view;
  const { chain, sources } = detail;
  const say = useSay();
  return (
    <div className="chain-head">
      <h1>{say("title", { chain: nameIn(language, chain) })}</h1>
      <Neighbours number={chain.number} />
      <p className="song" lang="zh-CN">
        {chain.wording}
      </p>
      <SourceMark opens={chain.id} source={sources.find(({ id }) => id === chain.source)} />
    </div>
  );
}

function Neighbours({ number }: { number: number }) {
  const say = useSay();
  const { data } = useApi("listChains", {}, {});
  const chains = (data?.items ?? []).map(({ chain }) => chain).sort((a, b) => a.number - b.number);
  const at = chains.findIndex((chain) => chain.number === number);
  const total = Math.max(chains.length, 1);
  const before = chains[(at + total - 1) % total];
  const after = chains[(at + 1) % total];
  if (before === undefined || after === undefined) return null;
  return (
    <span className="chain-step note">
      <ViewLink to={{ id: before.id }} aria-label={say("previous")}>
        ‹
      </ViewLink>
      {say("step", { number, total })}
      <ViewLink to={{ id: after.id }} aria-label={say("next")}>
        ›
      </ViewLink>
    </span>
  );
}
