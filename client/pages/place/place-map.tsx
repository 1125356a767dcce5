import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PlaceInTree } from "../../../graph-schema/api/resources.ts";
import type { LocatedIn } from "../../../graph-schema/relationships.ts";
import { useApi } from "../../api.ts";
import { nameIn, shortPlace } from "../../i18n/names.ts";
import type { MapPicture } from "../../map/map-picture.ts";
import { cityOf, pointsOf, regionOf } from "../../map/places-on-map.ts";
import { ProvinceMap } from "../../map/province-map.tsx";
import { useView } from "../../state/use-view.ts";
import { Choice } from "../../ui/choice.tsx";
import { useMapNames } from "../../ui/use-map-names.ts";
import { sitesByPlace } from "./firm-rows.ts";

/** One empty list, so that the picture is drawn once. */
const NOWHERE: readonly LocatedIn[] = [];

/** The cities with the towns the plan names; the chosen place is filled and the picture drawn round it. A number after
 *  a town's name counts the firms that produce there.
 *  @param place the place of the page; absent on the list of all
 *  @param towns those to draw
 *  @param locatedIn where real firms are, as far as the page knows */
export function PlaceMap({
  place,
  towns,
  locatedIn = NOWHERE,
}: {
  place: PlaceInTree | undefined;
  towns: readonly PlaceInTree[];
  locatedIn?: readonly LocatedIn[];
}) {
  const { t } = useTranslation(["place", "common"]);
  const { view, go } = useView();
  const { map, language } = view;
  const nameOfMap = useMapNames();
  const counts = useMemo(() => sitesByPlace(locatedIn), [locatedIn]);
  const picture = usePicture(place, towns, counts);
  const name = place === undefined ? t("all") : nameIn(language, place.place);
  return (
    <section className="side-section" aria-labelledby="map-title">
      <div className="section-head">
        <h2 id="map-title">{t("map.title")}</h2>
        <Choice
          label={t("common:map.label")}
          value={map}
          options={(["2010", "today"] as const).map((value) => ({ value, label: nameOfMap(value) }))}
          onChange={(value) => go({ map: value })}
        />
      </div>
      <ProvinceMap
        picture={picture}
        label={t("map.label", { place: name, count: picture.points.length })}
        className="place-map"
        choose={(id) => go(cityOf({ place: { id }, path: [] }) === id ? { page: "place", id } : { open: id })}
      />
      <MapLegend focused={picture.focus.length > 0} counted={counts.size > 0} />
      <Wider towns={towns} counts={counts} />
      <Unplaced towns={towns} />
    </section>
  );
}

/** What is drawn: every city, the towns, the place of the page filled and in the middle. */
function usePicture(
  place: PlaceInTree | undefined,
  towns: readonly PlaceInTree[],
  counts: ReadonlyMap<string, number>,
): MapPicture {
  const { map, language } = useView().view;
  const cities = useApi("listPlaces", {}, { kind: "city", map, limit: 1_000 }).data?.items;
  return useMemo<MapPicture>(() => {
    const focus = focusOf(place, cities ?? []);
    const names = focus.length === 0 ? "cities" : "all";
    const areas = (cities ?? []).map((city) => ({
      place: city.place.id,
      name: language === "zh" ? shortPlace(city.place.name) : nameIn(language, city.place),
      fill: "g1" as const,
      chosen: focus.includes(city.place.id),
    }));
    const points = pointsOf(towns, { language, chosen: place?.place.id }).map((point) => {
      const count = counts.get(point.id);
      return count === undefined ? point : { ...point, name: `${point.name} ${count}` };
    });
    return { map, areas, points, focus, names };
  }, [cities, towns, place, counts, map, language]);
}

/** How many firms are placed in a county or city only: no town on the map counts them. */
function Wider({ towns, counts }: { towns: readonly PlaceInTree[]; counts: ReadonlyMap<string, number> }) {
  const { t } = useTranslation("place");
  const drawn = new Set(towns.map(({ place }) => place.id));
  const count = [...counts].reduce((sum, [id, firms]) => sum + (drawn.has(id) ? 0 : firms), 0);
  return count === 0 ? null : <p className="note">{t("map.wider", { count })}</p>;
}

/** The towns that cannot be drawn, because no source gives a point. */
function Unplaced({ towns }: { towns: readonly PlaceInTree[] }) {
  const { t } = useTranslation(["place", "common"]);
  const { language } = useView().view;
  const names = towns
    .filter(({ place }) => place.longitude === undefined || place.latitude === undefined)
    .map(({ place }) => nameIn(language, place));
  if (names.length === 0) return null;
  return <p className="note">{t("map.unplaced", { towns: names.join(t("common:list.separator")) })}</p>;
}

function MapLegend({ focused, counted }: { focused: boolean; counted: boolean }) {
  const { t } = useTranslation("place");
  return (
    <p className="legend">
      <span>
        <span className="key-ring" />
        {t("map.town")}
      </span>
      <span>
        <span className="key-ring approximate" />
        {t("map.approximate")}
      </span>
      {focused && (
        <span>
          <span className="key-box" />
          {t("map.chosen")}
        </span>
      )}
      {counted && <span>{t("map.firms")}</span>}
    </p>
  );
}

/** The cities the picture is drawn round: the city of the place, or all cities of the region. */
function focusOf(place: PlaceInTree | undefined, cities: readonly PlaceInTree[]): string[] {
  if (place === undefined) return [];
  const city = cityOf(place);
  if (city !== undefined) return cities.some((one) => one.place.id === city) ? [city] : [];
  return cities.filter(({ path }) => regionOf(path)?.id === place.place.id).map((one) => one.place.id);
}
