import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { chain, enterprise, graphOf, link, place, stage } from "../graph/build.ts";
import { appOver, fixed, planGraph } from "./support.ts";

// city ─ town   chain:1, lane 1: part   town was known for part until 2009, is guessed to be now; maker made part
//                                       until 2009, its site is in town
const app = appOver(
  fixed(
    graphOf([
      chain(1),
      stage("stage:part"),
      link("PART_OF", "stage:part", "chain:1", { order: 1 }),
      place("place:340000", "province"),
      place("place:town", "town"),
      link("WITHIN", "place:town", "place:340000"),
      enterprise("enterprise:maker"),
      link("SPECIALISES_IN", "place:town", "stage:part", { validTo: "2009" }),
      link("SPECIALISES_IN", "place:town", "stage:part", {
        id: "specialises-in:guess",
        evidence: "inferred",
      }),
      link("MAKES", "enterprise:maker", "stage:part", { validTo: "2009" }),
      link("LOCATED_IN", "enterprise:maker", "place:town"),
    ]),
  ),
);
const get = async (path: string, from = app) =>
  (await supertest(from).get(`/api/v1${path}`).expect(200)).body;

describe("what counts as recorded", () => {
  it("is the same for the measure, the list of chains, a chain, a stage and a place", async () => {
    const { rows } = await get("/analyses/stage-coverage?chain=chain:1");
    expect(rows).toMatchObject([{ about: "stage:part", class: "unrecorded" }]);
    const { items } = await get("/chains");
    expect(items).toMatchObject([{ unrecordedStages: 1, places: 0, enterprises: 0 }]);
    for (const path of ["/chains/chain:1", "/stages/stage:part", "/places/place:town"]) {
      expect(await get(path)).toMatchObject({ specialities: [], makes: [] });
    }
  });
});

describe("GET /search over the plan", () => {
  it.each([
    ["江汽", "alias"],
    ["jiangqi", "pinyin"],
  ])("finds 江淮 by %s, another name the plan gives it", async (q, matched) => {
    const { items } = await get(`/search?q=${encodeURIComponent(q)}`, appOver(fixed(planGraph)));
    expect(items).toContainEqual(expect.objectContaining({ id: "enterprise:jac", matched }));
  });
});
