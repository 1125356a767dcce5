import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { AppError, Problem } from "../../graph-schema/errors.ts";
import { snapshotOf } from "../../server/graph/current-graph.ts";
import { appOver, drawnApp, drawnGraph, keptLog } from "./support.ts";

const get = (path: string, headers: Record<string, string> = {}) =>
  supertest(drawnApp).get(path).set(headers);

describe("problems", () => {
  it.each([
    [undefined, "zh", "没有这个编号的内容：请检查编号，或从搜索进入。"],
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh", "没有这个编号的内容：请检查编号，或从搜索进入。"],
    ["en-GB,en;q=0.9", "en", "Nothing has this id: check the id, or enter through search."],
    ["fr", "zh", "没有这个编号的内容：请检查编号，或从搜索进入。"],
  ])("are told to a reader of %s in %s", async (accepted, language, title) => {
    const { body, headers } = await get(
      "/api/v1/chains/chain:9",
      accepted === undefined ? {} : { "Accept-Language": accepted },
    );
    expect(headers).toMatchObject({
      "content-type": "application/problem+json; charset=utf-8",
      "content-language": language,
      "cache-control": "no-store",
    });
    expect(headers).not.toHaveProperty("etag");
    const problem = Problem.parse(body);
    expect(problem).toMatchObject({ title, status: 404, instance: "/api/v1/chains/chain:9" });
    expect(problem.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("name every wrong parameter at once, in the reader's language", async () => {
    const path = "/api/v1/places?limit=0&kind=village&colour=red";
    const { body } = await get(path).expect(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      "limit",
      "kind",
      "colour",
    ]);
    expect(body.errors[2].message).toBe("没有这个参数");
    const english = await get(path, { "Accept-Language": "en" });
    expect(english.body.errors[2].message).toBe("There is no such parameter");
  });

  it.each([
    "/api/v1/analyses/stage-coverage?chain=chain:1&place=place:city-b&map=today",
    "/api/v1/analyses/stage-coverage?chain=chain:1&place=place:nowhere",
    "/api/v1/analyses/stage-coverage?chain=seven",
    "/api/v1/chains/seven",
    "/api/v1/places?within=place:nowhere",
    "/api/v1/places?cursor=nobody",
    "/api/v1/places?limit=0&kind=village&colour=red&map=1990",
    "/api/v1/search?q=%E0%A4%A",
    "/api/v1/chains/%E0%A4%A",
    "/api/v1/search?q=a&q=b",
    `/api/v1/search?${"a&".repeat(60)}`,
  ])("speak one language throughout: %s", async (path) => {
    const [chinese, english] = [await get(path), await get(path, { "Accept-Language": "en" })];
    expect(english.status).toBe(chinese.status);
    const said = (answer: supertest.Response) => Problem.parse(answer.body).errors ?? [];
    expect(said(chinese).length).toBeGreaterThan(0);
    for (const { message } of said(chinese)) {
      expect(message).toMatch(/\p{Script=Han}/u);
      expect(message).not.toMatch(/Expected|Cannot|Invalid|Nothing|There/);
    }
    const places = (answer: supertest.Response) => said(answer).map(({ pointer, value }) => [pointer, value]);
    expect(places(english)).toEqual(places(chinese));
    for (const { message } of said(english)) expect(message).toMatch(/^[A-Z]/);
  });

  it("tell the caller nothing of a defect, and the operator everything", async () => {
    const { lines, log } = keptLog();
    const app = appOver({ current: () => Promise.reject(new Error("secret of the house")) }, { log });
    const { body, text } = await supertest(app)
      .get("/api/v1/chains")
      .set("Accept-Language", "en")
      .expect(500);
    expect(Problem.parse(body).code).toBe("INTERNAL");
    expect(text).not.toMatch(/secret|Error|\.ts/);
    expect(lines.some((line) => line.includes("secret of the house") && line.includes(body.requestId))).toBe(
      true,
    );
  });

  it("say when to ask again, where the store is away", async () => {
    const app = appOver({ current: () => Promise.reject(new AppError("STORE_UNAVAILABLE", "away")) });
    const { headers } = await supertest(app).get("/api/v1/chains").expect(503);
    expect(headers["retry-after"]).toBe("5");
  });

  it("answer for a store that hangs within five seconds, and again once it does not", async () => {
    let hanging = true;
    const snapshot = snapshotOf(drawnGraph, "2026-11-23");
    const app = appOver({
      current: () => (hanging ? new Promise(() => undefined) : Promise.resolve(snapshot)),
    });
    const began = performance.now();
    await supertest(app).get("/api/v1/chains").expect(503);
    expect(performance.now() - began).toBeLessThan(5_000);
    hanging = false;
    await supertest(app).get("/api/v1/chains").expect(200);
  });

  it("say that a graph is being made, where there is none before it to answer from", async () => {
    const first = snapshotOf(drawnGraph, "2026-11-23");
    const graph = {
      current: () => new Promise<never>(() => undefined),
      newest: async () => ({ revision: "r9-0000beef", today: "2026-11-23" }),
    };
    const [none, before] = await Promise.all([
      supertest(appOver(graph)).get("/api/v1/chains"),
      supertest(appOver({ ...graph, inHand: () => first })).get("/api/v1/chains"),
    ]);
    expect([none.status, Problem.parse(none.body).code]).toEqual([503, "GRAPH_PREPARING"]);
    expect(none.headers["retry-after"]).toBe("2");
    expect([before.status, before.headers.etag]).toEqual([200, expect.stringContaining(first.revision)]);
  });

  it("meet an address that is none of ours", async () => {
    for (const path of [
      "/api/v1/nothing",
      "/api/v1",
      "/api",
      "/api/v1/chains/",
      "/API/v1/chains/chain:1/x",
    ]) {
      const { status, body } = await get(path);
      expect([path, status]).toEqual([path, 404]);
      expect(Problem.parse(body).code).toBe("ROUTE_NOT_FOUND");
    }
  });
});

describe("hostile requests", () => {
  const many = Array.from({ length: 1_001 }, (_, index) => `p${index}=1`).join("&");

  it.each([
    ["bad percent in the path", "/api/v1/chains/%E0%A4%A"],
    ["bad percent in the query", "/api/v1/search?q=%E0%A4%A"],
    ["a lone surrogate", "/api/v1/search?q=%ED%A0%80"],
    ["NUL in an id", "/api/v1/chains/chain:%00"],
    ["1,001 parameters", `/api/v1/chains?${many}`],
    ["a parameter twice", "/api/v1/search?q=a&q=b"],
    ["a deep name", `/api/v1/chains?${"a[".repeat(200)}=1`],
    ["__proto__", "/api/v1/chains?__proto__=1"],
    ["constructor", "/api/v1/analyses/stage-coverage?chain=chain:1&constructor=1"],
    ["__proto__ where anything goes", "/api/v1/analyses/stage-coverage?chain=chain:1&__proto__=1"],
    ["a long word", `/api/v1/search?q=${"a".repeat(101)}`],
    ["a long id", `/api/v1/facts/${"a".repeat(201)}`],
    ["a climbing path", "/api/v1/facts/..%2F..%2Fetc%2Fpasswd"],
  ])("with %s are refused as problems", async (_, path) => {
    const { status, body, text } = await get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(Problem.safeParse(body).error).toBeUndefined();
    expect(text.length).toBeLessThan(8_000);
  });

  it("are told which parameter there is not, even one that objects drop", async () => {
    const { body } = await get("/api/v1/analyses/stage-coverage?chain=chain:1&__proto__=1").expect(400);
    expect(body.errors).toEqual([{ pointer: "__proto__", message: "没有这个参数" }]);
  });

  it("find no file outside the pages", async () => {
    for (const path of ["/../package.json", "/..%2fpackage.json", "/assets/..%2f..%2fpackage.json"]) {
      const { text } = await get(path);
      expect(text).not.toContain('"liantu"');
    }
  });

  it("have no body that anybody reads", async () => {
    const { body } = await supertest(drawnApp).get("/api/v1/chains").send({ a: 1 }).expect(413);
    expect(body.code).toBe("BODY_TOO_LARGE");
    await supertest(drawnApp).post("/api/v1/chains").send({ a: 1 }).expect(405);
  });
});
