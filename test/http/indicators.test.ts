import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { drawnApp, names } from "./support.ts";

const get = (path: string) => supertest(drawnApp).get(`/api/v1${path}`);

describe("GET /indicators", () => {
  it("lists them by group and their order in it, each with its reports", async () => {
    const { body } = await get("/indicators").expect(200);
    expect(names(body.items.map(({ indicator }: { indicator: { id: string } }) => indicator))).toEqual([
      "wages",
      "output",
    ]);
    const [, output] = body.items;
    expect(names(output.reports.map(({ report }: { report: { id: string } }) => report))).toEqual(["a", "b"]);
    expect(output.reports[0].about).toEqual([{ id: "place:city-a", kind: "Place", name: "city-a" }]);
    expect(names(output.sources)).toEqual(["p1", "p2"]);
  });

  it("keeps to what is reported about one thing", async () => {
    const { body } = await get("/indicators?about=place:province").expect(200);
    expect(body.items).toHaveLength(1);
    expect(names(body.items[0].reports.map(({ report }: { report: { id: string } }) => report))).toEqual([
      "b",
    ]);
  });

  it("keeps to a group, and knows which groups there are", async () => {
    expect((await get("/indicators?group=tier")).body.total).toBe(0);
    expect((await get("/indicators?group=headline")).body.total).toBe(2);
    await get("/indicators?group=none").expect(400);
  });

  it("says that what it should be about is not there", async () => {
    await get("/indicators?about=place:nowhere").expect(404);
  });
});
