import type { Fact } from "../../graph-schema/facts.ts";
import { MOST_INPUTS } from "./parameters.ts";
import type { Stages } from "./read-stages.ts";

/** One input of a stage: what it costs as part of the maker's revenue. */
export interface Input {
  readonly stage: number;
  readonly share: number;
  readonly essential: boolean;
}

/** What the makers of a stage without a recipe spend on the stages before it, all together. */
export const FALLBACK_OWN_CHAIN = 0.4;

/** What they spend on other chains: materials, energy equipment, packaging; by chain, 0 for none of the ten. */
export const FALLBACK_CROSS_CHAIN: Readonly<
  Record<number, readonly (readonly [stage: string, share: number])[]>
> = {
  0: [
    ["5.2", 0.15],
    ["4.1", 0.1],
    ["7.2", 0.05],
  ],
  1: [
    ["7.2", 0.15],
    ["5.2", 0.08],
    ["6.1a", 0.06],
  ],
  2: [
    ["7.1", 0.15],
    ["7.2", 0.1],
    ["6.1a", 0.06],
  ],
  3: [
    ["4.1", 0.1],
    ["5.2", 0.08],
    ["8.2", 0.01],
  ],
  4: [
    ["5.3", 0.06],
    ["2.3", 0.02],
    ["10.1a", 0.03],
  ],
  5: [
    ["2.3", 0.06],
    ["6.1a", 0.04],
    ["7.2", 0.03],
  ],
  6: [
    ["7.2", 0.18],
    ["5.2", 0.1],
    ["1.2", 0.01],
  ],
  7: [
    ["5.1", 0.2],
    ["5.2", 0.08],
    ["2.3", 0.03],
  ],
  8: [
    ["7.2", 0.15],
    ["6.1a", 0.14],
    ["5.2", 0.1],
  ],
  9: [
    ["5.1", 0.15],
    ["7.2", 0.06],
    ["5.2", 0.06],
  ],
  10: [
    ["4.3", 0.18],
    ["5.3", 0.06],
    ["4.1", 0.08],
  ],
};

/** The inputs of each stage, by position of the stage, in order of input. Shares of cost come from `FEEDS` that
 *  have one; a stage without takes those of the stages it belongs to; where these have none either, a stated
 *  recipe: equal shares over the `FEEDS` into it, and materials of other chains. They sum to 0.71 at most. */
export function readRecipes(facts: readonly Fact[], stages: Stages): readonly (readonly Input[])[] {
  const known = stages.list.map((): Input[] => []);
  const drawn = stages.list.map((): Input[] => []);
  for (const fact of facts) {
    if (fact.kind !== "FEEDS") continue;
    const [stage, to] = [stages.indexOf(fact.from), stages.indexOf(fact.to)];
    const essential = fact.essential ?? stages.list[stage]?.nature === "goods";
    (fact.costShare === undefined ? drawn : known)[to]?.push({
      stage,
      share: fact.costShare ?? 1,
      essential,
    });
  }
  return stages.list.map((_, stage) => {
    const inputs = inherited(stage, known, stages);
    return capped(merged(inputs.length > 0 ? inputs : fallback(stage, drawn, stages)));
  });
}

/** Its own inputs, else those of the stages it belongs to, in equal parts. */
function inherited(stage: number, own: readonly (readonly Input[])[], stages: Stages): readonly Input[] {
  const direct = own[stage] ?? [];
  if (direct.length > 0) return direct;
  const parents = (stages.parents[stage] ?? []).map((parent) => inherited(parent, own, stages));
  const telling = parents.filter((inputs) => inputs.length > 0);
  return telling.flatMap((inputs) =>
    inputs.map((input) => ({ ...input, share: input.share / telling.length })),
  );
}

function fallback(stage: number, drawn: readonly (readonly Input[])[], stages: Stages): Input[] {
  const before = inherited(stage, drawn, stages);
  const weight = before.reduce((sum, { share }) => sum + share, 0);
  const own = before.map((input) => ({ ...input, share: (FALLBACK_OWN_CHAIN * input.share) / weight }));
  const cross = FALLBACK_CROSS_CHAIN[stages.chains[stage]?.[0] ?? 0] ?? [];
  return [
    ...own,
    ...cross.map(([number, share]) => ({
      stage: stages.indexOf(`stage:${number}`),
      share,
      essential: false,
    })),
  ].filter((input) => input.stage >= 0);
}

function merged(inputs: readonly Input[]): Input[] {
  const byStage = new Map<number, Input>();
  for (const input of inputs) {
    const earlier = byStage.get(input.stage);
    byStage.set(input.stage, {
      stage: input.stage,
      share: input.share + (earlier?.share ?? 0),
      essential: input.essential || (earlier?.essential ?? false),
    });
  }
  return [...byStage.values()].sort((a, b) => a.stage - b.stage);
}

function capped(inputs: readonly Input[]): readonly Input[] {
  const sum = inputs.reduce((total, { share }) => total + share, 0);
  return sum <= MOST_INPUTS
    ? inputs
    : inputs.map((input) => ({ ...input, share: (input.share * MOST_INPUTS) / sum }));
}
