import { useTranslation } from "react-i18next";
import type { MapYear } from "../../graph-schema/api/map-year.ts";

/** The name of an administrative map in the reader's language. */
export function useMapNames(): (map: MapYear) => string {
  const { t } = useTranslation();
  return (map) => t(map === "2010" ? "map.plan" : "map.today");
}
