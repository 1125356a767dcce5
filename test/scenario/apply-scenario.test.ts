import { describe, expect, it } from "vitest";
import type { Graph } from "../../graph-schema/facts.ts";
import type { ScenarioChange } from "../../graph-schema/scenario.ts";
import { applyScenario, changedFacts } from "../../server/scenario/apply-scenario.ts";
import { scenario } from "../support/scenarios.ts";
import { realTrade, smallTrade } from "./small-trade.ts";

type Draft = Readonly<Record<string, unknown>> & Pick<ScenarioChange, "kind">;

const changed = (graph: Graph, ...changes: Draft[]) => {
  const parsed = scenario("s", { name: "试试", changes: changes as never });
  return { graph: applyScenario(graph, parsed), facts: changedFacts(graph, parsed) };
};

const of = <Kind extends string>(graph: Graph, kind: Kind) =>
  graph.relationships.filter((one) => one.kind === kind);

/** Purchases as text: from, to, stage, value, year. */
const trade = (graph: Graph) =>
  of(graph, "SUPPLIES")
    .flatMap((one) => (one.kind === "SUPPLIES" ? [one] : []))
    .map(({ from, to, stage, value, period }) =>
      [from, to, stage, value, period].map((each) => String(each).replace(/^\w+:/, "")).join(" "),
    )
    .sort();

const planned = {
  kind: "open",
  enterprise: "enterprise:planned-1",
  name: "拟建密封件厂",
  place: "place:north",
  makes: [{ stage: "stage:seal", capacity: 500 }],
} as const;

describe("a planned firm", () => {
  it("opens with a site and its products, by an editorial source that gives the scenario's name as reason", () => {
    const { facts } = changed(realTrade, planned);
    expect(facts.removed).toEqual([]);
    const kinds = facts.put.map(({ kind }) => kind).sort();
    expect(kinds).toEqual(["Enterprise", "LOCATED_IN", "MAKES", "Source"]);
    const said = { source: "source:scenario-s-imported", evidence: "editorial" };
    expect(facts.put).toContainEqual({
      kind: "Source",
      id: said.source,
      layer: "imported",
      type: "editorial",
      title: "情景：试试",
      titleEn: "Scenario: 试试",
      reason: "试试",
    });
    expect(facts.put.find(({ kind }) => kind === "Enterprise")).toEqual({
      kind: "Enterprise",
      id: "enterprise:planned-1",
      name: "拟建密封件厂",
      ...said,
    });
    expect(facts.put.find(({ kind }) => kind === "MAKES")).toMatchObject({
      capacity: 500,
      to: "stage:seal",
      ...said,
    });
    expect(facts.put.find(({ kind }) => kind === "LOCATED_IN")).toMatchObject({
      quality: "site",
      to: "place:north",
    });
  });

  it("is simulated, in the layer of what is simulated, when it would sell to a simulated buyer, and then to no other", () => {
    const redirect = {
      kind: "redirect",
      place: "place:north",
      stage: "stage:seal",
      share: 0.5,
      to: planned.enterprise,
    };
    const { graph, facts } = changed(smallTrade, planned, redirect as Draft);
    const firm = graph.nodes.find(({ id }) => id === planned.enterprise);
    expect(firm).toMatchObject({
      synthetic: true,
      evidence: "synthetic",
      source: "source:scenario-s-simulated",
    });
    expect(facts.put.filter(({ kind }) => kind === "Source")).toMatchObject([
      { layer: "simulated", type: "editorial" },
    ]);
    expect(trade(graph).filter((line) => line.includes("planned-1"))).toEqual([
      "planned-1 buyer seal 25 2010",
    ]);
    const real = changed(realTrade, planned, redirect as Draft).graph;
    expect(real.nodes.find(({ id }) => id === planned.enterprise)).not.toHaveProperty("synthetic");
    expect(trade(real).filter((line) => line.includes("planned-1"))).toHaveLength(3);
  });
});

