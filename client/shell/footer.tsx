import { useTranslation } from "react-i18next";
import { useRevision } from "../state/revision.ts";
import { useView } from "../state/use-view.ts";
import { scopeWords } from "../ui/scope-words.ts";
import { useLayers } from "../ui/use-layers.ts";
import { useMapNames } from "../ui/use-map-names.ts";
import { RealOnlySwitch } from "./scope/real-only-switch.tsx";

/** What the page rests on: layers and period in use, administrative map, revision of the data; and the switch that
 *  leaves simulated facts out. */
export function Footer() {
  const { t } = useTranslation();
  const { map, language, scope } = useView().view;
  const loaded = useLayers()?.flatMap(({ layer, facts }) => (facts > 0 ? [layer] : []));
  const used = scope.layers.filter((layer) => loaded?.includes(layer) ?? true);
  const nameOfMap = useMapNames();
  const revision = useRevision();
  return (
    <footer className="footer">
      <span>{scopeWords({ ...scope, loaded: used }, language)}</span>
      {used.includes("plan") && <span>{t("footer.basis")}</span>}
      <span>{`${t("map.label")} ${nameOfMap(map)}`}</span>
      {revision !== undefined && <span>{t("footer.revision", { revision })}</span>}
      <RealOnlySwitch />
    </footer>
  );
}
