import { describe, expect, it } from "vitest";
import { insideOf, isSilent } from "../../../client/drawer/place-records.ts";
import { groupPlaces } from "../../../client/pages/place/group-places.ts";
import { staysOf } from "../../../client/pages/place/memberships.ts";
import { neighboursOf } from "../../../client/pages/place/neighbours.ts";
import type { NodeName, PlaceInTree } from "../../../graph-schema/api/resources.ts";
import type { Place } from "../../../graph-schema/nodes.ts";
import type { SpecialisesIn } from "../../../graph-schema/relationships.ts";

const provenance = { source: "source:plan.p1", evidence: "published" } as const;
const named = (id: string): NodeName => ({ id, kind: "Place", name: id });
const place = (id: string, level: Place["level"]): Place => ({
  kind: "Place",
  id,
  name: id,
  level,
  ...provenance,
});
const within = (one: Place, ...path: string[]): PlaceInTree => ({ place: one, path: path.map(named) });

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
