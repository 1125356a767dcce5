import { API } from "../../../graph-schema/api/contract.ts";
import { scopeOf } from "../../../graph-schema/scope.ts";
import { describeMeasure, MEASURES } from "../../analysis/registry.ts";
import type { Api } from "../context.ts";
import { mount } from "../mount.ts";

/** `/analyses` and `/analyses/{measure}`. */
export function analysisRoutes(api: Api): void {
  mount(api, API.listAnalyses, () => ({ items: MEASURES.map(describeMeasure) }));
  mount(api, API.runAnalysis, ({ params, query: { layers, years, ...query }, signal }) =>
    api.context.analyse({ scope: scopeOf({ layers, years }), id: params.measure, query, signal }),
  );
}
