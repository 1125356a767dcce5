import { useTranslation } from "react-i18next";
import type { NodeName, PlaceDetail } from "../../../graph-schema/api/resources.ts";
import type { Supplies } from "../../../graph-schema/relationships.ts";
import { notesIn } from "../../drawer/notes-in.ts";
import { nameIn } from "../../i18n/names.ts";
import { formatNumber } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import { SourceMark } from "../../ui/marks.tsx";
import { percentText } from "../../ui/percent-text.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { YearMark } from "../../ui/year-mark.tsx";
import { usePaged } from "./pager.tsx";
import { type TradeRow, tradeRows } from "./trade-rows.ts";

/** What a table of purchases is drawn from. */
type TradeFacts = Pick<PlaceDetail, "supplies" | "names" | "enterprises" | "stages" | "sources">;

/** The purchases of the firms of a place, a row each, with the evidence of each.
 *  @param most how many of them at most, a page of ten at a time when absent */
export function TradeTable({ detail, most }: { detail: TradeFacts; most?: number }) {
  const { t } = useTranslation("place");
  const rows = tradeRows(detail);
  const { shown, pager } = usePaged(most === undefined ? rows : rows.slice(0, most), {
    size: most ?? 10,
    label: t("trade.title"),
  });
  return (
    <>
      <div className="table-scroll">
        <table className="lines trade-table">
          <thead>
            <tr>
              <th scope="col">{t("trade.seller")}</th>
              <th scope="col">{t("trade.buyer")}</th>
              <th scope="col" className="nowrap">
                {t("trade.way")}
              </th>
              <th scope="col">{t("trade.goods")}</th>
              <th scope="col" className="number">
                {t("trade.value")}
              </th>
              <th scope="col">{t("trade.year")}</th>
              <th scope="col">{t("trade.evidence")}</th>
              <th scope="col">{t("source")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Trade key={row.supply.id} row={row} detail={detail} />
            ))}
          </tbody>
        </table>
      </div>
      {pager}
    </>
  );
}

function Trade({ row, detail }: { row: TradeRow; detail: TradeFacts }) {
  const { t } = useTranslation("place");
  const { language, open } = useView().view;
  const { supply, seller, buyer, way } = row;
  const { id, value, period, source } = supply;
  return (
    <tr className={open === id ? "chosen" : undefined}>
      <th scope="row">
        <End id={supply.from} name={seller} />
      </th>
      <td>
        <End id={supply.to} name={buyer} />
      </td>
      <td>{t(`way.${way}`)}</td>
      <td>
        <Goods supply={supply} detail={detail} />
        {notesIn(language, supply).map((note) => (
          <span key={note} className="figure-note">
            {note}
          </span>
        ))}
      </td>
      <td className="number" data-unit={value === undefined ? undefined : t("trade.unit")}>
        {value === undefined ? (
          <span className="note">{t("trade.noValue")}</span>
        ) : (
          <ViewLink to={{ open: id }} className={supply.synthetic === true ? "simulated" : "figure"}>
            {formatNumber(value)}
          </ViewLink>
        )}
      </td>
      <td>
        {period === undefined ? (
          <span className="note">{t("trade.noYear")}</span>
        ) : (
          <YearMark period={period} synthetic={supply.synthetic} />
        )}
      </td>
      <td>
        <EvidenceOf supply={supply} />
      </td>
      <td>
        <SourceMark opens={id} source={detail.sources.find((one) => one.id === source)} />
      </td>
    </tr>
  );
}

/** One end of a purchase: a firm leads to its page, a place to its own. */
function End({ id, name }: { id: string; name: NodeName | undefined }) {
  const { language } = useView().view;
  const page = id.startsWith("place:") ? "place" : "enterprise";
  return <ViewLink to={{ page, id }}>{name === undefined ? id : nameIn(language, name)}</ViewLink>;
}

/** The goods in the words of the source, and the stage they were put to. */
function Goods({ supply: { goods, stage }, detail }: { supply: Supplies; detail: TradeFacts }) {
  const { t } = useTranslation(["place", "common"]);
  const { language } = useView().view;
  const found = detail.stages.find(({ id }) => id === stage);
  const named = found === undefined ? detail.names.find(({ id }) => id === stage) : found;
  if (goods === undefined && named === undefined)
    return <span className="note">{t("common:evidence.unrecorded")}</span>;
  if (goods !== undefined && named !== undefined && nameIn(language, named) === goods)
    return <ViewLink to={{ open: named.id }}>{goods}</ViewLink>;
  return (
    <>
      {goods}{" "}
      {named !== undefined && (
        <ViewLink to={{ open: named.id }} className={goods === undefined ? "goods-stage" : "note"}>
          {nameIn(language, named)}
        </ViewLink>
      )}
    </>
  );
}

/** Who says so, and how surely. A statement without a confidence is certain as far as its source goes. */
function EvidenceOf({ supply }: { supply: Supplies }) {
  const { t } = useTranslation(["place", "drawer"]);
  const { evidence, statedBy, confidence } = supply;
  return (
    <>
      {t(`drawer:evidence.${evidence}`)}
      {statedBy !== undefined && evidence === "reported" && (
        <span className="note"> {t(`statedBy.${statedBy}`)}</span>
      )}
      {confidence !== undefined && (
        <span className="note"> {t("confidence", { share: percentText(confidence) })}</span>
      )}
    </>
  );
}
