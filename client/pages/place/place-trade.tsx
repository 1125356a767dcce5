import { useTranslation } from "react-i18next";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { Empty } from "../../ui/states.tsx";
import { PlaceDownloads } from "./place-downloads.tsx";
import { type PlaceAnswer, tradesTable } from "./place-exports.ts";
import { TradeTable } from "./trade-table.tsx";

/** The real purchases and sales of the place's firms. That none is recorded is said in words, as it is not 0.
 *  @param detail asked without simulated facts */
export function PlaceTrade({ detail }: { detail: PlaceAnswer }) {
  const { t } = useTranslation("place");
  const { language } = useView().view;
  const { supplies } = detail;
  const valued = supplies.filter(({ value }) => value !== undefined).length;
  return (
    <section aria-labelledby="trade-title">
      <div className="section-head">
        <h2 id="trade-title">{t("trade.title")}</h2>
        {supplies.length > 0 && (
          <span className="note">{t("trade.sum", { count: supplies.length, valued })}</span>
        )}
        {supplies.length > 0 && <PlaceDownloads detail={detail} tableOf={tradesTable} />}
      </div>
      {supplies.length === 0 ? (
        <Empty title={t("trade.none", { place: nameIn(language, detail.place) })} />
      ) : (
        <TradeTable detail={detail} />
      )}
    </section>
  );
}
