import { useTranslation } from "react-i18next";
import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import { DownloadButtons } from "../../export/download-buttons.tsx";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { percentText } from "../../ui/percent-text.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { BoundaryTable } from "./boundary-table.tsx";
import { contentRows } from "./content-rows.ts";
import { RateKeys } from "./rate-keys.tsx";
import { kindOf, whole } from "./rate-numbers.ts";
import { contentQuestion, type RatesAsked } from "./rates-asked.ts";
import { boundariesTable } from "./rates-export.ts";
import { useFileWords } from "./use-file-words.ts";
import { namesFrom, useFindings } from "./use-rates.ts";

/** How much of what the buyers buy was really made inside, followed up tier by tier, for the places around them.
 *  @param props.synthetic whether simulated facts enter their direct rates */
export function TierSection({ asked, synthetic }: { asked: RatesAsked; synthetic: boolean }) {
  const { t } = useTranslation("rates");
  const { map } = useView().view;
  const result = useFindings("all-tier-content", contentQuestion(asked, map));
  return (
    <Answer result={result} what={t("tiers.all")} lines={6}>
      {(found) => <Tiers findings={contentRows(found, synthetic)} asked={asked} />}
    </Answer>
  );
}

function Tiers({ findings, asked }: { findings: Findings; asked: RatesAsked }) {
  const { t } = useTranslation("rates");
  const { language } = useView().view;
  const words = useFileWords(asked);
  const [nearest] = findings.rows;
  const { bought = 0, coverage = 0 } = nearest?.parts ?? {};
  return (
    <>
      <p className="rates-say">
        <b>{useTierWords(findings)}</b>
        {t("say.unknown", { share: percentText(1 - coverage, { decimals: 1 }) })}
      </p>
      <BoundaryTable findings={findings} asked={asked} withGoal={false} />
      <RateKeys asked={asked} />
      <p className="rates-sums">
        <span>
          {t("rows.boughtBy.value")} {whole(bought)}
          <span className="unit">{t("unit.value")}</span>
        </span>
        <ViewLink to={{ page: "analyses", id: `measure:${findings.measure}` }}>
          {t("rows.definition", { id: findings.definition })}
        </ViewLink>
        <DownloadButtons table={() => boundariesTable(findings, words)} />
      </p>
      <ul className="rates-sums">
        <li>{t("tiers.note")}</li>
        {findings.caveats.map((caveat) => (
          <li key={caveat.code}>{caveat[language]}</li>
        ))}
      </ul>
    </>
  );
}

/** “每买 100 元，逐层上溯，2 到 55 元真正做在芜湖市，4 到 60 元真正做在安徽省。” */
function useTierWords({ rows, names }: Findings): string {
  const { t } = useTranslation("rates");
  const { language } = useView().view;
  const nameOf = namesFrom(names, language);
  const piece = (row: Finding) => {
    const where = nameOf(row.others?.place?.[0]) ?? t("whole");
    if (kindOf(row) === "point") return t("tiers.point", { count: percentText(row.value ?? 0), where });
    const [low, high] = [percentText(row.lower ?? 0), percentText(row.upper ?? 1)];
    return t("tiers.range", { low, high, where });
  };
  const told = [...new Set([rows.at(0), rows.at(-1)])].flatMap((row) =>
    row === undefined ? [] : [piece(row)],
  );
  return t("say.lead", { each: t("tiers.each"), pieces: told.join(t("say.and")) });
}
