import { useTranslation } from "react-i18next";
import type { Findings } from "../../../graph-schema/findings.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { GapSeal } from "../../ui/gap-seal.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { namesFrom, useFindings, withChosen } from "../rates/use-rates.ts";
import type { OpenGap } from "./open-gap.ts";
import { isRefused, useHasMeasure } from "./use-has-measure.ts";

/** The least set of stages to fill so that this one can be made inside, in the order in which to fill them. */
export function CompletionSet({ gap }: { gap: OpenGap }) {
  const { t } = useTranslation("gaps");
  const { map } = useView().view;
  const { chain, row, asked } = gap;
  const asks = useHasMeasure("completion") && chain !== undefined;
  const question = asks ? { chain, target: row.about, place: asked.place, map, facts: "0" } : undefined;
  const result = useFindings("completion", question);
  if (!asks || isRefused(result.error)) return null;
  return (
    <section className="gap-section" aria-labelledby="gap-set">
      <div className="section-head">
        <h3 id="gap-set">{t("detail.set.title")}</h3>
      </div>
      <Answer result={result} what={t("detail.set.title")} lines={3}>
        {(findings) => <Steps findings={findings} open={row.about} />}
      </Answer>
    </section>
  );
}

function Steps({ findings, open }: { findings: Findings; open: string }) {
  const { t } = useTranslation("gaps");
  const { language, parameters } = useView().view;
  const nameOf = namesFrom(findings.names, language);
  const steps = findings.rows.filter(({ about }) => about.startsWith("stage:"));
  const [whole] = findings.rows;
  const { exact, lowerBound } = whole?.parts ?? {};
  if (whole?.class === "impossible") {
    const blocking = [...(whole.others?.blockedBy ?? []), ...(whole.others?.circle ?? [])];
    const list = blocking.map((id) => nameOf(id) ?? id).join(t("list"));
    return <p className="gap-lead">{t("detail.set.impossible", { list })}</p>;
  }
  if (steps.length === 0) return <p className="note">{t("detail.set.none")}</p>;
  return (
    <>
      <p className="gap-lead">{t("detail.set.lead", { count: steps.length })}</p>
      <ol className="gap-set">
        {steps.map(({ about, class: found }) => (
          <li key={about}>
            {about === open ? (
              <b>{nameOf(about) ?? about}</b>
            ) : (
              <ViewLink to={{ parameters: withChosen(parameters, { stage: about }) }} className="figure">
                {nameOf(about) ?? about}
              </ViewLink>
            )}
            <GapSeal verdict={found} />
          </li>
        ))}
      </ol>
      <p className="note">
        {exact === 1 ? t("detail.set.exact") : t("detail.set.bound", { bound: lowerBound ?? 1 })}
      </p>
    </>
  );
}
