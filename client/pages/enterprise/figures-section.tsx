import { useTranslation } from "react-i18next";
import type { EnterpriseDetail } from "../../../graph-schema/api/resources.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { amountOfReport } from "../../ui/amount-of-report.ts";
import { SimulatedMark, SourceMark } from "../../ui/marks.tsx";
import { Empty } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { type FigureRow, figuresOf } from "../place/figure-rows.ts";
import { FigureTable } from "../place/figure-table.tsx";

/** What is published of an enterprise by indicator and year, the latest first; what several sources say of one year
 *  side by side. Of a made-up enterprise the made-up figures, marked. */
export function FiguresSection({ detail }: { detail: EnterpriseDetail }) {
  const { t } = useTranslation(["enterprise", "place"]);
  const { language } = useView().view;
  const { enterprise, reports } = detail;
  const figures = figuresOf(detail);
  return (
    <section aria-labelledby="figures-title">
      <div className="section-head">
        <h2 id="figures-title">{t("figures.title")}</h2>
      </div>
      {reports.length === 0 ? (
        <Empty title={t("figures.none", { firm: nameIn(language, enterprise) })} />
      ) : (
        <>
          <Rows rows={figures.actual} title={t("place:figure.actual")} detail={detail} />
          <Rows rows={figures.localRates} title={t("place:figure.localRates")} detail={detail} />
          <Rows rows={figures.targets} title={t("place:figure.targets")} detail={detail} />
          <Simulated detail={detail} />
        </>
      )}
    </section>
  );
}

function Rows(props: { rows: readonly FigureRow[]; title: string; detail: EnterpriseDetail }) {
  const { t } = useTranslation("place");
  const { rows, title, detail } = props;
  if (rows.length === 0) return null;
  const differ = rows.some(({ periods }) => periods.some((one) => one.differ));
  return (
    <>
      <h3 className="figure-part">{title}</h3>
      <FigureTable rows={rows} sources={detail.sources} label={title} />
      {differ && <p className="foot-notes">{t("figure.differMeans")}</p>}
    </>
  );
}

function Simulated({ detail: { indicators, reports, sources } }: { detail: EnterpriseDetail }) {
  const { t } = useTranslation("enterprise");
  const { language } = useView().view;
  const made = reports.filter(({ synthetic }) => synthetic === true);
  if (made.length === 0) return null;
  return (
    <ul className="simulated-figures" aria-label={t("figures.simulated")}>
      {made.map((report) => {
        const indicator = indicators.find(({ id }) => id === report.indicator);
        if (indicator === undefined) return null;
        const amount = amountOfReport(report, indicator, language);
        return (
          <li key={report.id}>
            {nameIn(language, indicator)} {report.period}{" "}
            <ViewLink to={{ open: report.id }} className="simulated">
              {amount?.number}
            </ViewLink>
            <span className="unit">{amount?.unit}</span> <SimulatedMark />{" "}
            <SourceMark opens={report.id} source={sources.find(({ id }) => id === report.source)} />
          </li>
        );
      })}
    </ul>
  );
}
