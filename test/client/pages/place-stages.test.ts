import { describe, expect, it } from "vitest";
import { standingsOf } from "../../../client/pages/place/coverage-strip.ts";
import { rootsOf } from "../../../client/ui/stage-path.ts";
import type { ChainSummary } from "../../../graph-schema/api/resources.ts";
import type { Findings } from "../../../graph-schema/findings.ts";
import type { Chain, Stage } from "../../../graph-schema/nodes.ts";
import type { PartOf } from "../../../graph-schema/relationships.ts";
import { WHOLE_SCOPE } from "../../../graph-schema/scope.ts";

const provenance = { source: "source:plan.p1", evidence: "published" } as const;
const stage = (id: string): Stage => ({
  kind: "Stage",
  id: `stage:${id}`,
  name: id,
  nature: "goods",
  ...provenance,
});

function partOf(from: string, to: string, order?: number): PartOf {
  const base = {
    kind: "PART_OF",
    id: `part-of:${from}.${to.replace(":", ".")}`,
    from: `stage:${from}`,
    to,
    ...provenance,
  };
  return order === undefined ? { ...base, kind: "PART_OF" } : { ...base, kind: "PART_OF", order };
}

const chain: Chain = {
  kind: "Chain",
  id: "chain:1",
  name: "汽车",
  number: 1,
  wording: "零件-部件-总成-整车",
  ...provenance,
};

//  chain:1 ← parts(1), components(2), assemblies(3), vehicles(4);  seals → parts;  both → parts and components
const nesting = {
  stages: ["parts", "components", "assemblies", "vehicles", "seals", "both"].map(stage),
  partOf: [
    partOf("parts", "chain:1", 1),
    partOf("components", "chain:1", 2),
    partOf("seals", "stage:parts"),
    partOf("both", "stage:components"),
    partOf("both", "stage:parts"),
  ],
  chains: [chain],
};

describe("the plan's stages above a stage", () => {
  it("are found through the finer stages, in lane order, all of them where the text does not split", () => {
    expect(rootsOf("stage:seals", nesting).planStages.map(({ id }) => id)).toEqual(["stage:parts"]);
    expect(rootsOf("stage:both", nesting).planStages.map(({ id }) => id)).toEqual([
      "stage:parts",
      "stage:components",
    ]);
    expect(rootsOf("stage:both", nesting).chains).toEqual([chain]);
  });

  it("are none for a stage outside the ten chains", () => {
    expect(rootsOf("stage:paper", nesting)).toEqual({ planStages: [], chains: [] });
  });
});

describe("the strip of a chain", () => {
  const record = (id: string, counts: { towns: number; enterprises: number }) => ({
    stage: stage(id),
    order: 1,
    markets: 0,
    recorded: counts.towns + counts.enterprises > 0,
    ...counts,
  });
  const summary: ChainSummary = {
    chain,
    stages: [
      record("parts", { towns: 9, enterprises: 0 }),
      record("components", { towns: 8, enterprises: 0 }),
      record("assemblies", { towns: 0, enterprises: 0 }),
      record("vehicles", { towns: 0, enterprises: 3 }),
    ],
    feeds: [],
    places: 9,
    enterprises: 3,
    unrecordedStages: 1,
    layers: ["plan"],
    synthetic: false,
  };

  const finding = (id: string, found: string) => ({
    about: `stage:${id}`,
    value: null,
    lower: null,
    upper: null,
    class: found,
    synthetic: false,
    facts: [],
    factsTotal: 0,
  });
  const findings: Findings = {
    measure: "stage-coverage",
    definition: "stage-coverage@2",
    revision: "r1",
    parameters: {},
    boundary: "place:341800",
    period: "2010-12-31",
    day: "2010-12-31",
    unit: "count",
    coverage: null,
    synthetic: false,
    scope: { ...WHOLE_SCOPE, layers: [...WHOLE_SCOPE.layers], loaded: ["plan"] },
    layers: ["plan"],
    names: [],
    caveats: [],
    rows: [finding("vehicles", "unlocated"), finding("components", "elsewhere"), finding("parts", "inside")],
  };

  it("has the class that the measure found for each stage, in the plan's order", () => {
    expect(standingsOf(summary, findings).map(({ stage: { id }, standing }) => [id, standing])).toEqual([
      ["stage:parts", "inside"],
      ["stage:components", "elsewhere"],
      ["stage:assemblies", "unrecorded"],
      ["stage:vehicles", "unlocated"],
    ]);
  });
});
