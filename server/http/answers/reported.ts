import type { Indicator, Report } from "../../../graph-schema/nodes.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import { unique } from "./bundle.ts";

/** What is reported of a place, enterprise or chain: the reports and their indicators, ascending by id. */
export function reportedOf(id: string, facts: FactIndex): { reports: Report[]; indicators: Indicator[] } {
  const reports = unique(facts.to("ABOUT", id).flatMap(({ from }) => facts.node("Report", from) ?? []));
  const indicators = unique(reports.flatMap(({ indicator }) => facts.node("Indicator", indicator) ?? []));
  return { reports, indicators };
}
