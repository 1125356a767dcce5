import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { chain, enterprise, graphOf, link, place, stage } from "../graph/build.ts";
import { appOver, drawnApp, fixed, names } from "./support.ts";

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

const page = { source: "source:page", evidence: "reported" };
const made = { source: "source:made", evidence: "synthetic", synthetic: true };
const report = (name: string, more: object) => ({
  ...page,
  kind: "Report",
  id: `report:${name}`,
  indicator: "indicator:output",
  role: "actual",
  period: "2010",
  ...more,
});

// seller ─汽车玻璃, 2013: 5 and 6→ buyer   ─胶, 2014→ buyer      town: output 2010 is 1 and 2, 2010–2015 is 9
const listedApp = appOver(
  fixed(
    graphOf([
      {
        kind: "Source",
        id: "source:page",
        layer: "public",
        title: "年报",
        type: "public-page",
        address: "https://example.cn/a",
        date: "2014-05",
      },
      {
        kind: "Source",
        id: "source:made",
        layer: "simulated",
        title: "模拟",
        type: "generator",
        seed: 1,
        version: "1",
      },
      chain(1),
      place("place:town", "town", { name: "高沟镇", nameEn: "Gaogou" }),
      stage("stage:glass", { name: "玻璃" }),
      enterprise("enterprise:seller", { ...page, name: "信义", aliases: ["信义汽玻"] }),
      enterprise("enterprise:buyer", { ...page, name: "奇瑞", quote: "江淮和奇瑞" }),
      enterprise("enterprise:made", { ...made, name: "示例玻璃企业" }),
      ...["5", "6"].map((value) =>
        link("SUPPLIES", "enterprise:seller", "enterprise:buyer", {
          ...page,
          id: `supplies:${value}`,
          stage: "stage:glass",
          goods: "汽车玻璃",
          period: "2013",
          value: Number(value),
        }),
      ),
      link("SUPPLIES", "enterprise:seller", "enterprise:buyer", {
        ...page,
        id: "supplies:7",
        goods: "胶",
        period: "2014",
      }),
      {
        kind: "Indicator",
        id: "indicator:output",
        name: "产值",
        unit: "CNY10k/year",
        group: "headline",
        order: 1,
      },
      report("1", { value: 1 }),
      report("2", { value: 2 }),
      report("9", { value: 9, period: "2010–2015" }),
      ...["1", "2", "9"].map((name) =>
        link("ABOUT", `report:${name}`, "place:town", { ...page, id: `about:${name}` }),
      ),
    ]),
  ),
);

const list = async (query: Readonly<Record<string, string>>, status = 200) =>
  (await supertest(listedApp).get("/api/v1/facts").query(query).expect(status)).body;
const found = async (query: Readonly<Record<string, string>>) =>
  (await list({ years: "all", ...query })).items.map(({ fact }: { fact: { id: string } }) => fact.id);

describe("GET /facts", () => {
  it("lists every fact by id, nodes and relationships together", async () => {
    const ids = await found({});
    expect(ids).toEqual([...ids].sort());
    expect(ids).toHaveLength(19);
  });

  it("leaves out what only ties reports to things, where that is asked for", async () => {
    const [all, told] = [await found({}), await found({ ties: "no" })];
    expect(told).toEqual(all.filter((id: string) => !id.startsWith("about:")));
    expect(all.length - told.length).toBe(3);
  });

  it("gives each its source, the names of what it joins, what it is about and what contradicts it", async () => {
    const { items } = await list({ kind: "SUPPLIES", year: "2013" });
    expect(items[0]).toMatchObject({
      fact: { id: "supplies:5" },
      source: { id: "source:page", address: "https://example.cn/a", date: "2014-05" },
      about: [],
      contradicts: ["supplies:6"],
    });
    expect(names(items[0].names)).toEqual(["buyer", "seller", "glass"]);
    const [first] = (await list({ kind: "Report" })).items;
    expect([names(first.names), names(first.about), first.contradicts]).toEqual([
      ["output"],
      ["town"],
      ["report:2"],
    ]);
  });

  it.each([
    [{ kind: "Enterprise" }, ["enterprise:buyer", "enterprise:made", "enterprise:seller"]],
    [{ layer: "simulated" }, ["enterprise:made", "source:made"]],
    [{ evidence: "synthetic" }, ["enterprise:made"]],
    [{ year: "2014" }, ["report:9", "supplies:7"]],
    [{ year: "2010" }, ["report:1", "report:2", "report:9"]],
    [{ contradicted: "yes" }, ["report:1", "report:2", "supplies:5", "supplies:6"]],
    [{ contradicted: "yes", kind: "Report", layer: "public" }, ["report:1", "report:2"]],
    [{ kind: "Report", year: "1999" }, []],
  ])("finds by %j", async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it("finds what names a thing, what is reported of it, and itself", async () => {
    const reports = ["1", "2", "9"];
    expect(await found({ about: "place:town" })).toEqual([
      ...reports.map((name) => `about:${name}`),
      "place:town",
      ...reports.map((name) => `report:${name}`),
    ]);
    expect(await found({ about: "stage:glass" })).toEqual(["stage:glass", "supplies:5", "supplies:6"]);
  });

  it.each([
    ["汽车玻璃", ["supplies:5", "supplies:6"]],
    ["胶", ["supplies:7"]],
    ["信义汽玻", ["enterprise:seller", "supplies:5", "supplies:6", "supplies:7"]],
    ["ＧＡＯ gou", ["about:1", "about:2", "about:9", "place:town", "report:1", "report:2", "report:9"]],
    ["江淮", ["enterprise:buyer"]],
    ["年报", ["source:page"]],
    ["！", []],
  ])("finds %s in what is said and in the names of what is joined", async (q, expected) => {
    expect(await found({ q })).toEqual(expected);
  });

  it("shows the facts of the scope only: the newest of each link when no years are asked for", async () => {
    expect(await found({ kind: "Enterprise", layers: "plan,public" })).toEqual([
      "enterprise:buyer",
      "enterprise:seller",
    ]);
    const body = await list({ kind: "SUPPLIES", limit: "1" });
    expect([body.total, body.scope.years]).toEqual([3, "latest"]);
    await list({ about: "enterprise:made", layers: "public" }, 404);
  });

  it("is paged, and no cursor leads into another list", async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query = { years: "all", limit: "7", ...(cursor === null ? {} : { cursor }) };
      const body = await list(query);
      seen.push(...body.items.map(({ fact }: { fact: { id: string } }) => fact.id));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(await found({}));
    const { nextCursor } = await list({ years: "all", limit: "7" });
    await list({ years: "all", limit: "7", kind: "Report", cursor: nextCursor }, 400);
    await list({ limit: "7", cursor: nextCursor }, 400);
  });

  it("refuses what is no layer, kind, year or id, by name", async () => {
    for (const query of [
      { layer: "all" },
      { kind: "Fact" },
      { year: "10" },
      { about: "x" },
      { contradicted: "no" },
    ])
      expect((await list(query, 400)).errors[0].pointer).toBe(Object.keys(query)[0]);
    await list({ about: "stage:nobody" }, 404);
  });
});
