import { useTranslation } from "react-i18next";
import { useRevision } from "../state/revision.ts";
import { useView } from "../state/use-view.ts";
import { useMapNames } from "../ui/use-map-names.ts";

/** What the page rests on: source, administrative map, revision of the data. */
export function Footer() {
  const { t } = useTranslation();
  const { map } = useView().view;
  const nameOfMap = useMapNames();
  const revision = useRevision();
  return (
    <footer className="footer">
      <span>{t("footer.basis")}</span>
      <span>{`${t("map.label")} ${nameOfMap(map)}`}</span>
      {revision !== undefined && <span>{t("footer.revision", { revision })}</span>}
    </footer>
  );
}
