import { useTranslation } from "react-i18next";
import { useApi } from "../api.ts";
import { nameIn } from "../i18n/names.ts";
import { useView } from "../state/use-view.ts";
import { amountOfReport } from "../ui/amount-of-report.ts";
import { Answer } from "../ui/answer.tsx";
import { FootNotes } from "../ui/foot-notes.tsx";
import { SourceMark } from "../ui/marks.tsx";
import { ViewLink } from "../ui/view-link.tsx";
import { notesIn } from "./notes-in.ts";
import { Evidence, FactLine, Heading, Part } from "./parts.tsx";

/** An indicator: every value the plan gives for it, what the plan contradicts, and where it is spoken of. */
export function IndicatorContent({ id }: { id: string }) {
  const { t } = useTranslation(["drawer", "indicators", "common"]);
  const { language } = useView().view;
  const result = useApi("listIndicators", {}, { limit: 1_000 });
  return (
    <Answer result={result} what={t("common:kind.Indicator")} lines={8}>
      {({ items }) => {
        const found = items.find(({ indicator }) => indicator.id === id);
        if (found === undefined) return <Evidence fact={id} />;
        const { indicator, reports, sources } = found;
        return (
          <>
            <Heading name={nameIn(language, indicator)} kind={t(`indicators:group.${indicator.group}`)} />
            <p>
              <ViewLink to={{ page: "indicators" }}>{t("toFigures")}</ViewLink>
            </p>
            <Part title={t("figures")}>
              <ul>
                {reports.map(({ report, about }) => {
                  const amount = amountOfReport(report, indicator, language);
                  return (
                    <FactLine
                      key={report.id}
                      term={`${report.period} ${t(`indicators:roles.${report.role}`)}`}
                      mark={
                        <SourceMark
                          opens={report.id}
                          source={sources.find((source) => source.id === report.source)}
                        />
                      }
                    >
                      {about.map((one) => nameIn(language, one)).join(t("common:list.separator"))}{" "}
                      <b>{amount?.number}</b> <span className="unit">{amount?.unit}</span>
                    </FactLine>
                  );
                })}
              </ul>
            </Part>
            {indicator.notes !== undefined && (
              <Part title={t("notes")}>
                <FootNotes notes={notesIn(language, indicator)} />
              </Part>
            )}
            <Evidence fact={id} />
          </>
        );
      }}
    </Answer>
  );
}
