import { useTranslation } from "react-i18next";
import type { PlaceDetail } from "../../../graph-schema/api/resources.ts";
import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { regionOf } from "../../map/places-on-map.ts";
import { realLayers } from "../../state/real-layers.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { SourceMark } from "../../ui/marks.tsx";
import { Empty } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { type Neighbour, neighboursOf } from "./neighbours.ts";
import { usePaged } from "./pager.tsx";

/** Who around the place is known for the same stages, nearest first. */
export function AroundTable({ detail }: { detail: PlaceDetail }) {
  const { t } = useTranslation("place");
  const { map, scope } = useView().view;
  const region = regionOf(detail.path);
  const asked = region === undefined ? undefined : { id: region.id };
  const result = useApi("getPlace", asked, { map, layers: realLayers(scope) });
  if (region === undefined || detail.specialities.length === 0) return null;
  return (
    <section aria-labelledby="around-title">
      <div className="section-head">
        <h2 id="around-title">{t("around")}</h2>
      </div>
      <Answer result={result} what={t("around")} lines={3}>
        {(around) => <Neighbours detail={detail} region={around} />}
      </Answer>
    </section>
  );
}

function Neighbours({ detail, region }: { detail: PlaceDetail; region: PlaceDetail }) {
  const { t } = useTranslation("place");
  const { language } = useView().view;
  const found = neighboursOf(detail, region);
  const { shown, pager } = usePaged(found, { size: 10, label: t("around") });
  if (found.length === 0) return <Empty title={t("aroundNone", { place: nameIn(language, region.place) })} />;
  return (
    <>
      <div className="table-scroll">
        <table className="lines stacked">
          <thead>
            <tr>
              <th scope="col">{t("stage")}</th>
              <th scope="col">{t("sameStage")}</th>
              <th scope="col">{t("wording")}</th>
              <th scope="col">{t("both")}</th>
              <th scope="col">{t("source")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((neighbour) => (
              <NeighbourRow key={neighbour.speciality.id} neighbour={neighbour} region={region} />
            ))}
          </tbody>
        </table>
      </div>
      {pager}
    </>
  );
}

function NeighbourRow({ neighbour, region }: { neighbour: Neighbour; region: PlaceDetail }) {
  const { t } = useTranslation("place");
  const { language } = useView().view;
  const { speciality, around } = neighbour;
  const stage = region.stages.find(({ id }) => id === speciality.to);
  const place = region.places.find((one) => one.place.id === speciality.from);
  return (
    <tr>
      <td data-head={t("stage")}>
        {stage !== undefined && <ViewLink to={{ open: stage.id }}>{nameIn(language, stage)}</ViewLink>}
      </td>
      <th scope="row">
        {place !== undefined && (
          <ViewLink to={{ page: "place", id: place.place.id }}>{nameIn(language, place.place)}</ViewLink>
        )}{" "}
        <span className="note">{place?.path[0] === undefined ? "" : nameIn(language, place.path[0])}</span>
      </th>
      <td data-head={t("wording")}>
        <span className="song" lang="zh-CN">
          {speciality.wording}
        </span>
        {language === "en" && speciality.wordingEn !== undefined && (
          <span className="note"> {speciality.wordingEn}</span>
        )}
      </td>
      <td data-head={t("both")}>{nameIn(language, around)}</td>
      <td data-head={t("source")}>
        <SourceMark
          opens={speciality.id}
          source={region.sources.find(({ id }) => id === speciality.source)}
        />
      </td>
    </tr>
  );
}
