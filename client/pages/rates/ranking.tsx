import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import { DownloadButtons } from "../../export/download-buttons.tsx";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { percentText } from "../../ui/percent-text.ts";
import { RateBar } from "../../ui/rate-bar.tsx";
import { Empty } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { usePaged } from "../place/pager.tsx";
import { boundsText, kindOf, lackingText, lackingTo, oneDecimal, whole } from "./rate-numbers.ts";
import { GOAL, RANKED, type Ranked, type RatesAsked, rankingQuestion } from "./rates-asked.ts";
import { rankingTable } from "./rates-export.ts";
import { useCellWords } from "./use-cell-words.ts";
import { useFileWords } from "./use-file-words.ts";
import { namesFrom, useChoose, useFindings, withChosen } from "./use-rates.ts";

/** As many as the measure ranks. */
const MOST = 500;

/** Chains, places, enterprises or stages by their rate, the highest first. A name takes it for the whole page. */
export function Ranking({ asked, ranked }: { asked: RatesAsked; ranked: Ranked }) {
  const { t } = useTranslation("rates");
  const { map } = useView().view;
  const choose = useChoose();
  const words = useFileWords(asked);
  const result = useFindings("supporting-rate-table", rankingQuestion(asked, ranked, map));
  return (
    <>
      <div className="rates-rank-head">
        <Select<Ranked>
          aria-label={t("rank.what")}
          prefix={<span className="note">{t("rank.what")}</span>}
          popupMatchSelectWidth={false}
          value={ranked}
          options={RANKED.map((value) => ({ value, label: t(`rank.list.${value}`) }))}
          onChange={(list) => choose({ list })}
        />
        {result.data !== undefined && <DownloadButtons table={() => rankingTable(result.data, words)} />}
      </div>
      <Answer result={result} what={t("heat.rank")} lines={12}>
        {(findings) =>
          findings.rows.length === 0 ? (
            <Empty title={t("rank.none")} />
          ) : (
            <RankTable key={ranked} findings={findings} asked={asked} ranked={ranked} />
          )
        }
      </Answer>
    </>
  );
}

function RankTable({ findings, asked, ranked }: { findings: Findings; asked: RatesAsked; ranked: Ranked }) {
  const { t } = useTranslation("rates");
  const { rows } = findings;
  const { shown, pager } = usePaged(rows, { size: 20, label: t("heat.rank") });
  const unit = t(`unit.${asked.by}`);
  return (
    <>
      <div className="table-scroll">
        <table className="lines rank-table">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t("rank.place")}
              </th>
              <th scope="col">{t("rank.name")}</th>
              <th scope="col">{t("rank.rate")}</th>
              <th scope="col" className="number">
                {t("rank.point")}
              </th>
              <th scope="col" className="number">
                {t("rank.bounds")}
              </th>
              <th scope="col" className="number">
                {t("rows.gap", { goal: percentText(GOAL), unit })}
              </th>
              <th scope="col" className="number">
                {t("rank.bought", { unit })}
              </th>
              <th scope="col" className="number">
                {t("rank.purchases")}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <RankRow
                key={row.about}
                row={row}
                place={rows.findIndex(({ value }) => value === row.value) + 1}
                {...{ findings, asked, ranked }}
              />
            ))}
          </tbody>
        </table>
      </div>
      {pager}
      {rows.length >= MOST && <p className="note">{t("rank.most")}</p>}
    </>
  );
}

interface RankProps {
  readonly row: Finding;
  readonly place: number;
  readonly findings: Findings;
  readonly asked: RatesAsked;
  readonly ranked: Ranked;
}

function RankRow({ row, place, findings, asked, ranked }: RankProps) {
  const { t } = useTranslation("rates");
  const wordsOf = useCellWords(asked.by);
  const lacking = lackingTo(GOAL, row);
  const { lower, upper, value, parts = {} } = row;
  const hasBounds = kindOf(row) === "point" || kindOf(row) === "bounds";
  return (
    <tr className={isChosen(asked, row.about) ? "chosen" : undefined}>
      <td className="number note">{value === null ? "" : place}</td>
      <th scope="row">
        <RankName row={row} findings={findings} ranked={ranked} />
      </th>
      <td>
        {hasBounds && lower !== null && upper !== null ? (
          <RateBar lower={lower} upper={upper} />
        ) : (
          <span className="note">{wordsOf(row)}</span>
        )}
      </td>
      <td className={`number strong${row.synthetic ? " rank-simulated" : ""}`}>
        {value !== null && (
          <span className={row.synthetic ? "simulated" : undefined}>{oneDecimal(value)}</span>
        )}
      </td>
      <td className="number">{hasBounds && boundsText(row, 1)}</td>
      <td className="number">{lacking !== undefined && (lackingText(lacking) || t("rows.reached"))}</td>
      <td className="number">{(parts.bought ?? 0) > 0 && whole(parts.bought ?? 0)}</td>
      <td className="number">{parts.purchases ?? ""}</td>
    </tr>
  );
}

function isChosen({ chain, place, enterprise, stage }: RatesAsked, id: string): boolean {
  return [chain, place, enterprise, stage].includes(id);
}

const NAMED_BY = {
  chains: "chain",
  cities: "place",
  counties: "place",
  towns: "place",
  enterprises: "enterprise",
  stages: "stage",
} as const satisfies Record<Ranked, string>;

/** The name of what a row is about, which takes it for the page; what is not known has no way in. */
function RankName({ row, findings, ranked }: Pick<RankProps, "row" | "findings" | "ranked">) {
  const { t } = useTranslation("rates");
  const { language, parameters } = useView().view;
  const name = namesFrom(findings.names, language)(row.about);
  const kind = NAMED_BY[ranked];
  if (name === undefined) return t(`rank.unknown.${kind}`);
  const left = kind === "stage" ? {} : { stage: undefined };
  const chosen =
    kind === "place"
      ? { boundary: row.about, parameters: withChosen(parameters, { ...left, enterprise: undefined }) }
      : { parameters: withChosen(parameters, { ...left, [kind]: row.about }) };
  return (
    <ViewLink to={chosen} className="figure">
      {name}
    </ViewLink>
  );
}
