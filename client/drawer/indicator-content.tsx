import { useTranslation } from "react-i18next";
import type { IndicatorDetail } from "../../graph-schema/api/resources.ts";
import { useApi } from "../api.ts";
import { nameIn } from "../i18n/names.ts";
import { useView } from "../state/use-view.ts";
import { amountOfReport } from "../ui/amount-of-report.ts";
import { Answer } from "../ui/answer.tsx";
import { FootNotes } from "../ui/foot-notes.tsx";
import { SimulatedMark, SourceMark } from "../ui/marks.tsx";
import { ViewLink } from "../ui/view-link.tsx";
import { YearMark } from "../ui/year-mark.tsx";
import { notesIn } from "./notes-in.ts";
import { Evidence, FactLine, Heading, Part } from "./parts.tsx";

/** How many values are listed: a drawer is no register. */
const LISTED = 40;

/** An indicator: every value that is given for it, what its sources contradict, and where it is spoken of. */
export function IndicatorContent({ id }: { id: string }) {
  const { t } = useTranslation("common");
  const result = useApi("listIndicators", {}, { limit: 1_000 });
  return (
    <Answer result={result} what={t("kind.Indicator")} lines={8}>
      {({ items }) => {
        const found = items.find(({ indicator }) => indicator.id === id);
        return found === undefined ? <Evidence fact={id} /> : <IndicatorFacts detail={found} />;
      }}
    </Answer>
  );
}

function IndicatorFacts({ detail }: { detail: IndicatorDetail }) {
  const { t } = useTranslation(["drawer", "indicators"]);
  const { language } = useView().view;
  const { indicator, reports } = detail;
  const latestFirst = [...reports].sort(
    (a, b) =>
      Number(a.report.synthetic === true) - Number(b.report.synthetic === true) ||
      lastYear(b.report.period) - lastYear(a.report.period),
  );
  return (
    <>
      <Heading name={nameIn(language, indicator)} kind={t(`indicators:group.${indicator.group}`)} />
      <p>
        <ViewLink to={{ page: "indicators" }}>{t("toFigures")}</ViewLink>
      </p>
      <Part title={t("values")}>
        <ul>
          {latestFirst.slice(0, LISTED).map((one) => (
            <Value key={one.report.id} one={one} detail={detail} />
          ))}
        </ul>
        {reports.length > LISTED && (
          <p className="note">
            {t("more", { shown: LISTED })}{" "}
            <ViewLink to={{ page: "facts", parameters: { about: indicator.id } }}>
              {t("allFacts", { count: reports.length })}
            </ViewLink>
          </p>
        )}
      </Part>
      {indicator.notes !== undefined && (
        <Part title={t("notes")}>
          <FootNotes notes={notesIn(language, indicator)} />
        </Part>
      )}
      <Evidence fact={indicator.id} />
    </>
  );
}

function Value({ one, detail }: { one: IndicatorDetail["reports"][number]; detail: IndicatorDetail }) {
  const { t } = useTranslation(["indicators", "common"]);
  const { language } = useView().view;
  const { report, about } = one;
  const amount = amountOfReport(report, detail.indicator, language);
  const source = detail.sources.find(({ id }) => id === report.source);
  return (
    <FactLine mark={<SourceMark opens={report.id} source={source} />}>
      <YearMark period={report.period} synthetic={report.synthetic} />{" "}
      <span className="fact-term">{t(`roles.${report.role}`)} </span>
      {about.map((thing) => nameIn(language, thing)).join(t("common:list.separator"))} <b>{amount?.number}</b>{" "}
      <span className="unit">{amount?.unit}</span> {report.synthetic === true && <SimulatedMark />}
    </FactLine>
  );
}

function lastYear(period: string): number {
  return Number(period.slice(-4));
}
