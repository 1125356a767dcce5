import { useTranslation } from "react-i18next";
import type { Finding } from "../../../graph-schema/findings.ts";
import type { Unit } from "../../../graph-schema/units.ts";
import { useView } from "../../state/use-view.ts";
import { type Base, stepText } from "./effects.ts";

type Bounds = Pick<Finding, "lower" | "upper">;

/** How far the bounds lie from what they are now, where there is no value to take a difference of. */
export function BoundSteps({ unit, base, found }: { unit: Unit; base: Base | undefined; found: Bounds }) {
  const { t } = useTranslation("scenarios");
  const { language } = useView().view;
  const steps = (["lower", "upper"] as const).flatMap((end) => {
    const [from, to] = [base?.[end], found[end]];
    if (typeof from !== "number" || to === null) return [];
    const { difference, differenceUnit, unit: written } = stepText(unit, { from, to }, language);
    if (difference === "") return [];
    return [t(`effect.${end}By`, { difference, unit: differenceUnit === "" ? written : differenceUnit })];
  });
  if (steps.length === 0) return "—";
  return (
    <span className="bound-steps">
      {steps.map((step) => (
        <span key={step}>{step}</span>
      ))}
    </span>
  );
}
