import { useTranslation } from "react-i18next";
import type { Scenario } from "../../../graph-schema/scenario.ts";
import { useApi } from "../../api.ts";
import { useTitle } from "../../shell/use-title.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
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
        <p className="page-head">
          <ViewLink to={{ page: "scenario" }}>‹ {t("back")}</ViewLink>
        </p>
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
  const other = useOther(given.id);
  const nameOf = useNameOf([...keeper.draft.changes, ...(other?.changes ?? [])]);
  useTitle(`${t("title")} ${keeper.kept.name}`);
  const scenarios = other === undefined ? [keeper.kept] : [keeper.kept, other];
  return (
    <>
      <ScenarioHead keeper={keeper} />
      <div className="scenario-layout">
        <div>
          <ChangeSection keeper={keeper} nameOf={nameOf} />
          {other !== undefined && <CompareChanges one={keeper.kept} other={other} nameOf={nameOf} />}
        </div>
        <EffectsSection scenarios={scenarios} />
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
