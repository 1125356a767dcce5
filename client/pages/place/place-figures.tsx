import { useTranslation } from "react-i18next";
import type { PlaceDetail } from "../../../graph-schema/api/resources.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { Empty } from "../../ui/states.tsx";
import { type FigureRow, figuresOf } from "./figure-rows.ts";
import { FigureTable } from "./figure-table.tsx";
import { PlaceDownloads } from "./place-downloads.tsx";
import { figuresTable, type PlaceAnswer } from "./place-exports.ts";

/** What is reported of the place by year: what was, then what is aimed at, then published shares of local supply
 *  under their own wording.
 *  @param detail asked without simulated facts */
export function PlaceFigures({ detail }: { detail: PlaceAnswer }) {
  const { t } = useTranslation("place");
  const { language } = useView().view;
  const { actual, targets, localRates } = figuresOf(detail);
  const { sources } = detail;
  if (actual.length + targets.length + localRates.length === 0) {
    return (
      <section aria-labelledby="reports-title">
        <div className="section-head">
          <h2 id="reports-title">{t("reports")}</h2>
        </div>
        <Empty title={t("figure.none", { place: nameIn(language, detail.place) })} />
      </section>
    );
  }
  return (
    <>
      {localRates.length > 0 && (
        <section aria-labelledby="local-rates-title">
          <div className="section-head">
            <h2 id="local-rates-title">{t("figure.localRates")}</h2>
            <span className="note">{t("figure.localRatesMeans")}</span>
          </div>
          <FigureTable rows={localRates} sources={sources} label={t("figure.localRates")} />
        </section>
      )}
      <section aria-labelledby="reports-title">
        <div className="section-head">
          <h2 id="reports-title">{t("reports")}</h2>
          <PlaceDownloads detail={detail} tableOf={figuresTable} />
        </div>
        <Part rows={actual} title={t("figure.actual")} sources={sources} />
        <Part rows={targets} title={t("figure.targets")} sources={sources} />
      </section>
    </>
  );
}

function Part(props: { rows: readonly FigureRow[]; title: string; sources: PlaceDetail["sources"] }) {
  const { t } = useTranslation("place");
  const { rows, title, sources } = props;
  if (rows.length === 0) return null;
  const some = rows.some(({ periods }) => periods.some(({ differ }) => differ));
  return (
    <>
      <h3 className="figure-part">{title}</h3>
      <FigureTable rows={rows} sources={sources} label={title} />
      {some && <p className="foot-notes">{t("figure.differMeans")}</p>}
    </>
  );
}
