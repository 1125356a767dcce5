import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { enterprise, graphOf, link, place, stage } from "../graph/build.ts";
import { appOver, drawnApp, fixed, names } from "./support.ts";

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

  it("counts as recorded what measures do: nothing that is inferred, or holds on another day", async () => {
    const drafts = [
      stage("stage:x"),
      place("place:then", "town"),
      ...["firm", "guessed"].map((name) => enterprise(`enterprise:${name}`)),
      link("MAKES", "enterprise:firm", "stage:x", { validTo: "2015" }),
      link("MAKES", "enterprise:guessed", "stage:x", { evidence: "inferred" }),
      link("LOCATED_IN", "enterprise:firm", "place:then", { validTo: "2015" }),
    ];
    const app = appOver(fixed(graphOf(drafts)));
    const ask = async (path: string) =>
      (await supertest(app).get(`/api/v1/enterprises${path}`).expect(200)).body;
    expect(names((await ask("?makes=stage:x")).items)).toEqual(["firm"]);
    expect((await ask("?makes=stage:x&map=today")).items).toEqual([]);
    const sizes = async (path: string) => {
      const { makes, locatedIn } = await ask(path);
      return [makes.length, locatedIn.length];
    };
    expect(await sizes("/enterprise:firm")).toEqual([1, 1]);
    expect(await sizes("/enterprise:firm?map=today")).toEqual([0, 0]);
    expect(await sizes("/enterprise:guessed")).toEqual([0, 0]);
  });

  it("says that there is no such enterprise", async () => {
    await get("/enterprises/enterprise:none").expect(404);
  });
});
