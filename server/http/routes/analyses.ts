import { API } from "../../../graph-schema/api/contract.ts";
import { describeMeasure, MEASURES, measureOf } from "../../analysis/registry.ts";
import { measureRunner, RUNNER_LIMITS } from "../../analysis/run-measure.ts";
import type { Api } from "../context.ts";
import { mount } from "../mount.ts";
import { parseStrictly } from "../parse-request.ts";

/** `/analyses` and `/analyses/{measure}`. */
export function analysisRoutes(api: Api): void {
  // Findings are kept once, as the answers of the address.
  const run = measureRunner({ ...RUNNER_LIMITS, kept: 0 });
  mount(api, API.listAnalyses, () => ({ items: MEASURES.map(describeMeasure) }));
  mount(api, API.runAnalysis, ({ params: { measure: id }, query: { layers, years, ...query }, snapshot }) => {
    const measure = measureOf(id);
    return run(snapshot, measure.id, parseStrictly(measure.params, query));
  });
}
