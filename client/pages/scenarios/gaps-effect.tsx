import { useTranslation } from "react-i18next";
import type { Scenario } from "../../../graph-schema/scenario.ts";
import { useApi } from "../../api.ts";
import { MeasureEffect } from "./measure-effect.tsx";

const MEASURE = "chain-gaps";

/** Which gaps scenarios open and close, once the service has the measure; until then that it has not. */
export function GapsEffect(props: {
  scenarios: readonly Scenario[];
  question: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation("scenarios");
  const { data } = useApi("listAnalyses", {}, {});
  if (data?.items.every(({ id }) => id !== MEASURE)) {
    return (
      <div className="effect">
        <h3>{t("effect.gaps.title")}</h3>
        <p className="note">{t("effect.gaps.wanting")}</p>
      </div>
    );
  }
  return (
    <MeasureEffect
      {...props}
      measure={MEASURE}
      question={{ ...props.question, chain: props.question.chain ?? "all" }}
      title={t("effect.gaps.title")}
      means={t("effect.gaps.means")}
      thing={t("effect.gaps.thing")}
    />
  );
}
