import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { drawnApp, names } from "./support.ts";

const search = (query: Record<string, string>) => supertest(drawnApp).get("/api/v1/search").query(query);

describe("GET /search", () => {
  it.each([
    ["六安", "name"],
    ["luan", "pinyin"],
    ["Lù'ān", "pinyin"],
    ["lax", "initials"],
  ])("finds 六安县 by %s", async (q, matched) => {
    const { body } = await search({ q }).expect(200);
    expect(body.items[0]).toMatchObject({ id: "place:county-a", name: "六安县", matched });
    expect(names(body.items[0].path)).toEqual(["city-a", "region", "province"]);
  });

  it("finds by English", async () => {
    const { body } = await search({ q: "vehicle w" });
    expect(body.items).toMatchObject([{ id: "enterprise:carmaker", matched: "english" }]);
  });

  it("finds words in a paragraph, after everything that is called so", async () => {
    const { body } = await search({ q: "涡阳" });
    expect(body.items).toMatchObject([{ id: "source:p2", kind: "Source", matched: "text" }]);
  });

  it("leads from a stage up to its chain", async () => {
    const { body } = await search({ q: "seal" });
    expect(names(body.items[0].path)).toEqual(["part", "1"]);
  });

  it("shows only the places of the map, and counts all while it shows some", async () => {
    expect((await search({ q: "city" })).body.total).toBe(2);
    expect((await search({ q: "city", map: "today" })).body.total).toBe(1);
    const { body } = await search({ q: "city", limit: "1" });
    expect(body.items).toHaveLength(1);
    expect(body.total).toBe(2);
  });

  it("finds nothing for what is no word, and refuses an empty question", async () => {
    expect((await search({ q: "！？" })).body).toMatchObject({ items: [], total: 0 });
    await search({ q: " " }).expect(400);
    await supertest(drawnApp).get("/api/v1/search").expect(400);
  });
});
