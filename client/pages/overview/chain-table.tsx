import { useTranslation } from "react-i18next";
import type { ChainSummary } from "../../../graph-schema/api/resources.ts";
import type { Stage } from "../../../graph-schema/nodes.ts";
import { labelIn, nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { JudgementMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { StageSpine } from "./stage-spine.tsx";

/** What belongs to none of the ten chains. */
export interface OutsideChains {
  readonly stages: readonly Stage[];
  /** How many distinct places are known for them; absent until it is known. */
  readonly places: number | undefined;
}

/** The ten chains, a row each, and a last row for what belongs to none of them. */
export function ChainTable({ chains, outside }: { chains: readonly ChainSummary[]; outside: OutsideChains }) {
  const { t } = useTranslation("overview");
  return (
    <>
      <table className="lines chains">
        <caption className="visually-hidden">{t("table.label")}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t("table.number")}</span>
            </th>
            <th scope="col">{t("table.chain")}</th>
            <th scope="col">{t("table.stages")}</th>
            <th scope="col" className="number">
              {t("table.places")}
            </th>
            <th scope="col" className="number">
              {t("table.unrecorded")}
            </th>
          </tr>
        </thead>
        <tbody>
          {chains.map((summary) => (
            <ChainRow key={summary.chain.id} summary={summary} />
          ))}
          {outside.stages.length > 0 && <OutsideRow outside={outside} />}
        </tbody>
      </table>
      <Legend />
      <p className="note">{t("notYet")}</p>
    </>
  );
}

function ChainRow({ summary }: { summary: ChainSummary }) {
  const { t } = useTranslation("overview");
  const { language } = useView().view;
  const { chain, stages, places, unrecordedStages } = summary;
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
        <StageSpine summary={summary} />
      </td>
      <td className="number">
        <span className="narrow-only">{t("table.places")} </span>
        {places}
      </td>
      <td className="number">
        <span className="narrow-only">{t("table.unrecorded")} </span>
        {unrecordedStages}
        <span className="unit">{t("table.of", { count: stages.length })}</span>
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
      <td className="number note">{t("table.notInChain")}</td>
    </tr>
  );
}

function Legend() {
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
      <span>
        {t("legend.judgement")} ✎ {t("common:evidence.judgement")}
      </span>
    </p>
  );
}
