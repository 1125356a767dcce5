import { useTranslation } from "react-i18next";
import type { ChainSummary, PlaceDetail } from "../../../graph-schema/api/resources.ts";
import { useApi } from "../../api.ts";
import { labelIn, nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { STANDINGS, standingsOf } from "./coverage-strip.ts";

/** The chains the place stands in, each as a strip of its stages: which are recorded inside. */
export function ChainStrips({ detail }: { detail: PlaceDetail }) {
  const { t } = useTranslation(["place", "common"]);
  const { language, map } = useView().view;
  const result = useApi("listChains", {}, { limit: 100, map });
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
          <ul className="strips">
            {items
              .filter(({ chain }) => detail.chains.some(({ id }) => id === chain.id))
              .map((summary) => (
                <Strip key={summary.chain.id} summary={summary} place={detail.place.id} />
              ))}
          </ul>
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

function Strip({ summary, place }: { summary: ChainSummary; place: string }) {
  const { t } = useTranslation(["place", "common"]);
  const { language, map } = useView().view;
  const { chain } = summary;
  const result = useApi("runAnalysis", { measure: "stage-coverage" }, { chain: chain.id, place, map });
  return (
    <li>
      <ViewLink to={{ page: "chain", id: chain.id, boundary: place }} className="strip-name">
        {chain.number} {nameIn(language, chain)}
      </ViewLink>
      <Answer result={result} what={nameIn(language, chain)} lines={1}>
        {(findings) => {
          const standings = standingsOf(summary, findings);
          const inside = standings.filter(({ standing }) => standing === "inside").length;
          return (
            <>
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
            </>
          );
        }}
      </Answer>
    </li>
  );
}
