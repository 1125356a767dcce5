import { useTranslation } from "react-i18next";
import type { IndicatorDetail } from "../../../graph-schema/api/resources.ts";
import { basisIn, nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { amountOfReport } from "../../ui/amount-of-report.ts";
import { SourceMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { YearMark } from "../../ui/year-mark.tsx";
import { type PublishedRate, publishedRates } from "./published-rates.ts";

/** Rates of local supply that others published, each under its own wording, and that none is computed here yet. */
export function PublishedRatesTable({ indicators }: { indicators: readonly IndicatorDetail[] }) {
  const { t } = useTranslation("overview");
  const rates = publishedRates(indicators);
  return (
    <section aria-labelledby="rates-title">
      <div className="section-head">
        <h2 id="rates-title">{t("rates.title")}</h2>
      </div>
      {rates.length === 0 ? (
        <p className="note">{t("rates.none")}</p>
      ) : (
        <table className="lines published-rates">
          <thead>
            <tr>
              <th scope="col">{t("rates.wording")}</th>
              <th scope="col">{t("rates.basis")}</th>
              <th scope="col">{t("rates.year")}</th>
              <th scope="col" className="number">
                %
              </th>
              <th scope="col">{t("rates.source")}</th>
            </tr>
          </thead>
          <tbody>
            {rates.map((rate) => (
              <RateRow key={rate.report.id} rate={rate} />
            ))}
          </tbody>
        </table>
      )}
      <p className="foot-notes">{t("rates.computed")}</p>
    </section>
  );
}

function RateRow({ rate: { indicator, report, about, source } }: { rate: PublishedRate }) {
  const { t } = useTranslation(["overview", "common"]);
  const { language } = useView().view;
  return (
    <tr>
      <th scope="row">
        {about.map((one, at) => (
          <span key={one.id}>
            {at > 0 && t("common:list.separator")}
            <ViewLink to={{ open: one.id }}>{nameIn(language, one)}</ViewLink>
          </span>
        ))}{" "}
        {nameIn(language, indicator)}
      </th>
      <td>{basisIn(language, report)}</td>
      <td>
        <YearMark period={report.period} />
        {report.role === "target" && <span className="note"> {t("rates.target")}</span>}
      </td>
      <td className="number">
        <ViewLink to={{ open: report.id }} className="figure">
          {amountOfReport(report, indicator, language)?.number}
        </ViewLink>
      </td>
      <td>
        <SourceMark opens={report.id} source={source} />
      </td>
    </tr>
  );
}
