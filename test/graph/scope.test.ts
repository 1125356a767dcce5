import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fact, type Graph, referencesOf } from "../../graph-schema/facts.ts";
import { Layer } from "../../graph-schema/provenance.ts";
import { EVERYTHING, type Scope, WHOLE_SCOPE } from "../../graph-schema/scope.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { publicFacts } from "../../seeds/public/public-change-set.ts";
import { recipeFacts } from "../../seeds/recipes/recipe-change-set.ts";
import { scopeGraph } from "../../server/graph/scope.ts";
import { enterprise, fact, graphOf, link, place, stage } from "./build.ts";

const sources = [
  {
    kind: "Source",
    id: "source:page",
    layer: "public",
    title: "页",
    type: "public-page",
    address: "https://a.cn/b",
  },
  {
    kind: "Source",
    id: "source:file",
    layer: "imported",
    title: "表",
    type: "file-row",
    file: "a.xlsx",
    row: 2,
  },
  {
    kind: "Source",
    id: "source:made",
    layer: "simulated",
    title: "模拟",
    type: "generator",
    seed: 1,
    version: "1",
  },
];
const page = { source: "source:page" };
const made = { source: "source:made", evidence: "synthetic", synthetic: true };

// province ─ town      seller ─2009, 2011→ buyer (public)   seller ─2012→ buyer (imported)
//                      seller ─no year→ buyer, of other goods   made ─2010→ made-too, of seal (simulated)
const drawn = graphOf([
  ...sources,
  place("place:province", "province"),
  place("place:town", "town"),
  place("place:village", "town", made),
  link("WITHIN", "place:town", "place:province"),
  link("WITHIN", "place:village", "place:province", made),
  stage("stage:seal"),
  stage("stage:steel", { source: "source:file" }),
  enterprise("enterprise:seller", page),
  enterprise("enterprise:buyer", page),
  enterprise("enterprise:idle", { source: "source:file" }),
  enterprise("enterprise:made", made),
  enterprise("enterprise:made-too", made),
  link("MAKES", "enterprise:seller", "stage:seal", { ...page, id: "makes:2008", period: "2008" }),
  link("MAKES", "enterprise:seller", "stage:seal", { ...page, id: "makes:2010", period: "2010" }),
  link("LOCATED_IN", "enterprise:seller", "place:town", page),
  ...["2009", "2011"].map((period) =>
    link("SUPPLIES", "enterprise:seller", "enterprise:buyer", {
      ...page,
      id: `supplies:${period}`,
      period,
      stage: "stage:seal",
    }),
  ),
  link("SUPPLIES", "enterprise:seller", "enterprise:buyer", {
    source: "source:file",
    id: "supplies:2012",
    period: "2012",
    stage: "stage:seal",
  }),
  link("SUPPLIES", "enterprise:seller", "enterprise:buyer", {
    ...page,
    id: "supplies:sometime",
    goods: "胶",
  }),
  link("SUPPLIES", "enterprise:made", "enterprise:made-too", {
    ...made,
    id: "supplies:made",
    period: "2010",
    stage: "stage:seal",
  }),
  {
    kind: "Indicator",
    id: "indicator:output",
    name: "产值",
    unit: "CNY10k/year",
    group: "headline",
    order: 1,
  },
  {
    ...page,
    kind: "Report",
    id: "report:2009",
    indicator: "indicator:output",
    role: "actual",
    period: "2009",
    value: 1,
  },
  {
    kind: "Report",
    id: "report:target",
    indicator: "indicator:output",
    role: "target",
    period: "2010–2015",
    value: 2,
  },
  link("ABOUT", "report:2009", "place:town", { ...page, id: "about:2009" }),
  link("ABOUT", "report:target", "place:town", { id: "about:target" }),
]);

const idsIn = ({ nodes, relationships }: Graph) => [...nodes, ...relationships].map(({ id }) => id);
const having = (prefix: string, graph: Graph) =>
  idsIn(graph)
    .filter((id) => id.startsWith(`${prefix}:`))
    .map((id) => id.slice(prefix.length + 1));
const inScope = (layers: readonly Layer[], years = "latest") => scopeGraph(drawn, { layers, years });
const real = ["plan", "recipes", "public", "imported"] as const;

describe("scopeGraph, by years", () => {
  it("takes the newest statement of each link, and one without a year where no other is", () => {
    expect(having("supplies", scopeGraph(drawn, WHOLE_SCOPE))).toEqual(["2012", "made", "sometime"]);
    expect(having("makes", scopeGraph(drawn, WHOLE_SCOPE))).toEqual(["2010"]);
  });

  it("takes the newest within some years, both ends included, and nothing without a year", () => {
    expect(having("supplies", inScope(Layer.options, "2009-2011"))).toEqual(["2011", "made"]);
    expect(having("supplies", inScope(Layer.options, "2010"))).toEqual(["made"]);
    expect(having("supplies", inScope(Layer.options, "2009-2010"))).toEqual(["2009", "made"]);
    expect(having("makes", inScope(Layer.options, "2008-2009"))).toEqual(["2008"]);
  });

  it("lets the newest statement be one of the layers that are on", () => {
    expect(having("supplies", inScope(["public"]))).toEqual(["2011", "sometime"]);
  });

  it("leaves out reports of other years with what they are about, and keeps targets", () => {
    const scoped = inScope(Layer.options, "2012");
    expect(having("report", scoped)).toEqual(["target"]);
    expect(having("about", scoped)).toEqual(["target"]);
    expect(having("report", inScope(Layer.options, "2009"))).toEqual(["2009", "target"]);
  });

  it("gives the graph itself back when everything is asked", () => {
    expect(scopeGraph(drawn, EVERYTHING)).toBe(drawn);
  });
});

describe("scopeGraph, by layers", () => {
  it("keeps the frame of the plan with nothing on, and no simulated place in it", () => {
    const scoped = inScope([]);
    expect(idsIn(scoped)).toEqual([
      "place:province",
      "place:town",
      "source:p1",
      "stage:seal",
      "within:place.town~place.province",
    ]);
  });

  it("brings in what a fact names and what is around it, though its layer is off", () => {
    const scoped = inScope(["imported"]);
    expect(having("supplies", scoped)).toEqual(["2012"]);
    expect(having("enterprise", scoped)).toEqual(["buyer", "idle", "seller"]);
    expect(having("source", scoped)).toEqual(["file", "p1", "page"]);
    expect(having("located-in", scoped)).toEqual([]);
  });

  it("leaves out a real fact that names a simulated one, and what names that fact", () => {
    const graph = graphOf([
      ...sources,
      place("place:made", "town", made),
      place("place:old", "town", { successors: ["place:made"] }),
      enterprise("enterprise:real"),
      link("LOCATED_IN", "enterprise:real", "place:old"),
    ]);
    expect(idsIn(scopeGraph(graph, { layers: real, years: "all" }))).toEqual([
      "enterprise:real",
      "source:file",
      "source:p1",
      "source:page",
    ]);
  });
});

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
