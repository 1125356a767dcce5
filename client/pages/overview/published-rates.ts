import type { IndicatorDetail, NodeName, SourceName } from "../../../graph-schema/api/resources.ts";
import type { Report } from "../../../graph-schema/nodes.ts";

/** A supporting rate as somebody published it, in that one's own words. */
export interface PublishedRate {
  readonly indicator: IndicatorDetail["indicator"];
  readonly report: Report;
  readonly about: readonly NodeName[];
  readonly source: SourceName | undefined;
}

/** What every indicator of a published local supporting rate is called by. */
const PREFIX = "indicator:public.local-supply";

/** Published rates of local supply, the newest first. None of them is computed here, and no two of them count alike.
 *  @example
 *  publishedRates([]); // => []
 */
export function publishedRates(details: readonly IndicatorDetail[]): PublishedRate[] {
  return details
    .filter(({ indicator }) => indicator.id.startsWith(PREFIX))
    .flatMap(({ indicator, reports, sources }) =>
      reports.map(({ report, about }) => ({
        indicator,
        report,
        about,
        source: sources.find(({ id }) => id === report.source),
      })),
    )
    .sort((a, b) => b.report.period.localeCompare(a.report.period) || (a.report.id < b.report.id ? -1 : 1));
}
