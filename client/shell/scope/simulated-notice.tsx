import { useTranslation } from "react-i18next";
import { formatNumber } from "../../i18n/numbers.ts";
import { isRealOnly } from "../../state/scopes.ts";
import { useView } from "../../state/use-view.ts";
import { SimulatedMark } from "../../ui/marks.tsx";
import { useLoadedLayer } from "../../ui/use-layers.ts";
import { RealOnlySwitch } from "./real-only-switch.tsx";

/** Says what is simulated, as long as simulated facts are loaded and in use, with the switch that leaves them out. */
export function SimulatedNotice() {
  const { t } = useTranslation("scope");
  const { view } = useView();
  const simulated = useLoadedLayer("simulated");
  if (simulated === undefined || isRealOnly(view.scope)) return null;
  const { enterprises, supplies, seed, finished } = simulated;
  const counts = { firms: formatNumber(enterprises), supplies: formatNumber(supplies) };
  const words = seed === null ? t("noticeUnseeded", counts) : t("notice", { ...counts, seed });
  return (
    <aside className="simulated-notice" aria-label={t("noticeLabel")}>
      <SimulatedMark />
      <p>{finished ? words : t("noticeUnfinished", counts)}</p>
      <RealOnlySwitch />
    </aside>
  );
}
