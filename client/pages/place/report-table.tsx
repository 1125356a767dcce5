import { useTranslation } from "react-i18next";
import type { PlaceDetail } from "../../../graph-schema/api/resources.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { amountOfReport } from "../../ui/amount-of-report.ts";
import { SourceMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";

/** What the plan counts or states about the place; nothing when it does not. */
export function ReportTable({ detail }: { detail: PlaceDetail }) {
  const { t } = useTranslation(["place", "indicators"]);
  const { language } = useView().view;
  if (detail.reports.length === 0) return null;
  return (
    <section aria-labelledby="reports-title">
      <div className="section-head">
        <h2 id="reports-title">{t("reports")}</h2>
      </div>
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{t("indicators:indicator")}</th>
            <th scope="col">{t("indicators:period")}</th>
            <th scope="col">{t("indicators:role")}</th>
            <th scope="col">{t("indicators:value")}</th>
            <th scope="col">{t("source")}</th>
          </tr>
        </thead>
        <tbody>
          {detail.reports.map((report) => {
            const indicator = detail.indicators.find(({ id }) => id === report.indicator);
            if (indicator === undefined) return null;
            const amount = amountOfReport(report, indicator, language);
            return (
              <tr key={report.id}>
                <th scope="row">
                  <ViewLink to={{ open: indicator.id }}>{nameIn(language, indicator)}</ViewLink>
                </th>
                <td>{report.period}</td>
                <td>{t(`indicators:roles.${report.role}`)}</td>
                <td>
                  {amount?.number}
                  <span className="unit">{amount?.unit}</span>
                </td>
                <td>
                  <SourceMark
                    opens={report.id}
                    source={detail.sources.find(({ id }) => id === report.source)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
