import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PlaceInTree } from "../../../graph-schema/api/resources.ts";
import type { Finding } from "../../../graph-schema/findings.ts";
import { useApi } from "../../api.ts";
import { nameIn, shortPlace } from "../../i18n/names.ts";
import { type MapPicture, shadeOf } from "../../map/map-picture.ts";
import { pointsOf } from "../../map/places-on-map.ts";
import { ProvinceMap } from "../../map/province-map.tsx";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { Choice } from "../../ui/choice.tsx";
import { useMapNames } from "../../ui/use-map-names.ts";
import { useFindings } from "../rates/use-rates.ts";
import type { OpenGap } from "./open-gap.ts";

/** Where a stage is bought, city by city, and where it is made: the whole province, whatever the boundary, so that those
 *  who could be brought together are seen. */
export function GapMap({ gap }: { gap: OpenGap }) {
  const { t } = useTranslation(["gaps", "common"]);
  const { view, go } = useView();
  const nameOfMap = useMapNames();
  const { picture, cities, makers, unplaced } = useGapPicture(gap);
  return (
    <section className="gap-section" aria-labelledby="gap-map">
      <div className="section-head">
        <h3 id="gap-map">{t("detail.map.title")}</h3>
        <Choice
          label={t("detail.map.choice")}
          value={view.map}
          options={(["2010", "today"] as const).map((value) => ({ value, label: nameOfMap(value) }))}
          onChange={(map) => go({ map })}
        />
      </div>
      <div className="gap-map-row">
        <ProvinceMap
          picture={picture}
          label={t("detail.map.label", { stage: gap.name, cities, makers })}
          className="gap-map"
          choose={(id) => go({ open: id })}
        />
        <ul className="gap-map-words">
          <li>
            {cities === 0
              ? t(makers === 0 ? "detail.map.none" : "detail.map.noDemand")
              : t("detail.map.demand")}
          </li>
          {makers > 0 && (
            <li>
              <span className="key-ring" />
              {t("detail.map.made")}
            </li>
          )}
          {unplaced > 0 && <li>{t("detail.map.more", { count: unplaced })}</li>}
        </ul>
      </div>
    </section>
  );
}

interface Drawn {
  readonly picture: MapPicture;
  /** Cities with a known demand. */
  readonly cities: number;
  /** Points of makers. */
  readonly makers: number;
  /** Makers' places that have no point. */
  readonly unplaced: number;
}

function useGapPicture({ row, asked }: OpenGap): Drawn {
  const { map, language } = useView().view;
  const demand = useFindings("supporting-rate-table", {
    rows: "cities",
    stage: row.about,
    place: PROVINCE,
    level: "province",
    map,
    facts: "0",
  }).data;
  const detail = useApi("getStage", { id: row.about }, { map }).data;
  const cities = useApi("listPlaces", {}, { kind: "city", map, limit: 1_000 }).data?.items;
  return useMemo(() => {
    const bought = boughtByCity(demand?.rows ?? []);
    const most = Math.max(1, ...bought.values());
    const places = makerPlaces(detail);
    const points = pointsOf(places, { language, chosen: undefined });
    const areas = (cities ?? []).map(({ place }) => {
      const amount = bought.get(place.id);
      return {
        place: place.id,
        name: language === "zh" ? shortPlace(place.name) : nameIn(language, place),
        fill: amount === undefined ? ("paper" as const) : shadeOf(amount, most),
        ...(amount === undefined ? {} : { count: inLarge(amount) }),
        chosen: place.id === asked.place,
      };
    });
    return {
      picture: { map, areas, points, focus: [], names: "cities" },
      cities: bought.size,
      makers: points.length,
      unplaced: places.length - points.length,
    };
  }, [demand, detail, cities, map, language, asked.place]);
}

/** 万元 a year in 亿元, short enough for a city of the map.
 *  @example
 *  inLarge(29_847); // => "3.0"
 *  inLarge(343); // => "<0.1"
 */
export function inLarge(amount: number): string {
  return amount < 500 ? "<0.1" : (amount / 10_000).toFixed(1);
}

/** What buyers of each city buy a year, 万元; cities of which nothing is known have no entry. */
function boughtByCity(rows: readonly Finding[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap(({ about, parts }): [string, number][] => {
      const amount = parts?.bought ?? 0;
      return amount > 0 ? [[about, amount]] : [];
    }),
  );
}

/** Where the stage is made: places known for it, and sites of those who make it, each once. */
function makerPlaces(
  detail:
    | {
        readonly places: readonly PlaceInTree[];
        readonly specialities: readonly { readonly from: string }[];
        readonly makes: readonly { readonly from: string }[];
        readonly locatedIn: readonly { readonly from: string; readonly to: string }[];
      }
    | undefined,
): PlaceInTree[] {
  if (detail === undefined) return [];
  const makers = new Set(detail.makes.map(({ from }) => from));
  const sites = detail.locatedIn.filter(({ from }) => makers.has(from)).map(({ to }) => to);
  const wanted = new Set([...sites, ...detail.specialities.map(({ from }) => from)]);
  return detail.places.filter(({ place }) => wanted.has(place.id) && place.id.startsWith("place:34"));
}
