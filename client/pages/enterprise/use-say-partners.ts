import { useTranslation } from "react-i18next";
import { type Partner, partnerCounts } from "./partners.ts";

/** How many partners there are, in words; a place is no firm and is counted apart. */
export function useSayPartners(): (partners: readonly Partner[]) => string {
  const { t } = useTranslation("enterprise");
  return (partners) => {
    const { firms: count, places } = partnerCounts(partners);
    return places === 0 ? t("partners", { count }) : t("partnersAndPlaces", { count, places });
  };
}
