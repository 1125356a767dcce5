import { describe, expect, it } from "vitest";
import { Layer } from "../../graph-schema/provenance.ts";
import { EVERYTHING, WHOLE_SCOPE } from "../../graph-schema/scope.ts";
import { scopeGraph } from "../../server/graph/scope.ts";
import { enterprise, graphOf, link, place } from "./build.ts";
import { drawn, having, idsIn, made, sources } from "./layered-graph.ts";

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

  it("lets no newer inferred statement hide a stated one, with a year or without", () => {
    const sells = (id: string, more: object) =>
      link("SUPPLIES", "enterprise:a", "enterprise:b", { id: `supplies:${id}`, ...more });
    const guess = { evidence: "inferred", period: "2024" };
    const graph = graphOf([
      enterprise("enterprise:a"),
      enterprise("enterprise:b"),
      sells("stated-2010", { period: "2010" }),
      sells("stated-2009", { period: "2009" }),
      sells("guess-2024", guess),
      sells("guess-2023", { ...guess, period: "2023" }),
      sells("stated-undated", { goods: "胶" }),
      sells("guess-glue", { ...guess, goods: "胶" }),
    ]);
    expect(having("supplies", scopeGraph(graph, WHOLE_SCOPE))).toEqual([
      "guess-2024",
      "guess-glue",
      "stated-2010",
      "stated-undated",
    ]);
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

  it("leaves out what a generator made in whatever layer an older store has it", () => {
    const graph = graphOf([
      ...sources,
      enterprise("enterprise:real"),
      enterprise("enterprise:made", { ...made, source: "source:file" }),
      link("SUPPLIES", "enterprise:made", "enterprise:real"),
    ]);
    expect(having("enterprise", scopeGraph(graph, { layers: real, years: "all" }))).toEqual(["real"]);
    expect(having("supplies", scopeGraph(graph, { layers: real, years: "all" }))).toEqual([]);
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
