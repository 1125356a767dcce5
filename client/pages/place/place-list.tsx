import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { IndicatorDetail } from "../../../graph-schema/api/resources.ts";
import type { Report } from "../../../graph-schema/nodes.ts";
import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { useTitle } from "../../shell/use-title.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { townCounts } from "../overview/key-figures.ts";
import { type CityTowns, groupPlaces, type RegionCities } from "./group-places.ts";
import { PlaceMap } from "./place-map.tsx";

/** Every city by region with the towns the plan names: the map's equal for those who read or use keys. */
export function PlaceList() {
  const { t } = useTranslation("place");
  const { map } = useView().view;
  useTitle(t("title"));
  const cities = useApi("listPlaces", {}, { kind: "city", map, limit: 1_000 });
  const towns = useApi("listPlaces", {}, { kind: "town", map, limit: 1_000 });
  const indicators = useApi("listIndicators", {}, { group: "distribution", limit: 1_000 }).data?.items;
  const counts = useMemo(() => townCounts((indicators ?? []).map(ofThePlan)), [indicators]);
  const shown = useMemo(() => towns.data?.items ?? [], [towns.data]);
  const regions = groupPlaces(cities.data?.items ?? [], shown);
  return (
    <div className="place-layout">
      <div>
        <div className="page-head">
          <h1>{t("title")}</h1>
          {towns.data !== undefined && cities.data !== undefined && (
            <p>
              {t("listResult", {
                towns: towns.data.total,
                cities: cities.data.total,
                regions: regions.length,
              })}
            </p>
          )}
        </div>
        <Answer result={cities} what={t("title")} lines={18}>
          {() => <RegionTable regions={regions} counts={map === "2010" ? counts : new Map()} />}
        </Answer>
        {map !== "2010" && <p className="foot-notes">{t("list.notToday")}</p>}
      </div>
      <div className="place-side">
        <PlaceMap place={undefined} towns={shown} />
      </div>
    </div>
  );
}

/** An indicator with what the plan itself counts in its base year: pages that came later count otherwise. */
function ofThePlan(detail: IndicatorDetail): IndicatorDetail {
  const sources = new Set(detail.sources.flatMap(({ id, layer }) => (layer === "plan" ? [id] : [])));
  const reports = detail.reports.filter(
    ({ report }) => report.role === "actual" && report.period === "2010" && sources.has(report.source),
  );
  return { ...detail, reports };
}

function RegionTable({
  regions,
  counts,
}: {
  regions: readonly RegionCities[];
  counts: ReadonlyMap<string, Report>;
}) {
  const { t } = useTranslation("place");
  const { language } = useView().view;
  return (
    <div className="table-scroll">
      <table className="lines place-list">
        <thead>
          <tr>
            <th scope="col">{t("list.city")}</th>
            <th scope="col" className="number">
              {t("list.recognised")}
            </th>
            <th scope="col" className="number">
              {t("list.named")}
            </th>
            <th scope="col">{t("list.towns")}</th>
          </tr>
        </thead>
        {regions.map(({ region, cities }) => (
          <tbody key={region?.id ?? ""}>
            <tr className="place-region">
              <th scope="rowgroup">
                {region !== undefined && (
                  <ViewLink to={{ page: "place", id: region.id }}>{nameIn(language, region)}</ViewLink>
                )}
              </th>
              <td className="number">
                <Count report={region === undefined ? undefined : counts.get(region.id)} />
              </td>
              <td className="number">{cities.reduce((sum, city) => sum + townsIn(city), 0)}</td>
              <td />
            </tr>
            {cities.map((city) => (
              <CityRow key={city.city.place.id} city={city} count={counts.get(city.city.place.id)} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function CityRow({ city, count }: { city: CityTowns; count: Report | undefined }) {
  const { t } = useTranslation("place");
  const { language } = useView().view;
  const { place } = city.city;
  return (
    <tr>
      <th scope="row">
        <ViewLink to={{ page: "place", id: place.id }}>{nameIn(language, place)}</ViewLink>
      </th>
      <td className="number">
        <Count report={count} />
      </td>
      <td className="number">{townsIn(city)}</td>
      <td>
        {city.counties.length === 0 && <span className="note">{t("list.none")}</span>}
        {city.counties.map(({ county, towns }) => (
          <span key={county?.id ?? ""} className="county-towns">
            {county === undefined ? (
              <span className="note">{t("list.noCounty")}</span>
            ) : (
              <ViewLink to={{ page: "place", id: county.id }} className="county">
                {nameIn(language, county)}
              </ViewLink>
            )}
            {towns.map((town) => (
              <ViewLink key={town.place.id} to={{ page: "place", id: town.place.id }}>
                {nameIn(language, town.place)}
              </ViewLink>
            ))}
          </span>
        ))}
      </td>
    </tr>
  );
}

function Count({ report }: { report: Report | undefined }) {
  return report === undefined ? null : (
    <ViewLink to={{ open: report.id }} className="figure">
      {report.value}
    </ViewLink>
  );
}

function townsIn({ counties }: CityTowns): number {
  return counties.reduce((sum, { towns }) => sum + towns.length, 0);
}
