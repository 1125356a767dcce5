import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { API } from "../../graph-schema/api/contract.ts";
import { Problem } from "../../graph-schema/errors.ts";
import { Findings } from "../../graph-schema/findings.ts";
import { analysisPool } from "../../server/analysis/pool.ts";
import { followStore } from "../../server/graph/current-graph.ts";
import { openApiDocument } from "../../server/http/openapi.ts";
import { scenarioDesk } from "../../server/scenario/scenario-desk.ts";
import { memoryStore } from "../layers/memory-store.ts";
import { smallTrade } from "../scenario/small-trade.ts";
import { appOver } from "./support.ts";

const AT = "2026-11-23T04:00:00.000Z";

/** An app over a store that holds the small trade. */
async function service() {
  const store = memoryStore();
  const facts = [...smallTrade.nodes, ...smallTrade.relationships];
  const changes = facts.map((fact) => ({ op: "put" as const, fact }));
  const { revision } = await store.commit({ id: "base", author: "a", reason: "b", changes }, "r0");
  const now = () => new Date(AT);
  const graph = followStore(store, now);
  const names = ["one", "two", "three"];
  const scenarios = scenarioDesk({ store, whole: graph.whole, now, newName: () => names.shift() ?? "more" });
  const app = appOver(graph, { analyse: analysisPool(graph, undefined).analyse, scenarios });
  const ask = (method: "get" | "post" | "put" | "delete" | "patch", path: string) =>
    supertest(app)[method](`/api/v1${path}`).set("Accept-Language", "en");
  const add = (body: object) => ask("post", "/scenarios").send(body);
  return { app, store, revision, ask, add };
}

const closing = { name: "关停密封件厂", changes: [{ kind: "close", enterprise: "enterprise:sealer" }] };