describe("a firm that closes", () => {
  it("makes and buys nothing; what was bought from it is bought, at the same value, nobody knows where", () => {
    const { graph, facts } = changed(realTrade, { kind: "close", enterprise: "enterprise:sealer" } as Draft);
    expect(trade(graph)).toEqual([
      "smith carmaker paper 5 2010",
      "smith carmaker seal 20 2009",
      "unknown carmaker seal 60 2009",
      "unknown carmaker seal 80 2010",
    ]);
    expect(facts.removed).toEqual([
      "makes:enterprise.sealer~stage.seal",
      "supplies:1",
      "supplies:2",
      "supplies:5",
      "supplies:6",
    ]);
    expect(graph.nodes.some(({ id }) => id === "enterprise:sealer")).toBe(true);
  });

  it("brings the place of unknown origins into a graph that has none", () => {
    const without = { ...realTrade, nodes: realTrade.nodes.filter(({ id }) => id !== "place:unknown") };
    const { graph } = changed(without, { kind: "close", enterprise: "enterprise:sealer" } as Draft);
    expect(graph.nodes).toContainEqual(expect.objectContaining({ id: "place:unknown", level: "unknown" }));
    const quiet = changed(without, { kind: "close", enterprise: "enterprise:rival" } as Draft);
    expect(quiet.facts.put).toEqual([]);
  });
});

describe("a firm that moves", () => {
  it("produces in the new place alone, and stays registered where it was", () => {
    const { graph } = changed(realTrade, {
      kind: "move",
      enterprise: "enterprise:carmaker",
      place: "place:province",
    } as Draft);
    const sites = of(graph, "LOCATED_IN").filter(({ from }) => from === "enterprise:carmaker");
    expect(sites.map((one) => [one.to, "quality" in one && one.quality]).sort()).toEqual([
      ["place:province", "site"],
      ["place:south", "registered"],
    ]);
  });
});

describe("a capacity", () => {
  const sealer = { kind: "capacity", enterprise: "enterprise:sealer", stage: "stage:seal" } as const;
  const made = (graph: Graph, firm: string) =>
    of(graph, "MAKES").filter(({ from }) => from === `enterprise:${firm}`);

  it("is set anew, and an output above it comes down to it", () => {
    const [cut] = made(changed(realTrade, { ...sealer, capacity: 40 } as Draft).graph, "sealer");
    expect(cut).toMatchObject({ capacity: 40, output: 40, period: "2010", evidence: "editorial" });
    const [grown] = made(
      changed(realTrade, { ...sealer, capacity: 400, output: 300 } as Draft).graph,
      "sealer",
    );
    expect(grown).toMatchObject({ capacity: 400, output: 300, id: "makes:enterprise.sealer~stage.seal" });
  });

  it("lets a firm take up a stage it does not make", () => {
    const { graph } = changed(realTrade, { ...sealer, stage: "stage:paper", capacity: 30 } as Draft);
    expect(
      made(graph, "sealer")
        .map(({ to }) => to)
        .sort(),
    ).toEqual(["stage:paper", "stage:seal"]);
  });
});

