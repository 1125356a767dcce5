import { useTranslation } from "react-i18next";
import type { LayerSummary } from "../../../graph-schema/api/resources.ts";
import { useApi } from "../../api.ts";
import { formatNumber } from "../../i18n/numbers.ts";
import { withLayer } from "../../state/scopes.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";

/** The layers of facts, each to be put on or off, with what the store holds of it. One that holds nothing cannot be
 *  put on, and says why. */
export function LayerChoice() {
  const { t } = useTranslation("scope");
  const result = useApi("listLayers", {}, {});
  return (
    <fieldset className="scope-field">
      <legend>{t("layers")}</legend>
      <Answer result={result} what={t("layers")} lines={5}>
        {({ items }) => items.map((summary) => <LayerBox key={summary.layer} summary={summary} />)}
      </Answer>
    </fieldset>
  );
}

function LayerBox({ summary }: { summary: LayerSummary }) {
  const { t } = useTranslation("scope");
  const { view, go } = useView();
  const { layer, facts } = summary;
  const empty = facts === 0;
  return (
    <label className="scope-line" data-empty={empty}>
      <input
        type="checkbox"
        disabled={empty}
        checked={!empty && view.scope.layers.includes(layer)}
        onChange={(event) => go({ scope: withLayer(view.scope, layer, event.target.checked) })}
      />
      <span className={layer === "simulated" ? "synthetic-mark" : undefined}>{t(`layer.${layer}`)}</span>
      <span className="scope-count">{empty ? "" : t("facts", { facts: formatNumber(facts) })}</span>
      <span className="note">
        {empty ? t(`notLoaded.${layer}`) : t(`layerMeans.${layer}`)}
        <Holdings summary={summary} />
      </span>
    </label>
  );
}

/** How many firms and supplies a layer has, and of which years, where it has any. */
function Holdings({ summary }: { summary: LayerSummary }) {
  const { t } = useTranslation("scope");
  const { enterprises, supplies, years } = summary;
  if (supplies === 0) return null;
  return (
    <span className="scope-holdings">
      {t("more", { enterprises: formatNumber(enterprises), supplies: formatNumber(supplies) })}
      {years !== null && t("ofYears", { first: years.first, last: years.last })}
    </span>
  );
}
