import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { drawnApp, names } from "./support.ts";

const get = (path: string) => supertest(drawnApp).get(`/api/v1${path}`);

describe("GET /chains", () => {
  it("counts what is recorded for each stage, finer stages included", async () => {
    const { body } = await get("/chains").expect(200);
    expect(body).toMatchObject({ total: 1, nextCursor: null });
    const [{ stages, ...summary }] = body.items;
    expect(
      stages.map(({ stage, order, towns, markets, enterprises, recorded }: ReturnType<typeof JSON.parse>) => [
        names([stage])[0],
        order,
        towns,
        markets,
        enterprises,
        recorded,
      ]),
    ).toEqual([
      ["part", 1, 1, 1, 1, true],
      ["car", 2, 0, 0, 1, true],
      ["service", 3, 0, 0, 0, false],
    ]);
    expect(summary).toMatchObject({ places: 2, enterprises: 2, unrecordedStages: 1 });
    expect(names(summary.feeds)).toEqual(["stage.part~stage.car"]);
  });
});

describe("GET /chains/{id}", () => {
  it("holds the chain's stages with finer ones, and who is recorded for them", async () => {
    const { body } = await get("/chains/chain:1").expect(200);
    expect(body.chain.id).toBe("chain:1");
    expect(names(body.stages)).toEqual(["car", "part", "seal", "service"]);
    expect(body.partOf).toHaveLength(4);
    expect(body.specialities.map(({ from, to }: Record<string, string>) => `${from} ${to}`)).toEqual([
      "place:town-a stage:seal",
      "place:town-b stage:part",
    ]);
    expect(names(body.enterprises)).toEqual(["carmaker", "sealer"]);
    expect(body.makes).toHaveLength(2);
    expect(names(body.locatedIn)).toEqual(["enterprise.sealer~place.town-a"]);
  });

  it("cites every source that something was read from; the reason of a judgement is a question of its own", async () => {
    const { body } = await get("/chains/chain:1");
    expect(names(body.sources)).toEqual(["p1"]);
    expect(body.specialities[0].judgement).toBe("source:reason");
    const reason = await get(`/sources/${body.specialities[0].judgement}`).expect(200);
    expect(reason.body.source).toMatchObject({ type: "editorial", reason: "密封件属零件" });
    expect(body.sources[0]).toMatchObject({ type: "plan-paragraph", section: "三（四）1" });
    expect(body.sources[0]).not.toHaveProperty("text");
  });

  it("tells where each place lies on the map asked for, nearest first", async () => {
    const townB = async (map: string) => {
      const { body } = await get(`/chains/chain:1?map=${map}`);
      return names(body.places[1].path);
    };
    expect(await townB("2010")).toEqual(["county-b", "city-b", "region", "province"]);
    expect(await townB("today")).toEqual(["county-b", "city-a", "region", "province"]);
  });

  it("says that there is no such chain", async () => {
    const { body } = await get("/chains/chain:2").expect(404);
    expect(body).toMatchObject({ code: "FACT_NOT_FOUND", errors: [{ pointer: "id", value: "chain:2" }] });
  });
});
