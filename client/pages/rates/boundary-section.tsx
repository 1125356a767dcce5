import { useTranslation } from "react-i18next";
import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import { DownloadButtons } from "../../export/download-buttons.tsx";
import { amountOf } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import { percentText } from "../../ui/percent-text.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { BoundaryTable } from "./boundary-table.tsx";
import { RateKeys } from "./rate-keys.tsx";
import { kindOf, whole } from "./rate-numbers.ts";
import { NoRate, RateSentence } from "./rate-sentence.tsx";
import type { RatesAsked } from "./rates-asked.ts";
import { boundariesTable } from "./rates-export.ts";
import { TierSection } from "./tier-section.tsx";
import { useFileWords } from "./use-file-words.ts";

/** The chosen buyers: the result in a sentence, the four boundaries, and what stands behind them; a sentence alone where
 *  no rate can be given. */
export function BoundarySection({ findings, asked }: { findings: Findings; asked: RatesAsked }) {
  const { t } = useTranslation("rates");
  const row = findings.rows.find(({ about }) => about === `boundary:${asked.level}`);
  if (row === undefined) return null;
  const rated = kindOf(row) === "point" || kindOf(row) === "bounds";
  return (
    <section className="rates-boundaries" aria-label={t("rows.label")}>
      {!rated && <NoRate row={row} />}
      {rated && asked.tiers === "all" && <TierSection asked={asked} synthetic={findings.synthetic} />}
      {rated && asked.tiers === "direct" && (
        <>
          <RateSentence findings={findings} by={asked.by} />
          <BoundaryTable findings={findings} asked={asked} withGoal />
          <Legend findings={findings} asked={asked} row={row} />
        </>
      )}
    </section>
  );
}

function Legend({ findings, asked, row }: { findings: Findings; asked: RatesAsked; row: Finding }) {
  const { t } = useTranslation("rates");
  const words = useFileWords(asked);
  const parts = row.parts ?? {};
  return (
    <>
      <RateKeys asked={asked} />
      <p className="rates-sums">
        <span>
          {t(`rows.boughtBy.${asked.by}`)} {whole(parts.bought ?? 0)}
          <span className="unit">{t(`unit.${asked.by}`)}</span>
        </span>
        <span title={t("rows.coverageMeans")}>
          {t(`level.${asked.level}`)}{" "}
          {t("rows.coverage", { share: percentText(parts.coverage ?? 0, { decimals: 1 }) })}
        </span>
        <SelfSupply asked={asked} self={parts.self ?? 0} />
        <ViewLink to={{ page: "analyses", id: `measure:${findings.measure}` }}>
          {t("rows.definition", { id: findings.definition })}
        </ViewLink>
        <DownloadButtons table={() => boundariesTable(findings, words)} />
      </p>
    </>
  );
}

function SelfSupply({ asked, self }: { asked: RatesAsked; self: number }) {
  const { t } = useTranslation("rates");
  const { language } = useView().view;
  if (asked.self === "in" || self === 0 || asked.by !== "value") return null;
  const { number, unit } = amountOf(Math.round(self), "CNY10k/year", { language });
  return <span>{t("rows.selfOut", { amount: `${number} ${unit}` })}</span>;
}
