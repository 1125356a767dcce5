import { API } from "../../../graph-schema/api/contract.ts";
import { scopeOf } from "../../../graph-schema/scope.ts";
import { describeMeasure, MEASURES } from "../../analysis/registry.ts";
import { someOf } from "../answers/some-of.ts";
import type { Api } from "../context.ts";
import { mount } from "../mount.ts";

/** `/analyses` and `/analyses/{measure}`. */
export function analysisRoutes(api: Api): void {
  mount(api, API.listAnalyses, () => ({ items: MEASURES.map(describeMeasure) }));
  mount(
    api,
    API.runAnalysis,
    async ({ params, query: { layers, years, facts, scenario: _, ...query }, scenario, signal }) => {
      const scope = scopeOf({ layers, years });
      const findings = await api.context.analyse({ scope, id: params.measure, query, scenario, signal });
      const most = facts === "all" ? Number.POSITIVE_INFINITY : Number(facts);
      return { ...findings, rows: findings.rows.map((row) => ({ ...row, facts: someOf(row.facts, most) })) };
    },
  );
}