describe("a redirection", () => {
  it("splits every statement in two, the rest with the old seller, finer stages too", () => {
    const { graph, facts } = changed(realTrade, {
      kind: "redirect",
      buyer: "enterprise:carmaker",
      stage: "stage:part",
      share: 0.25,
      to: "enterprise:rival",
    } as Draft);
    expect(trade(graph).filter((line) => line.includes("carmaker seal"))).toEqual([
      "rival carmaker seal 15 2009",
      "rival carmaker seal 20 2010",
      "rival carmaker seal 5 2009",
      "sealer carmaker seal 45 2009",
      "sealer carmaker seal 60 2010",
      "smith carmaker seal 15 2009",
    ]);
    expect(facts.removed).toEqual([]);
    const rest = facts.put.find(({ id }) => id === "supplies:1");
    expect(rest).toMatchObject({ source: "source:scenario-s-plan", evidence: "editorial" });
    expect(rest).not.toHaveProperty("quote");
  });

  it("takes one seller only when one is named, and moves the whole at a share of 1", () => {
    const { graph } = changed(realTrade, {
      kind: "redirect",
      buyer: "enterprise:carmaker",
      stage: "stage:seal",
      seller: "enterprise:smith",
      share: 1,
      to: "enterprise:rival",
    } as Draft);
    expect(trade(graph).filter((line) => /rival|smith carmaker/.test(line))).toEqual([
      "rival carmaker seal 20 2009",
      "smith carmaker paper 5 2010",
    ]);
  });

  it("means all buyers that produce in a place and make a stage of a chain", () => {
    const touched = (more: object) =>
      changed(realTrade, {
        kind: "redirect",
        stage: "stage:paper",
        share: 1,
        to: "enterprise:rival",
        ...more,
      } as Draft).facts.removed;
    expect(touched({ place: "place:north" })).toEqual(["supplies:4", "supplies:6"]);
    expect(touched({ place: "place:province" })).toEqual(["supplies:4", "supplies:6"]);
    expect(touched({ place: "place:south" })).toEqual([]);
    expect(touched({ chain: "chain:1" })).toEqual(["supplies:4", "supplies:6"]);
  });

  it("leaves what the new seller sells already, and simulated purchases when the new seller is real", () => {
    const { facts } = changed(smallTrade, {
      kind: "redirect",
      place: "place:north",
      stage: "stage:seal",
      share: 1,
      to: "enterprise:sealer",
    } as Draft);
    expect(facts.removed).toEqual(["supplies:3"]);
  });
});

describe("a recipe", () => {
  const feeds = (graph: Graph) => of(graph, "FEEDS").map(({ source: _, ...one }) => one);

  it("gets another share, another input, or loses one", () => {
    const base = { kind: "recipe", input: "stage:part", output: "stage:car" };
    expect(
      feeds(changed(realTrade, { ...base, costShare: 0.2, essential: true } as Draft).graph),
    ).toMatchObject([{ costShare: 0.2, essential: true, from: "stage:part" }]);
    expect(feeds(changed(realTrade, { ...base, removed: true } as Draft).graph)).toEqual([]);
    const added = changed(realTrade, { ...base, input: "stage:paper", costShare: 0.1 } as Draft).graph;
    expect(feeds(added)).toHaveLength(2);
  });
});

describe("a scenario that does not fit", () => {
  it("names every place, in both languages, and changes nothing", () => {
    const wrong = () =>
      changed(
        realTrade,
        {
          ...planned,
          enterprise: "enterprise:rival",
          makes: [{ stage: "stage:gone", capacity: 1 }],
        } as Draft,
        { kind: "close", enterprise: "enterprise:smith" } as Draft,
        { kind: "move", enterprise: "enterprise:smith", place: "place:atlantis" } as Draft,
        { kind: "recipe", input: "stage:paper", output: "stage:car", removed: true } as Draft,
      );
    expect(wrong).toThrow(
      expect.objectContaining({
        code: "SCENARIO_UNFIT",
        messageZh: expect.stringContaining("5 处"),
        details: [
          {
            pointer: "/changes/0/makes/0/stage",
            value: "stage:gone",
            message: "Nothing has this id",
            messageZh: "没有编号为“stage:gone”的内容",
          },
          expect.objectContaining({
            pointer: "/changes/0/enterprise",
            messageZh: expect.stringContaining("尚无"),
          }),
          expect.objectContaining({
            pointer: "/changes/2/enterprise",
            messageZh: expect.stringContaining("关停"),
          }),
          expect.objectContaining({ pointer: "/changes/2/place", value: "place:atlantis" }),
          expect.objectContaining({ pointer: "/changes/3/input", value: "stage:paper" }),
        ],
      }),
    );
  });
});
