import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import { amountOf } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { SimulatedMark } from "../../ui/marks.tsx";
import { percentText } from "../../ui/percent-text.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { type NameOf, namesFrom, useFindings } from "../rates/use-rates.ts";
import { candidateReason } from "./candidate-reason.ts";
import type { Question } from "./gaps-asked.ts";
import type { OpenGap } from "./open-gap.ts";

/** The kinds of candidates, those nearest first. */
export const CANDIDATE_KINDS = ["diversify", "elsewhere", "outside", "unplaced"] as const;

/** How many of each kind are shown before the reader asks for all. */
const FEW = 3;

/** The question for who could fill a gap.
 *  @param map the map of the view */
export function candidateQuestion({ row, asked }: OpenGap, map: string): Question {
  return { stage: row.about, place: asked.place, map, most: "20" };
}

/** Who could fill the gap, of each kind the best first, each with its reason, its evidence and what its score is made
 *  of. */
export function Candidates({ gap }: { gap: OpenGap }) {
  const { t } = useTranslation("gaps");
  const { map } = useView().view;
  const result = useFindings("gap-candidates", candidateQuestion(gap, map));
  return (
    <section className="gap-section" aria-labelledby="gap-candidates">
      <div className="section-head">
        <h3 id="gap-candidates">{t("detail.who.title")}</h3>
      </div>
      <Answer result={result} what={t("detail.who.title")} lines={6}>
        {(findings) => <Kinds findings={findings} stage={gap.row.about} />}
      </Answer>
    </section>
  );
}

function Kinds({ findings, stage }: { findings: Findings; stage: string }) {
  const { t } = useTranslation("gaps");
  const { language } = useView().view;
  const nameOf = namesFrom(findings.names, language);
  const ranking = findings.caveats.filter(({ code }) => code !== "synthetic-facts");
  return (
    <>
      {CANDIDATE_KINDS.map((kind) => {
        const rows = findings.rows.filter(({ class: found }) => found === kind);
        if (rows.length === 0 && kind === "unplaced") return null;
        return <Kind key={kind} {...{ kind, rows, stage, nameOf }} />;
      })}
      <p className="note">{t("detail.who.scoreMeans")}</p>
      {ranking.map(({ code, ...words }) => (
        <p key={code} className="note">
          {words[language]}
        </p>
      ))}
    </>
  );
}

function Kind(props: {
  kind: (typeof CANDIDATE_KINDS)[number];
  rows: readonly Finding[];
  stage: string;
  nameOf: NameOf;
}) {
  const { t } = useTranslation("gaps");
  const [whole, setWhole] = useState(false);
  const { kind, rows, stage, nameOf } = props;
  const shown = whole ? rows : rows.slice(0, FEW);
  return (
    <div className="candidate-kind">
      <h4>
        {t(`detail.who.kinds.${kind}`)} <span className="note">{rows.length}</span>
      </h4>
      {rows.length === 0 ? (
        <p className="note">{t("detail.who.none")}</p>
      ) : (
        <ol>
          {shown.map((row) => (
            <Candidate key={row.about} {...{ row, stage, nameOf }} />
          ))}
        </ol>
      )}
      {rows.length > shown.length && (
        <button type="button" className="link note-link" onClick={() => setWhole(true)}>
          {t("detail.who.more", { count: rows.length - shown.length })}
        </button>
      )}
    </div>
  );
}

function Candidate({ row, stage, nameOf }: { row: Finding; stage: string; nameOf: NameOf }) {
  const { t } = useTranslation("gaps");
  const { language } = useView().view;
  const [fact] = row.facts;
  const place = nameOf(row.others?.place?.[0]);
  const name = nameOf(row.about) ?? row.about;
  const reason = candidateReason(row, stage, { t, language, nameOf });
  return (
    <li>
      <div className="candidate-line">
        <ViewLink to={{ open: row.about }} className="figure">
          {name}
        </ViewLink>
        {row.synthetic && <SimulatedMark />}
        {place !== undefined && place !== name && <span className="note">{place}</span>}
        <span className="candidate-score" title={t("detail.who.scoreMeans")}>
          {t("detail.who.score")} {percentText(row.value ?? 0)}
        </span>
      </div>
      <p>
        {reason.join(t("detail.comma"))}
        {fact !== undefined && (
          <>
            {" "}
            <ViewLink to={{ open: fact }} className="source-mark">
              {t("detail.who.proof")}
            </ViewLink>
          </>
        )}
      </p>
      <Parts row={row} />
    </li>
  );
}

/** What a score is made of, in words and numbers; folded until asked for. */
function Parts({ row }: { row: Finding }) {
  const { t } = useTranslation("gaps");
  const { language } = useView().view;
  const { parts = {} } = row;
  const money = (value: number) => {
    const { number, unit } = amountOf(Math.round(value), "CNY10k/year", { language });
    return `${number} ${unit}`;
  };
  const shares = (["proximity", "samePlaces", "sameInputs", "sameBuyers"] as const).flatMap((name) => {
    const value = parts[name];
    return value === undefined ? [] : [`${t(`detail.who.${name}`)} ${percentText(value)} %`];
  });
  const { output, sellsToBuyers, buyersReached = 0, buyers = 0, buyersInCommon = 0 } = parts;
  const rest = [
    output === undefined ? undefined : t("detail.who.output", { amount: money(output) }),
    sellsToBuyers === undefined ? undefined : t("detail.who.sold", { amount: money(sellsToBuyers) }),
    buyers > 0 ? t("detail.who.reached", { count: buyersReached, all: buyers }) : undefined,
    buyersInCommon > 0 ? t("detail.who.common", { count: buyersInCommon }) : undefined,
  ].filter((piece) => piece !== undefined);
  return (
    <details className="candidate-parts">
      <summary>{t("detail.who.parts")}</summary>
      {[...shares, ...rest].join(" · ")}
    </details>
  );
}
