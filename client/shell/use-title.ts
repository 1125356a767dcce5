import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** Names the document after the page and what it is about.
 *  @param page the page's name in the reader's language; `undefined` while it is not known */
export function useTitle(page: string | undefined): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = page === undefined ? t("product") : t("documentTitle", { page });
  }, [page, t]);
}
