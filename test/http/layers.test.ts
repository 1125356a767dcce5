import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { AppError, Problem } from "../../graph-schema/errors.ts";
import type { Layer } from "../../graph-schema/provenance.ts";
import { enterprise, graphOf, link, stage } from "../graph/build.ts";
import { appOver, fixed } from "./support.ts";

const made = { source: "source:made", evidence: "synthetic", synthetic: true };
const graph = graphOf([
  {
    kind: "Source",
    id: "source:made",
    layer: "simulated",
    title: "模拟",
    type: "generator",
    seed: 7,
    version: "1",
  },
  stage("stage:seal"),
  enterprise("enterprise:real"),
  enterprise("enterprise:a", made),
  enterprise("enterprise:b", made),
  link("SUPPLIES", "enterprise:a", "enterprise:b", { ...made, id: "supplies:1", period: "2009" }),
  link("SUPPLIES", "enterprise:b", "enterprise:a", { ...made, id: "supplies:2", period: "2008" }),
  link("SUPPLIES", "enterprise:b", "enterprise:a", { ...made, id: "supplies:3" }),
]);

/** An app that remembers what it was told to remove. */
function appThatDrops(dropping?: () => never) {
  const dropped: [Layer, string][] = [];
  const app = appOver(fixed(graph), {
    dropLayer: async (layer, revision) => {
      dropping?.();
      dropped.push([layer, revision]);
      return { layer, removed: 6, revision: "r2-0000beef" };
    },
  });
  const drop = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    supertest(app).delete(`/api/v1/layers/${path}`).set(headers);
  return { app, drop, dropped };
}

const seen = { "If-Match": '"r1-0000abcd"' };

describe("GET /layers", () => {
  it("counts every layer, those without a fact too, whatever the years", async () => {
    const { body } = await supertest(appThatDrops().app).get("/api/v1/layers").expect(200);
    const none = {
      facts: 0,
      sources: 0,
      enterprises: 0,
      supplies: 0,
      years: null,
      seed: null,
      finished: true,
    };
    expect(body.items).toEqual([
      { ...none, layer: "plan", facts: 3, sources: 1, enterprises: 1 },
      { ...none, layer: "recipes" },
      { ...none, layer: "public" },
      { ...none, layer: "imported" },
      {
        layer: "simulated",
        facts: 6,
        sources: 1,
        enterprises: 2,
        supplies: 3,
        years: { first: "2008", last: "2009" },
        seed: 7,
        finished: true,
      },
    ]);
  });

  it("says of which layer only a part is there", async () => {
    const app = appOver(fixed(graph), { unfinished: async () => ["simulated"] });
    const { body } = await supertest(app).get("/api/v1/layers").expect(200);
    const finished = body.items.map((one: { layer: string; finished: boolean }) => [one.layer, one.finished]);
    expect(finished.filter(([, whole]: [string, boolean]) => !whole)).toEqual([["simulated", false]]);
  });

  it("takes neither layers nor years", async () => {
    await supertest(appThatDrops().app).get("/api/v1/layers?years=2010").expect(400);
  });
});

describe("DELETE /layers/{layer}", () => {
  it("removes what was seen, by the revision or by the tag of an answer, and is not kept", async () => {
    const { app, drop, dropped } = appThatDrops();
    const { headers } = await supertest(app).get("/api/v1/layers");
    const answer = await drop("simulated", seen).expect(200);
    expect(answer.body).toEqual({ layer: "simulated", removed: 6, revision: "r2-0000beef" });
    expect(answer.headers["cache-control"]).toBe("no-store");
    await drop("simulated", { "If-Match": headers.etag ?? "" }).expect(200);
    expect(dropped).toEqual([
      ["simulated", "r1-0000abcd"],
      ["simulated", "r1-0000abcd"],
    ]);
  });

  it.each([undefined, "*", "r1-0000abcd", '""', 'W/"r1-0000abcd"', '"r1-0000abcd", "r2-0000beef"', '"r1 x"'])(
    "removes nothing when If-Match is %s, and says what it has to be",
    async (tag) => {
      const { drop, dropped } = appThatDrops();
      const headers = { "Accept-Language": "en", ...(tag === undefined ? {} : { "If-Match": tag }) };
      const { body } = await drop("simulated", headers).expect(400);
      const [wrong] = Problem.parse(body).errors ?? [];
      expect(wrong?.pointer).toBe("If-Match");
      expect(wrong?.message).toContain("revision");
      expect(dropped).toEqual([]);
    },
  );

  it("refuses what another site makes a browser send", async () => {
    const { drop, dropped } = appThatDrops();
    const elsewhere = [
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
      { Origin: "https://elsewhere.example" },
      { Origin: "null" },
      { Origin: "nonsense" },
      { Origin: "http://127.0.0.1:1", Host: "127.0.0.1:2" },
    ];
    for (const headers of elsewhere) {
      const { body, headers: answered } = await drop("simulated", { ...seen, ...headers }).expect(400);
      expect(Problem.parse(body).errors?.map(({ pointer }) => pointer)).toEqual([Object.keys(headers)[0]]);
      expect(answered["access-control-allow-origin"]).toBeUndefined();
    }
    expect(dropped).toEqual([]);
  });

  it("takes what a page of this service sends, behind another name too, and what no page sends", async () => {
    const { drop, dropped } = appThatDrops();
    await drop("simulated", {
      ...seen,
      Origin: "http://liantu.local:8080",
      Host: "liantu.local:8080",
    }).expect(200);
    await drop("simulated", {
      ...seen,
      "Sec-Fetch-Site": "same-origin",
      Origin: "https://liantu.example",
    }).expect(200);
    await drop("simulated", { ...seen, "Sec-Fetch-Site": "none" }).expect(200);
    expect(dropped).toHaveLength(3);
  });

  it("refuses a body, a parameter, and every layer but the simulated one", async () => {
    const { app, drop, dropped } = appThatDrops();
    await supertest(app).delete("/api/v1/layers/simulated").set(seen).send("{}").expect(413);
    await drop("simulated?colour=red", seen).expect(400);
    for (const layer of ["nothing", "imported", "plan"]) {
      const { body } = await drop(layer, seen).expect(400);
      expect(Problem.parse(body).errors?.map(({ pointer }) => pointer)).toEqual(["layer"]);
    }
    expect(dropped).toEqual([]);
  });

  it("takes DELETE alone and says so to others, and answers no preflight", async () => {
    const { app } = appThatDrops();
    for (const method of ["get", "head", "post", "put", "patch", "options"] as const) {
      const { status, headers } = await supertest(app)[method]("/api/v1/layers/simulated");
      expect([method, status, headers.allow]).toEqual([method, 405, "DELETE"]);
      expect(headers["access-control-allow-methods"]).toBeUndefined();
    }
  });

  it("tells why the store refuses", async () => {
    const { drop } = appThatDrops(() => {
      throw new AppError("REVISION_STALE", "Cannot drop", { zh: "不能删除" });
    });
    const { body } = await drop("simulated", seen).expect(409);
    expect(Problem.parse(body).code).toBe("REVISION_STALE");
  });
});