describe("scenarios", () => {
  it("are added, read, changed and removed, each version seen before it is changed", async () => {
    const { ask, add, revision } = await service();
    const { body, headers } = await add({ ...closing, note: "假设" }).expect(201);
    expect(body).toEqual({
      ...closing,
      note: "假设",
      id: "scenario:one",
      base: revision,
      created: AT,
      changed: AT,
      version: 1,
    });
    expect([headers.etag, headers.location, headers["cache-control"]]).toEqual([
      '"1"',
      "/api/v1/scenarios/scenario%3Aone",
      "no-store",
    ]);
    const read = await ask("get", "/scenarios/scenario:one").expect(200);
    expect([read.body, read.headers.etag]).toEqual([body, '"1"']);
    const changed = await ask("put", "/scenarios/scenario:one")
      .set("If-Match", '"1"')
      .send({ ...closing, name: "改名" })
      .expect(200);
    expect(changed.body).toMatchObject({ name: "改名", version: 2, created: AT, base: revision });
    expect(changed.body).not.toHaveProperty("note");
    const stale = await ask("put", "/scenarios/scenario:one")
      .set("If-Match", '"1"')
      .send(closing)
      .expect(409);
    expect(Problem.parse(stale.body).code).toBe("SCENARIO_STALE");
    await ask("delete", "/scenarios/scenario:one").set("If-Match", '"1"').expect(409);
    const gone = await ask("delete", "/scenarios/scenario:one").set("If-Match", '"2"').expect(200);
    expect(gone.body).toEqual({ removed: "scenario:one" });
    await ask("get", "/scenarios/scenario:one").expect(404);
    expect((await ask("get", "/scenarios").expect(200)).body).toEqual({ items: [] });
  });

  it("take an id of the caller's once, and answer as the contract says", async () => {
    const { ask, add } = await service();
    await add({ ...closing, id: "scenario:高沟" }).expect(201);
    const again = await add({ ...closing, id: "scenario:高沟", name: "另一个" }).expect(409);
    expect(Problem.parse(again.body).code).toBe("SCENARIO_STALE");
    const { body } = await ask("get", "/scenarios").expect(200);
    expect(API.listScenarios.response.parse(body).items.map(({ id }) => id)).toEqual(["scenario:高沟"]);
  });

  it("are refused with a pointer to every wrong place, in the caller's language", async () => {
    const { ask, add } = await service();
    const wrong = {
      name: "",
      changes: [
        { kind: "redirect", stage: "stage:seal", share: 0, to: "enterprise:rival" },
        { kind: "invent" },
        { kind: "close", enterprise: "sealer", why: "x" },
      ],
    };
    const english = Problem.parse((await add(wrong).expect(400)).body);
    const pointers = english.errors?.map(({ pointer }) => pointer);
    expect(pointers).toEqual(
      expect.arrayContaining([
        "/name",
        "/changes/0/share",
        "/changes/1/kind",
        "/changes/2/enterprise",
        "/changes/2/why",
      ]),
    );
    const chinese = await ask("post", "/scenarios").set("Accept-Language", "zh").send(wrong).expect(400);
    for (const { message } of Problem.parse(chinese.body).errors ?? [])
      expect(message).toMatch(/\p{Script=Han}/u);
    const unfit = await add({
      name: "x",
      changes: [{ kind: "close", enterprise: "enterprise:gone" }],
    }).expect(422);
    expect(Problem.parse(unfit.body)).toMatchObject({
      code: "SCENARIO_UNFIT",
      errors: [{ pointer: "/changes/0/enterprise", value: "enterprise:gone" }],
    });
  });

  it("need JSON of a size that can be read, and a tag that was seen", async () => {
    const { ask, add } = await service();
    const post = (type: string, text: string) =>
      ask("post", "/scenarios").set("Content-Type", type).send(text);
    const codes = async (request: ReturnType<typeof post>) => {
      const { status, body } = await request;
      return [status, Problem.parse(body).errors?.map(({ pointer }) => pointer)];
    };
    expect(await codes(post("text/plain", "{}"))).toEqual([400, ["Content-Type"]]);
    expect(await codes(post("application/json", "{"))).toEqual([400, [""]]);
    expect(await codes(post("application/json", "3"))).toEqual([400, [""]]);
    const large = await add({ ...closing, note: "x".repeat(600_000) }).expect(413);
    expect(Problem.parse(large.body).code).toBe("BODY_TOO_LARGE");
    await add(closing).expect(201);
    for (const tag of [undefined, "*", "1", '"0"', '"r1-0000abcd"', 'W/"1"']) {
      const request = ask("delete", "/scenarios/scenario:one");
      const { body } = await (tag === undefined ? request : request.set("If-Match", tag)).expect(400);
      expect(Problem.parse(body).errors?.map(({ pointer }) => pointer)).toEqual(["If-Match"]);
    }
    await ask("delete", "/scenarios/scenario:one").set("If-Match", '"1"').send({}).expect(413);
    await add({ ...closing, colour: "red" }).expect(400);
    await ask("post", "/scenarios?colour=red").send(closing).expect(400);
  });

  it("are changed for pages of this service and for programs only", async () => {
    const { ask, add, store } = await service();
    await add(closing).set("Sec-Fetch-Site", "cross-site").expect(400);
    await add(closing).set("Origin", "https://elsewhere.example").expect(400);
    expect(await store.scenarios.list()).toEqual([]);
    for (const [path, allow] of [
      ["/scenarios", "GET, HEAD, POST"],
      ["/scenarios/scenario:one", "GET, HEAD, PUT, DELETE"],
      ["/scenarios/scenario:one/adopt", "POST"],
    ] as const) {
      const { headers } = await ask("patch", path).expect(405);
      expect(headers.allow).toBe(allow);
    }
  });

  it("are described with their bodies and headers", () => {
    const { paths } = JSON.parse(JSON.stringify(openApiDocument("1.2.3")));
    const { get, post } = paths["/api/v1/scenarios"];
    expect([get.operationId, post.operationId]).toEqual(["listScenarios", "addScenario"]);
    const body = post.requestBody.content["application/json"].schema;
    expect(body.required).toEqual(["name", "changes"]);
    expect(Object.keys(post.responses)).toEqual(expect.arrayContaining(["201", "400", "409", "413", "422"]));
    const headers = (operation: { parameters: { in: string; name: string }[] }) =>
      operation.parameters.flatMap((one) => (one.in === "header" ? [one.name] : []));
    expect(headers(paths["/api/v1/scenarios/{id}"].put)).toEqual(["If-Match"]);
    expect(headers(paths["/api/v1/scenarios/{id}/adopt"].post)).toEqual(["If-Match"]);
    expect(headers(post)).toEqual([]);
  });
});

