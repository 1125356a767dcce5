import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Findings } from "../../../graph-schema/findings.ts";
import { scopeText } from "../../../graph-schema/scope.ts";
import { ask, useApi } from "../../api.ts";
import { DownloadButtons } from "../../export/download-buttons.tsx";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { Empty } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { usePaged } from "../place/pager.tsx";
import { PurchaseRow } from "./purchase-row.tsx";
import { purchasesTable } from "./purchases-export.ts";
import { MADE, purchasesQuestion, type RatesAsked } from "./rates-asked.ts";
import { useFileWords } from "./use-file-words.ts";
import { namesFrom, useChoose, useFindings, withChosen } from "./use-rates.ts";

/** How many purchases are read for the list; the file has every one. */
const LISTED = 200;

/** As many as can be asked for. */
const EVERY = 99_999;

/** The purchases behind the rate, or those of the chosen stage, the largest first. */
export function PurchaseSection({ asked }: { asked: RatesAsked }) {
  const { t } = useTranslation("rates");
  const { map, parameters } = useView().view;
  const choose = useChoose();
  const result = useFindings("purchases-behind", purchasesQuestion(asked, map, LISTED));
  const stage = useStageName(asked.stage);
  return (
    <section className="behind-purchases" aria-labelledby="purchases-title">
      <div className="section-head">
        <h2 id="purchases-title">{stage ?? t("behind.allPurchases")}</h2>
        {stage !== undefined && (
          <ViewLink to={{ parameters: withChosen(parameters, { stage: undefined }) }} className="note-link">
            {t("behind.back")}
          </ViewLink>
        )}
        <Select
          size="small"
          aria-label={t("behind.where")}
          prefix={<span className="note">{t("behind.where")}</span>}
          popupMatchSelectWidth={false}
          value={asked.made}
          options={MADE.map((value) => ({ value, label: t(`made.${value}`) }))}
          onChange={(made) => choose({ made: made === "all" ? undefined : made })}
        />
      </div>
      <Answer result={result} what={t("behind.purchases")} lines={8}>
        {(findings) =>
          findings.rows.length === 0 ? (
            <Empty title={t("behind.noPurchases")} />
          ) : (
            <Purchases key={`${asked.stage} ${asked.made}`} findings={findings} asked={asked} />
          )
        }
      </Answer>
    </section>
  );
}

/** The name of a stage, its id until it is read. */
function useStageName(stage: string | undefined): string | undefined {
  const { language } = useView().view;
  const fact = useApi("getFact", stage === undefined ? undefined : { id: stage }, {}).data?.fact;
  return fact?.kind === "Stage" ? nameIn(language, fact) : stage;
}

function Purchases({ findings, asked }: { findings: Findings; asked: RatesAsked }) {
  const { t } = useTranslation("rates");
  const { view } = useView();
  const { language, map, scope } = view;
  const words = useFileWords(asked);
  const { shown, pager } = usePaged(findings.rows, { size: 8, label: t("behind.purchases") });
  const nameOf = namesFrom(findings.names, language);
  const mixed = findings.rows.some(({ parts }) => (parts?.counted ?? 0) > 0);
  const more = findings.caveats.find(({ code }) => code === "more-purchases");
  const everyOne = async (signal: AbortSignal) => {
    const query = { ...scopeText(scope), ...purchasesQuestion(asked, map, EVERY) };
    const whole = await ask(
      "runAnalysis",
      { params: { measure: findings.measure }, query },
      { language, signal },
    );
    return purchasesTable(whole, words);
  };
  return (
    <>
      <table className="lines purchase-table">
        <thead>
          <tr>
            <th scope="col">{t("behind.seller")}</th>
            <th scope="col">{t("behind.made")}</th>
            <th scope="col">{t("behind.buyer")}</th>
            <th scope="col" className="number">
              {t("behind.value")}
            </th>
            <th scope="col" className="number">
              {t("behind.source")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <PurchaseRow key={row.about} row={row} nameOf={nameOf} level={asked.level} mixed={mixed} />
          ))}
        </tbody>
      </table>
      {pager}
      <p className="behind-foot">
        {more !== undefined && <span className="note">{more[language]}</span>}
        <DownloadButtons table={everyOne} />
      </p>
    </>
  );
}
