import type { IndicatorDetail, SourceName } from "../../../graph-schema/api/resources.ts";
import type { Report } from "../../../graph-schema/nodes.ts";
import { PROVINCE } from "../../state/view.ts";

/** One line of the table of key figures. */
export interface KeyFigure {
  readonly indicator: IndicatorDetail["indicator"];
  /** What the plan says of 2010; absent when it says nothing. */
  readonly base: Report | undefined;
  /** What the plan sets for 2015; absent when it sets nothing. */
  readonly target: Report | undefined;
  /** What others reported of the province later, by year; several when they disagree. */
  readonly reported: ReadonlyMap<string, readonly Report[]>;
  /** Number of the note under the table, from 1; absent when there is none. */
  readonly note: number | undefined;
}

/** The table of key figures with the notes under it. */
export interface KeyFigures {
  readonly rows: readonly KeyFigure[];
  /** The years that others reported of, ascending: the newest of them. */
  readonly years: readonly string[];
  /** The indicators whose first notes stand under the table, in the order of their numbers. */
  readonly notes: readonly IndicatorDetail["indicator"][];
  /** Sources of the plan's values shown, each once, in the order of the rows. */
  readonly sources: readonly SourceName[];
  /** Where the reported values were read, by year, each once. */
  readonly reportedSources: readonly { readonly year: string; readonly source: SourceName }[];
}

/** The figures that the overview leads with, in this order; the rest stand on the page of figures. Those whose
 *  contradiction a reader must know before using the number carry their first note here. */
const LEADING: readonly (readonly [id: string, shows?: "note"])[] = [
  ["indicator:recognised-towns"],
  ["indicator:revenue", "note"],
  ["indicator:value-added"],
  ["indicator:above-scale-firms"],
  ["indicator:tier-100", "note"],
  ["indicator:tier-50", "note"],
  ["indicator:tier-10", "note"],
  ["indicator:supporting-rate"],
];

/** As many years as stand beside the plan's two. */
const YEARS_SHOWN = 4;

/** What the plan says of 2010 and 2015 and what others reported of the province since, for the figures that the
 *  overview leads with. The layer and the year of a value decide which it is; what is simulated is neither. Equal
 *  notes share a number. */
export function keyFigures(details: readonly IndicatorDetail[]): KeyFigures {
  const notes = new Map<string, IndicatorDetail["indicator"]>();
  const leading = LEADING.flatMap(([id, shows]) => {
    const detail = details.find(({ indicator }) => indicator.id === id);
    return detail === undefined ? [] : [{ detail, shows }];
  });
  const rows = leading.map(({ detail, shows }): KeyFigure => {
    const { indicator } = detail;
    const [note] = shows === "note" ? (indicator.notes ?? []) : [];
    if (note !== undefined && !notes.has(note)) notes.set(note, indicator);
    return {
      indicator,
      base: ofPlan(detail, "actual", "2010"),
      target: ofPlan(detail, "target", "2015"),
      reported: reportedSince(detail),
      note: note === undefined ? undefined : [...notes.keys()].indexOf(note) + 1,
    };
  });
  const years = [...new Set(rows.flatMap(({ reported }) => [...reported.keys()]))].sort().slice(-YEARS_SHOWN);
  const sources = new Map(leading.flatMap(({ detail }) => detail.sources.map((one) => [one.id, one])));
  const planned = rows.flatMap(({ base, target }) => [base, target]);
  return {
    rows,
    years,
    notes: [...notes.values()],
    sources: sourcesOf(planned, sources),
    reportedSources: years.flatMap((year) =>
      sourcesOf(
        rows.flatMap(({ reported }) => reported.get(year) ?? []),
        sources,
      ).map((source) => ({ year, source })),
    ),
  };
}

function sourcesOf(
  reports: readonly (Report | undefined)[],
  sources: ReadonlyMap<string, SourceName>,
): SourceName[] {
  return [...new Set(reports.flatMap((report) => report?.source ?? []))].flatMap(
    (id) => sources.get(id) ?? [],
  );
}

function layerOf({ sources }: IndicatorDetail, { source }: Report): string | undefined {
  return sources.find(({ id }) => id === source)?.layer;
}

function ofPlan(detail: IndicatorDetail, role: Report["role"], period: string): Report | undefined {
  return detail.reports.find(
    ({ report }) =>
      report.role === role &&
      report.period === period &&
      isNumber(report) &&
      layerOf(detail, report) === "plan",
  )?.report;
}

/** Values of one year about the whole province that the plan did not write, by year. */
function reportedSince(detail: IndicatorDetail): ReadonlyMap<string, readonly Report[]> {
  const byYear = new Map<string, Report[]>();
  for (const { report, about } of detail.reports) {
    const layer = layerOf(detail, report);
    if (report.role !== "actual" || report.period.length > 4 || !isNumber(report)) continue;
    if (layer !== "public" && layer !== "imported") continue;
    if (!about.some(({ id }) => id === PROVINCE)) continue;
    byYear.set(report.period, [...(byYear.get(report.period) ?? []), report]);
  }
  return byYear;
}

function isNumber({ value, lowest }: Report): boolean {
  return value !== undefined || lowest !== undefined;
}

/** The counts of the plan's table of towns by place: of 2010 and by the plan alone, since later counts are of other
 *  towns and partly of other borders. Values of other indicators about the same places stay out: the one meant is that
 *  with most places.
 *  @returns place id → report, empty when the plan has no such table, or its year is not in use */
export function townCounts(details: readonly IndicatorDetail[]): ReadonlyMap<string, Report> {
  let most: ReadonlyMap<string, Report> = new Map();
  for (const detail of details) {
    if (detail.indicator.group !== "distribution") continue;
    const byPlace = new Map(
      detail.reports.flatMap(({ report, about }) =>
        report.value === undefined || report.period !== "2010" || layerOf(detail, report) !== "plan"
          ? []
          : about.flatMap(({ id, kind }) => (kind === "Place" ? [[id, report] as const] : [])),
      ),
    );
    if (byPlace.size > most.size) most = byPlace;
  }
  return most;
}
