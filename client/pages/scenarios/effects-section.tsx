import { useTranslation } from "react-i18next";
import type { Scenario } from "../../../graph-schema/scenario.ts";
import { ApiFailure } from "../../api-failure.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { Choice } from "../../ui/choice.tsx";
import { Empty } from "../../ui/states.tsx";
import { BOUNDARY_LEVELS } from "../place/nested-boundaries.ts";
import { withChosen } from "../rates/use-rates.ts";
import { effectQuestion, effectsAsked } from "./effects-asked.ts";
import { GapsEffect } from "./gaps-effect.tsx";
import { MeasureEffect } from "./measure-effect.tsx";
import { ThingPicker } from "./pickers.tsx";
import { RatesEffect } from "./rates-effect.tsx";
import { useSupposed } from "./use-supposed.ts";

/** What one or two scenarios change, beside what is now: rates, chains, gaps and coverage of a place and a chain. */
export function EffectsSection({ scenarios }: { scenarios: readonly Scenario[] }) {
  const { t } = useTranslation("scenarios");
  const empty = scenarios.every(({ changes }) => changes.length === 0);
  return (
    <section className="scenario-effects" aria-labelledby="effects-title">
      <div className="section-head">
        <h2 id="effects-title">{t("effect.title")}</h2>
        <EffectFilters />
      </div>
      {empty ? <Empty title={t("effect.none")} /> : <Effects scenarios={scenarios} />}
    </section>
  );
}

function Effects({ scenarios }: { scenarios: readonly Scenario[] }) {
  const { t } = useTranslation(["scenarios", "rates"]);
  const { view } = useView();
  const asked = effectsAsked(view);
  const question = effectQuestion(asked, view.map);
  const { map } = view;
  const rates = useSupposed("supporting-rate", scenarios, question);
  const failure = rates.failed?.error;
  // What does not fit the data fits no measure: once is enough to say so.
  const unfit = failure instanceof ApiFailure && failure.code === "SCENARIO_UNFIT";
  return (
    <>
      <RatesEffect scenarios={scenarios} supposed={rates} />
      {!unfit && (
        <>
          <MeasureEffect
            measure="supporting-rate-table"
            scenarios={scenarios}
            question={{ place: asked.place, map, rows: "chains", level: asked.level }}
            title={t("effect.chains.title")}
            means={t("effect.chains.means", { level: t(`rates:within.${asked.level}`) })}
            thing={t("effect.chains.thing")}
            beside={<LevelChoice />}
          />
          <GapsEffect scenarios={scenarios} question={question} />
          <MeasureEffect
            measure="stage-coverage"
            scenarios={scenarios}
            question={{ ...question, chain: asked.chain ?? "all" }}
            title={t("effect.coverage.title")}
            means={t("effect.coverage.means")}
            thing={t("effect.coverage.thing")}
          />
        </>
      )}
    </>
  );
}

function EffectFilters() {
  const { t } = useTranslation("scenarios");
  const { view, go } = useView();
  const { chain } = effectsAsked(view);
  const choose = (chosen: Readonly<Record<string, string | undefined>>) =>
    go({ parameters: withChosen(view.parameters, chosen) });
  return (
    <div className="scenario-filters">
      <label htmlFor="effects-place">{t("effect.place")}</label>
      <ThingPicker
        id="effects-place"
        kind="Place"
        wrong={false}
        value={view.boundary}
        onPick={(place) => go({ boundary: place === "" ? PROVINCE : place, parameters: view.parameters })}
      />
      <label htmlFor="effects-chain">{t("effect.chain")}</label>
      <ThingPicker
        id="effects-chain"
        kind="Chain"
        wrong={false}
        value={chain ?? ""}
        empty={t("effect.allChains")}
        clears
        onPick={(picked) => choose({ chain: picked === "" ? undefined : picked })}
      />
    </div>
  );
}

function LevelChoice() {
  const { t } = useTranslation(["scenarios", "rates"]);
  const { view, go } = useView();
  const { level } = effectsAsked(view);
  return (
    <Choice
      label={t("effect.level")}
      value={level}
      options={BOUNDARY_LEVELS.map((value) => ({ value, label: t(`rates:level.${value}`) }))}
      onChange={(next) =>
        go({ parameters: withChosen(view.parameters, { level: next === "city" ? undefined : next }) })
      }
    />
  );
}
