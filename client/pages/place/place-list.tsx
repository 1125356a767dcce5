import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { IndicatorDetail } from "../../../graph-schema/api/resources.ts";
import type { Report } from "../../../graph-schema/nodes.ts";
import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { useTitle } from "../../shell/use-title.ts";
import { realLayers } from "../../state/real-layers.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { townCounts } from "../overview/key-figures.ts";
import { type CityTowns, groupPlaces, type RegionCities } from "./group-places.ts";
import { PlaceMap } from "./place-map.tsx";

/** Every city by region with the towns the plan names: the map's equal for those who read or use keys. */
export function PlaceList() {
  const { t } = useTranslation("place");
  const { map, scope } = useView().view;
  const layers = realLayers(scope);
  useTitle(t("title"));
  const cities = useApi("listPlaces", {}, { kind: "city", map, limit: 1_000 });
  const towns = useApi("listPlaces", {}, { kind: "town", map, layers, limit: 1_000 });
  const named = useApi("listPlaces", {}, { kind: "town", map, layers: "plan", limit: 1_000 });
  const ofPlan = useMemo(() => new Set(named.data?.items.map(({ place }) => place.id)), [named.data]);
  const indicators = useApi("listIndicators", {}, { group: "distribution", limit: 1_000 }).data?.items;
  const counts = useMemo(() => townCounts((indicators ?? []).map(ofThePlan)), [indicators]);
  const shown = useMemo(() => towns.data?.items ?? [], [towns.data]);
  const regions = groupPlaces(cities.data?.items ?? [], shown);
  return (
    <div className="place-layout">
      <div>
        <div className="page-head">
          <h1>{t("title")}</h1>
          {named.data !== undefined && cities.data !== undefined && (
            <p>
              {t("listResult", {
                towns: named.data.total,
                cities: cities.data.total,
                regions: regions.length,
              })}
            </p>
          )}
        </div>
        <Answer result={cities} what={t("title")} lines={18}>
          {() => (
            <RegionTable regions={regions} counts={map === "2010" ? counts : new Map()} ofPlan={ofPlan} />
          )}
        </Answer>
        {shown.some(({ place }) => !ofPlan.has(place.id)) && (
          <p className="foot-notes">{t("list.notInPlanMeans")}</p>
        )}
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

/** What a table of places counts. */
interface Counted {
  /** The plan's own counts by place. */
  readonly counts: ReadonlyMap<string, Report>;
  /** Ids of the towns that the plan names. */
  readonly ofPlan: ReadonlySet<string>;
}

function RegionTable({ regions, ...counted }: Counted & { regions: readonly RegionCities[] }) {
  const { t } = useTranslation("place");
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
        {regions.map((region) => (
          <RegionRows key={region.region?.id ?? ""} {...region} {...counted} />
        ))}
      </table>
    </div>
  );
}

function RegionRows({ region, cities, counts, ofPlan }: Counted & RegionCities) {
  const { language } = useView().view;
  return (
    <tbody>
      <tr className="place-region">
        <th scope="rowgroup">
          {region !== undefined && (
            <ViewLink to={{ page: "place", id: region.id }}>{nameIn(language, region)}</ViewLink>
          )}
        </th>
        <td className="number">
          <Count report={region === undefined ? undefined : counts.get(region.id)} />
        </td>
        <td className="number">{cities.reduce((sum, city) => sum + townsIn(city, ofPlan), 0)}</td>
        <td />
      </tr>
      {cities.map((city) => (
        <CityRow
          key={city.city.place.id}
          city={city}
          count={counts.get(city.city.place.id)}
          ofPlan={ofPlan}
        />
      ))}
    </tbody>
  );
}

function CityRow(props: { city: CityTowns; count: Report | undefined; ofPlan: ReadonlySet<string> }) {
  const { t } = useTranslation("place");
  const { language } = useView().view;
  const { city, count, ofPlan } = props;
  const { place } = city.city;
  return (
    <tr>
      <th scope="row">
        <ViewLink to={{ page: "place", id: place.id }}>{nameIn(language, place)}</ViewLink>
      </th>
      <td className="number">
        <Count report={count} />
      </td>
      <td className="number">{townsIn(city, ofPlan)}</td>
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
              <span key={town.place.id}>
                <ViewLink to={{ page: "place", id: town.place.id }}>{nameIn(language, town.place)}</ViewLink>
                {!ofPlan.has(town.place.id) && <span className="note"> {t("list.notInPlan")}</span>}
              </span>
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

/** How many of a city's towns the plan itself names. */
function townsIn({ counties }: CityTowns, ofPlan: ReadonlySet<string>): number {
  return counties
    .flatMap(({ towns }) => towns)
    .reduce((sum, { place }) => sum + Number(ofPlan.has(place.id)), 0);
}
