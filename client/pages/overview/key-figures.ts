import type { IndicatorDetail, SourceName } from "../../../graph-schema/api/resources.ts";
import type { Report } from "../../../graph-schema/nodes.ts";

/** One line of the table of key figures: what was in 2010 and what is aimed at in 2015. */
export interface KeyFigure {
  readonly indicator: IndicatorDetail["indicator"];
  /** Absent when the plan gives no value for 2010. */
  readonly actual: Report | undefined;
  /** Absent when the plan sets no value for 2015. */
  readonly target: Report | undefined;
  /** Number of the note under the table, from 1; absent when there is none. */
  readonly note: number | undefined;
}

/** The table of key figures with the notes under it. */
export interface KeyFigures {
  readonly rows: readonly KeyFigure[];
  /** The indicators whose first notes stand under the table, in the order of their numbers. */
  readonly notes: readonly IndicatorDetail["indicator"][];
  /** Sources of the values shown, each once, in the order of the rows. */
  readonly sources: readonly SourceName[];
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

/** What was in 2010 beside what is aimed at for 2015, for the figures that the overview leads with and that the
 *  plan gives. Equal notes share a number. */
export function keyFigures(details: readonly IndicatorDetail[]): KeyFigures {
  const notes = new Map<string, IndicatorDetail["indicator"]>();
  const sources = new Map<string, SourceName>();
  const rows = LEADING.flatMap(([id, shows]): KeyFigure[] => {
    const detail = details.find(({ indicator }) => indicator.id === id);
    if (detail === undefined) return [];
    const { indicator } = detail;
    const actual = reportOf(detail, "actual", "2010");
    const target = reportOf(detail, "target", "2015");
    for (const source of detail.sources) {
      if (source.id === actual?.source || source.id === target?.source) sources.set(source.id, source);
    }
    const [note] = shows === "note" ? (indicator.notes ?? []) : [];
    if (note === undefined) return [{ indicator, actual, target, note: undefined }];
    if (!notes.has(note)) notes.set(note, indicator);
    return [{ indicator, actual, target, note: [...notes.keys()].indexOf(note) + 1 }];
  });
  return { rows, notes: [...notes.values()], sources: [...sources.values()] };
}

function reportOf({ reports }: IndicatorDetail, role: Report["role"], period: string): Report | undefined {
  return reports.find(({ report }) => report.role === role && report.period === period && isNumber(report))
    ?.report;
}

function isNumber({ value, lowest }: Report): boolean {
  return value !== undefined || lowest !== undefined;
}

/** The counts of the plan's table of towns by place. Values of other indicators about the same places stay out:
 *  the one meant is that with most places.
 *  @returns place id → report, empty when the plan has no such table */
export function townCounts(details: readonly IndicatorDetail[]): ReadonlyMap<string, Report> {
  let most: ReadonlyMap<string, Report> = new Map();
  for (const { indicator, reports } of details) {
    if (indicator.group !== "distribution") continue;
    const byPlace = new Map(
      reports.flatMap(({ report, about }) =>
        report.value === undefined
          ? []
          : about.flatMap(({ id, kind }) => (kind === "Place" ? [[id, report] as const] : [])),
      ),
    );
    if (byPlace.size > most.size) most = byPlace;
  }
  return most;
}
