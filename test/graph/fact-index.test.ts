import { describe, expect, it } from "vitest";
import { indexFacts } from "../../server/graph/fact-index.ts";
import { graphOf, link, place, stage } from "./build.ts";

// town ─WITHIN→ county      town ─SPECIALISES_IN→ stage (judged by source:why)
const index = indexFacts(
  graphOf([
    { kind: "Source", id: "source:why", layer: "plan", title: "判断", type: "editorial", reason: "词义相同" },
    place("place:county", "county", { longitude: 117, latitude: 31, coordinateSource: "source:why" }),
    place("place:town", "town"),
    stage("stage:a"),
    link("WITHIN", "place:town", "place:county"),
    link("SPECIALISES_IN", "place:town", "stage:a", { judgement: "source:why" }),
  ]),
);

const layered = indexFacts(
  graphOf([
    {
      kind: "Source",
      id: "source:why",
      layer: "public",
      title: "判断",
      type: "editorial",
      reason: "词义相同",
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
    place("place:county", "county"),
    place("place:town", "town"),
    stage("stage:a"),
    link("WITHIN", "place:town", "place:county", { id: "within:imported", source: "source:file" }),
  ]),
);

const ids = (facts: readonly { readonly id: string }[]) => facts.map(({ id }) => id);

describe("indexFacts", () => {
  it("finds nodes and relationships by id, and nothing under an unknown id", () => {
    expect(index.get("place:town")?.kind).toBe("Place");
    expect(index.get("within:place.town~place.county")?.kind).toBe("WITHIN");
    expect(index.get("place:nowhere")).toBeUndefined();
  });

  it("does not answer an id with a node of another kind", () => {
    expect(index.node("Place", "place:town")?.level).toBe("town");
    expect(index.node("Stage", "place:town")).toBeUndefined();
  });

  it("finds a relationship from both its ends", () => {
    expect(ids(index.from("WITHIN", "place:town"))).toEqual(["within:place.town~place.county"]);
    expect(ids(index.to("WITHIN", "place:county"))).toEqual(["within:place.town~place.county"]);
    expect(index.to("WITHIN", "place:town")).toEqual([]);
    expect(index.from("FEEDS", "place:town")).toEqual([]);
  });

  it("lists kinds in ascending order of ids", () => {
    expect(ids(index.nodes("Place"))).toEqual(["place:county", "place:town"]);
    expect(ids(index.relationships("SPECIALISES_IN"))).toEqual(["specialises-in:place.town~stage.a"]);
  });

  it("lists what a source says, judges and places on the map, ascending, each fact once", () => {
    expect(ids(index.citing("source:why"))).toEqual(["place:county", "specialises-in:place.town~stage.a"]);
    expect(ids(index.citing("source:p1"))).toEqual([
      "place:county",
      "place:town",
      "specialises-in:place.town~stage.a",
      "stage:a",
      "within:place.town~place.county",
    ]);
    expect(index.citing("source:nobody")).toEqual([]);
  });

  it("answers the layer of a fact's source, and of a source its own", () => {
    const layers = ["stage:a", "source:why", "within:imported"].map((id) => layered.get(id));
    expect(layers.map((fact) => fact && layered.layerOf(fact))).toEqual(["plan", "public", "imported"]);
    const [town] = index.nodes("Place");
    expect(indexFacts({ ...graphOf([]), nodes: [] }).layerOf(town!)).toBeUndefined();
  });

  it("keeps the revision it was built from", () => {
    expect(index.revision).toBe("r1-0000abcd");
  });
});