describe("adopting a scenario", () => {
  it("commits its facts as one change set, once, on the revision that was seen", async () => {
    const { ask, add, store, revision } = await service();
    await add(closing).expect(201);
    const adopt = (seen: string) => ask("post", "/scenarios/scenario:one/adopt").set("If-Match", `"${seen}"`);
    expect(Problem.parse((await adopt("r9-0badcafe").expect(409)).body).code).toBe("REVISION_STALE");
    const { body } = await adopt(revision).expect(200);
    expect(body).toMatchObject({ scenario: "scenario:one", revision: await store.revision(), removed: 5 });
    expect((await adopt(revision).expect(200)).body).toEqual(body);
    const history = await store.history();
    expect(history).toHaveLength(2);
    expect(history[1]).toMatchObject({
      reason: "采纳情景：关停密封件厂",
      changeSet: `adopt-scenario-one-v1-at-${revision}`,
    });
    const { relationships } = await store.read();
    expect(relationships.filter(({ from }) => from === "enterprise:sealer").map(({ kind }) => kind)).toEqual([
      "LOCATED_IN",
    ]);
  });

  it("is refused with every place when the base no longer fits", async () => {
    const { ask, add, store, revision } = await service();
    const feeds = { kind: "recipe", input: "stage:part", output: "stage:car", removed: true };
    await add({ name: "x", changes: [feeds] }).expect(201);
    const remove = { op: "remove" as const, id: "feeds:stage.part~stage.car" };
    const next = await store.commit({ id: "2", author: "a", reason: "b", changes: [remove] }, revision);
    const { body } = await ask("post", "/scenarios/scenario:one/adopt")
      .set("If-Match", `"${next.revision}"`)
      .expect(422);
    expect(Problem.parse(body)).toMatchObject({
      code: "SCENARIO_UNFIT",
      errors: [{ pointer: "/changes/0/input" }],
    });
    expect(await store.revision()).toBe(next.revision);
  });
});

describe("analyses of a scenario", () => {
  const path = "/analyses/stage-coverage?chain=chain:1&place=place:north";

  it("carry base and difference beside each value, and another tag for each version", async () => {
    const { ask, add } = await service();
    const opening = {
      name: "x",
      changes: [
        {
          kind: "open",
          enterprise: "enterprise:p1",
          name: "厂",
          place: "place:north",
          makes: [{ stage: "stage:part", capacity: 5 }],
        },
      ],
    };
    await add(opening).expect(201);
    const [plain, supposed] = [await ask("get", path), await ask("get", `${path}&scenario=scenario:one`)];
    const [before, after] = [plain, supposed].map(({ body }) => Findings.parse(body));
    expect(after?.scenario).toBe("scenario:one");
    expect(before).not.toHaveProperty("scenario");
    expect(after?.rows.map(({ about, base }) => [about, base?.value])).toEqual(
      before?.rows.map(({ about, value }) => [about, value]),
    );
    const differences = new Map(after?.rows.map(({ about, difference }) => [about, difference]));
    expect(differences.get("stage:part")).toBe(1);
    expect(differences.get("stage:car")).toBe(0);
    expect(supposed.headers.etag).not.toBe(plain.headers.etag);
    await ask("put", "/scenarios/scenario:one")
      .set("If-Match", '"1"')
      .send({ name: "y", changes: [] })
      .expect(200);
    const later = await ask("get", `${path}&scenario=scenario:one`).set(
      "If-None-Match",
      supposed.headers.etag ?? "",
    );
    expect([
      later.status,
      later.body.rows.every(({ difference }: { difference: number }) => difference === 0),
    ]).toEqual([200, true]);
  });

  it("are refused for a scenario that there is not, or that is none", async () => {
    const { ask } = await service();
    await ask("get", `${path}&scenario=scenario:gone`).expect(404);
    const { body } = await ask("get", `${path}&scenario=gone`).expect(400);
    expect(Problem.parse(body).errors?.map(({ pointer }) => pointer)).toEqual(["scenario"]);
  });
});
