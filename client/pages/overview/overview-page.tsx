import { Trans, useTranslation } from "react-i18next";
import type { ChainSummary } from "../../../graph-schema/api/resources.ts";
import { useApi } from "../../api.ts";
import { useTitle } from "../../shell/use-title.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { Answer } from "../../ui/answer.tsx";
import { ChainTable, type OutsideChains } from "./chain-table.tsx";
import { KeyFiguresTable } from "./key-figures-table.tsx";
import "./overview.css";
import { TownMap } from "./town-map.tsx";

/** The ten chains at a glance, the key figures of 2010 and 2015, and where the hundred towns are. */
export function OverviewPage() {
  const { t } = useTranslation(["overview", "common"]);
  const { map } = useView().view;
  useTitle(t("common:nav.overview"));
  const chains = useApi("listChains", {}, { limit: 100, map });
  const outside = useOutsideChains();
  const indicators = useApi("listIndicators", {}, { limit: 1_000 });
  return (
    <div className="overview">
      <div className="overview-main">
        <div className="page-head">
          <h1>{t("title")}</h1>
          {chains.data !== undefined && <Result chains={chains.data.items} />}
        </div>
        <Answer result={chains} what={t("title")} lines={20}>
          {({ items }) => <ChainTable chains={items} outside={outside} />}
        </Answer>
      </div>
      <div className="overview-side">
        <Answer result={indicators} what={t("figures.title")} lines={10}>
          {({ items }) => (
            <>
              <KeyFiguresTable indicators={items} />
              <TownMap indicators={items} />
            </>
          )}
        </Answer>
      </div>
    </div>
  );
}

/** The stages in none of the ten chains, and how many places are known for them. */
function useOutsideChains(): OutsideChains {
  const { map } = useView().view;
  const stages = useApi("listStages", {}, { chain: "none", limit: 1_000 }).data?.items ?? [];
  const records = useApi("getPlace", { id: PROVINCE }, { map }).data?.specialities;
  const ids = new Set(stages.map(({ id }) => id));
  const places = new Set((records ?? []).filter(({ to }) => ids.has(to)).map(({ from }) => from));
  return { stages, places: records === undefined ? undefined : places.size };
}

function Result({ chains }: { chains: readonly ChainSummary[] }) {
  const { t } = useTranslation("overview");
  const stages = chains.reduce((sum, chain) => sum + chain.stages.length, 0);
  const unrecorded = chains.reduce((sum, chain) => sum + chain.unrecordedStages, 0);
  return (
    <p>
      <Trans
        t={t}
        i18nKey="result"
        values={{ stages, unrecorded, recorded: stages - unrecorded }}
        components={{ b: <b /> }}
      />
    </p>
  );
}
