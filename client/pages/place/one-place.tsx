import { useTranslation } from "react-i18next";
import { dayInChina, dayOfMap } from "../../../graph-schema/api/map-year.ts";
import type { PlaceDetail } from "../../../graph-schema/api/resources.ts";
import { holdsOn } from "../../../graph-schema/provenance.ts";
import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { cityOf } from "../../map/places-on-map.ts";
import { useTitle } from "../../shell/use-title.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { Heirs } from "../../ui/heirs.tsx";
import { useMapNames } from "../../ui/use-map-names.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { AroundTable } from "./around-table.tsx";
import { ChainStrips } from "./chain-strips.tsx";
import { PlaceEnterprises } from "./place-enterprises.tsx";
import { PlaceFacts } from "./place-facts.tsx";
import { PlaceMap } from "./place-map.tsx";
import { ReportTable } from "./report-table.tsx";
import { SpecialityTable } from "./speciality-table.tsx";

/** A city, county or town: what it is known for, in which chains it stands, what lies around it. */
export function OnePlace({ id }: { id: string }) {
  const { t } = useTranslation(["place", "common"]);
  const { map, language } = useView().view;
  const result = useApi("getPlace", { id }, { map });
  useTitle(result.data === undefined ? undefined : nameIn(language, result.data.place));
  return (
    <Answer result={result} what={t("common:kind.Place")} lines={16}>
      {(detail) => <Place detail={detail} />}
    </Answer>
  );
}

function Place({ detail }: { detail: PlaceDetail }) {
  const { map } = useView().view;
  const onMap = holdsOn(detail.place, dayOfMap(map, dayInChina(new Date())));
  const towns = useApi("listPlaces", {}, { kind: "town", map, limit: 1_000, ...withinOf(detail) });
  return (
    <div className="place-layout">
      <div>
        <PlaceHead detail={detail} onMap={onMap} />
        {(onMap || detail.specialities.length > 0) && <SpecialityTable detail={detail} />}
        {onMap && <ChainStrips detail={detail} />}
        <AroundTable detail={detail} />
        <PlaceEnterprises detail={detail} />
        <ReportTable detail={detail} />
      </div>
      <div className="place-side">
        <PlaceMap place={detail} towns={towns.data?.items ?? []} />
        <PlaceFacts detail={detail} />
      </div>
    </div>
  );
}

/** The towns drawn are those of the city round the place; for a region or the province, its own. */
function withinOf(detail: PlaceDetail): { within?: string } {
  const within = cityOf(detail) ?? detail.place.id;
  return within === "place:340000" ? {} : { within };
}

function PlaceHead({ detail, onMap }: { detail: PlaceDetail; onMap: boolean }) {
  const { t } = useTranslation(["place", "common"]);
  const { map, language } = useView().view;
  const nameOfMap = useMapNames();
  const { place, path, successors, chains } = detail;
  const name = nameIn(language, place);
  const other = map === "2010" ? "today" : "2010";
  return (
    <div className="page-head">
      <div className="place-title">
        <h1>{name}</h1>
        <span className="note">{t(`common:level.${place.level}`)}</span>
        <nav aria-label={t("facts.within")} className="place-path">
          {path.map((one, at) => (
            <span key={one.id}>
              {at > 0 && " › "}
              <ViewLink to={{ page: "place", id: one.id }}>{nameIn(language, one)}</ViewLink>
            </span>
          ))}
        </nav>
      </div>
      {onMap && (
        <p>{t(chains.length === 0 ? "chainsNone" : "chainsResult", { place: name, count: chains.length })}</p>
      )}
      {place.validTo !== undefined && (
        <p>
          {t("ended", { place: name, to: place.validTo })}
          <Heirs of={successors} />
          {t("endedStop")}
        </p>
      )}
      {!onMap && (
        <p>
          {t("notOnMap", { place: name, map: nameOfMap(map) })}{" "}
          <ViewLink to={{ map: other }}>{t("seeOnMap", { map: nameOfMap(other) })}</ViewLink>
        </p>
      )}
    </div>
  );
}
