import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../graph-schema/api/contract.ts";
import { dayInChina, dayOfMap } from "../../../graph-schema/api/map-year.ts";
import type { PlaceDetail } from "../../../graph-schema/api/resources.ts";
import { holdsOn } from "../../../graph-schema/provenance.ts";
import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { cityOf } from "../../map/places-on-map.ts";
import { useTitle } from "../../shell/use-title.ts";
import { realLayers } from "../../state/real-layers.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { Heirs } from "../../ui/heirs.tsx";
import { scopeWords } from "../../ui/scope-words.ts";
import { useMapNames } from "../../ui/use-map-names.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { AroundTable } from "./around-table.tsx";
import { ChainStrips } from "./chain-strips.tsx";
import { PlaceEnterprises } from "./place-enterprises.tsx";
import { PlaceFacts } from "./place-facts.tsx";
import { PlaceFigures } from "./place-figures.tsx";
import { PlaceMap } from "./place-map.tsx";
import { PlaceTrade } from "./place-trade.tsx";
import { RecipeSection } from "./recipe-section.tsx";
import { SimulatedPart } from "./simulated-part.tsx";
import { SpecialityTable } from "./speciality-table.tsx";

/** A city, county or town: what it is known for, in which chains it stands, its firms and what is reported of it, what
 *  lies around it. Everything here is real; what is simulated of it stands apart. */
export function OnePlace({ id }: { id: string }) {
  const { t } = useTranslation(["place", "common"]);
  const { map, language, scope } = useView().view;
  const result = useApi("getPlace", { id }, { map, layers: realLayers(scope) });
  useTitle(result.data === undefined ? undefined : nameIn(language, result.data.place));
  return (
    <Answer result={result} what={t("common:kind.Place")} lines={16}>
      {(detail) => <Place detail={detail} />}
    </Answer>
  );
}

function Place({ detail }: { detail: AnswerOf<"getPlace"> }) {
  const { map, scope } = useView().view;
  const layers = realLayers(scope);
  const onMap = holdsOn(detail.place, dayOfMap(map, dayInChina(new Date())));
  const towns = useApi("listPlaces", {}, { kind: "town", map, layers, limit: 1_000, ...withinOf(detail) });
  return (
    <div className="place-layout">
      <div>
        <PlaceHead detail={detail} onMap={onMap} />
        {(onMap || detail.specialities.length > 0) && <SpecialityTable detail={detail} />}
        {onMap && <ChainStrips detail={detail} />}
        {(onMap || detail.specialities.length > 0) && <RecipeSection detail={detail} />}
        {(onMap || detail.enterprises.length > 0) && <PlaceEnterprises detail={detail} />}
        {(onMap || detail.supplies.length > 0) && <PlaceTrade detail={detail} />}
        <PlaceFigures detail={detail} />
        <AroundTable detail={detail} />
        {onMap && <SimulatedPart id={detail.place.id} />}
      </div>
      <div className="place-side">
        <PlaceMap place={detail} towns={towns.data?.items ?? []} locatedIn={detail.locatedIn} />
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

function PlaceHead({ detail, onMap }: { detail: AnswerOf<"getPlace">; onMap: boolean }) {
  const { t } = useTranslation(["place", "common"]);
  const { map, language, scope } = useView().view;
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
      <p className="note">
        {t("basis", { scope: scopeWords(detail.scope, language) })}
        {scope.layers.includes("simulated") && t("basisApart")}
      </p>
    </div>
  );
}
