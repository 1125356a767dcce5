import { useTranslation } from "react-i18next";
import type { Finding, MeasureDescription } from "../../../graph-schema/findings.ts";
import { useView } from "../../state/use-view.ts";
import { classWords } from "../analyses/finding-words.ts";
import { BoundSteps } from "./bound-steps.tsx";
import { type Base, boundsText, isChanged, stepText, valueText } from "./effects.ts";

/** What has a value and bounds, or says why it has none. */
type Figures = Pick<Finding, "value" | "lower" | "upper" | "class" | "reason">;

interface StepProps {
  readonly base: Base | undefined;
  readonly found: Finding | undefined;
  readonly description: MeasureDescription;
}

/** “41.2 → 48.9 % (+7.7 points)” with an azure bar below where something changes; classes and bounds in a second line;
 *  where one has no value, both in words. */
export function StepCell({ base, found, description }: StepProps) {
  const { t } = useTranslation("scenarios");
  const changed = isChanged(base, found);
  const simulated = found?.synthetic === true ? "simulated" : undefined;
  if (!changed) {
    return (
      <span className="step">
        <span className={simulated}>
          {base !== undefined && <Words of={base} description={description} />}
        </span>{" "}
        <span className="note">{t("effect.same")}</span>
      </span>
    );
  }
  return (
    <span className="step step-changed">
      <span className={simulated}>
        <Step base={base} found={found} description={description} />
      </span>
      {found !== undefined && found.value === null && found.lower !== null && (
        <b className="step-class">
          <BoundSteps unit={description.unit} base={base} found={found} />
        </b>
      )}
      <Below base={base} found={found} description={description} />
    </span>
  );
}

function Step({ base, found, description }: StepProps) {
  const { t } = useTranslation("scenarios");
  const { language } = useView().view;
  const gone = found === undefined || found.reason === "gone-in-scenario";
  if (typeof base?.value === "number" && typeof found?.value === "number") {
    const { unit } = description;
    const step = stepText(unit, { from: base.value, to: found.value }, language);
    const written = step.unit === "" ? "" : ` ${step.unit}`;
    if (step.difference === "") return `${step.to}${written}`;
    const points = step.differenceUnit === "" ? "" : ` ${step.differenceUnit}`;
    return (
      <>
        {t("effect.step", { from: step.from, to: step.to })}
        <span className="unit">{written}</span> <b>({`${step.difference}${points}`})</b>
      </>
    );
  }
  return (
    <>
      {base === undefined ? t("effect.fresh") : <Words of={base} description={description} />} →{" "}
      {gone ? t("effect.gone") : <Words of={found} description={description} />}
    </>
  );
}

/** Classes and bounds of both, as far as they say something beside. */
function Below({ base, found, description }: StepProps) {
  const { t } = useTranslation("scenarios");
  const { language } = useView().view;
  const [from, to] = [base, found].map((one) => classWords(description, one?.class, language)?.name);
  const [low, high] = [base, found].map((one) =>
    one === undefined || one.lower === one.upper ? undefined : boundsText(description.unit, one, language),
  );
  return (
    <>
      {from !== to && (
        <span className="step-class">{t("effect.changedClass", { from: from ?? "—", to: to ?? "—" })}</span>
      )}
      {typeof base?.value === "number" && low !== undefined && high !== undefined && (
        <span className="note">{low === high ? low : t("effect.step", { from: low, to: high })}</span>
      )}
    </>
  );
}

/** A value; its bounds where it has none; why there is neither. */
function Words({ of, description }: { of: Figures; description: MeasureDescription }) {
  const { t } = useTranslation("scenarios");
  const { language } = useView().view;
  const { unit } = description;
  if (of.value !== null) return valueText(unit, of.value, language);
  const reason = classWords(description, of.reason ?? of.class, language);
  const open = unit === "1" && of.lower === 0 && of.upper === 1;
  const bounds = open ? undefined : boundsText(unit, of, language);
  if (bounds !== undefined) return <span title={reason?.means}>{bounds}</span>;
  return <span title={reason?.means}>{reason?.name ?? t("effect.noValue", { reason: "—" })}</span>;
}
