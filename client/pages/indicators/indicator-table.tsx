import { useTranslation } from "react-i18next";
import type { IndicatorDetail } from "../../../graph-schema/api/resources.ts";
import type { Indicator } from "../../../graph-schema/nodes.ts";
import { notesIn } from "../../drawer/notes-in.ts";
import { basisIn, nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { amountOfReport } from "../../ui/amount-of-report.ts";
import { FootNotes } from "../../ui/foot-notes.tsx";
import { SourceMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";

/** The indicators of a group, one row a value, with the notes of the group numbered below. */
export function IndicatorTable({
  group,
  details,
}: {
  group: Indicator["group"];
  details: readonly IndicatorDetail[];
}) {
  const { t } = useTranslation("indicators");
  const { language } = useView().view;
  if (details.length === 0) return null;
  const notes = [...new Set(details.flatMap(({ indicator }) => notesIn(language, indicator)))];
  return (
    <section aria-labelledby={`group-${group}`}>
      <div className="section-head">
        <h2 id={`group-${group}`}>{t(`group.${group}`)}</h2>
      </div>
      <div className="table-scroll">
        <table className="lines indicators">
          <thead>
            <tr>
              <th scope="col">{t("indicator")}</th>
              <th scope="col">{t("about")}</th>
              <th scope="col">{t("period")}</th>
              <th scope="col">{t("role")}</th>
              <th scope="col">{t("value")}</th>
              <th scope="col">{t("basis")}</th>
              <th scope="col">{t("source")}</th>
            </tr>
          </thead>
          {details.map((detail) => (
            <IndicatorRows key={detail.indicator.id} detail={detail} notes={notes} />
          ))}
        </table>
      </div>
      <FootNotes notes={notes} />
    </section>
  );
}

function IndicatorRows({ detail, notes }: { detail: IndicatorDetail; notes: readonly string[] }) {
  const { t } = useTranslation(["indicators", "common"]);
  const { language, open } = useView().view;
  const { indicator, reports, sources } = detail;
  return (
    <tbody>
      {reports.map(({ report, about }, at) => {
        const amount = amountOfReport(report, indicator, language);
        return (
          <tr key={report.id} className={open === report.id ? "chosen" : undefined}>
            {at === 0 && (
              <th scope="rowgroup" rowSpan={reports.length}>
                <ViewLink to={{ open: indicator.id }}>{nameIn(language, indicator)}</ViewLink>
                <sup>
                  {notesIn(language, indicator)
                    .map((note) => notes.indexOf(note) + 1)
                    .join(" ")}
                </sup>
              </th>
            )}
            <td>
              {about.map((one, nth) => (
                <span key={one.id}>
                  {nth > 0 && t("common:list.separator")}
                  <ViewLink to={{ open: one.id }}>{nameIn(language, one)}</ViewLink>
                </span>
              ))}
            </td>
            <td>{report.period}</td>
            <td>{t(`roles.${report.role}`)}</td>
            <td className={amount?.unit === "" && report.value === undefined ? "song" : "strong"}>
              {amount?.number}
              <span className="unit">{amount?.unit}</span>
            </td>
            <td className="note">{basisIn(language, report) ?? basisIn(language, indicator)}</td>
            <td>
              <SourceMark opens={report.id} source={sources.find(({ id }) => id === report.source)} />
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}
