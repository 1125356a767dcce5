import type { IndicatorDetail, SourceName } from "../../../graph-schema/api/resources.ts";
import type { Report } from "../../../graph-schema/nodes.ts";

/** One line of the table of key figures: what was in 2010 and what is aimed at in 2015. */
export interface KeyFigure {
  readonly indicator: IndicatorDetail["indicator"];
  /** Absent when the plan gives no value for the year. */
  readonly actual: Report | undefined;
  readonly target: Report | undefined;
  /** Numbers of the notes under the table, from 1. */
  readonly notes: readonly number[];
}

/** The table of key figures with the notes under it. */
export interface KeyFigures {
  readonly rows: readonly KeyFigure[];
  /** In the order they are numbered: the indicator and which of its notes, so that a language can be chosen. */
  readonly notes: readonly { indicator: IndicatorDetail["indicator"]; at: number }[];
  /** Sources of the values shown, each once, in the order of the rows. */
  readonly sources: readonly SourceName[];
}

const GROUPS: readonly string[] = ["headline", "tier"];

/** Chooses the figures that the plan gives for 2010 or aims at for 2015, in the plan's order. An indicator with
 *  neither stands on the page of all figures only. Equal notes share a number. */
export function keyFigures(details: readonly IndicatorDetail[]): KeyFigures {
  const notes: { indicator: IndicatorDetail["indicator"]; at: number }[] = [];
  const numbers = new Map<string, number>();
  const sources = new Map<string, SourceName>();
  const rows = GROUPS.flatMap((group) =>
    details.filter(({ indicator }) => indicator.group === group),
  ).flatMap((detail) => {
    const actual = reportOf(detail, "actual", "2010");
    const target = reportOf(detail, "target", "2015");
    if (actual === undefined && target === undefined) return [];
    for (const source of detail.sources) {
      if (source.id === actual?.source || source.id === target?.source) sources.set(source.id, source);
    }
    const own = (detail.indicator.notes ?? []).map((note, at) => {
      const number = numbers.get(note) ?? numbers.size + 1;
      if (!numbers.has(note)) notes.push({ indicator: detail.indicator, at });
      numbers.set(note, number);
      return number;
    });
    return [{ indicator: detail.indicator, actual, target, notes: own }];
  });
  return { rows, notes, sources: [...sources.values()] };
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
