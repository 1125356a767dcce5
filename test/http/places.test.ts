import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { drawnApp, names } from "./support.ts";

const get = (path: string) => supertest(drawnApp).get(`/api/v1${path}`);
const placesOf = (items: readonly { place: { id: string } }[]) => names(items.map(({ place }) => place));

describe("GET /places", () => {
  it.each([
    ["kind=city", ["city-a", "city-b"]],
    ["kind=city&map=today", ["city-a"]],
    ["within=place:city-a", ["county-a", "town-a"]],
    ["within=place:city-a&map=today", ["county-a", "county-b", "town-a", "town-b"]],
    ["within=place:city-b&map=today", ["county-a", "county-b", "town-a", "town-b"]],
    ["within=place:region&kind=town", ["town-a", "town-b"]],
    ["within=place:town-a", []],
  ])("lists places on the map for %s", async (query, expected) => {
    const { body } = await get(`/places?${query}`).expect(200);
    expect(placesOf(body.items)).toEqual(expected);
    expect(body.total).toBe(expected.length);
  });

  it("says that the place around is not there", async () => {
    const { body } = await get("/places?within=place:nowhere").expect(404);
    expect(body.errors).toMatchObject([{ pointer: "within" }]);
  });
});

describe("GET /places/{id}", () => {
  it("holds the records of the places inside, and only those", async () => {
    const { body } = await get("/places/place:city-a").expect(200);
    expect(names(body.specialities)).toEqual(["place.town-a~stage.seal"]);
    expect(names(body.enterprises)).toEqual(["sealer"]);
    expect(names(body.stages)).toEqual(["part", "seal"]);
    expect(names(body.chains)).toEqual(["1"]);
    expect(names(body.children)).toEqual(["county-a"]);
    expect(names(body.path)).toEqual(["region", "province"]);
    expect(names(body.reports)).toEqual(["a"]);
    expect(names(body.indicators)).toEqual(["output"]);
    expect(names(body.sources)).toEqual(["p1", "p2"]);
  });

  it("holds more on a map on which more lies inside", async () => {
    const { body } = await get("/places/place:city-a?map=today").expect(200);
    expect(names(body.specialities)).toEqual([
      "place.town-a~stage.seal",
      "place.town-b~stage.paper",
      "place.town-b~stage.part",
    ]);
    expect(names(body.children)).toEqual(["county-a", "county-b"]);
  });

  it("names who came before and after, and every membership with its period", async () => {
    const cityA = (await get("/places/place:city-a")).body;
    const cityB = (await get("/places/place:city-b")).body;
    const countyB = (await get("/places/place:county-b")).body;
    expect(names(cityA.predecessors)).toEqual(["city-b"]);
    expect(names(cityB.successors)).toEqual(["city-a"]);
    expect(countyB.within).toMatchObject([
      { to: "place:city-a", validFrom: "2011-08-22" },
      { to: "place:city-b", validTo: "2011-08-22" },
    ]);
    expect(names(countyB.names)).toEqual(["city-a", "city-b", "county-b"]);
  });

  it("leads a place that is on another map only with what holds its land", async () => {
    const { body } = await get("/places/place:city-b?map=today").expect(200);
    expect(names(body.path)).toEqual(["city-a", "region", "province"]);
    expect(body.children).toEqual([]);
  });

  it("says that there is no such place", async () => {
    await get("/places/place:nowhere").expect(404);
  });
});
