import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { drawnApp, names } from "./support.ts";

const get = (path: string) => supertest(drawnApp).get(`/api/v1${path}`);

describe("GET /enterprises", () => {
  it.each([
    ["", ["carmaker", "sealer"]],
    ["?role=leader", ["carmaker"]],
    ["?makes=stage:part", ["sealer"]],
    ["?makes=stage:part&role=leader", []],
  ])("lists enterprises%s, makers of finer stages too", async (query, expected) => {
    const { body } = await get(`/enterprises${query}`).expect(200);
    expect(names(body.items)).toEqual(expected);
  });

  it("says that there is no such stage", async () => {
    await get("/enterprises?makes=stage:none").expect(404);
  });
});

describe("GET /enterprises/{id}", () => {
  it("holds what it makes, where, and in which chain", async () => {
    const { body } = await get("/enterprises/enterprise:sealer").expect(200);
    expect(names(body.makes)).toEqual(["enterprise.sealer~stage.seal"]);
    expect(names(body.places.map(({ place }: { place: { id: string } }) => place))).toEqual(["town-a"]);
    expect(names(body.chains)).toEqual(["1"]);
    expect(body.reports).toEqual([]);
  });

  it("holds what is reported of it", async () => {
    const { body } = await get("/enterprises/enterprise:carmaker").expect(200);
    expect(names(body.reports)).toEqual(["c"]);
    expect(names(body.indicators)).toEqual(["wages"]);
    expect(body.places).toEqual([]);
  });

  it("says that there is no such enterprise", async () => {
    await get("/enterprises/enterprise:none").expect(404);
  });
});
