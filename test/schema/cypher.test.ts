import { describe, expect, it } from "vitest";
import { constraints, FULL_TEXT_INDEX, indexes, referenceProperties } from "../../graph-schema/cypher.ts";
import { FACT_KINDS } from "../../graph-schema/facts.ts";

const texts = [...constraints(), ...indexes()].map(({ text }) => text);

describe("constraints and indexes of Neo4j", () => {
  it("keeps the ids of every kind of node and relationship unique", () => {
    expect(constraints()).toHaveLength(FACT_KINDS.length);
    expect(constraints().map(({ text }) => text)).toContain(
      "CREATE CONSTRAINT part_of_id IF NOT EXISTS FOR ()-[fact:PART_OF]-() REQUIRE fact.id IS UNIQUE",
    );
  });

  it("indexes each property that names one node, and no list", () => {
    const names = indexes().map(({ name }) => name);
    expect(names).toContain("supplies_stage");
    expect(names).toContain("place_coordinatesource");
    expect(names).toContain("report_indicator");
    expect(names).not.toContain("place_successors");
    expect(names).not.toContain("source_source");
  });

  it("searches the names and aliases of every kind that has a name, Chinese by pairs of characters", () => {
    const fullText = indexes().find(({ name }) => name === FULL_TEXT_INDEX);
    expect(fullText?.text).toBe(
      "CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (fact:Place|Chain|Stage|Enterprise|Indicator) " +
        "ON EACH [fact.name, fact.nameEn, fact.aliases] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}",
    );
  });

  it("has a name of its own for each, and may be run again", () => {
    const names = [...constraints(), ...indexes()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const text of texts) expect(text).toContain(" IF NOT EXISTS ");
  });

  it("asks for nothing that only the Enterprise edition has", () => {
    for (const text of texts) expect(text).not.toMatch(/IS NOT NULL|IS ::|NODE KEY|RELATIONSHIP KEY/);
  });

  it("knows every property that names a node: a place names its source, its point's and its successors", () => {
    const ofPlace = referenceProperties().filter(({ kind }) => kind === "Place");
    expect(ofPlace.map(({ property, list }) => [property, list])).toEqual([
      ["source", false],
      ["coordinateSource", false],
      ["successors", true],
    ]);
  });
});
