import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { graphOf, paragraph, place } from "../graph/build.ts";
import { appOver, drawnApp, fixed, names } from "./support.ts";

const get = (path: string) => supertest(drawnApp).get(`/api/v1${path}`);

describe("GET /sources", () => {
  it("lists paragraphs as they stand in the document, then the others", async () => {
    const last = { ...paragraph, id: "source:a", order: 9 };
    const app = appOver(fixed(graphOf([last, { ...paragraph, id: "source:z", order: 0 }])));
    const { body } = await supertest(app).get("/api/v1/sources");
    expect(names(body.items)).toEqual(["z", "p1", "a"]);
    expect(names((await get("/sources")).body.items)).toEqual(["p1", "p2", "reason"]);
  });

  it("keeps to a type and a layer", async () => {
    expect(names((await get("/sources?type=editorial")).body.items)).toEqual(["reason"]);
    expect(names((await get("/sources?layer=public")).body.items)).toEqual([]);
    await get("/sources?type=rumour").expect(400);
  });
});

describe("GET /sources/{id}", () => {
  it("gives the whole paragraph with its neighbours", async () => {
    const { body } = await get("/sources/source:p2").expect(200);
    expect(body.source.text).toBe("涡阳县的另一段");
    expect(body.previous.id).toBe("source:p1");
    expect(body.next).toBeNull();
  });

  it("lists the facts read from it, with the names of what they speak of", async () => {
    const { body } = await get("/sources/source:p2");
    expect(body.factsTotal).toBe(3);
    expect(names(body.facts)).toEqual(["a", "b", "c"]);
    expect(names(body.names)).toEqual(["output", "wages"]);
  });

  it("lists what was judged by a reason", async () => {
    const { body } = await get("/sources/source:reason").expect(200);
    expect(names(body.facts)).toEqual(["place.town-a~stage.seal"]);
    expect(names(body.names)).toEqual(["town-a", "seal"]);
    expect(body).toMatchObject({ previous: null, next: null });
  });

  it("carries the first thousand facts and says how many there are", async () => {
    const many = Array.from({ length: 1_001 }, (_, index) => place(`place:n${index}`, "town"));
    const { body } = await supertest(appOver(fixed(graphOf(many))))
      .get("/api/v1/sources/source:p1")
      .expect(200);
    expect(body.facts).toHaveLength(1_000);
    expect(body.factsTotal).toBe(1_001);
  });

  it("says that there is no such source", async () => {
    await get("/sources/source:none").expect(404);
  });
});
