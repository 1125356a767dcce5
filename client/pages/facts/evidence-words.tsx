import { useTranslation } from "react-i18next";
import type { FactRow } from "../../../graph-schema/api/resources.ts";
import { percentText } from "../../ui/percent-text.ts";

/** Who stands behind a fact, and how surely; a source stands on itself. */
export function EvidenceWords({ fact }: { fact: FactRow["fact"] }) {
  const { t } = useTranslation(["facts", "drawer"]);
  if (fact.kind === "Source") return null;
  const { evidence, confidence } = fact;
  return (
    <>
      {t(`drawer:evidence.${evidence}`)}
      {confidence !== undefined && (
        <span className="note"> {t("confidence", { share: percentText(confidence) })}</span>
      )}
    </>
  );
}
