import { describe, expect, it } from "vitest";
import { insideOf, isSilent } from "../../../client/drawer/place-records.ts";
import { standingsOf } from "../../../client/pages/place/coverage-strip.ts";
import { groupPlaces } from "../../../client/pages/place/group-places.ts";
import { staysOf } from "../../../client/pages/place/memberships.ts";
import { neighboursOf } from "../../../client/pages/place/neighbours.ts";
import { rootsOf } from "../../../client/ui/stage-path.ts";
import type { ChainSummary, NodeName, PlaceInTree } from "../../../graph-schema/api/resources.ts";
import type { Findings } from "../../../graph-schema/findings.ts";
import type { Chain, Place, Stage } from "../../../graph-schema/nodes.ts";
import type { PartOf, SpecialisesIn } from "../../../graph-schema/relationships.ts";
import { WHOLE_SCOPE } from "../../../graph-schema/scope.ts";

const provenance = { source: "source:plan.p1", evidence: "published" } as const;
const named = (id: string): NodeName => ({ id, kind: "Place", name: id });
const stage = (id: string): Stage => ({
  kind: "Stage",
  id: `stage:${id}`,
  name: id,
  nature: "goods",
  ...provenance,
});
const place = (id: string, level: Place["level"]): Place => ({
  kind: "Place",
  id,
  name: id,
  level,
  ...provenance,
});
const within = (one: Place, ...path: string[]): PlaceInTree => ({ place: one, path: path.map(named) });

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

function knownFor(from: string, to: string): SpecialisesIn {
  return {
    kind: "SPECIALISES_IN",
    id: `specialises-in:${from.slice(6)}.${to}`,
    from,
    to: `stage:${to}`,
    wording: to,
    form: "cluster",
    ...provenance,
  };
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
  });
  const findings: Findings = {
    measure: "stage-coverage",
    definition: "stage-coverage@1",
    revision: "r1",
    parameters: {},
    boundary: "place:341800",
    period: "2010-12-31",
    unit: "count",
    coverage: null,
    synthetic: false,
    scope: { ...WHOLE_SCOPE, layers: [...WHOLE_SCOPE.layers], loaded: ["plan"] },
    layers: ["plan"],
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

describe("neighbours with the same stage", () => {
  it("come nearest first and leave out the place itself and other stages", () => {
    const own = knownFor("place:341881-zhongxi", "seals");
    const region = {
      places: [
        within(place("place:341881-zhongxi", "town"), "place:341881", "place:341800", "place:wannan"),
        within(place("place:341881-meilin", "town"), "place:341881", "place:341800", "place:wannan"),
        within(place("place:340200", "city"), "place:wannan"),
      ],
      specialities: [
        own,
        knownFor("place:340200", "seals"),
        knownFor("place:341881-meilin", "seals"),
        knownFor("place:341881-meilin", "capacitors"),
      ],
    };
    const [here] = region.places;
    const found = neighboursOf({ place: here!.place, path: here!.path, specialities: [own] }, region);
    expect(found.map(({ speciality, around }) => [speciality.from, around.id])).toEqual([
      ["place:341881-meilin", "place:341881"],
      ["place:340200", "place:wannan"],
    ]);
  });
});

describe("the list of places", () => {
  it("puts cities into regions and towns into counties, and keeps cities without towns", () => {
    const cities = [
      within(place("place:341800", "city"), "place:wannan", "place:340000"),
      within(place("place:340700", "city"), "place:wannan", "place:340000"),
    ];
    const towns = [
      within(
        place("place:341881-meilin", "town"),
        "place:341881",
        "place:341800",
        "place:wannan",
        "place:340000",
      ),
      within(
        place("place:341881-zhongxi", "town"),
        "place:341881",
        "place:341800",
        "place:wannan",
        "place:340000",
      ),
    ];
    const [region] = groupPlaces(cities, towns);
    expect(region?.region?.id).toBe("place:wannan");
    expect(
      region?.cities.map(({ city, counties }) => [city.place.id, counties.map((one) => one.towns.length)]),
    ).toEqual([
      ["place:341800", [2]],
      ["place:340700", []],
    ]);
  });
});

describe("the places a town has lain in", () => {
  const stay = (to: string, validFrom?: string) => ({
    kind: "WITHIN" as const,
    id: `within:a.${to}`,
    from: "place:a",
    to: `place:${to}`,
    ...provenance,
    ...(validFrom === undefined ? {} : { validFrom }),
  });

  it("stand oldest first, and say which of them share a name", () => {
    const stays = staysOf({
      within: [stay("340225", "2011-08"), stay("340281", "2019-12"), stay("341422")],
      names: [
        { ...named("place:340225"), name: "无为县" },
        { ...named("place:340281"), name: "无为市" },
        { ...named("place:341422"), name: "无为县" },
      ],
    });
    expect(stays.map(({ place, repeated }) => [place.id, repeated])).toEqual([
      ["place:341422", true],
      ["place:340225", true],
      ["place:340281", false],
    ]);
  });
});

describe("what is recorded inside a place", () => {
  const city = place("place:341400", "city");
  const inside = {
    place: city,
    places: [within(city), within(place("place:t", "town")), within(place("place:c", "county"))],
    specialities: [knownFor("place:t", "a"), knownFor("place:t", "b"), knownFor("place:c", "a")],
    enterprises: [],
    reports: [],
  };

  it("counts each town and each county once, and not the place itself", () => {
    const own = { ...inside, specialities: [...inside.specialities, knownFor("place:341400", "a")] };
    expect(insideOf(own)).toEqual({ towns: 1, areas: 1, enterprises: 0 });
    expect(isSilent(inside)).toBe(false);
  });

  it("is nothing only when there is neither a speciality nor a value nor anything inside", () => {
    expect(isSilent({ ...inside, specialities: [] })).toBe(true);
  });
});
