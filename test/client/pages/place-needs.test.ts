import { describe, expect, it } from "vitest";
import { nestedBoundaries } from "../../../client/pages/place/nested-boundaries.ts";
import { coverageIn, needsOf, stagesKnownFor } from "../../../client/pages/place/recipe-needs.ts";
import type { NodeName, PlaceDetail, RecipeDetail } from "../../../graph-schema/api/resources.ts";
import type { Place, Stage } from "../../../graph-schema/nodes.ts";
import type { SpecialisesIn } from "../../../graph-schema/relationships.ts";

const provenance = { source: "source:p", evidence: "published" } as const;
const place = (id: string, level: Place["level"]): Place => ({
  kind: "Place",
  id: `place:${id}`,
  name: id,
  level,
  ...provenance,
});
const named = (id: string): NodeName => ({ id, kind: "Place", name: id });
const stage = (id: string, nature: Stage["nature"] = "goods"): Stage => ({
  kind: "Stage",
  id: `stage:${id}`,
  name: id,
  nature,
  ...provenance,
});

describe("the boundaries around a place", () => {
  it("are the town, county, city and province, without the region", () => {
    const path = ["place:341422", "place:341400", "place:wanzhong", "place:340000"].map(named);
    const levels = nestedBoundaries({ place: place("341422-gaogou", "town"), path }).map(
      ({ level }) => level,
    );
    expect(levels).toEqual(["town", "county", "city", "province"]);
  });

  it("begin with what there is around a region, or a city", () => {
    const path = [named("place:340000")];
    expect(nestedBoundaries({ place: place("wannan", "region"), path }).map(({ id }) => id)).toEqual([
      "place:340000",
    ]);
    expect(nestedBoundaries({ place: place("340200", "city"), path }).map(({ level }) => level)).toEqual([
      "city",
      "province",
    ]);
  });
});

describe("what a producer lacks", () => {
  const input = (id: string, verdict: RecipeDetail["inputs"][number]["class"], costShare: number) => ({
    feeds: {
      kind: "FEEDS" as const,
      id: `feeds:${id}`,
      from: `stage:${id}`,
      to: "stage:cables",
      costShare,
      ...provenance,
    },
    stage: stage(id),
    chains: [],
    class: verdict,
    makers: [],
    makersTotal: 0,
    insideTotal: 0,
  });

  it("is what it buys and nobody inside makes, as shares of all it buys: 0.2 of 0.8 is a quarter", () => {
    const inputs = [
      input("copper", "inside", 0.4),
      input("plastics", "elsewhere", 0.2),
      input("energy", "unmapped", 0.2),
    ];
    const { missing, unmapped } = needsOf({ inputs });
    expect(missing.map(({ input: { stage: bought }, share }) => [bought.name, share])).toEqual([
      ["plastics", 0.25],
    ]);
    expect(unmapped.map(({ share }) => share)).toEqual([0.25]);
  });

  it("is no number where nothing states what it buys", () => {
    const row = {
      about: "stage:x",
      value: null,
      lower: null,
      upper: null,
      synthetic: false,
      facts: [],
      factsTotal: 0,
    };
    expect(coverageIn({ rows: [row] })).toBeUndefined();
    expect(coverageIn({ rows: [{ ...row, value: 0, lower: 0, upper: 0.5 }] })).toEqual({
      lower: 0,
      upper: 0.5,
    });
  });

  it("is asked for the goods a place is known for, its own before those of the places in it, no markets", () => {
    const knownFor = (from: string, to: string, form: SpecialisesIn["form"] = "cluster"): SpecialisesIn => ({
      kind: "SPECIALISES_IN",
      id: `specialises-in:${from}.${to}`,
      from: `place:${from}`,
      to: `stage:${to}`,
      wording: to,
      form,
      ...provenance,
    });
    const detail: Pick<PlaceDetail, "place" | "specialities" | "stages"> = {
      place: place("city", "city"),
      specialities: [
        knownFor("t1", "pipes"),
        knownFor("t2", "pipes"),
        knownFor("t1", "rope"),
        knownFor("city", "steel"),
        knownFor("city", "sale", "market"),
        knownFor("city", "design"),
      ],
      stages: [stage("rope"), stage("pipes"), stage("steel"), stage("sale"), stage("design", "service")],
    };
    expect(stagesKnownFor(detail).map(({ name }) => name)).toEqual(["steel", "pipes", "rope"]);
  });
});
