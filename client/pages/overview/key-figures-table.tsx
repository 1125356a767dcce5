import { useTranslation } from "react-i18next";
import type { IndicatorDetail } from "../../../graph-schema/api/resources.ts";
import type { Indicator, Report } from "../../../graph-schema/nodes.ts";
import { notesIn } from "../../drawer/notes-in.ts";
import { basisIn, nameIn } from "../../i18n/names.ts";
import { roundedAmount } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import { amountOfReport } from "../../ui/amount-of-report.ts";
import { FootNotes } from "../../ui/foot-notes.tsx";
import { SourceMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { type KeyFigure, type KeyFigures, keyFigures } from "./key-figures.ts";

/** What the plan says of 2010 and 2015, what others reported since, and the plan's contradictions as notes. */
export function KeyFiguresTable({ indicators }: { indicators: readonly IndicatorDetail[] }) {
  const { t } = useTranslation(["overview", "common"]);
  const { language } = useView().view;
  const figures = keyFigures(indicators);
  const { rows, notes, sources } = figures;
  return (
    <section className="side-section" aria-labelledby="figures-title">
      <div className="section-head">
        <h2 id="figures-title">{t("figures.title")}</h2>
        {sources.map((source) => (
          <SourceMark key={source.id} opens={source.id} source={source} />
        ))}
      </div>
      {rows.length > 0 && <FiguresTable figures={figures} />}
      <ReportedNote figures={figures} />
      <FootNotes notes={notes.flatMap((one) => notesIn(language, one).slice(0, 1))} />
      <p className="note">
        <ViewLink to={{ page: "indicators" }}>{t("figures.all")}</ViewLink>
      </p>
    </section>
  );
}

function FiguresTable({ figures: { rows, years } }: { figures: KeyFigures }) {
  return (
    <div className="table-scroll">
      <table className="lines figures">
        <Head years={years} />
        <tbody>
          {rows.map((row) => (
            <FigureRow key={row.indicator.id} row={row} years={years} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ years }: { years: readonly string[] }) {
  const { t } = useTranslation("overview");
  return (
    <thead>
      {years.length > 0 && (
        <tr className="figures-groups">
          <td />
          <th scope="colgroup" colSpan={2}>
            {t("figures.plan")}
          </th>
          <th scope="colgroup" colSpan={years.length}>
            {t("figures.reported")}
          </th>
        </tr>
      )}
      <tr>
        <th scope="col">{t("figures.indicator")}</th>
        <th scope="col" className="number">
          2010
        </th>
        <th scope="col" className="number">
          {t("figures.target")}
        </th>
        {years.map((year) => (
          <th key={year} scope="col" className="number">
            {year}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function FigureRow({ row, years }: { row: KeyFigure; years: readonly string[] }) {
  const { language } = useView().view;
  const { indicator, base, target, reported, note } = row;
  const shown = target ?? base ?? [...reported.values()][0]?.[0];
  const unit = shown === undefined ? "" : (amountOfReport(shown, indicator, language)?.unit ?? "");
  return (
    <tr>
      <th scope="row">
        {nameIn(language, indicator)}
        {note !== undefined && <sup>{note}</sup>}
        <span className="unit">{unit.replace(/\/(年|year)$/, "")}</span>
      </th>
      <td className="number">
        <Figures reports={base} indicator={indicator} unit={unit} missing="none" />
      </td>
      <td className="number target">
        <Figures reports={target} indicator={indicator} unit={unit} missing="noTarget" />
      </td>
      {years.map((year) => (
        <td key={year} className="number">
          <Figures reports={reported.get(year)} indicator={indicator} unit={unit} missing="notReported" />
        </td>
      ))}
    </tr>
  );
}

/** Values of one year; several when sources disagree. Where there is none, the reason stands behind a dash. */
function Figures(props: {
  reports: Report | readonly Report[] | undefined;
  indicator: Indicator;
  unit: string;
  missing: "none" | "noTarget" | "notReported";
}) {
  const { t } = useTranslation("overview");
  const { language } = useView().view;
  const reports = props.reports === undefined ? [] : [props.reports].flat();
  if (reports.length > 0)
    return reports.map((report, at) => (
      <span key={report.id}>
        {at > 0 && " / "}
        <Figure report={report} indicator={props.indicator} unit={props.unit} />
      </span>
    ));
  const reason = t(`figures.${props.missing}`);
  return (
    <ViewLink
      to={{ open: props.indicator.id }}
      className="absent"
      title={reason}
      aria-label={`${nameIn(language, props.indicator)}: ${reason}`}
    >
      —
    </ViewLink>
  );
}

/** A value that leads to its sentence; its unit is written when it is not the row's. A long one is rounded, and whole
 *  in its title. */
function Figure({ report, indicator, unit }: { report: Report; indicator: Indicator; unit: string }) {
  const { language } = useView().view;
  const amount = amountOfReport(report, indicator, language);
  if (amount === undefined) return null;
  const short = roundedAmount(amount);
  const basis = basisIn(language, report);
  const whole = `${amount.number} ${amount.unit}${basis === undefined ? "" : ` ${basis}`}`;
  return (
    <ViewLink to={{ open: report.id }} className="figure" title={whole}>
      {short.number}
      {amount.unit !== unit && <span className="unit">{amount.unit}</span>}
    </ViewLink>
  );
}

/** That the reported values count other towns than the plan's, and where each year was read. */
function ReportedNote({ figures: { years, reportedSources } }: { figures: KeyFigures }) {
  const { t } = useTranslation("overview");
  if (years.length === 0) return <p className="foot-notes">{t("figures.nothingReported")}</p>;
  return (
    <>
      <p className="foot-notes reported-note">{t("figures.basis")}</p>
      <ul className="reported-sources">
        {reportedSources.map(({ year, source }) => (
          <li key={`${year} ${source.id}`}>
            {year} <SourceMark opens={source.id} source={source} />
          </li>
        ))}
      </ul>
    </>
  );
}
