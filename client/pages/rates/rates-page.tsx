import { useTranslation } from "react-i18next";
import type { Findings } from "../../../graph-schema/findings.ts";
import { useTitle } from "../../shell/use-title.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { Behind } from "./behind.tsx";
import { BoundarySection } from "./boundary-section.tsx";
import { Filters } from "./filters.tsx";
import { HeatSection } from "./heat-section.tsx";
import { type RatesAsked, rateQuestion } from "./rates-asked.ts";
import { useAsked, useFindings } from "./use-rates.ts";
import { type Subject, useSubject } from "./use-subject.ts";
import "./behind.css";
import "./boundaries.css";
import "./heat.css";
import "./ranking.css";
import "./rates.css";

/** How much of what buyers buy is made inside their town, county, city and province: the chosen buyers at four
 *  boundaries, all chains in all cities, and what the chosen rate is made of down to each purchase and its source. */
export function RatesPage() {
  const { t } = useTranslation("rates");
  const { map } = useView().view;
  const asked = useAsked();
  const subject = useSubject(asked);
  const result = useFindings("supporting-rate", rateQuestion(asked, map));
  useTitle(t("title"));
  return (
    <div className="rates-layout">
      <div className="rates-main">
        <div className="page-head rates-title">
          <h1>{t("title")}</h1>
          <p>
            {result.data !== undefined && (
              <AboutWhom findings={result.data} subject={subject} asked={asked} />
            )}
          </p>
        </div>
        <Filters asked={asked} />
        <Answer result={result} what={t("title")} lines={8}>
          {(findings) => <BoundarySection findings={findings} asked={asked} />}
        </Answer>
        <HeatSection asked={asked} />
      </div>
      {result.data === undefined ? (
        <aside className="rates-behind" aria-label={t("behind.title")}>
          {!result.isError && <Skeleton lines={14} />}
        </aside>
      ) : (
        <Behind findings={result.data} asked={asked} subject={subject} />
      )}
    </div>
  );
}

/** “汽车产业链，芜湖市的 112 家买方，2010 年”. */
function AboutWhom({
  findings,
  subject,
  asked,
}: {
  findings: Findings;
  subject: Subject;
  asked: RatesAsked;
}) {
  const { t } = useTranslation("rates");
  const { firm, chain, place } = subject;
  const period = t("year", { year: findings.period.slice(0, 4) });
  if (asked.enterprise !== undefined) return t("buyersOfFirm", { firm, period });
  return t("buyers", { chain, place, period, count: findings.rows[0]?.parts?.buyers ?? 0 });
}
