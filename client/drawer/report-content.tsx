import { useTranslation } from "react-i18next";
import type { FactDetail } from "../../graph-schema/api/resources.ts";
import type { Report } from "../../graph-schema/nodes.ts";
import { useApi } from "../api.ts";
import { basisIn, nameIn } from "../i18n/names.ts";
import { useView } from "../state/use-view.ts";
import { amountOfReport } from "../ui/amount-of-report.ts";
import { Answer } from "../ui/answer.tsx";
import { FootNotes } from "../ui/foot-notes.tsx";
import { SimulatedMark } from "../ui/marks.tsx";
import { percentText } from "../ui/percent-text.ts";
import { ViewLink } from "../ui/view-link.tsx";
import { notesIn } from "./notes-in.ts";
import { EvidenceOf, Heading, Pair, Part } from "./parts.tsx";

/** A value: of what, for which period, on which basis, and the sentence that gives it. */
export function ReportContent({ id }: { id: string }) {
  const { t } = useTranslation("common");
  const result = useApi("getFact", { id }, {});
  return (
    <Answer result={result} what={t("kind.Report")} lines={8}>
      {(detail) =>
        detail.fact.kind === "Report" && (
          <>
            <ReportFacts report={detail.fact} isOfPlan={detail.source.layer === "plan"} />
            <EvidenceOf detail={detail} quotes={textOf(detail)} />
          </>
        )
      }
    </Answer>
  );
}

function textOf({ fact }: FactDetail): string[] {
  return fact.kind === "Report" && fact.text !== undefined ? [fact.text] : [];
}

/** @param props `isOfPlan`: whether the plan says it; what is to be minded of an indicator is about the plan's values */
function ReportFacts({ report, isOfPlan }: { report: Report; isOfPlan: boolean }) {
  const { t } = useTranslation(["drawer", "indicators", "common"]);
  const { language } = useView().view;
  const result = useApi("getFact", { id: report.indicator }, {});
  return (
    <Answer result={result} what={t("common:kind.Indicator")} lines={4}>
      {({ fact: indicator }) => {
        if (indicator.kind !== "Indicator") return null;
        const amount = amountOfReport(report, indicator, language);
        const notes = [...notesIn(language, report), ...(isOfPlan ? notesIn(language, indicator) : [])];
        const basis = basisIn(language, report) ?? basisIn(language, indicator);
        return (
          <>
            <Heading
              name={nameIn(language, indicator)}
              kind={`${report.period} ${t(`indicators:roles.${report.role}`)}`}
            />
            <dl className="pairs">
              <Pair term={t("value")}>
                <b>{amount?.number}</b> <span className="unit">{amount?.unit}</span>{" "}
                {report.synthetic === true && <SimulatedMark />}
              </Pair>
              <Pair term={t("period")}>{report.period}</Pair>
              <Pair term={t("basis")}>{basis}</Pair>
              <Pair term={t("evidence.label")}>{t(`evidence.${report.evidence}`)}</Pair>
              <Pair term={t("certainty")}>
                {report.confidence !== undefined && `${percentText(report.confidence)} %`}
              </Pair>
              <dt />
              <dd>
                <ViewLink to={{ open: indicator.id }}>{t("allValues")}</ViewLink>
              </dd>
            </dl>
            {notes.length > 0 && (
              <Part title={t("notes")}>
                <FootNotes notes={notes} />
              </Part>
            )}
          </>
        );
      }}
    </Answer>
  );
}
