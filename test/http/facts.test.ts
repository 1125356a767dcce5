import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { drawnApp, names } from "./support.ts";

const get = (path: string) => supertest(drawnApp).get(`/api/v1${path}`);

describe("GET /facts/{id}", () => {
  it("gives a relationship with its source, the reason of its judgement and the names of its ends", async () => {
    const { body } = await get("/facts/specialises-in:place.town-a~stage.seal").expect(200);
    expect(body.fact.kind).toBe("SPECIALISES_IN");
    expect(body.source.id).toBe("source:p1");
    expect(body.judgement).toMatchObject({ id: "source:reason", reason: "密封件属零件" });
    expect(names(body.names)).toEqual(["town-a", "seal"]);
  });

  it("gives a node without a judgement", async () => {
    const { body } = await get("/facts/chain:1").expect(200);
    expect(body).toMatchObject({ fact: { kind: "Chain" }, judgement: null, names: [] });
  });

  it("lets a source stand on itself", async () => {
    const { body } = await get("/facts/source:p2").expect(200);
    expect(body.source).toEqual(body.fact);
  });

  it("says that nothing has the id, whatever it looks like", async () => {
    for (const id of ["chain:2", "nothing", "%00", "a%2Fb"]) await get(`/facts/${id}`).expect(404);
  });
});
