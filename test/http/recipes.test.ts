import supertest from "supertest";
import { describe, expect, it } from "vitest";
import type { RecipeDetail } from "../../graph-schema/api/resources.ts";
import { planFacts } from "../../seeds/plan/plan-change-set.ts";
import { recipeFacts } from "../../seeds/recipes/recipe-change-set.ts";
import { chain, enterprise, graphOf, link, place, stage } from "../graph/build.ts";
import { appOver, asRead, fixed, names } from "./support.ts";

const made = { source: "source:made", evidence: "synthetic", synthetic: true };
const table = { source: "source:table" };

// province ┬ city ┬ town          chain:1 ─ car (recipe: part .5, seal .3, glass .2)
//          │      └ village                 └ bus (no recipe of its own)
//          └ other ─ far          abroad
//
// part   town and other are known for it; made at far by real-far, and at town by real-small, real-large, and
//        simulated, where nobody knows by lost
// seal   made at abroad by foreign
// glass  nobody
const drawn = graphOf([
  {
    kind: "Source",
    id: "source:made",
    layer: "simulated",
    title: "模拟",
    type: "generator",
    seed: 1,
    version: "1",
  },
  {
    kind: "Source",
    id: "source:table",
    layer: "recipes",
    title: "投入产出表",
    type: "dataset",
    edition: "2007",
    licence: "公开",
    year: "2007",
  },
  chain(1),
  ...["car", "bus", "part", "seal", "glass"].map((name) => stage(`stage:${name}`)),
  link("PART_OF", "stage:car", "chain:1", { order: 1 }),
  link("PART_OF", "stage:bus", "stage:car"),
  link("FEEDS", "stage:part", "stage:car", { ...table, costShare: 0.5 }),
  link("FEEDS", "stage:seal", "stage:car", { ...table, costShare: 0.3 }),
  link("FEEDS", "stage:glass", "stage:car", { ...table, costShare: 0.2 }),
  place("place:province", "province"),
  place("place:abroad", "country"),
  ...["city", "other"].map((name) => place(`place:${name}`, "city")),
  ...["town", "village", "far"].map((name) => place(`place:${name}`, "town")),
  link("WITHIN", "place:city", "place:province"),
  link("WITHIN", "place:other", "place:province"),
  link("WITHIN", "place:town", "place:city"),
  link("WITHIN", "place:village", "place:city"),
  link("WITHIN", "place:far", "place:other"),
  link("SPECIALISES_IN", "place:town", "stage:part"),
  link("SPECIALISES_IN", "place:other", "stage:part"),
  ...["real-far", "real-small", "real-large", "lost"].map((name) => enterprise(`enterprise:${name}`)),
  enterprise("enterprise:foreign"),
  enterprise("enterprise:simulated", made),
  link("MAKES", "enterprise:real-far", "stage:part", { output: 900 }),
  link("MAKES", "enterprise:real-small", "stage:part", { output: 1 }),
  link("MAKES", "enterprise:real-large", "stage:part", { output: 2 }),
  link("MAKES", "enterprise:simulated", "stage:part", { ...made, output: 800 }),
  link("MAKES", "enterprise:lost", "stage:part"),
  link("MAKES", "enterprise:foreign", "stage:seal"),
  link("LOCATED_IN", "enterprise:real-far", "place:far"),
  link("LOCATED_IN", "enterprise:real-small", "place:town"),
  link("LOCATED_IN", "enterprise:real-large", "place:town"),
  link("LOCATED_IN", "enterprise:simulated", "place:village", made),
  link("LOCATED_IN", "enterprise:foreign", "place:abroad"),
]);

const app = appOver(fixed(drawn));
const recipeOf = async (name: string, query = "place=place:city"): Promise<RecipeDetail> =>
  (await supertest(app).get(`/api/v1/stages/stage:${name}/recipe?${query}`).expect(200)).body;

