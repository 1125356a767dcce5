import { Trans, useTranslation } from "react-i18next";
import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import { WHOLE_SCOPE } from "../../../graph-schema/scope.ts";
import { isRealOnly } from "../../state/scopes.ts";
import { useView } from "../../state/use-view.ts";
import { Empty } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { whole } from "../rates/rate-numbers.ts";
import { namesFrom, withChosen } from "../rates/use-rates.ts";
import { countsOf } from "./gap-numbers.ts";
import { counted, type GapsAsked } from "./gaps-asked.ts";
import { useGapSubject } from "./use-gap-subject.ts";

interface SentenceProps {
  readonly findings: Findings;
  readonly asked: GapsAsked;
  readonly largest: Finding | undefined;
}

/** The result in a sentence: how many stages have each class of gap, and which is the largest; or that none could be
 *  judged, what is known, and the next step. */
export function ResultSentence({ findings, asked, largest }: SentenceProps) {
  const { t } = useTranslation("gaps");
  const { shortPlace: place, chain } = useGapSubject(asked);
  const counts = countsOf(findings.rows);
  const unrecorded = counted(findings.rows).get("unrecorded") ?? 0;
  if (counts.length === 0) return <NoGaps findings={findings} asked={asked} />;
  const words = counts.map(({ kind, count }) => t(`say.count.${kind}`, { count }));
  return (
    <p className="gaps-say" aria-live="polite">
      <b>{t("say.lead", { place, chain, counts: words.join(t("list")) })}</b>
      <Largest findings={findings} largest={largest} />
      {t("say.end")}
      {unrecorded > 0 && <span className="note">{t("say.rest", { count: unrecorded })}</span>}
    </p>
  );
}

function Largest({ findings, largest }: Pick<SentenceProps, "findings" | "largest">) {
  const { t } = useTranslation("gaps");
  const { language, parameters } = useView().view;
  if (largest === undefined || largest.value === null || largest.value <= 0) return null;
  const name = namesFrom(findings.names, language)(largest.about) ?? largest.about;
  const to = { parameters: withChosen(parameters, { stage: largest.about }) };
  return (
    <Trans
      t={t}
      i18nKey="say.largest"
      values={{ name, amount: whole(largest.value) }}
      components={{
        name: (
          <ViewLink to={to} className="figure">
            {name}
          </ViewLink>
        ),
        b: <b className={largest.synthetic ? "simulated" : undefined} />,
        unit: <span className="unit" />,
      }}
    />
  );
}

/** What is said where no stage has a gap: that none was found, or that the facts in use cannot tell. */
function NoGaps({ findings, asked }: { findings: Findings; asked: GapsAsked }) {
  const { t } = useTranslation("gaps");
  const { scope } = useView().view;
  const { shortPlace: place, chain } = useGapSubject(asked);
  const total = findings.rows.length;
  const unrecorded = counted(findings.rows).get("unrecorded") ?? 0;
  const isJudged = findings.rows.some(({ parts }) => (parts?.demand ?? 0) > 0);
  return (
    <Empty title={t(isJudged ? "say.none" : "say.nothing", { place, chain, count: total })}>
      {!isJudged && <p>{t("say.nothingWhy")}</p>}
      <p>{t("say.known", { place, recorded: total - unrecorded, unrecorded })}</p>
      <p className="gaps-steps">
        {isRealOnly(scope) && (
          <ViewLink to={{ scope: { ...scope, layers: WHOLE_SCOPE.layers } }}>
            {t("say.withSimulated")}
          </ViewLink>
        )}
      </p>
    </Empty>
  );
}
