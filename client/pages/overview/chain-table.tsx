import { useTranslation } from "react-i18next";
import type { Stage } from "../../../graph-schema/nodes.ts";
import { labelIn, nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { JudgementMark, SimulatedMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import type { ChainRow } from "./chain-records.ts";
import { CoverageCell } from "./coverage-cell.tsx";
import { StageSpine } from "./stage-spine.tsx";

/** What belongs to none of the ten chains. */
export interface OutsideChains {
  readonly stages: readonly Stage[];
  /** How many distinct places are known for them; absent until it is known. */
  readonly places: number | undefined;
}

/** The ten chains, a row each, and a last row for what belongs to none of them. Numbers count what is real; what the
 *  simulation adds stands beside them under its tag. */
export function ChainTable({ rows, outside }: { rows: readonly ChainRow[]; outside: OutsideChains }) {
  const simulated = rows.some(({ simulatedPlaces }) => simulatedPlaces > 0);
  return (
    <>
      <table className="lines chains">
        <TableHead simulated={simulated} />
        <tbody>
          {rows.map((row) => (
            <ChainLine key={row.summary.chain.id} row={row} />
          ))}
          {outside.stages.length > 0 && <OutsideRow outside={outside} />}
        </tbody>
      </table>
      <Legend simulated={simulated} />
    </>
  );
}

function TableHead({ simulated }: { simulated: boolean }) {
  const { t } = useTranslation("overview");
  return (
    <>
      <caption className="visually-hidden">{t("table.label")}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t("table.number")}</span>
          </th>
          <th scope="col">{t("table.chain")}</th>
          <th scope="col">{t("table.stages")}</th>
          <th scope="col" className="number">
            {t("table.placesHead")}
            {simulated && (
              <span className="added">
                + <SimulatedMark />
              </span>
            )}
          </th>
          <th scope="col" className="number">
            {t("table.unrecordedHead")}
          </th>
          <th scope="col" className="number">
            {t("table.coverage")}{" "}
            <ViewLink
              to={{ page: "analyses", id: "measure:recipe-coverage" }}
              className="figure"
              title={t("table.coverageMeans")}
            >
              R3
            </ViewLink>
          </th>
        </tr>
      </thead>
    </>
  );
}

function ChainLine({ row }: { row: ChainRow }) {
  const { t } = useTranslation("overview");
  const { language } = useView().view;
  const { chain, stages, places, unrecordedStages } = row.summary;
  return (
    <tr>
      <td className="chain-number">{chain.number}</td>
      <th scope="row" className="chain-name">
        <ViewLink to={{ page: "chain", id: chain.id }} title={nameIn(language, chain)}>
          {labelIn(language, chain)}
        </ViewLink>
        <ViewLink to={{ open: chain.id }} className="source-mark" aria-label={`¶ ${nameIn(language, chain)}`}>
          ¶
        </ViewLink>
      </th>
      <td>
        <StageSpine row={row} />
      </td>
      <td className="number">
        <span className="narrow-only">{t("table.places")} </span>
        {places}
        {row.simulatedPlaces > 0 && (
          <span className="added">
            + <span className="simulated">{row.simulatedPlaces}</span>
          </span>
        )}
      </td>
      <td className="number">
        <span className="narrow-only">{t("table.unrecorded")} </span>
        {unrecordedStages}
        <span className="unit">{t("table.of", { count: stages.length })}</span>
      </td>
      <td className="number coverage">
        <span className="narrow-only">{t("table.coverage")} </span>
        <CoverageCell chain={chain} />
      </td>
    </tr>
  );
}

function OutsideRow({ outside: { stages, places } }: { outside: OutsideChains }) {
  const { t } = useTranslation(["overview", "common"]);
  const { language } = useView().view;
  return (
    <tr className="outside">
      <td />
      <th scope="row" className="chain-name">
        {t("table.outside")}
      </th>
      <td>
        <span className="note">{t("table.outsideStages")} </span>
        {stages.map((stage, at) => (
          <span key={stage.id}>
            {at > 0 && t("common:list.separator")}
            <ViewLink to={{ open: stage.id }}>{nameIn(language, stage)}</ViewLink>
          </span>
        ))}{" "}
        {stages[0] !== undefined && <JudgementMark opens={stages[0].id} />}
      </td>
      <td className="number">{places}</td>
      <td className="number note" colSpan={2}>
        {t("table.notInChain")}
      </td>
    </tr>
  );
}

function Legend({ simulated }: { simulated: boolean }) {
  const { t } = useTranslation(["overview", "common"]);
  return (
    <p className="legend">
      <span>
        <span className="key-box" />
        {t("legend.goods")}
      </span>
      <span>
        <span className="key-box service" />
        {t("legend.service")}
      </span>
      <span>
        <span className="key-box unrecorded" />
        {t("legend.unrecorded")}
      </span>
      {simulated && (
        <span>
          <span className="key-box only-simulated" />
          {t("legend.simulated")}
        </span>
      )}
      <span>
        <span className="key-box full" />
        <span className="key-box rate-key" />
        {t("legend.coverage")}
      </span>
      <span>
        {t("legend.judgement")} ✎ {t("common:evidence.judgement")}
      </span>
    </p>
  );
}
