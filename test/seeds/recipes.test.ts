import { describe, expect, it } from "vitest";
import {
  byId,
  type Fact,
  Fact as FactSchema,
  isRelationship,
  referencesOf,
} from "../../graph-schema/facts.ts";
import type { Feeds } from "../../graph-schema/relationships.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { MAPPING } from "../../seeds/recipes/mapping.ts";
import { recipeChangeSet, recipeFacts } from "../../seeds/recipes/recipe-change-set.ts";
import { areOneAndItsPart } from "../../seeds/recipes/stage-order.ts";

const plan = planFacts();
const facts = recipeFacts();
const feeds = facts.filter((fact): fact is Feeds => fact.kind === "FEEDS");
const inputsOf = (stage: string, of = feeds) => of.filter(({ to }) => to === `stage:${stage}`);
const total = (list: readonly Feeds[]) => list.reduce((sum, { costShare = 0 }) => sum + costShare, 0);

describe("the mapping of stages to sectors", () => {
  it("maps every stage of the plan, once, with a reason in both languages", () => {
    const stages = plan.filter(({ kind }) => kind === "Stage").map(({ id }) => id);
    expect(MAPPING.map(({ stage }) => `stage:${stage}`).sort()).toEqual([...stages].sort());
    for (const { recipe, reasonZh, reasonEn } of MAPPING) {
      expect(recipe.length).toBeGreaterThan(0);
      expect(reasonZh).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(reasonEn).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("lets nobody sell from a sector of which a part of it sells too: nothing is sold twice", () => {
    const sellers = MAPPING.flatMap(({ stage, offers }) => offers.map(({ sector }) => ({ stage, sector })));
    const twice = sellers.filter((a) =>
      sellers.some((b) => a.stage !== b.stage && a.sector === b.sector && areOneAndItsPart(a.stage, b.stage)),
    );
    expect(twice).toEqual([]);
  });

  it("sells only from sectors a stage belongs to", () => {
    const foreign = MAPPING.flatMap(({ stage, recipe, offers }) =>
      offers.filter(({ sector }) => !recipe.includes(sector)).map(({ sector }) => `${stage} ${sector}`),
    );
    // Fine chemicals are mapped to special chemicals; the pigments among them are sold as a part of sector 042.
    expect(foreign).toEqual(["fine-chemicals 042"]);
  });
});

describe("the recipes as facts", () => {
  it("hold, by id in ascending order, each once, and name only what they or the plan have", () => {
    expect(facts.map((fact) => FactSchema.safeParse(fact).error)).toEqual(facts.map(() => undefined));
    expect(facts).toEqual([...facts].sort(byId));
    const there = new Map<string, Fact>([...plan, ...facts].map((fact) => [fact.id, fact]));
    expect(there.size).toBe(plan.length + facts.length);
    const dangling = facts.flatMap(referencesOf).filter(({ id, kinds }) => {
      const named = there.get(id);
      return named === undefined || isRelationship(named) || !kinds.includes(named.kind);
    });
    expect(dangling).toEqual([]);
  });

  it("come from the table of 2007, in the layer of recipes, and say with which sectors they were inferred", () => {
    expect(facts.find(({ id }) => id === "source:nbs-io-2007")).toMatchObject({
      layer: "recipes",
      type: "dataset",
      year: "2007",
    });
    for (const { to, source, evidence, confidence, locator } of feeds) {
      expect([source, evidence]).toEqual(["source:nbs-io-2007", "inferred"]);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(to.startsWith("stage:nbs-io-") ? 1 : 0.8);
      expect(locator).toMatch(/(\d{3}|Σ < 0\.005)→\d{3}(\+\d{3})*: \d/);
    }
    const layers = facts.flatMap((fact) => (fact.kind === "Source" ? [fact.layer] : []));
    expect(new Set(layers)).toEqual(new Set(["recipes"]));
  });

  it("give every stage inputs that sum to less than its output, and to what its sectors buy", () => {
    for (const { stage } of MAPPING) {
      expect(inputsOf(stage).length).toBeGreaterThan(0);
      expect(total(inputsOf(stage))).toBeLessThan(1);
    }
    // 2007, sector 079: intermediate input ÷ total input.
    expect(total(inputsOf("wires-and-cables"))).toBeCloseTo(0.852636, 4);
  });

  it("lead from every recipe of a stage to the reason why the stage belongs to its sectors", () => {
    const reasons = new Map(facts.flatMap((fact) => (fact.kind === "Source" ? [[fact.id, fact]] : [])));
    for (const { id, to, judgement = "" } of feeds) {
      const isOfSector = to.startsWith("stage:nbs-io-");
      expect([id, reasons.get(judgement)?.type]).toEqual([id, isOfSector ? undefined : "editorial"]);
    }
    expect(inputsOf("wires-and-cables")[0]?.judgement).toBe("source:editorial.recipe-wires-and-cables");
  });

  it("give sectors that stages beside the plan belong to what they buy, and nothing to itself", () => {
    // 2007, sector 081, which makes batteries: intermediate input ÷ total input; .055047 of it from itself.
    expect(total(inputsOf("nbs-io-2007.081"))).toBeCloseTo(0.807711, 4);
    const others = inputsOf("nbs-io-2007.081").find(({ from }) => from === "stage:nbs-io-2007.other");
    expect(others?.locator).toContain("081→081: 0.055047");
    expect(others?.essential).toBe(false);
    expect(feeds.filter(({ from, to }) => from === to)).toEqual([]);
    // Vehicles buy .381587 of their output within the trade: of auto parts, which stand for it.
    const parts = inputsOf("nbs-io-2007.074").find(({ from }) => from === "stage:auto-parts");
    expect(parts).toMatchObject({ costShare: 0.381587, confidence: 1 });
  });

  it("join no stage to itself, to what it is a part of or to its parts", () => {
    const circular = feeds.filter(({ from, to }) => areOneAndItsPart(from.slice(6), to.slice(6)));
    expect(circular).toEqual([]);
  });

  it("divide a sector's purchase in equal shares that sum to it", () => {
    const copper = inputsOf("wires-and-cables").flatMap(({ from, locator = "" }) => {
      const [, coefficient, shares = "1"] = /062→079: ([\d.]+)(?: ÷ (\d+))?/.exec(locator) ?? [];
      return coefficient === undefined ? [] : [{ from, share: Number(coefficient) / Number(shares) }];
    });
    expect(copper.map(({ from }) => from).sort()).toEqual([
      "stage:aluminium-foil",
      "stage:copper-products",
      "stage:copper-recycling",
      "stage:rolled-metals",
    ]);
    // 2007: 电线电缆 buys .341 of its output from 有色金属压延.
    expect(copper.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(0.341, 3);
  });

  it("show the link across chains from the copper of 铜陵 to the cables of 无为", () => {
    const madeIn = (place: string) =>
      plan.flatMap((fact) => (fact.kind === "SPECIALISES_IN" && fact.from === place ? [fact.to] : []));
    const tongling = madeIn("place:340700");
    expect(madeIn("place:341422-gaogou")).toContain("stage:wires-and-cables");
    const links = inputsOf("wires-and-cables").filter(({ from }) => tongling.includes(from));
    expect(links.map(({ id, essential }) => [id, essential])).toEqual([
      ["feeds:recipe.5.4-wires-and-cables", false],
      ["feeds:recipe.copper-recycling-wires-and-cables", true],
      ["feeds:recipe.copper-smelting-wires-and-cables", true],
    ]);
  });

  it("take what complete vehicles buy within the trade from parts, components and assemblies", () => {
    // 2007, sector 074 buys .381587 of its output from itself: fifths to the five stages upstream.
    const own = inputsOf("1.4").filter(({ locator }) => locator?.includes("074→074"));
    expect(own.map(({ from, costShare }) => [from, costShare])).toEqual(
      ["1.3", "auto-electronics", "auto-parts", "filters", "key-auto-parts"].map((stage) => [
        `stage:${stage}`,
        0.076317,
      ]),
    );
    const withinTrade = inputsOf("auto-parts").filter(({ locator }) => locator?.includes("074→074"));
    expect(withinTrade.map(({ from }) => from)).toEqual(["stage:nbs-io-2007.074"]);
  });

  it("leave the plan's own FEEDS as they are, and stand beside them as facts of their own", () => {
    const own = new Set(plan.filter(({ kind }) => kind === "FEEDS").map(({ id }) => id));
    expect(feeds.filter(({ id }) => own.has(id) || !id.startsWith("feeds:recipe."))).toEqual([]);
  });
});

describe("the rule of what is essential", () => {
  it("takes goods of a sector from 2 % of the buyer's output on, before they are divided, and no service", () => {
    for (const { id, from, essential, locator = "" } of feeds) {
      const lines = [...locator.matchAll(/(\d{3})→[\d+]+: ([\d.]+)/g)];
      const isGoods = (sector: string) => sector < "095" && sector !== "005";
      const weighty = lines.filter(([, sector = "", share]) => isGoods(sector) && Number(share) >= 0.02);
      expect([id, essential]).toEqual([id, weighty.length > 0 && from !== "stage:nbs-io-2007.other"]);
    }
  });

  it("never calls an input essential that is a service stage of the plan or a sector of services", () => {
    const stages = new Map([...plan, ...facts].map((fact) => [fact.id, fact]));
    const services = feeds.filter(({ from }) => {
      const seller = stages.get(from);
      return seller?.kind === "Stage" && seller.nature === "service";
    });
    expect(services.length).toBeGreaterThan(100);
    expect(services.filter(({ essential }) => essential)).toEqual([]);
  });

  it("can be set: at 100 % nothing is essential, and shares stay as they are", () => {
    const none = recipeFacts({ essentialFrom: 1 }).filter((fact): fact is Feeds => fact.kind === "FEEDS");
    expect(none.some(({ essential }) => essential)).toBe(false);
    expect(none.map(({ costShare }) => costShare)).toEqual(feeds.map(({ costShare }) => costShare));
  });

  it("keeps the whole when smaller or larger inputs are taken together", () => {
    const coarse = recipeFacts({ smallest: 0.05 }).filter((fact): fact is Feeds => fact.kind === "FEEDS");
    expect(coarse.length).toBeLessThan(feeds.length / 2);
    for (const stage of ["1.4", "3.5", "wires-and-cables"]) {
      expect(total(inputsOf(stage, coarse))).toBeCloseTo(total(inputsOf(stage)), 4);
    }
  });
});

describe("the change set of the recipes", () => {
  it("has the same id for the same facts, and another for others", () => {
    expect(recipeChangeSet().id).toMatch(/^recipes-[0-9a-f]{8}$/);
    expect(recipeChangeSet()).toEqual(recipeChangeSet());
    expect(recipeChangeSet({ essentialFrom: 0.5 }).id).not.toBe(recipeChangeSet().id);
  });
});
