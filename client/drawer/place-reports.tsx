import { useTranslation } from "react-i18next";
import type { PlaceDetail } from "../../graph-schema/api/resources.ts";
import { nameIn } from "../i18n/names.ts";
import { useView } from "../state/use-view.ts";
import { amountOfReport } from "../ui/amount-of-report.ts";
import { SourceMark } from "../ui/marks.tsx";
import { ViewLink } from "../ui/view-link.tsx";
import { FactLine } from "./parts.tsx";

/** The values that are about a place itself, a line each. */
export function PlaceReports({ detail }: { detail: PlaceDetail }) {
  const { t } = useTranslation("indicators");
  const { language } = useView().view;
  return detail.reports.map((report) => {
    const indicator = detail.indicators.find(({ id }) => id === report.indicator);
    if (indicator === undefined) return null;
    const amount = amountOfReport(report, indicator, language);
    const source = detail.sources.find(({ id }) => id === report.source);
    return (
      <FactLine
        key={report.id}
        term={`${report.period} ${t(`roles.${report.role}`)}`}
        mark={<SourceMark opens={report.id} source={source} />}
      >
        <ViewLink to={{ open: indicator.id }}>{nameIn(language, indicator)}</ViewLink> <b>{amount?.number}</b>
        <span className="unit">{amount?.unit}</span>
      </FactLine>
    );
  });
}
