import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { drawnApp, names } from "./support.ts";

const get = (path: string) => supertest(drawnApp).get(`/api/v1${path}`);

describe("GET /stages", () => {
  it.each([
    ["", ["car", "paper", "part", "seal", "service"]],
    ["?chain=chain:1", ["car", "part", "seal", "service"]],
    ["?chain=none", ["paper"]],
  ])("lists stages ascending by id%s", async (query, expected) => {
    const { body } = await get(`/stages${query}`).expect(200);
    expect(names(body.items)).toEqual(expected);
  });

  it("says that there is no such chain", async () => {
    const { body } = await get("/stages?chain=chain:9").expect(404);
    expect(body.errors).toMatchObject([{ pointer: "chain", value: "chain:9" }]);
  });
});

describe("GET /stages/{id}", () => {
  it("holds what is below, beside and above a stage", async () => {
    const { body } = await get("/stages/stage:part").expect(200);
    expect(names(body.stages)).toEqual(["car", "part", "seal"]);
    expect(names(body.chains)).toEqual(["1"]);
    expect(names(body.feeds)).toEqual(["stage.part~stage.car"]);
    expect(names(body.places.map(({ place }: { place: { id: string } }) => place))).toEqual([
      "town-a",
      "town-b",
    ]);
    expect(names(body.enterprises)).toEqual(["sealer"]);
  });

  it("holds the chain of a stage that is only in it through another", async () => {
    const { body } = await get("/stages/stage:seal").expect(200);
    expect(names(body.chains)).toEqual(["1"]);
    expect(names(body.stages)).toEqual(["part", "seal"]);
    expect(names(body.partOf)).toEqual(["stage.part~chain.1", "stage.seal~stage.part"]);
  });

  it("says that there is no such stage", async () => {
    await get("/stages/stage:none").expect(404);
  });
});
