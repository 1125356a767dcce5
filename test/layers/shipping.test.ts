import { describe, expect, it } from "vitest";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { publicFacts } from "../../seeds/public/public-change-set.ts";
import { recipeFacts } from "../../seeds/recipes/recipe-change-set.ts";
import { choiceOf } from "../../server/layers/set-ids.ts";
import { shipping } from "../../server/layers/shipping.ts";

describe("the name of a sample", () => {
  const [plan, recipes] = [planFacts(), recipeFacts()];
  const ships = shipping();
  const small = { size: "plan", seed: 2010 } as const;
  const own = ships.sampleOver([...plan, ...recipes], small);

  it("tells size and seed, without the slash of a size", () => {
    expect(own).toMatch(/^sample-plan-2010-[0-9a-f]{8}$/);
    const larger = ships.sampleOver(plan, { size: "10k/50k", seed: 7 });
    expect(larger).toMatch(/^sample-10k-50k-7-[0-9a-f]{8}$/);
    expect(choiceOf(larger)).toEqual({ size: "10k/50k", seed: 7 });
  });

  it("is one for the same content, whatever the order and whether published facts are there", () => {
    expect(ships.sampleOver([...recipes, ...plan].reverse(), small)).toBe(own);
    expect(shipping().sampleOver([...publicFacts(), ...plan, ...recipes], small)).toBe(own);
  });

  it("is another over other facts", () => {
    expect(ships.sampleOver(plan, small)).not.toBe(own);
    expect(ships.sampleOver([...plan.slice(1), ...recipes], small)).not.toBe(own);
  });
});
