import { orderOf } from "../plan/build-chains.ts";
import { CHAINS } from "../plan/chains.ts";
import { FINER_STAGES } from "../plan/stages.ts";

const PARENTS = new Map(FINER_STAGES.map(({ slug, partOf }) => [slug, partOf]));
const CHAIN_OF = new Map(CHAINS.flatMap(({ number, stages }) => stages.map((each) => [each.number, number])));

/** The plan's own stages a stage stands for: itself, or those a finer stage belongs to; none outside the chains. */
function planStagesOf(stage: string): readonly string[] {
  return PARENTS.get(stage) ?? [stage];
}

/** The numbers of the chains a stage belongs to; empty outside the ten.
 *  @example
 *  chainsOfStage("food-processing"); // => [4, 10]
 *  chainsOfStage("wood-panels"); // => []
 */
export function chainsOfStage(stage: string): number[] {
  const chains = new Set(planStagesOf(stage).flatMap((number) => CHAIN_OF.get(number) ?? []));
  return [...chains].sort((a, b) => a - b);
}

/** Whether one of two stages is the other or a part of it.
 *  @example
 *  areOneAndItsPart("1.2", "filters"); // => true
 */
export function areOneAndItsPart(a: string, b: string): boolean {
  return a === b || PARENTS.get(a)?.includes(b) === true || PARENTS.get(b)?.includes(a) === true;
}

/** Whether a stage stands wholly before another in a chain of the plan. Stages of one lane are not before each
 *  other, nor is a finer stage that also belongs to the other's lane.
 *  @example
 *  isUpstream("key-auto-parts", "1.2"); // => true
 *  isUpstream("auto-parts", "filters"); // => false
 */
export function isUpstream(stage: string, other: string): boolean {
  return chainsOfStage(other).some((chain) => {
    const orders = ordersIn(chain, stage);
    return orders.length > 0 && Math.max(...orders) < Math.min(...ordersIn(chain, other));
  });
}

function ordersIn(chain: number, stage: string): number[] {
  return planStagesOf(stage)
    .filter((number) => CHAIN_OF.get(number) === chain)
    .map(orderOf);
}
