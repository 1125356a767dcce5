import { useApi } from "../../api.ts";
import { ApiFailure } from "../../api-failure.ts";

/** Whether the service answers a measure; false until that is known. */
export function useHasMeasure(id: string): boolean {
  const measures = useApi("listAnalyses", {}, {}).data?.items ?? [];
  return measures.some((measure) => measure.id === id);
}

/** Whether a question was refused because the measure does not speak of such a thing: of a service there is no recipe. */
export function isRefused(failure: Error | null): boolean {
  return failure instanceof ApiFailure && failure.status === 400;
}
