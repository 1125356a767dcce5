import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { IndicatorDetail, PlaceInTree, SourceName } from "../../../graph-schema/api/resources.ts";
import type { Report } from "../../../graph-schema/nodes.ts";
import { useApi } from "../../api.ts";
import { nameIn, shortPlace } from "../../i18n/names.ts";
import { type MapPicture, shadeOf } from "../../map/map-picture.ts";
import { ProvinceMap } from "../../map/province-map.tsx";
import { useView } from "../../state/use-view.ts";
import type { Language } from "../../state/view.ts";
import { Choice } from "../../ui/choice.tsx";
import { SourceMark } from "../../ui/marks.tsx";
import { useMapNames } from "../../ui/use-map-names.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { changedCities } from "./changed-cities.ts";
import { townCounts } from "./key-figures.ts";

/** Where the hundred recognised towns are, by city, with the plan's own sums by region. On today's map a city
 *  whose borders changed has no count: the plan's would be another city's. */
export function TownMap({ indicators }: { indicators: readonly IndicatorDetail[] }) {
  const { t } = useTranslation(["overview", "common"]);
  const { view, go } = useView();
  const { language, map } = view;
  const nameOfMap = useMapNames();
  const counts = useMemo(() => townCounts(indicators), [indicators]);
  const cities = useApi("listPlaces", {}, { kind: "city", map, limit: 1_000 }).data?.items;
  const regions = useApi("listPlaces", {}, { kind: "region", map, limit: 100 }).data?.items ?? [];
  const changed = useChangedCities();
  const picture = useMemo(
    () => pictureOf({ cities: cities ?? [], counts, changed, map, language }),
    [cities, counts, changed, map, language],
  );
  const source = sourceOfCounts(indicators, counts);
  if (counts.size === 0) return <p className="note">{t("towns.notInUse")}</p>;
  const names = (cities ?? []).filter(({ place }) => changed.includes(place.id));
  return (
    <section className="side-section" aria-labelledby="towns-title">
      <div className="section-head">
        <h2 id="towns-title">{t("towns.title")}</h2>
        <span className="note">
          {t("towns.counted", { map: nameOfMap(map), count: cities?.length ?? 0 })}
        </span>
      </div>
      <div className="town-map">
        <ProvinceMap
          picture={picture}
          label={t("towns.title")}
          className="town-map-picture"
          choose={(id) => go({ page: "place", id })}
        />
        <RegionSums regions={regions} counts={counts} />
        <div className="town-map-foot">
          <Choice
            label={t("common:map.label")}
            value={map}
            options={(["2010", "today"] as const).map((value) => ({ value, label: nameOfMap(value) }))}
            onChange={(value) => go({ map: value })}
          />
          {source !== undefined && <SourceMark opens={source.opens} source={source.source} />}
        </div>
      </div>
      <ChangedNote names={names.map(({ place }) => nameIn(language, place))} />
    </section>
  );
}

/** Which cities have no count on today's map, and why. */
function ChangedNote({ names }: { names: readonly string[] }) {
  const { t } = useTranslation(["overview", "common"]);
  if (names.length === 0) return null;
  return (
    <p className="foot-notes">{t("towns.changed", { cities: names.join(t("common:list.separator")) })}</p>
  );
}

function RegionSums({ regions, counts }: { regions: readonly PlaceInTree[]; counts: Counts }) {
  const { t } = useTranslation("overview");
  const { language } = useView().view;
  return (
    <table className="lines region-sums">
      <caption className="visually-hidden">{t("towns.table")}</caption>
      <tbody>
        {regions.map(({ place }) => {
          const report = counts.get(place.id);
          return (
            <tr key={place.id}>
              <th scope="row">
                <ViewLink to={{ page: "place", id: place.id }}>{nameIn(language, place)}</ViewLink>
              </th>
              <td className="number">
                {report !== undefined && (
                  <ViewLink to={{ open: report.id }} className="figure">
                    {report.value}
                  </ViewLink>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type Counts = ReadonlyMap<string, Report>;

/** Cities whose counts do not carry over to the map shown: none on the plan's own map. */
function useChangedCities(): readonly string[] {
  const { map } = useView().view;
  const counties = { kind: "county", limit: 1_000 } as const;
  const asked = map === "today" ? {} : undefined;
  const before = useApi("listPlaces", asked, { ...counties, map: "2010" }).data?.items;
  const today = useApi("listPlaces", asked, { ...counties, map: "today" }).data?.items;
  return useMemo(
    () =>
      map === "today" && before !== undefined && today !== undefined ? changedCities(before, today) : [],
    [map, before, today],
  );
}

interface Parts {
  readonly cities: readonly PlaceInTree[];
  readonly counts: Counts;
  readonly changed: readonly string[];
  readonly map: MapPicture["map"];
  readonly language: Language;
}

function pictureOf({ cities, counts, changed, map, language }: Parts): MapPicture {
  const countOf = (id: string) => (changed.includes(id) ? undefined : counts.get(id)?.value);
  const most = Math.max(1, ...cities.map(({ place }) => countOf(place.id) ?? 0));
  const areas = cities.map(({ place }) => {
    const count = countOf(place.id);
    return {
      place: place.id,
      name: language === "zh" ? shortPlace(place.name) : nameIn(language, place),
      fill: count === undefined ? ("paper" as const) : shadeOf(count, most),
      chosen: false,
      ...(count === undefined ? {} : { count: String(count) }),
    };
  });
  return { map, areas, points: [], focus: [], names: "cities" };
}

/** The paragraph most of the counts were read from: the plan's table. */
function sourceOfCounts(
  indicators: readonly IndicatorDetail[],
  counts: Counts,
): { opens: string; source: SourceName } | undefined {
  const times = new Map<string, number>();
  for (const report of counts.values()) times.set(report.source, (times.get(report.source) ?? 0) + 1);
  const [table] = [...times].sort(([, a], [, b]) => b - a);
  const source = indicators.flatMap(({ sources }) => sources).find(({ id }) => id === table?.[0]);
  return source === undefined ? undefined : { opens: source.id, source };
}
