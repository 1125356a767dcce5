import { Trans, useTranslation } from "react-i18next";
import { useApi } from "../../api.ts";
import { useTitle } from "../../shell/use-title.ts";
import { realLayers } from "../../state/real-layers.ts";
import { isRealOnly } from "../../state/scopes.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { Answer } from "../../ui/answer.tsx";
import { useLoadedLayer } from "../../ui/use-layers.ts";
import { chainRows, type RecordCounts, recordCounts } from "./chain-records.ts";
import { ChainTable, type OutsideChains } from "./chain-table.tsx";
import { KeyFiguresTable } from "./key-figures-table.tsx";
import { PublishedRatesTable } from "./published-rates-table.tsx";
import "./chains.css";
import "./spine.css";
import "./figures.css";
import "./overview.css";
import { TownMap } from "./town-map.tsx";

/** The ten chains at a glance, the key figures of the plan beside what was reported since, and where the hundred
 *  towns are. */
export function OverviewPage() {
  const { t } = useTranslation(["overview", "common"]);
  const { scope } = useView().view;
  useTitle(t("common:nav.overview"));
  const chains = useChains();
  const outside = useOutsideChains();
  const indicators = useApi("listIndicators", {}, { limit: 1_000, layers: realLayers(scope) });
  const rows = chainRows(chains.real.data?.items ?? [], chains.all?.items);
  return (
    <div className="overview">
      <div className="overview-main">
        <div className="page-head">
          <h1>{t("title")}</h1>
          {chains.real.data !== undefined && <Result counts={recordCounts(rows, chains.plan?.items)} />}
        </div>
        <Answer result={chains.real} what={t("title")} lines={20}>
          {() => <ChainTable rows={rows} outside={outside} />}
        </Answer>
        {indicators.data !== undefined && <PublishedRatesTable indicators={indicators.data.items} />}
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

/** The chains three times: by real facts, with simulated ones where those are in use, and by the plan alone where it
 *  is in use beside other real facts. */
function useChains() {
  const { map, scope } = useView().view;
  const simulated = useLoadedLayer("simulated") !== undefined && !isRealOnly(scope);
  const compared = scope.layers.includes("plan") && scope.layers.includes("public");
  const asked = { limit: 100, map } as const;
  return {
    real: useApi("listChains", {}, { ...asked, layers: realLayers(scope) }),
    all: useApi("listChains", simulated ? {} : undefined, asked).data,
    plan: useApi("listChains", compared ? {} : undefined, { ...asked, layers: "plan" }).data,
  };
}

/** The plan's stages in none of the ten chains, and how many places are known for them by real facts. */
function useOutsideChains(): OutsideChains {
  const { map, scope } = useView().view;
  const stages = useApi("listStages", {}, { chain: "none", limit: 1_000, layers: "plan" }).data?.items ?? [];
  const province = useApi("getPlace", { id: PROVINCE }, { map, layers: realLayers(scope) });
  const records = province.data?.specialities;
  const ids = new Set(stages.map(({ id }) => id));
  const places = new Set((records ?? []).filter(({ to }) => ids.has(to)).map(({ from }) => from));
  return { stages, places: records === undefined ? undefined : places.size };
}

/** How many stages are recorded, by what is in use: the plan, other real facts, or only the simulation. */
function Result({ counts }: { counts: RecordCounts }) {
  const { t } = useTranslation("overview");
  const { recorded, onlySimulated, byPlan } = counts;
  return (
    <p>
      <Trans t={t} i18nKey="result" values={{ ...counts }} components={{ b: <b /> }} />
      {byPlan !== undefined && byPlan < recorded && t("resultPlan", { byPlan, added: recorded - byPlan })}
      {onlySimulated > 0 && t("resultSimulated", { onlySimulated })}
      {t("resultMeans")}
    </p>
  );
}