describe("GET /stages/{id}/recipe", () => {
  it("lists inputs by their share, each with where its makers are", async () => {
    const { inputs, recipeOf: of, sources } = await recipeOf("car");
    expect(of).toBeNull();
    expect(
      inputs.map((one) => [one.stage.id, one.feeds.costShare, one.class, one.makersTotal, one.insideTotal]),
    ).toEqual([
      ["stage:part", 0.5, "inside", 7, 4],
      ["stage:seal", 0.3, "unrecorded", 1, 0],
      ["stage:glass", 0.2, "unrecorded", 0, 0],
    ]);
    expect(names(sources)).toEqual(["p1", "table"]);
  });

  it("names the nearest makers first, of those real ones before simulated ones, then the larger", async () => {
    const [part] = (await recipeOf("car")).inputs;
    expect(part?.makers.map(({ node, whereabouts, synthetic }) => [node.id, whereabouts, synthetic])).toEqual(
      [
        ["enterprise:real-large", "inside", false],
        ["enterprise:real-small", "inside", false],
        ["place:town", "inside", false],
        ["enterprise:simulated", "inside", true],
        ["enterprise:lost", "possible", false],
        ["enterprise:real-far", "elsewhere", false],
        ["place:other", "elsewhere", false],
      ],
    );
    expect(part?.makers.map(({ where }) => names(where))).toEqual([
      ["town", "city", "province"],
      ["town", "city", "province"],
      ["city", "province"],
      ["village", "city", "province"],
      [],
      ["far", "other", "province"],
      ["province"],
    ]);
    expect(part?.makers[0]?.fact).toBe("makes:enterprise.real-large~stage.part");
    expect((await recipeOf("car")).inputs[1]?.makers[0]?.whereabouts).toBe("outside");
  });

  it("lets the recipe of the stage above stand in, and says whose it is", async () => {
    const { stage: asked, recipeOf: of, inputs } = await recipeOf("bus");
    expect([asked.id, of?.id, inputs.length]).toEqual(["stage:bus", "stage:car", 3]);
  });

  it("is empty where nothing states what is bought", async () => {
    expect(await recipeOf("glass")).toMatchObject({ recipeOf: null, inputs: [] });
  });

  it("leaves the simulation out when it is off", async () => {
    const [part] = (await recipeOf("car", "place=place:city&layers=plan,recipes")).inputs;
    expect([part?.makersTotal, part?.makers.some(({ synthetic }) => synthetic)]).toEqual([6, false]);
  });

  it("names at most twenty makers and counts all", async () => {
    const many = Array.from({ length: 30 }, (_, at) => `enterprise:many-${at}`);
    const crowded = graphOf([
      stage("stage:car"),
      stage("stage:part"),
      link("FEEDS", "stage:part", "stage:car", { costShare: 0.5 }),
      place("place:province", "province"),
      ...many.flatMap((id) => [enterprise(id), link("MAKES", id, "stage:part")]),
    ]);
    const address = "/api/v1/stages/stage:car/recipe?place=place:province";
    const { body } = await supertest(appOver(fixed(crowded)))
      .get(address)
      .expect(200);
    expect([body.inputs[0].makers.length, body.inputs[0].makersTotal]).toEqual([20, 30]);
  });

  it("refuses a place and a stage that there are not", async () => {
    await supertest(app).get("/api/v1/stages/stage:car/recipe?place=place:nowhere").expect(404);
    await supertest(app).get("/api/v1/stages/stage:nobody/recipe").expect(404);
  });
});

describe("GET /stages/{id}/recipe over the plan and the national recipes", () => {
  const whole = asRead([...planFacts(), ...recipeFacts()], "r1-0000cafe");
  const over = appOver(fixed(whole));
  const get = async (path: string) => (await supertest(over).get(`/api/v1${path}`).expect(200)).body;

  it.each(["place:340000", "place:340200", "place:341600"])(
    "judges every input as the measure does, inside %s",
    async (boundary) => {
      let compared = 0;
      for (const { id } of whole.nodes.filter(({ kind }) => kind === "Stage")) {
        const query = `place=${boundary}`;
        const recipe: RecipeDetail = await get(`/stages/${id}/recipe?${query}`);
        const findings = await get(`/analyses/recipe-coverage?stage=${id}&rows=inputs&${query}`);
        const judged = findings.rows
          .slice(1)
          .map((row: { about: string; class: string }) => [row.about, row.class]);
        expect(recipe.inputs.map((input) => [input.stage.id, input.class])).toEqual(judged);
        compared += judged.length;
      }
      expect(compared).toBeGreaterThan(1_000);
    },
  );
});
