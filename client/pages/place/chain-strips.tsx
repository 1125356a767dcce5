import { useTranslation } from "react-i18next";
import type { PlaceDetail } from "../../../graph-schema/api/resources.ts";
import { useApi } from "../../api.ts";
import { labelIn, nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { type ChainStrip, chainStrips } from "./coverage-strip.ts";

const STANDINGS = ["inside", "elsewhere", "notGiven", "nowhere"] as const;

/** The chains the place stands in, each as a strip of its stages: which are recorded inside. */
export function ChainStrips({ detail }: { detail: PlaceDetail }) {
  const { t } = useTranslation(["place", "common"]);
  const { language } = useView().view;
  const result = useApi("listChains", {}, { limit: 100 });
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
            {chainStrips(detail, items).map((strip) => (
              <Strip key={strip.chain.id} strip={strip} place={detail.place.id} />
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

const STYLE_OF = { inside: "full", elsewhere: "", notGiven: "given", nowhere: "unrecorded" } as const;

function Strip({ strip: { chain, stages, inside }, place }: { strip: ChainStrip; place: string }) {
  const { t } = useTranslation(["place", "common"]);
  const { language } = useView().view;
  return (
    <li>
      <ViewLink to={{ page: "chain", id: chain.id, boundary: place }} className="strip-name">
        {chain.number} {nameIn(language, chain)}
      </ViewLink>
      <span className="note">{t("coverage", { inside, all: stages.length })}</span>
      <ol className="strip">
        {stages.map(({ stage, standing }) => (
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
