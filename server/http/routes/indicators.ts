import { API } from "../../../graph-schema/api/contract.ts";
import type { IndicatorDetail } from "../../../graph-schema/api/resources.ts";
import { notFound } from "../../../graph-schema/errors.ts";
import { byId } from "../../../graph-schema/facts.ts";
import { Indicator, type Report } from "../../../graph-schema/nodes.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import { nameOf } from "../../graph/node-name.ts";
import { sourcesOf } from "../answers/names.ts";
import { reportedOf } from "../answers/reported.ts";
import type { Api } from "../context.ts";
import { mountList } from "../mount.ts";
import { listed } from "../pages.ts";

/** `/indicators`. */
export function indicatorRoutes(api: Api): void {
  mountList(api, API.listIndicators, ({ query: { group, about }, snapshot: { facts } }) => {
    if (about !== undefined && facts.get(about) === undefined) throw notFound("about", about);
    const { indicators, reports } =
      about === undefined
        ? { indicators: facts.nodes("Indicator"), reports: facts.nodes("Report") }
        : reportedOf(about, facts);
    const reportsOf = grouped(reports);
    const found = indicators.filter((one) => group === undefined || one.group === group).sort(inOrder);
    return listed(found, (one) => detailOf(one, reportsOf.get(one.id) ?? [], facts));
  });
}

function detailOf(indicator: Indicator, reports: readonly Report[], facts: FactIndex): IndicatorDetail {
  const links = reports.flatMap(({ id }) => facts.from("ABOUT", id));
  return {
    indicator,
    reports: reports.map((report) => ({
      report,
      about: facts.from("ABOUT", report.id).flatMap(({ to }) => {
        const node = facts.get(to);
        return node === undefined || "from" in node ? [] : [nameOf(node, facts)];
      }),
    })),
    sources: sourcesOf([indicator, ...reports, ...links], facts),
  };
}

function grouped(reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    const group = groups.get(report.indicator);
    if (group === undefined) groups.set(report.indicator, [report]);
    else group.push(report);
  }
  return groups;
}

function inOrder(a: Indicator, b: Indicator): number {
  const groups = Indicator.shape.group.options;
  return groups.indexOf(a.group) - groups.indexOf(b.group) || a.order - b.order || byId(a, b);
}
