import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlaceDetail } from "../../../graph-schema/api/resources.ts";
import { useApi } from "../../api.ts";
import { ApiFailure } from "../../api-failure.ts";
import { nameIn } from "../../i18n/names.ts";
import { formatNumber } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import { amountOfReport } from "../../ui/amount-of-report.ts";
import { Answer } from "../../ui/answer.tsx";
import { SimulatedMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { FirmTable } from "./firm-table.tsx";
import { TradeTable } from "./trade-table.tsx";

/** How many of the largest are listed. */
const LARGEST = 20;

/** What a generator made up for the place, apart from everything real: how much there is, and on demand the largest
 *  of it. Nothing while simulated facts are left out. */
export function SimulatedPart({ id }: { id: string }) {
  const { map, scope } = useView().view;
  const { t } = useTranslation("place");
  const asked = scope.layers.includes("simulated");
  const result = useApi("getPlace", asked ? { id } : undefined, { map, layers: "simulated" });
  if (!asked) return null;
  return (
    <section aria-labelledby="simulated-title" className="simulated-part">
      <div className="section-head">
        <h2 id="simulated-title">{t("simulation.title")}</h2>
        <SimulatedMark />
        <span className="note">{t("simulation.means")}</span>
      </div>
      {isUnknown(result.error) ? (
        <p>{t("simulation.none")}</p>
      ) : (
        <Answer result={result} what={t("simulation.title")} lines={2}>
          {(detail) => <Simulated detail={detail} />}
        </Answer>
      )}
    </section>
  );
}

/** Whether the simulated facts do not speak of the place at all: a town that other layers alone name is none of theirs. */
function isUnknown(failure: unknown): boolean {
  return failure instanceof ApiFailure && failure.status === 404;
}

function Simulated({ detail }: { detail: PlaceDetail }) {
  const { t } = useTranslation("place");
  const [listed, list] = useState(false);
  const { syntheticEnterprises: firms, syntheticSupplies: supplies } = detail.totals;
  if (firms + supplies + detail.reports.length === 0) return <p>{t("simulation.none")}</p>;
  const some = firms + supplies > 0;
  return (
    <>
      <p>
        {t("simulation.sum", { firms: formatNumber(firms), supplies: formatNumber(supplies) })}{" "}
        <SimulatedFigures detail={detail} />
      </p>
      {some && (
        <button type="button" className="link" aria-expanded={listed} onClick={() => list(!listed)}>
          {listed ? t("simulation.hide") : t("simulation.list", { count: LARGEST })}
        </button>
      )}
      {some && listed && (
        <>
          <h3>{t("simulation.firms", { shown: Math.min(firms, LARGEST), total: firms })}</h3>
          <FirmTable detail={detail} most={LARGEST} />
          <h3>{t("simulation.supplies", { shown: Math.min(supplies, LARGEST), total: supplies })}</h3>
          <TradeTable detail={byValue(detail)} most={LARGEST} />
        </>
      )}
    </>
  );
}

/** The simulated figures of the place itself, in one line. */
function SimulatedFigures({ detail: { reports, indicators } }: { detail: PlaceDetail }) {
  const { language } = useView().view;
  return reports.map((report) => {
    const indicator = indicators.find(({ id }) => id === report.indicator);
    if (indicator === undefined) return null;
    const amount = amountOfReport(report, indicator, language);
    return (
      <span key={report.id} className="simulated-figure">
        {nameIn(language, indicator)} {report.period}{" "}
        <ViewLink to={{ open: report.id }} className="simulated">
          {amount?.number}
        </ViewLink>
        <span className="unit">{amount?.unit}</span>
      </span>
    );
  });
}

/** The largest purchases alone, whatever their year. */
function byValue(detail: PlaceDetail): PlaceDetail {
  const largest = [...detail.supplies].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return { ...detail, supplies: largest.slice(0, LARGEST) };
}
