import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StageDetail } from "../../graph-schema/api/resources.ts";
import { briefFirm } from "../graph/firm-names.ts";
import { type LinkRow, linkRows } from "../graph/link-rows.ts";
import { formatNumber } from "../i18n/numbers.ts";
import { useView } from "../state/use-view.ts";
import { isOld } from "../ui/age.ts";
import { SimulatedMark, SourceMark } from "../ui/marks.tsx";
import { useNewestYear } from "../ui/use-layers.ts";
import { ViewLink } from "../ui/view-link.tsx";
import { YearMark } from "../ui/year-mark.tsx";
import { Part } from "./parts.tsx";

/** Purchases listed before the reader asks for all. */
const FIRST = 5;

/** The real purchases of what a stage makes: seller, buyer, value, year, who says so, and where. */
export function StagePurchases({ detail }: { detail: StageDetail }) {
  const { t } = useTranslation("drawer");
  const { language } = useView().view;
  const [whole, setWhole] = useState(false);
  const rows = linkRows(detail, language).filter(({ synthetic }) => !synthetic);
  const shown = whole || rows.length <= FIRST + 1 ? rows : rows.slice(0, FIRST);
  const simulated = detail.totals.syntheticSupplies;
  return (
    <Part title={t("ofStage.purchases")} aside={String(rows.length)}>
      {rows.length === 0 && <p className="note">{t("ofStage.noPurchases")}</p>}
      <ul>
        {shown.map((row) => (
          <Purchase key={row.fact.id} row={row} detail={detail} />
        ))}
      </ul>
      {rows.length > FIRST + 1 && (
        <button type="button" className="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole
            ? t("ofStage.fewerPurchases", { count: FIRST })
            : t("ofStage.morePurchases", { count: rows.length })}
        </button>
      )}
      {simulated > 0 && (
        <p className="note">
          <SimulatedMark /> {t("ofStage.simulatedPurchases", { count: simulated })}
        </p>
      )}
    </Part>
  );
}

function Purchase({ row, detail }: { row: LinkRow; detail: StageDetail }) {
  const { t } = useTranslation(["drawer", "chain"]);
  const newest = useNewestYear();
  const { fact, seller, buyer, goods } = row;
  const { period, value, statedBy, evidence } = fact;
  const old = newest !== undefined && (period === undefined || isOld(period, newest));
  return (
    <li className={`purchase-line${old ? " old" : ""}`}>
      <ViewLink to={{ open: seller.id }} title={seller.name}>
        {briefFirm(seller.name)}
      </ViewLink>
      {" → "}
      <ViewLink to={{ open: buyer.id }} title={buyer.name}>
        {briefFirm(buyer.name)}
      </ViewLink>{" "}
      {goods !== undefined && <span className="note">{goods}</span>}
      <span className="purchase-facts">
        <span>
          {value === undefined
            ? t("ofStage.noValue")
            : `${formatNumber(value)} ${t("chain:links.valueUnit")}`}
        </span>
        {period === undefined ? <span>{t("ofStage.noYear")}</span> : <YearMark period={period} />}
        <span>
          {evidence === "reported" && statedBy !== undefined
            ? t(`chain:links.statedBy.${statedBy}`)
            : t(`evidence.${evidence}`)}
        </span>
        <SourceMark opens={fact.id} source={detail.sources.find(({ id }) => id === fact.source)} />
      </span>
    </li>
  );
}
