import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ScenarioAdopted } from "../../../graph-schema/api/scenarios.ts";
import type { Scenario } from "../../../graph-schema/scenario.ts";
import { useApi } from "../../api.ts";
import { useTitle } from "../../shell/use-title.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { Empty } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { ChangeSection } from "./change-section.tsx";
import { CompareChanges } from "./compare-changes.tsx";
import { effectsAsked } from "./effects-asked.ts";
import { EffectsSection } from "./effects-section.tsx";
import { ScenarioHead } from "./scenario-head.tsx";
import { useKeeper } from "./use-keeper.ts";
import { useNameOf } from "./use-name-of.ts";

/** One scenario: its changes, and what they change; beside another one where the address names it. */
export function OneScenario({ id }: { id: string }) {
  const { t } = useTranslation("scenarios");
  const result = useApi("getScenario", { id }, {});
  return (
    <>
      {result.isError && (
        <div className="page-head">
          <ViewLink to={{ page: "scenario" }}>‹ {t("back")}</ViewLink>
          <h1>{t("title")}</h1>
        </div>
      )}
      <Answer result={result} what={t("what404")} lines={12}>
        {(scenario) => <Workbench key={scenario.id} given={scenario} />}
      </Answer>
    </>
  );
}

function Workbench({ given }: { given: Scenario }) {
  const { t } = useTranslation("scenarios");
  const keeper = useKeeper(given);
  const [adopted, setAdoptedAs] = useState<{ revision: string; version: number }>();
  const setAdopted = ({ revision }: ScenarioAdopted) =>
    setAdoptedAs({ revision, version: keeper.kept.version });
  const other = useOther(given.id);
  const nameOf = useNameOf([...keeper.draft.changes, ...(other?.changes ?? [])]);
  useTitle(`${t("title")} ${keeper.kept.name}`);
  const scenarios = other === undefined ? [keeper.kept] : [keeper.kept, other];
  return (
    <>
      <ScenarioHead keeper={keeper} adopted={setAdopted} />
      <div className="scenario-layout">
        <div>
          <ChangeSection keeper={keeper} nameOf={nameOf} />
          {other !== undefined && <CompareChanges one={keeper.kept} other={other} nameOf={nameOf} />}
        </div>
        {adopted?.version === keeper.kept.version ? (
          <Empty title={t("adoptedNow", { revision: adopted.revision })} />
        ) : (
          <EffectsSection scenarios={scenarios} />
        )}
      </div>
    </>
  );
}

/** The scenario it is compared with; `undefined` without one, and while it is read. */
function useOther(own: string): Scenario | undefined {
  const { other } = effectsAsked(useView().view);
  const wanted = other === own || other?.startsWith("scenario:") !== true ? undefined : { id: other };
  return useApi("getScenario", wanted, {}).data;
}
