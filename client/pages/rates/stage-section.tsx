import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import { DownloadButtons } from "../../export/download-buttons.tsx";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { percentText } from "../../ui/percent-text.ts";
import { RateBar } from "../../ui/rate-bar.tsx";
import { Empty } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { boundsText, kindOf, lackingText, lackingTo, oneDecimal, whole } from "./rate-numbers.ts";
import { GOAL, type RatesAsked, stagesQuestion } from "./rates-asked.ts";
import { stagesTable } from "./rates-export.ts";
import { byLacking, restOf } from "./stage-order.ts";
import { useFileWords } from "./use-file-words.ts";
import { type NameOf, namesFrom, useFindings, withChosen } from "./use-rates.ts";

/** How many stages are listed before the others are summed. */
const FEW = 7;

/** The stages bought, those that lack most to the goal first. A name shows the purchases of its stage. */
export function StageSection({ asked }: { asked: RatesAsked }) {
  const { t } = useTranslation("rates");
  const { map } = useView().view;
  const result = useFindings("supporting-rate-table", stagesQuestion(asked, map));
  return (
    <Answer result={result} what={t("behind.stage")} lines={9}>
      {(findings) => <Stages findings={findings} asked={asked} />}
    </Answer>
  );
}

function Stages({ findings, asked }: { findings: Findings; asked: RatesAsked }) {
  const { t } = useTranslation("rates");
  const { language } = useView().view;
  const words = useFileWords(asked);
  const [all, setAll] = useState(false);
  const rows = byLacking(findings.rows.filter(({ parts }) => (parts?.bought ?? 0) > 0));
  const nameOf = namesFrom(findings.names, language);
  if (rows.length === 0) return <Empty title={t("behind.none")} />;
  const shown = all || rows.length <= FEW + 1 ? rows : shownOf(rows, asked.stage);
  const rest = rows.filter((row) => !shown.includes(row));
  return (
    <>
      <table className="lines stage-rates">
        <StageHead asked={asked} />
        <tbody>
          {shown.map((row) => (
            <StageRow key={row.about} row={row} asked={asked} nameOf={nameOf} />
          ))}
          {rest.length > 0 && <Rest rows={rest} />}
        </tbody>
      </table>
      <p className="behind-foot">
        <span className="note">{t("behind.order")}</span>
        {(rest.length > 0 || all) && (
          <button type="button" className="link" onClick={() => setAll(!all)}>
            {all ? t("behind.fewer") : t("behind.all", { count: rows.length })}
          </button>
        )}
        <DownloadButtons table={() => stagesTable(findings, rows, words)} />
      </p>
    </>
  );
}

/** The first few, and the chosen one wherever it stands. */
function shownOf(rows: readonly Finding[], chosen: string | undefined): Finding[] {
  return rows.filter(({ about }, at) => at < FEW || about === chosen);
}

function StageHead({ asked }: { asked: RatesAsked }) {
  const { t } = useTranslation("rates");
  const goal = percentText(GOAL);
  const unit = t(`unit.${asked.by}`);
  return (
    <thead>
      <tr>
        <th scope="col">{t("behind.stage")}</th>
        <th scope="col" className="number">
          {t("behind.bought")}
          <br />
          {unit}
        </th>
        <th scope="col">
          {t("behind.share")}
          <br />
          {t("behind.tick", { goal })}
        </th>
        <th scope="col" className="number">
          %
        </th>
        <th scope="col" className="number">
          {t("behind.gap", { goal })}
          <br />
          {unit}
        </th>
      </tr>
    </thead>
  );
}

function StageRow({ row, asked, nameOf }: { row: Finding; asked: RatesAsked; nameOf: NameOf }) {
  const { t } = useTranslation("rates");
  const { parameters } = useView().view;
  const name = nameOf(row.about);
  const chosen = row.about === asked.stage;
  const to = { parameters: withChosen(parameters, { stage: chosen ? undefined : row.about }) };
  const lacking = lackingTo(GOAL, row);
  return (
    <tr className={chosen ? "chosen" : undefined}>
      <th scope="row">
        {name === undefined ? (
          t("behind.unknownStage")
        ) : (
          <ViewLink to={to} className="figure" aria-current={chosen ? "true" : undefined}>
            {name}
          </ViewLink>
        )}
      </th>
      <td className="number">{whole(row.parts?.bought ?? 0)}</td>
      <td>{row.lower !== null && row.upper !== null && <RateBar lower={row.lower} upper={row.upper} />}</td>
      <td className="number">
        {row.value === null ? (
          <span className="stage-bounds">{kindOf(row) === "bounds" ? boundsText(row, 0) : ""}</span>
        ) : (
          oneDecimal(row.value)
        )}
      </td>
      <td className="number">
        {lacking !== undefined &&
          (lackingText(lacking) || <span className="note">{t("behind.reached")}</span>)}
      </td>
    </tr>
  );
}

function Rest({ rows }: { rows: readonly Finding[] }) {
  const { t } = useTranslation("rates");
  const { bought, value } = restOf(rows);
  return (
    <tr>
      <th scope="row">{t("behind.rest", { count: rows.length })}</th>
      <td className="number">{whole(bought)}</td>
      <td>{value !== null && <RateBar lower={value} upper={value} />}</td>
      <td className="number">{value !== null && oneDecimal(value)}</td>
      <td />
    </tr>
  );
}
