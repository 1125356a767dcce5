import { useTranslation } from "react-i18next";
import type { PlaceDetail } from "../../graph-schema/api/resources.ts";
import { useApi } from "../api.ts";
import { nameIn } from "../i18n/names.ts";
import { amountOf, formatNumber } from "../i18n/numbers.ts";
import { figuresOf } from "../pages/place/figure-rows.ts";
import { firmRows } from "../pages/place/firm-rows.ts";
import { tradeRows } from "../pages/place/trade-rows.ts";
import { useView } from "../state/use-view.ts";
import { amountOfReport } from "../ui/amount-of-report.ts";
import { SimulatedMark, SourceMark } from "../ui/marks.tsx";
import { ViewLink } from "../ui/view-link.tsx";
import { YearMark } from "../ui/year-mark.tsx";
import { FactLine, Part } from "./parts.tsx";

/** How many rows of each kind a drawer shows; the page of the place has them all. */
const FIRST = 5;

/** The first real firms of a place, and how many there are. */
export function PlaceFirms({ detail }: { detail: PlaceDetail }) {
  const { t } = useTranslation(["drawer", "place"]);
  const { language } = useView().view;
  const rows = firmRows(detail);
  if (rows.length === 0) return null;
  return (
    <Part title={t("ofPlace.firms", { count: rows.length })}>
      <ul>
        {rows.slice(0, FIRST).map(({ enterprise, makes, sites: [site] }) => {
          const made = detail.stages.find(({ id }) => id === makes[0]?.to);
          const said = makes[0] ?? site?.fact;
          return (
            <FactLine
              key={enterprise.id}
              mark={
                said !== undefined && (
                  <SourceMark opens={said.id} source={detail.sources.find(({ id }) => id === said.source)} />
                )
              }
            >
              <ViewLink to={{ page: "enterprise", id: enterprise.id }}>
                {nameIn(language, enterprise)}
              </ViewLink>{" "}
              <span className="note">
                {made !== undefined && `${nameIn(language, made)} `}
                {site !== undefined && t(`place:quality.${site.fact.quality}`)}
              </span>
            </FactLine>
          );
        })}
      </ul>
      <ToPage detail={detail} more={rows.length > FIRST} />
    </Part>
  );
}

/** The newest real purchases and sales of a place's firms, and how many there are. */
export function PlaceTrades({ detail }: { detail: PlaceDetail }) {
  const { t } = useTranslation("drawer");
  const { language } = useView().view;
  const rows = tradeRows(detail);
  if (rows.length === 0) return null;
  return (
    <Part title={t("ofPlace.trade", { count: rows.length })}>
      <ul>
        {rows.slice(0, FIRST).map(({ supply, seller, buyer }) => {
          const amount =
            supply.value === undefined ? undefined : amountOf(supply.value, "CNY10k/year", { language });
          const source = detail.sources.find(({ id }) => id === supply.source);
          return (
            <FactLine key={supply.id} mark={<SourceMark opens={supply.id} source={source} />}>
              {seller === undefined ? supply.from : nameIn(language, seller)} →{" "}
              {buyer === undefined ? supply.to : nameIn(language, buyer)} <b>{amount?.number}</b>
              <span className="unit">{amount?.unit}</span>{" "}
              {supply.period !== undefined && <YearMark period={supply.period} />}
            </FactLine>
          );
        })}
      </ul>
      <ToPage detail={detail} more={rows.length > FIRST} />
    </Part>
  );
}

/** What was last said of a place, a line an indicator: figures, published local shares, then targets. */
export function PlaceReports({ detail }: { detail: PlaceDetail }) {
  const { t } = useTranslation(["drawer", "indicators"]);
  const { language } = useView().view;
  const { actual, localRates, targets } = figuresOf(detail);
  const rows = [...localRates, ...actual, ...targets];
  if (rows.length === 0) return null;
  return (
    <Part title={t("ofPlace.figures")}>
      <ul>
        {rows.slice(0, 2 * FIRST).map(({ indicator, role, periods: [latest] }) =>
          latest?.reports.map((report) => {
            const amount = amountOfReport(report, indicator, language);
            return (
              <FactLine
                key={report.id}
                mark={
                  <SourceMark
                    opens={report.id}
                    source={detail.sources.find(({ id }) => id === report.source)}
                  />
                }
              >
                <YearMark period={report.period} />{" "}
                {role !== "actual" && <span className="fact-term">{t(`indicators:roles.${role}`)} </span>}
                <ViewLink to={{ open: indicator.id }}>{nameIn(language, indicator)}</ViewLink>{" "}
                <b>{amount?.number}</b>
                <span className="unit">{amount?.unit}</span>
              </FactLine>
            );
          }),
        )}
      </ul>
      <ToPage detail={detail} more={rows.length > 2 * FIRST} />
    </Part>
  );
}

/** How much is simulated for a place, in one line; nothing while simulated facts are left out. */
export function PlaceSimulated({ id }: { id: string }) {
  const { t } = useTranslation("drawer");
  const { map, scope } = useView().view;
  const asked = scope.layers.includes("simulated");
  const { data } = useApi("getPlace", asked ? { id } : undefined, { map, layers: "simulated" });
  if (data === undefined) return null;
  const { syntheticEnterprises: firms, syntheticSupplies: supplies } = data.totals;
  if (firms + supplies === 0) return null;
  return (
    <p className="drawer-text">
      <SimulatedMark />{" "}
      {t("ofPlace.simulated", { firms: formatNumber(firms), supplies: formatNumber(supplies) })}
    </p>
  );
}

function ToPage({ detail, more }: { detail: PlaceDetail; more: boolean }) {
  const { t } = useTranslation("drawer");
  if (!more) return null;
  return <ViewLink to={{ page: "place", id: detail.place.id }}>{t("ofPlace.more")}</ViewLink>;
}
