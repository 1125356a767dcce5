import { useTranslation } from "react-i18next";
import type { ChainSummary, PlaceDetail } from "../../../graph-schema/api/resources.ts";
import type { Findings } from "../../../graph-schema/findings.ts";
import { useApi } from "../../api.ts";
import { labelIn, nameIn } from "../../i18n/names.ts";
import { realLayers } from "../../state/real-layers.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { STANDINGS, standingsOf } from "./coverage-strip.ts";

/** The chains the place stands in, each as a strip of its stages: which are really recorded inside.
 *  @param detail asked without simulated facts */
export function ChainStrips({ detail }: { detail: PlaceDetail }) {
  const { t } = useTranslation(["place", "common"]);
  const { language, map, scope } = useView().view;
  const layers = realLayers(scope);
  const result = useApi("listChains", {}, { limit: 100, map, layers });
  const place = detail.place.id;
  const question = { chain: "all", place, map, layers, facts: "0" };
  const coverage = useApi("runAnalysis", { measure: "stage-coverage" }, question);
  const name = nameIn(language, detail.place);
  if (detail.chains.length === 0) return null;
  return (
    <section aria-labelledby="chains-title">
      <div className="section-head">
        <h2 id="chains-title">{t("chains")}</h2>
        <span className="note">{t("common:evidence.unrecordedMeans")}</span>
      </div>
      <Answer result={result} what={t("chains")} lines={3}>
        {({ items }) => (
          <Answer result={coverage} what={t("chains")} lines={3}>
            {(findings) => (
              <ul className="strips">
                {items
                  .filter(({ chain }) => detail.chains.some(({ id }) => id === chain.id))
                  .map((summary) => (
                    <Strip key={summary.chain.id} summary={summary} findings={findings} place={place} />
                  ))}
              </ul>
            )}
          </Answer>
        )}
      </Answer>
      <p className="legend">
        {STANDINGS.map((standing) => (
          <span key={standing}>
            <span className={`key-box ${STYLE_OF[standing]}`} />
            {t(standing, { place: name })}
          </span>
        ))}
      </p>
    </section>
  );
}

const STYLE_OF = { inside: "full", elsewhere: "", unlocated: "given", unrecorded: "unrecorded" } as const;

function Strip(props: { summary: ChainSummary; findings: Findings; place: string }) {
  const { t } = useTranslation(["place", "common"]);
  const { language } = useView().view;
  const { summary, findings, place } = props;
  const { chain } = summary;
  const standings = standingsOf(summary, findings);
  const inside = standings.filter(({ standing }) => standing === "inside").length;
  return (
    <li>
      <ViewLink to={{ page: "chain", id: chain.id, boundary: place }} className="strip-name">
        {chain.number} {nameIn(language, chain)}
      </ViewLink>
      <span className="note">{t("coverage", { inside, all: standings.length })}</span>
      <ol className="strip">
        {standings.map(({ stage, standing }) => (
          <li key={stage.id}>
            <ViewLink
              to={{ open: stage.id }}
              className={`strip-box ${stage.nature} ${STYLE_OF[standing]}`}
              title={`${nameIn(language, stage)}: ${t(standing, { place: "" })}`}
            >
              {labelIn(language, stage).replaceAll("\n", language === "zh" ? "" : " ")}
            </ViewLink>
          </li>
        ))}
      </ol>
    </li>
  );
}
