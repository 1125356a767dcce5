import { useTranslation } from "react-i18next";
import { PAGES } from "../state/view.ts";
import { ViewLink } from "../ui/view-link.tsx";
import { useTitle } from "./use-title.ts";

/** Says that an address leads nowhere, and names every page there is. */
export function NoPage() {
  const { t } = useTranslation();
  useTitle(t("noPage.title"));
  return (
    <div className="page-head">
      <h1>{t("noPage.title")}</h1>
      <p>{t("noPage.hint", { address: location.pathname })}</p>
      <ul>
        {PAGES.map((page) => (
          <li key={page}>
            <ViewLink to={page === "chain" ? { page, id: "chain:1" } : { page }}>{t(`nav.${page}`)}</ViewLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
