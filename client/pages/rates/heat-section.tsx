import { useTranslation } from "react-i18next";
import { useApi } from "../../api.ts";
import { DownloadButtons } from "../../export/download-buttons.tsx";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { Answer } from "../../ui/answer.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useMapNames } from "../../ui/use-map-names.ts";
import { BOUNDARY_LEVELS } from "../place/nested-boundaries.ts";
import { type HeatChain, heatRegions, NO_CHAIN } from "./heat-grid.ts";
import { HeatMap } from "./heat-map.tsx";
import { Ranking } from "./ranking.tsx";
import { heatQuestion, type RatesAsked, rankingQuestion, rateQuestion } from "./rates-asked.ts";
import { heatTable } from "./rates-export.ts";
import { useFileWords } from "./use-file-words.ts";
import { useChoose, useFindings } from "./use-rates.ts";

/** All chains in all cities, or a ranking, seen from one boundary. */
export function HeatSection({ asked }: { asked: RatesAsked }) {
  const { t } = useTranslation("rates");
  const { map } = useView().view;
  const nameOfMap = useMapNames();
  const choose = useChoose();
  const levels = BOUNDARY_LEVELS.map((value) => ({ value, label: t(`level.${value}`) }));
  const views = (["map", "rank"] as const).map((value) => ({ value, label: t(`heat.${value}`) }));
  const ranked = asked.ranked !== undefined;
  return (
    <section aria-labelledby="heat-title">
      <div className="section-head rates-head">
        <h2 id="heat-title">{t(ranked ? "heat.rank" : "heat.title")}</h2>
        <Choice
          label={t("heat.level")}
          value={asked.level}
          options={levels}
          onChange={(level) => choose({ level: level === "city" ? undefined : level })}
        />
        <Choice
          label={t("heat.view")}
          value={ranked ? "rank" : "map"}
          options={views}
          onChange={(view) => choose({ list: view === "rank" ? "chains" : undefined })}
        />
        <span className="note">
          {t("heat.note", { level: t(`within.${asked.level}`), map: nameOfMap(map) })}
        </span>
      </div>
      {asked.ranked === undefined ? <Heat asked={asked} /> : <Ranking asked={asked} ranked={asked.ranked} />}
    </section>
  );
}

function Heat({ asked }: { asked: RatesAsked }) {
  const { t } = useTranslation("rates");
  const { map } = useView().view;
  const open = { ...asked, chain: undefined, enterprise: undefined, place: PROVINCE };
  const cells = useFindings("supporting-rate-table", heatQuestion(asked, map));
  const cities = useFindings("supporting-rate-table", rankingQuestion(open, "cities", map));
  const province = useFindings("supporting-rate", rateQuestion(open, map));
  const chains = useHeatChains();
  const regions = useHeatRegions();
  const words = useFileWords(asked);
  return (
    <Answer result={cells} what={t("heat.title")} lines={12}>
      {(found) => (
        <HeatMap
          findings={{
            cells: found.rows,
            cities: cities.data?.rows ?? [],
            province: province.data?.rows.find(({ about }) => about === `boundary:${asked.level}`),
          }}
          chains={chains}
          regions={regions}
          asked={asked}
        >
          <DownloadButtons table={() => heatTable(found, words)} />
        </HeatMap>
      )}
    </Answer>
  );
}

/** The chains by their numbers, and what stands outside all of them. */
function useHeatChains(): readonly HeatChain[] {
  const { map } = useView().view;
  const items = useApi("listChains", {}, { limit: 1_000, map }).data?.items ?? [];
  const chains = items.map(({ chain }) => chain).sort((a, b) => a.number - b.number);
  return [...chains, { id: NO_CHAIN, name: NO_CHAIN, number: undefined }];
}

function useHeatRegions() {
  const { map } = useView().view;
  const { data } = useApi("listPlaces", {}, { kind: "city", within: PROVINCE, map, limit: 1_000 });
  return heatRegions(data?.items ?? []);
}
