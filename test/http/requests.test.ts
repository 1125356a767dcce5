import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { revisionIn } from "../../client/state/revision.ts";
import type { Relationship } from "../../graph-schema/relationships.ts";
import { snapshotOf } from "../../server/graph/current-graph.ts";
import { appOver, asRead, drawnApp, drawnGraph, fixed } from "./support.ts";

/** A speciality that is no more from 2030 on. */
function endingIn2030<One extends Relationship>(link: One): One {
  return link.kind === "SPECIALISES_IN" || link.kind === "MAKES" ? { ...link, validTo: "2030" } : link;
}

const get = (path: string, headers: Record<string, string> = {}) =>
  supertest(drawnApp).get(path).set(headers);

describe("revisions", () => {
  it("tags an answer with its revision and says 304 to who has it", async () => {
    const { headers } = await get("/api/v1/chains").expect(200);
    expect(headers["cache-control"]).toBe("private, no-cache");
    const tag = headers.etag ?? "";
    expect(tag).toMatch(/^"r1-0000abcd\.[0-9a-f]{8}\.2026-11-23"$/);
    expect(revisionIn(tag)).toBe("r1-0000abcd");
    for (const held of [tag, `W/${tag}`, `"r0", ${tag}`, "*"]) {
      const { text } = await get("/api/v1/chains", { "If-None-Match": held }).expect(304);
      expect(text).toBe("");
    }
    for (const held of ['"r1-0000abcd"', tag.replace("r1-0000abcd", "r2-00000000")]) {
      await get("/api/v1/chains", { "If-None-Match": held }).expect(200);
    }
  });

  it("send the answer again to who has it from an older product, or from yesterday", async () => {
    const tag = (await get("/api/v1/chains")).headers.etag ?? "";
    const newer = appOver(fixed(drawnGraph), { version: "0.0.1" });
    await supertest(newer).get("/api/v1/chains").set("If-None-Match", tag).expect(200);
    const tomorrow = snapshotOf(drawnGraph, "2026-11-24");
    const later = appOver({ current: async () => tomorrow });
    await supertest(later).get("/api/v1/chains").set("If-None-Match", tag).expect(200);
    await supertest(appOver(fixed(drawnGraph)))
      .get("/api/v1/chains")
      .set("If-None-Match", tag)
      .expect(304);
  });

  it("show today's map as it is on the day of the clock", async () => {
    const path = "/api/v1/analyses/stage-coverage?chain=chain:1&place=place:city-a&map=today";
    const ending = { ...drawnGraph, relationships: drawnGraph.relationships.map(endingIn2030) };
    const on = async (today: string) => {
      const snapshot = snapshotOf(ending, today);
      const { body } = await supertest(appOver({ current: async () => snapshot }))
        .get(path)
        .expect(200);
      return [body.period, body.rows[0].value];
    };
    expect(await on("2029-12-31")).toEqual(["2029-12-31", 3]);
    expect(await on("2030-01-01")).toEqual(["2030-01-01", null]);
  });

  it("are followed from day to day by one service, whatever it has kept", async () => {
    let today = "2026-11-23";
    const graph = snapshotOf(drawnGraph, today);
    const app = appOver({ current: async () => ({ ...graph, today }) });
    const path = "/api/v1/analyses/stage-coverage?chain=chain:1&place=place:city-a&map=today";
    expect((await supertest(app).get(path)).body.period).toBe("2026-11-23");
    today = "2026-11-24";
    expect((await supertest(app).get(path)).body.period).toBe("2026-11-24");
  });

  it("are sent again without a graph as long as the store stands at the same revision", async () => {
    const snapshot = snapshotOf(drawnGraph, "2026-11-23");
    let made = 0;
    const app = appOver({
      newest: async () => snapshot,
      current: async () => {
        made += 1;
        return snapshot;
      },
    });
    const first = await supertest(app).get("/api/v1/chains").expect(200);
    const again = await supertest(app).get("/api/v1/chains").expect(200);
    expect([again.text, again.headers.etag, made]).toEqual([first.text, first.headers.etag, 1]);
    await supertest(app).get("/api/v1/stages").expect(200);
    expect(made).toBe(2);
  });

  it("says that something is not there to whoever claims to have it", async () => {
    await get("/api/v1/chains/chain:9", { "If-None-Match": '"r1-0000abcd"' }).expect(404);
  });

  it("answers from a new revision as soon as there is one", async () => {
    let snapshot = snapshotOf(drawnGraph, "2026-11-23");
    const app = appOver({ current: async () => snapshot });
    await supertest(app).get("/api/v1/chains/chain:1").expect(200);
    snapshot = snapshotOf(asRead([], "r2-00000000"), "2026-11-23");
    await supertest(app).get("/api/v1/chains/chain:1").expect(404);
  });
});

describe("pages of a list", () => {
  const whole = async () => (await get("/api/v1/places")).body.items;

  it("put together are the whole list, whatever their size", async () => {
    for (const limit of [1, 2, 3, 7, 8, 1_000]) {
      const items: unknown[] = [];
      let next: string | undefined = `/api/v1/places?limit=${limit}`;
      while (next !== undefined) {
        const { body, headers }: supertest.Response = await get(next);
        expect(body.total).toBe(8);
        expect(body.items.length).toBeLessThanOrEqual(limit);
        items.push(...body.items);
        next = /^<(.+)>; rel="next"$/.exec(headers.link ?? "")?.[1];
        expect(next === undefined).toBe(body.nextCursor === null);
      }
      expect(items).toEqual(await whole());
    }
  });

  it("refuse a cursor of another list, another revision, or nobody's", async () => {
    const { body } = await get("/api/v1/places?limit=1");
    const cursor = body.nextCursor;
    const newer = appOver(fixed({ ...drawnGraph, revision: "r2-00000000" }));
    const refused = [
      get(`/api/v1/stages?cursor=${cursor}`),
      get(`/api/v1/places?kind=town&cursor=${cursor}`),
      get("/api/v1/places?cursor=nobody"),
      get(`/api/v1/places?cursor=${Buffer.from("3 r1-0000abcd forged").toString("base64url")}`),
      supertest(newer).get(`/api/v1/places?cursor=${cursor}`),
    ];
    for (const request of refused) {
      const answer = await request.expect(400);
      expect(answer.body.code).toBe("CURSOR_INVALID");
    }
    await get(`/api/v1/places?limit=5&cursor=${cursor}`).expect(200);
  });

  it.each(["0", "1001", "1e2", "0x10", "-1", "1.5", "", " 5", "abc"])(
    "refuse a limit of %j",
    async (limit) => {
      const { body } = await supertest(drawnApp).get("/api/v1/places").query({ limit }).expect(400);
      expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(["limit"]);
    },
  );
});
