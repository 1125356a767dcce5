import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fact, type Graph, referencesOf } from "../../graph-schema/facts.ts";
import { Layer } from "../../graph-schema/provenance.ts";
import type { Scope } from "../../graph-schema/scope.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { publicFacts } from "../../seeds/public/public-change-set.ts";
import { recipeFacts } from "../../seeds/recipes/recipe-change-set.ts";
import { scopeGraph } from "../../server/graph/scope.ts";
import { enterprise, fact, graphOf, link } from "./build.ts";
import { having, idsIn, made, sources } from "./layered-graph.ts";

/** The real layers with a little of a simulation in them. */
const facts: Fact[] = [...planFacts(), ...recipeFacts(), ...publicFacts()];
const towns = facts.filter(({ id }) => id.startsWith("place:34")).slice(0, 40);
const stages = facts.filter(({ kind }) => kind === "Stage").slice(0, 40);
const simulation = towns.flatMap(({ id: town }, at) => {
  const [self, other] = [`enterprise:made-${at}`, `enterprise:made-${(at * 7) % towns.length}`];
  return [
    enterprise(self, made),
    link("LOCATED_IN", self, town, made),
    link("MAKES", self, stages[at]?.id ?? "", { ...made, period: "2010", output: at }),
    link("SUPPLIES", self, other, { ...made, period: `20${10 + (at % 3)}`, value: at }),
  ];
});
const [, , madeSource] = sources;
const everything = [...facts, ...[madeSource ?? {}, ...simulation].map(fact)].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);
const isLink = (one: Fact) => "from" in one;
const whole = graphOf(everything.map((one) => ({ ...one })));

const scopes = fc.record({
  layers: fc.subarray([...Layer.options]),
  years: fc.constantFrom("latest", "all", "2010", "2009-2012", "1990", "2020-2024"),
});

describe("scopeGraph over the real layers and a simulation", () => {
  const law = (holds: (graph: Graph, scope: Scope) => void) =>
    fc.assert(
      fc.property(scopes, (scope) => holds(scopeGraph(whole, scope), scope)),
      { numRuns: 30 },
    );

  it("lets no fact name what is not there, in any scope", () => {
    law((graph) => {
      const ids = new Set(idsIn(graph));
      const lost = [...graph.nodes, ...graph.relationships].flatMap((one) =>
        referencesOf(one).filter(({ id }) => !ids.has(id)),
      );
      expect(lost).toEqual([]);
    });
  });

  it("holds nothing synthetic when the simulation is off", () => {
    law((graph, { layers }) => {
      if (layers.includes("simulated")) return;
      const synthetic = [...graph.nodes, ...graph.relationships].filter((one) =>
        one.kind === "Source" ? one.layer === "simulated" : one.synthetic === true,
      );
      expect(synthetic).toEqual([]);
    });
  });

  it("holds the places, chains and stages of the plan in any scope", () => {
    const frame = planFacts().filter(({ kind }) =>
      ["Place", "Chain", "Stage", "WITHIN", "PART_OF"].includes(kind),
    );
    law((graph) => {
      const ids = new Set(idsIn(graph));
      expect(frame.filter(({ id }) => !ids.has(id))).toEqual([]);
    });
  });

  it("keeps the order and makes nothing up", () => {
    const at = new Map(everything.map(({ id }, index) => [id, index]));
    law((graph) => {
      for (const list of [graph.nodes, graph.relationships]) {
        const places = list.map(({ id }) => at.get(id) ?? Number.NaN);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
      expect(graph.relationships.every(isLink)).toBe(true);
    });
  });

  it("chooses the same statements when asked again", () => {
    const statements = (graph: Graph) =>
      ["supplies", "makes", "report", "about"].flatMap((prefix) => having(prefix, graph));
    law((graph, scope) => {
      expect(statements(scopeGraph(graph, scope))).toEqual(statements(graph));
    });
  });

  it("may choose layers first and years after", () => {
    law((graph, scope) => {
      const inLayers = scopeGraph(whole, { ...scope, years: "all" });
      expect(idsIn(scopeGraph(inLayers, { layers: Layer.options, years: scope.years }))).toEqual(
        idsIn(graph),
      );
    });
  });

  it("finds in fewer layers nothing that is not in more", () => {
    fc.assert(
      fc.property(scopes, fc.subarray([...Layer.options]), ({ layers }, others) => {
        const fewer = scopeGraph(whole, {
          layers: layers.filter((one) => others.includes(one)),
          years: "all",
        });
        const more = new Set(idsIn(scopeGraph(whole, { layers, years: "all" })));
        expect(idsIn(fewer).filter((id) => !more.has(id))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
