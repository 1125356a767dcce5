import { useTranslation } from "react-i18next";
import type { Chain } from "../../../graph-schema/nodes.ts";
import { useApi } from "../../api.ts";
import { ApiFailure } from "../../api-failure.ts";
import { nameIn } from "../../i18n/names.ts";
import { realLayers, realScope } from "../../state/real-layers.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { boundsText } from "../../ui/bounds-text.ts";
import { RateBar } from "../../ui/rate-bar.tsx";
import { ViewLink } from "../../ui/view-link.tsx";

/** Recipe coverage of a chain in the province, by real facts alone: a bar with its bounds, and the bounds in words. It
 *  leads to the analysis. Where there is none, the reason stands behind a dash. */
export function CoverageCell({ chain }: { chain: Chain }) {
  const { t } = useTranslation("overview");
  const { language, map, scope } = useView().view;
  const result = useApi(
    "runAnalysis",
    { measure: "recipe-coverage" },
    { chain: chain.id, place: PROVINCE, map, layers: realLayers(scope), facts: "0" },
  );
  if (result.isPending) return <span className="note">{t("table.computing")}</span>;
  const { lower = null, upper = null } = result.data?.rows[0] ?? {};
  const leads = {
    to: {
      page: "analyses",
      id: "measure:recipe-coverage",
      parameters: { chain: chain.id },
      scope: realScope(scope),
    },
  } as const;
  if (lower === null || upper === null) {
    const reason = result.error instanceof ApiFailure ? result.error.message : t("table.noRecipe");
    return (
      <ViewLink
        {...leads}
        className="absent"
        title={reason}
        aria-label={`${nameIn(language, chain)}: ${reason}`}
      >
        —
      </ViewLink>
    );
  }
  return (
    <>
      <RateBar lower={lower} upper={upper} />
      <ViewLink {...leads} className="figure">
        {boundsText({ lower, upper })}
      </ViewLink>
    </>
  );
}
