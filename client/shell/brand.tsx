import { useTranslation } from "react-i18next";
import { ViewLink } from "../ui/view-link.tsx";

/** The mark and the name: a stage that is there, one that is given, one that is not recorded. */
export function Brand() {
  const { t } = useTranslation();
  return (
    <ViewLink to={{ page: "overview" }} className="brand">
      <svg width="34" height="16" viewBox="0 0 34 16" aria-hidden="true">
        <path d="M8 8H26" className="brand-line" />
        <rect x="0" y="3" width="10" height="10" className="brand-full" />
        <rect x="12.5" y="3.5" width="9" height="9" className="brand-open" />
        <rect x="24.5" y="3.5" width="9" height="9" className="brand-dashed" />
      </svg>
      {t("product")}
      <small>{t("province")}</small>
    </ViewLink>
  );
}
