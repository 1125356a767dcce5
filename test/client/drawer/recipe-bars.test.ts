import { describe, expect, it } from "vitest";
import { realMakers } from "../../../client/drawer/enterprise-lines.tsx";
import { recipeBars, shareText } from "../../../client/drawer/recipe-bars.ts";
import type { InputMaker, RecipeInput } from "../../../graph-schema/api/resources.ts";
import type { Enterprise } from "../../../graph-schema/nodes.ts";
import type { Makes } from "../../../graph-schema/relationships.ts";

const provenance = { source: "source:a", evidence: "published" } as const;

function input(name: string, costShare: number | undefined, more: Partial<RecipeInput> = {}): RecipeInput {
  return {
    feeds: {
      kind: "FEEDS",
      id: `feeds:${name}`,
      from: `stage:${name}`,
      to: "stage:缆",
      ...(costShare === undefined ? {} : { costShare }),
      ...provenance,
    },
    stage: { kind: "Stage", id: `stage:${name}`, name, nature: "goods", ...provenance },
    chains: [],
    class: "elsewhere",
    makers: [],
    makersTotal: 0,
    insideTotal: 0,
    ...more,
  };
}

function maker(name: string, synthetic = false): InputMaker {
  const node = { id: `enterprise:${name}`, kind: "Enterprise", name } as const;
  return { node, fact: `makes:${name}`, where: [], whereabouts: "inside", synthetic };
}

const chain = (number: number) => ({ id: `chain:${String(number)}`, kind: "Chain", name: "链" }) as const;

describe("the bars of a recipe", () => {
  it("are ranked by share, the longest as long as the list, those without a share last", () => {
    const bars = recipeBars({ inputs: [input("无", undefined), input("铝", 0.1), input("铜", 0.4)] }, []);
    expect(bars.map(({ input: { stage }, length }) => [stage.name, length])).toEqual([
      ["铜", 1],
      ["铝", 0.25],
      ["无", 0],
    ]);
  });

  it("name three makers, real ones before simulated ones, each once, and count the others", () => {
    const makers = [maker("示例", true), maker("甲"), maker("甲"), maker("乙")];
    const [bar] = recipeBars({ inputs: [input("铜", 0.4, { makers, makersTotal: 42 })] }, []);
    expect(bar?.makers.map(({ node }) => node.name)).toEqual(["甲", "乙", "示例"]);
    expect(bar?.more).toBe(39);
  });

  it("tell what comes from other chains: 电线电缆 of chain 6 buys copper of chain 5", () => {
    const inputs = [
      input("铜", 0.4, { chains: [chain(5)] }),
      input("塑", 0.1, { chains: [chain(6)] }),
      input("电", 0.05),
    ];
    expect(recipeBars({ inputs }, ["chain:6"]).map(({ crossesChains }) => crossesChains)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("write a share with one decimal, and never a 0 for what is there", () => {
    expect([0.34094, 0.0004, 0].map(shareText)).toEqual(["34.1", "<0.1", "0.0"]);
  });
});

describe("the real makers of a stage", () => {
  it("are each named once with all that is stated, simulated ones left out", () => {
    const firm = (name: string, synthetic?: true): Enterprise => ({
      kind: "Enterprise",
      id: `enterprise:${name}`,
      name,
      ...(synthetic === undefined ? {} : { synthetic }),
      ...provenance,
    });
    const makes = (id: string, name: string): Makes => ({
      kind: "MAKES",
      id: `makes:${id}`,
      from: `enterprise:${name}`,
      to: "stage:缆",
      ...provenance,
    });
    const found = realMakers({
      enterprises: [firm("甲"), firm("乙"), firm("示例", true)],
      makes: [makes("1", "甲"), makes("2", "乙"), makes("3", "乙"), makes("4", "示例")],
    });
    expect(found.map(({ enterprise, makes: own }) => [enterprise.name, own.length])).toEqual([
      ["乙", 2],
      ["甲", 1],
    ]);
  });
});
