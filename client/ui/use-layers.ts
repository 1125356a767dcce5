import type { LayerSummary } from "../../graph-schema/api/resources.ts";
import type { Layer } from "../../graph-schema/provenance.ts";
import { isBounded } from "../../graph-schema/scope.ts";
import { useApi } from "../api.ts";
import { useView } from "../state/use-view.ts";

/** What the store holds of each layer, in the order of `Layer`; `undefined` until it is known. */
export function useLayers(): readonly LayerSummary[] | undefined {
  return useApi("listLayers", {}, {}).data?.items;
}

/** What the store holds of a layer; `undefined` until it is known, and when it holds nothing of it. */
export function useLoadedLayer(layer: Layer): LayerSummary | undefined {
  return useLayers()?.find((one) => one.layer === layer && one.facts > 0);
}

/** The newest year that the facts in use state something of; `undefined` until it is known. What is simulated does
 *  not count: it is of no time. */
export function useNewestYear(): string | undefined {
  const { layers, years } = useView().view.scope;
  const summaries = useLayers();
  const newest = summaries
    ?.filter(({ layer }) => layer !== "simulated" && layers.includes(layer))
    .flatMap((summary) => summary.years?.last ?? [])
    .sort()
    .at(-1);
  if (newest === undefined || !isBounded(years)) return newest;
  const last = years.slice(-4);
  return newest < last ? newest : last;
}
