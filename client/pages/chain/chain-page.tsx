import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { useTitle } from "../../shell/use-title.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { ChainBody } from "./chain-body.tsx";
import "./chain.css";
import "./tables.css";
import "./outline.css";
import { ChainHead } from "./chain-head.tsx";
import { useSay } from "./use-say.ts";

/** One chain: its lanes, what they mean, and the same as a table. */
export function ChainPage() {
  const { id, map, language } = useView().view;
  const say = useSay();
  const chain = useApi("getChain", id === undefined ? undefined : { id }, { map });
  useTitle(
    chain.data === undefined ? undefined : say("title", { chain: nameIn(language, chain.data.chain) }),
  );
  return (
    <div className="chain">
      <Answer result={chain} what={say("loading")} lines={16}>
        {(detail) => (
          <>
            <ChainHead detail={detail} />
            <ChainBody detail={detail} />
          </>
        )}
      </Answer>
    </div>
  );
}
