import type { StageRecord } from "../../../graph-schema/api/resources.ts";

/** The stages of a chain by lane, in the plan's order: stages of equal order stand side by side.
 *  @example
 *  lanesOf([]); // => []
 */
export function lanesOf(stages: readonly StageRecord[]): StageRecord[][] {
  const lanes = new Map<number, StageRecord[]>();
  for (const record of stages) {
    const lane = lanes.get(record.order);
    if (lane === undefined) lanes.set(record.order, [record]);
    else lane.push(record);
  }
  return [...lanes].sort(([a], [b]) => a - b).map(([, lane]) => lane);
}
