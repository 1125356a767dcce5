import { useTranslation } from "react-i18next";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { Empty } from "../../ui/states.tsx";
import { firmRows, QUALITIES } from "./firm-rows.ts";
import { FirmTable } from "./firm-table.tsx";
import { PlaceDownloads } from "./place-downloads.tsx";
import { firmsTable, type PlaceAnswer } from "./place-exports.ts";

/** The real firms of the place, as far as a source says where they are.
 *  @param detail asked without simulated facts */
export function PlaceEnterprises({ detail }: { detail: PlaceAnswer }) {
  const { t } = useTranslation("place");
  const { language } = useView().view;
  const rows = firmRows(detail);
  const counts = QUALITIES.map((quality) => ({
    quality,
    count: rows.filter(({ sites }) => sites[0]?.fact.quality === quality).length,
  })).filter(({ count }) => count > 0);
  const sum = counts.map(({ quality, count }) => `${t(`quality.${quality}`)} ${count}`).join(" · ");
  return (
    <section aria-labelledby="enterprises-title">
      <div className="section-head">
        <h2 id="enterprises-title">{t("enterprises")}</h2>
        {rows.length > 0 && <span className="note">{t("firm.sum", { count: rows.length, sum })}</span>}
        {rows.length > 0 && <PlaceDownloads detail={detail} tableOf={firmsTable} />}
      </div>
      {rows.length === 0 ? (
        <Empty title={t("firm.none", { place: nameIn(language, detail.place) })} />
      ) : (
        <>
          <FirmTable detail={detail} />
          <p className="foot-notes">{t("firm.qualities")}</p>
        </>
      )}
    </section>
  );
}
