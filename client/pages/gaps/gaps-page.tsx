import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import { useApi } from "../../api.ts";
import { useTitle } from "../../shell/use-title.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { type NameOf, namesFrom, useFindings } from "../rates/use-rates.ts";
import { Filters } from "./filters.tsx";
import { GapDetail } from "./gap-detail.tsx";
import { largestGap, planStagesOf } from "./gap-numbers.ts";
import { GapTable } from "./gap-table.tsx";
import { type GapsAsked, gapQuestion, listed, orAll } from "./gaps-asked.ts";
import { InvestmentSection } from "./investment-section.tsx";
import { ResultSentence } from "./result-sentence.tsx";
import { Thresholds } from "./thresholds.tsx";
import { useGapSubject } from "./use-gap-subject.ts";
import { useGapsAsked } from "./use-gaps.ts";
import "./gap-detail.css";
import "./gap-sections.css";
import "./gaps.css";
import "./gaps-narrow.css";

/** What the chains lack inside a place: every stage with its class, size and reason; of the chosen one why, who could
 *  fill it, and what stands behind the number; and the least set of plants that reaches the goal. */
export function GapsPage() {
  const { t } = useTranslation("gaps");
  const { map } = useView().view;
  const asked = useGapsAsked();
  const subject = useGapSubject(asked);
  const result = useFindings("chain-gaps", { ...gapQuestion(asked, map), facts: "0" });
  const { data } = result;
  useTitle(t("title"));
  const period = data === undefined ? "" : t("year", { year: data.period.slice(0, 4) });
  return (
    <div className="gaps-layout">
      <div className="gaps-main">
        <div className="page-head gaps-title">
          <h1>{t("title")}</h1>
          <p>{data !== undefined && t("about", { place: subject.place, period })}</p>
        </div>
        <Filters asked={asked} rows={data?.rows ?? []} />
        <Answer result={result} what={t("title")} lines={14}>
          {(findings) => <Found findings={findings} asked={asked} />}
        </Answer>
        <Thresholds asked={asked} failure={result.error} />
        <InvestmentSection asked={asked} />
      </div>
      {data !== undefined && <Beside findings={data} asked={asked} />}
    </div>
  );
}

/** What every part of the page needs of an answer. */
interface Reading {
  readonly above: ReadonlyMap<string, string>;
  readonly largest: Finding | undefined;
  readonly nameOf: NameOf;
}

function useReading(findings: Findings): Reading {
  const { map, language } = useView().view;
  const chains = useApi("listChains", {}, { limit: 1_000, map }).data?.items;
  return useMemo(() => {
    const ofPlan = new Set((chains ?? []).flatMap(({ stages }) => stages.map(({ stage }) => stage.id)));
    const above = planStagesOf(findings.rows, ofPlan);
    return { above, largest: largestGap(findings.rows, above), nameOf: namesFrom(findings.names, language) };
  }, [findings, chains, language]);
}

function Found({ findings, asked }: { findings: Findings; asked: GapsAsked }) {
  const reading = useReading(findings);
  return (
    <>
      <ResultSentence findings={findings} asked={asked} largest={reading.largest} />
      <GapTable
        findings={findings}
        asked={asked}
        above={reading.above}
        chosen={chosenOf(findings, asked, reading)?.about}
      />
    </>
  );
}

/** The gap that is open: the one of the address, else the largest of those listed. */
function chosenOf(
  { rows }: Findings,
  asked: GapsAsked,
  { largest }: Pick<Reading, "largest">,
): Finding | undefined {
  const listedRows = listed(rows, orAll(rows, asked));
  const usual = largest !== undefined && listedRows.includes(largest) ? largest : listedRows[0];
  return asked.stage === undefined ? usual : rows.find(({ about }) => about === asked.stage);
}

/** The open gap beside the list; on a narrow screen only one that was chosen, in its place. */
function Beside({ findings, asked }: { findings: Findings; asked: GapsAsked }) {
  const reading = useReading(findings);
  const row = chosenOf(findings, asked, reading);
  const panel = useRef<HTMLElement>(null);
  const { stage } = asked;
  useEffect(() => {
    const { current } = panel;
    if (stage === undefined || current === null) return;
    current.scrollTop = 0;
    if (current.getBoundingClientRect().top < 0) window.scrollTo({ top: 0 });
  }, [stage]);
  return (
    <aside ref={panel} className={`gaps-beside${asked.stage === undefined ? " unasked" : ""}`} tabIndex={-1}>
      {row === undefined ? null : (
        <GapDetail
          key={row.about}
          findings={findings}
          row={row}
          asked={asked}
          plan={reading.above.get(row.about)}
        />
      )}
    </aside>
  );
}
