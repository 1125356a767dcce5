import type { IndicatorDetail, NodeName, SourceName } from "../../../graph-schema/api/resources.ts";
import { Indicator, type Report } from "../../../graph-schema/nodes.ts";

/** One value of an indicator, with who it is about and where it was read. */
export interface FigureLine {
  readonly report: Report;
  readonly about: readonly NodeName[];
  readonly source: SourceName | undefined;
  /** Ids of the reports that say otherwise of the same; empty when none does. */
  readonly contradicts: readonly string[];
}

/** An indicator with its values: the plan's first, then by whom they are about, the newest first. */
export interface FigureBlock {
  readonly indicator: Indicator;
  readonly lines: readonly FigureLine[];
}

/** Where an indicator stands on the page: in a group of the plan, among those only others published, or among what is
 *  simulated. */
export type SectionName = Indicator["group"] | "published" | "simulated";

/** The sections in their order: the plan's own first, what is simulated last. */
export const SECTIONS: readonly SectionName[] = [...Indicator.shape.group.options, "published", "simulated"];

/** A section with its indicators, in the order the API gives them. */
export interface FigureSection {
  readonly name: SectionName;
  readonly blocks: readonly FigureBlock[];
}

/** What the page is narrowed to. */
export interface FigureFilter {
  /** Words that must all occur, in any order: in the indicator, who it is about, what is counted, or the page. */
  readonly words: string;
  /** Only values that another one contradicts. */
  readonly contradicted: boolean;
}

/** The indicators by section, narrowed; what is left without a value is left out.
 *  @param contradictions id of a report → ids of those that say otherwise */
export function figureSections(
  details: readonly IndicatorDetail[],
  contradictions: ReadonlyMap<string, readonly string[]>,
  filter: FigureFilter,
): FigureSection[] {
  const wanted = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  const blocks = details.map((detail) => {
    const lines = linesOf(detail, contradictions).filter(
      (line) =>
        (!filter.contradicted || line.contradicts.length > 0) &&
        wanted.every((word) => textOf(detail.indicator, line).includes(word)),
    );
    return { name: sectionOf(detail), block: { indicator: detail.indicator, lines } };
  });
  return SECTIONS.map((name) => ({
    name,
    blocks: blocks.flatMap((one) => (one.name === name && one.block.lines.length > 0 ? [one.block] : [])),
  })).filter((section) => section.blocks.length > 0);
}

/** How many values sections hold.
 *  @example
 *  lineCount([]); // => 0
 */
export function lineCount(sections: readonly FigureSection[]): number {
  return sections.flatMap(({ blocks }) => blocks).reduce((sum, { lines }) => sum + lines.length, 0);
}

/** An indicator is the plan's when the plan states it or states a value of it. */
function sectionOf({ indicator, reports, sources }: IndicatorDetail): SectionName {
  if (indicator.synthetic === true) return "simulated";
  const ofPlan = new Set(sources.flatMap(({ id, layer }) => (layer === "plan" ? [id] : [])));
  const isPlan = ofPlan.has(indicator.source) || reports.some(({ report }) => ofPlan.has(report.source));
  return isPlan || !indicator.id.startsWith(PUBLISHED) ? indicator.group : "published";
}

/** What the id of an indicator begins with that only public pages state. */
const PUBLISHED = "indicator:public.";

function linesOf(
  { reports, sources }: IndicatorDetail,
  contradictions: ReadonlyMap<string, readonly string[]>,
): FigureLine[] {
  const lines = reports.map(({ report, about }) => ({
    report,
    about,
    source: sources.find(({ id }) => id === report.source),
    contradicts: contradictions.get(report.id) ?? [],
  }));
  return lines.sort(
    (a, b) =>
      Number(b.source?.layer === "plan") - Number(a.source?.layer === "plan") ||
      aboutText(a).localeCompare(aboutText(b), "zh") ||
      b.report.period.localeCompare(a.report.period) ||
      (a.report.id < b.report.id ? -1 : 1),
  );
}

function aboutText({ about }: FigureLine): string {
  return about.map(({ name }) => name).join(" ");
}

function textOf(indicator: Indicator, { report, about, source }: FigureLine): string {
  const names = [indicator, ...about].flatMap(({ name, nameEn }) => [name, nameEn]);
  return [
    ...names,
    report.basis,
    report.basisEn,
    report.text,
    report.textEn,
    report.period,
    source?.title,
    source?.titleEn,
  ]
    .filter((text) => text !== undefined)
    .join(" ")
    .toLowerCase();
}
