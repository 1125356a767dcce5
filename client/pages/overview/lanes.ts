import type { StageOfRow } from "./chain-records.ts";

/** The stages of a chain by lane, in the plan's order: stages of equal order stand side by side.
 *  @example
 *  lanesOf([]); // => []
 */
export function lanesOf(stages: readonly StageOfRow[]): StageOfRow[][] {
  const lanes = new Map<number, StageOfRow[]>();
  for (const stage of stages) {
    const lane = lanes.get(stage.record.order);
    if (lane === undefined) lanes.set(stage.record.order, [stage]);
    else lane.push(stage);
  }
  return [...lanes].sort(([a], [b]) => a - b).map(([, lane]) => lane);
}
