import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PlaceDetail } from "../../graph-schema/api/resources.ts";
import type { SpecialisesIn } from "../../graph-schema/relationships.ts";
import { useApi } from "../api.ts";
import { nameIn, pathIn } from "../i18n/names.ts";
import { formatPoint } from "../i18n/numbers.ts";
import { addressPath, cityOf, pointsOf, regionOf } from "../map/places-on-map.ts";
import { ProvinceMap } from "../map/province-map.tsx";
import { realLayers } from "../state/real-layers.ts";
import { useView } from "../state/use-view.ts";
import { Answer } from "../ui/answer.tsx";
import { Heirs } from "../ui/heirs.tsx";
import { SourceMark } from "../ui/marks.tsx";
import { Empty } from "../ui/states.tsx";
import { ViewLink } from "../ui/view-link.tsx";
import { judgementsOf } from "./judgements-of.ts";
import { Evidence, Heading, Pair, Part, ReasonOf, SourceText } from "./parts.tsx";
import { insideOf, isSilent } from "./place-records.ts";
import { PlaceFirms, PlaceReports, PlaceSimulated, PlaceTrades } from "./place-reports.tsx";
import { SpecialityLines } from "./speciality-lines.tsx";

/** A place: where it lies, what it is known for, its firms and figures in short, the sentences that say so, the
 *  reasons of our judgements. Everything is real but one line that counts what is simulated. */
export function PlaceContent({ id }: { id: string }) {
  const { t } = useTranslation("common");
  const { map, scope } = useView().view;
  const result = useApi("getPlace", { id }, { map, layers: realLayers(scope) });
  return (
    <Answer result={result} what={t("kind.Place")} lines={10}>
      {(detail) => <PlaceFacts detail={detail} />}
    </Answer>
  );
}

function PlaceFacts({ detail }: { detail: PlaceDetail }) {
  const { t } = useTranslation(["drawer", "common"]);
  const { language } = useView().view;
  const { place, sources } = detail;
  const own = detail.specialities.filter(({ from }) => from === place.id);
  const judgements = [...new Set(own.flatMap((one) => judgementsOf(one, detail.partOf)))];
  return (
    <>
      <Heading name={nameIn(language, place)} kind={t(`common:level.${place.level}`)} />
      <div className="drawer-place">
        <PlacePairs detail={detail} />
        <MiniMap detail={detail} />
      </div>
      <Part title={t("facts")}>
        <ul>
          <SpecialityLines specialities={own} nesting={detail} sources={sources} />
        </ul>
        <Within detail={detail} />
        {isSilent(detail) && (
          <Empty title={t("noFacts")}>
            <SourceMark opens={place.source} source={sources.find((source) => source.id === place.source)} />
          </Empty>
        )}
        <PlaceSimulated id={place.id} />
      </Part>
      <PlaceFirms detail={detail} />
      <PlaceTrades detail={detail} />
      <PlaceReports detail={detail} />
      {own.length === 0 ? (
        <Evidence fact={place.id} />
      ) : (
        paragraphsOf(own).map(({ first, quotes }) => <Paragraph key={first} fact={first} quotes={quotes} />)
      )}
      {judgements.map((judgement) => (
        <ReasonOf key={judgement} source={judgement} />
      ))}
    </>
  );
}

/** What is recorded inside a place that is more than a town, with the way to its page. */
function Within({ detail }: { detail: PlaceDetail }) {
  const { t } = useTranslation("drawer");
  const { towns, areas, enterprises } = insideOf(detail);
  if (towns + areas + enterprises === 0) return null;
  const parts = [
    towns > 0 && t("inside.towns", { count: towns }),
    areas > 0 && t("inside.areas", { count: areas }),
    enterprises > 0 && t("inside.enterprises", { count: enterprises }),
  ].filter((part) => part !== false);
  return (
    <p className="drawer-text">
      {t("inside.recorded", { parts: parts.join(t("inside.separator")) })}{" "}
      <ViewLink to={{ page: "place", id: detail.place.id }}>{t("toPlace")}</ViewLink>
    </p>
  );
}

function Paragraph({ fact, quotes }: { fact: string; quotes: readonly string[] }) {
  const result = useApi("getFact", { id: fact }, {});
  const { t } = useTranslation("drawer");
  return (
    <Answer result={result} what={t("text")} lines={4}>
      {({ source }) => <SourceText source={source} quotes={quotes} />}
    </Answer>
  );
}

/** The specialities by the paragraph they were read from: one fact to ask by, and all its quotations. */
function paragraphsOf(specialities: readonly SpecialisesIn[]): { first: string; quotes: string[] }[] {
  const bySource = new Map<string, { first: string; quotes: string[] }>();
  for (const { id, source, quote } of specialities) {
    const paragraph = bySource.get(source) ?? { first: id, quotes: [] };
    bySource.set(source, {
      ...paragraph,
      quotes: [...paragraph.quotes, ...(quote === undefined ? [] : [quote])],
    });
  }
  return [...bySource.values()];
}

function PlacePairs({ detail }: { detail: PlaceDetail }) {
  const { t } = useTranslation(["place", "drawer", "common"]);
  const { language } = useView().view;
  const { place, path } = detail;
  const region = regionOf(path);
  return (
    <dl className="pairs">
      <Pair term={t("facts.within")}>{pathIn(language, addressPath(path))}</Pair>
      <Pair term={t("facts.region")}>{region === undefined ? undefined : nameIn(language, region)}</Pair>
      <Pair term={t("facts.point")}>
        {place.longitude === undefined || place.latitude === undefined ? (
          place.level !== "region" && place.level !== "province" && t("common:evidence.unrecorded")
        ) : (
          <>
            {formatPoint(language, { longitude: place.longitude, latitude: place.latitude })}{" "}
            <PointSource detail={detail} />
          </>
        )}
      </Pair>
      <Pair term={t("facts.precision")}>
        {place.precision === undefined ? undefined : t(`precision.${place.precision}`)}
      </Pair>
      <Pair term={t("facts.successors")}>
        {detail.successors.length > 0 && <Heirs of={detail.successors} />}
      </Pair>
      <dt />
      <dd>
        <ViewLink to={{ page: "place", id: place.id }}>{t("drawer:toPlace")}</ViewLink>
      </dd>
    </dl>
  );
}

/** Whose point it is: the licence of the points asks that they be named. */
function PointSource({ detail: { place, sources } }: { detail: PlaceDetail }) {
  const source = sources.find(({ id }) => id === place.coordinateSource);
  return source === undefined ? null : <SourceMark opens={source.id} source={source} />;
}

function MiniMap({ detail }: { detail: PlaceDetail }) {
  const { t } = useTranslation("place");
  const { map, language } = useView().view;
  const cities = useApi("listPlaces", {}, { kind: "city", map, limit: 1_000 }).data?.items;
  const picture = useMemo(() => {
    const city = cityOf(detail);
    const areas = (cities ?? []).map(({ place }) => ({
      place: place.id,
      name: place.name,
      fill: "g1" as const,
      chosen: place.id === city,
    }));
    const points =
      detail.place.level === "city" ? [] : pointsOf([detail], { language, chosen: detail.place.id });
    return { map, areas, points, focus: [], names: "none" as const };
  }, [cities, detail, map, language]);
  const label = t("map.label", { place: nameIn(language, detail.place), count: picture.points.length });
  return <ProvinceMap picture={picture} label={label} className="mini-map" />;
}
