import { MapYear } from "../../graph-schema/api/map-year.ts";
import { idOf } from "../../graph-schema/provenance.ts";

/** The place whose inside and outside a measure tells apart; the province where nothing is said. */
export const PLACE_PARAMETER = idOf("place")
  .default("place:340000")
  .meta({ title: "地区", titleEn: "Place", kind: "Place" });

/** The administrative map of a measure. */
export const MAP_PARAMETER = MapYear.default("2010").meta({
  title: "区划",
  titleEn: "Map",
  words: { "2010": { zh: "2010 年", en: "2010" }, today: { zh: "今天", en: "today" } },
});
