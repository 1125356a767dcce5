import { useTranslation } from "react-i18next";
import type { IndicatorDetail } from "../../../graph-schema/api/resources.ts";
import type { Indicator, Report } from "../../../graph-schema/nodes.ts";
import { notesIn } from "../../drawer/notes-in.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { amountOfReport } from "../../ui/amount-of-report.ts";
import { FootNotes } from "../../ui/foot-notes.tsx";
import { SourceMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { type KeyFigure, keyFigures } from "./key-figures.ts";

/** What was in 2010 beside what is aimed at in 2015, with the plan's contradictions as notes. */
export function KeyFiguresTable({ indicators }: { indicators: readonly IndicatorDetail[] }) {
  const { t } = useTranslation(["overview", "common"]);
  const { language } = useView().view;
  const { rows, notes, sources } = keyFigures(indicators);
  return (
    <section className="side-section" aria-labelledby="figures-title">
      <div className="section-head">
        <h2 id="figures-title">{t("figures.title")}</h2>
        {sources.map((source) => (
          <SourceMark key={source.id} opens={source.id} source={source} />
        ))}
      </div>
      <table className="lines figures">
        <thead>
          <tr>
            <th scope="col">{t("figures.indicator")}</th>
            <th scope="col" className="number">
              2010
            </th>
            <th scope="col" className="number">
              {t("figures.target")}
            </th>
            <th scope="col">{t("figures.unit")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FigureRow key={row.indicator.id} row={row} />
          ))}
        </tbody>
      </table>
      <FootNotes notes={notes.flatMap((one) => notesIn(language, one).slice(0, 1))} />
      <p className="note">
        <ViewLink to={{ page: "indicators" }}>{t("figures.all")}</ViewLink>
      </p>
    </section>
  );
}

function FigureRow({ row }: { row: KeyFigure }) {
  const { language } = useView().view;
  const { indicator, actual, target, note } = row;
  const shown = target ?? actual;
  const unit = shown === undefined ? "" : (amountOfReport(shown, indicator, language)?.unit ?? "");
  return (
    <tr>
      <th scope="row">
        {nameIn(language, indicator)}
        {note !== undefined && <sup>{note}</sup>}
      </th>
      <td className="number">
        <Figure report={actual} indicator={indicator} unit={unit} />
      </td>
      <td className="number target">
        <Figure report={target} indicator={indicator} unit={unit} />
      </td>
      <td className="unit">{unit.replace(/\/(年|year)$/, "")}</td>
    </tr>
  );
}

/** A value that leads to its sentence; its unit is written when it is not the row's. */
function Figure(props: { report: Report | undefined; indicator: Indicator; unit: string }) {
  const { t } = useTranslation("overview");
  const { language } = useView().view;
  if (props.report === undefined) {
    const reason = t("figures.none");
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
  const amount = amountOfReport(props.report, props.indicator, language);
  return (
    <ViewLink to={{ open: props.report.id }} className="figure">
      {amount?.number}
      {amount?.unit !== props.unit && <span className="unit">{amount?.unit}</span>}
    </ViewLink>
  );
}
