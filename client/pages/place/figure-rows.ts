import type { PlaceDetail } from "../../../graph-schema/api/resources.ts";
import type { Indicator, Report } from "../../../graph-schema/nodes.ts";

/** What is said of an indicator for one period. */
export interface FigurePeriod {
  readonly period: string;
  /** Real ones only, in the order of their ids; never empty. */
  readonly reports: readonly Report[];
  /** Whether they say different things: by different pages, or by pages that count differently. */
  readonly differ: boolean;
}

/** An indicator of a place with what is said of it, the newest period first. What is aimed at and what was are two
 *  rows. */
export interface FigureRow {
  readonly indicator: Indicator;
  readonly role: Report["role"];
  /** Never empty. */
  readonly periods: readonly FigurePeriod[];
}

/** The figures of a place in the three ways they are read. */
export interface Figures {
  /** What was, grew or is said. */
  readonly actual: readonly FigureRow[];
  readonly targets: readonly FigureRow[];
  /** Published shares of what is supplied locally, in their own wording: none is the supporting rate. */
  readonly localRates: readonly FigureRow[];
}

/** Indicators whose reports say how much is supplied locally. */
const LOCAL_RATE = "indicator:public.local-supply.";

/** What is really reported of a place, by indicator: numbers before words, the newest first, then in the order of
 *  the indicators. Simulated reports are left out. */
export function figuresOf({ indicators, reports }: Pick<PlaceDetail, "indicators" | "reports">): Figures {
  const rows = indicators
    .flatMap((indicator) => rowsOf(indicator, reports))
    .sort(
      (a, b) =>
        Number(a.indicator.unit === "text") - Number(b.indicator.unit === "text") ||
        newestOf(b) - newestOf(a) ||
        a.indicator.order - b.indicator.order,
    );
  const isLocalRate = ({ indicator }: FigureRow) => indicator.id.startsWith(LOCAL_RATE);
  const others = rows.filter((row) => !isLocalRate(row));
  return {
    actual: others.filter(({ role }) => role !== "target"),
    targets: others.filter(({ role }) => role === "target"),
    localRates: rows.filter(isLocalRate),
  };
}

function rowsOf(indicator: Indicator, reports: readonly Report[]): FigureRow[] {
  const own = reports.filter((report) => report.indicator === indicator.id && report.synthetic !== true);
  const roles = [...new Set(own.map(({ role }) => role))];
  return roles.map((role) => {
    const said = own.filter((report) => report.role === role);
    const periods = [...new Set(said.map(({ period }) => period))].sort((a, b) => lastYear(b) - lastYear(a));
    return { indicator, role, periods: periods.map((period) => periodOf(period, said)) };
  });
}

function periodOf(period: string, said: readonly Report[]): FigurePeriod {
  const reports = said.filter((report) => report.period === period);
  return { period, reports, differ: new Set(reports.map(amountKey)).size > 1 };
}

/** Words of one indicator stand beside each other without contradicting. */
function amountKey({ value, lowest, highest, text }: Report): string {
  return text === undefined ? [value, lowest, highest].join(" ") : "";
}

function newestOf({ periods }: FigureRow): number {
  return lastYear(periods[0]?.period ?? "0");
}

function lastYear(period: string): number {
  return Number(period.slice(-4));
}
