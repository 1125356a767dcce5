import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { PlaceDetail } from "../../../graph-schema/api/resources.ts";
import type { Indicator, Report } from "../../../graph-schema/nodes.ts";
import { notesIn } from "../../drawer/notes-in.ts";
import { basisIn, nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { amountOfReport } from "../../ui/amount-of-report.ts";
import { SourceMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { YearMark } from "../../ui/year-mark.tsx";
import type { FigureRow } from "./figure-rows.ts";
import { usePaged } from "./pager.tsx";

/** Figures by indicator and year, the latest year first: what each source says of one year stands side by side.
 *  @param label what the figures are, for those who do not see the heading */
export function FigureTable(props: {
  rows: readonly FigureRow[];
  sources: PlaceDetail["sources"];
  label: string;
}) {
  const { t } = useTranslation(["place", "indicators"]);
  const { shown, pager } = usePaged(props.rows, { size: 10, label: props.label });
  return (
    <>
      <div className="table-scroll">
        <table className="lines figure-table" aria-label={props.label}>
          <thead>
            <tr>
              <th scope="col">{t("indicators:indicator")}</th>
              <th scope="col">{t("figure.year")}</th>
              <th scope="col" className="number">
                {t("indicators:value")}
              </th>
              <th scope="col">{t("figure.basis")}</th>
              <th scope="col">{t("source")}</th>
            </tr>
          </thead>
          {shown.map((row) => (
            <tbody key={row.indicator.id + row.role}>
              <Figure row={row} sources={props.sources} />
            </tbody>
          ))}
        </table>
      </div>
      {pager}
    </>
  );
}

function Figure({ row, sources }: { row: FigureRow; sources: PlaceDetail["sources"] }) {
  const { t } = useTranslation(["place", "indicators"]);
  const { language } = useView().view;
  const { indicator, role, periods } = row;
  const lines = periods.reduce((sum, { reports }) => sum + reports.length, 0);
  return periods.map((period, at) => (
    <Fragment key={period.period}>
      {period.reports.map((report, nth) => (
        <tr key={report.id}>
          {at + nth === 0 && (
            <th scope="rowgroup" rowSpan={lines}>
              <ViewLink to={{ open: indicator.id }}>{nameIn(language, indicator)}</ViewLink>
              {role !== "actual" && <span className="note"> {t(`indicators:roles.${role}`)}</span>}
            </th>
          )}
          {nth === 0 && (
            <td rowSpan={period.reports.length} className="figure-year">
              <YearMark period={period.period} />
              {at === 0 && periods.length > 1 && <span className="figure-latest">{t("figure.latest")}</span>}
              {period.differ && <DifferenceNote reports={period.reports} />}
            </td>
          )}
          <ReportCells report={report} indicator={indicator} latest={at === 0} sources={sources} />
        </tr>
      ))}
    </Fragment>
  ));
}

/** That several things are said of one year: against each other where a note says so, else of different scope. */
function DifferenceNote({ reports }: { reports: readonly Report[] }) {
  const { t } = useTranslation("place");
  const contradict = reports.some(({ notes = [] }) => notes.length > 0);
  return <span className="figure-differ">{t(contradict ? "figure.contradict" : "figure.differ")}</span>;
}

function ReportCells(props: {
  report: Report;
  indicator: Indicator;
  latest: boolean;
  sources: PlaceDetail["sources"];
}) {
  const { language } = useView().view;
  const { report, indicator } = props;
  const amount = amountOfReport(report, indicator, language);
  const words = indicator.unit === "text";
  return (
    <>
      <td className={words ? undefined : "number"} colSpan={words ? 2 : 1}>
        <ViewLink to={{ open: report.id }} className={props.latest && !words ? "figure strong" : "figure"}>
          {amount?.number}
        </ViewLink>
        <span className="unit">{amount?.unit}</span>
      </td>
      {!words && (
        <td className="figure-basis">
          {basisIn(language, report) ?? basisIn(language, indicator)}
          {notesIn(language, report).map((note) => (
            <span key={note} className="figure-note">
              {note}
            </span>
          ))}
        </td>
      )}
      <td>
        <SourceMark opens={report.id} source={props.sources.find(({ id }) => id === report.source)} />
      </td>
    </>
  );
}
