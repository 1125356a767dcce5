import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { EMPTY_REVISION } from "../../graph-schema/change-set.ts";
import { constraints, indexes } from "../../graph-schema/cypher.ts";
import { openNeo4jStore } from "../../server/store/neo4j/neo4j-store.ts";
import type { Store } from "../../server/store/store.ts";
import { chain, changeSet, indicator, link, place, puts, report, source, stage } from "../support/facts.ts";
import { describeNeo4j, type Neo4jServer, startNeo4jServer } from "../support/neo4j-server.ts";

vi.setConfig({ testTimeout: 120_000 });

const now = () => new Date("2011-08-22T08:00:00.000Z");

// chain 6 ← 整车 ← 橡胶密封件 ← 无为县高沟镇
const small = puts(
  source(),
  chain("6", { name: "汽车产业链" }),
  stage("car", { name: "整车" }),
  stage("seal", { name: "橡胶密封件" }),
  place("gaogou", { name: "无为县高沟镇", aliases: ["电缆之乡"], nameEn: "Gaogou" }),
  link("PART_OF", ["stage:car", "chain:6"], { order: 2 }),
  link("PART_OF", ["stage:seal", "stage:car"]),
  link("SPECIALISES_IN", ["place:gaogou", "stage:seal"]),
  indicator("i"),
  report("r", "i", { value: 2010 }),
);

describeNeo4j("what people find in Neo4j", () => {
  let [server, store]: [Neo4jServer, Store] = [undefined!, undefined!];

  beforeAll(async () => {
    server = await startNeo4jServer();
  });
  afterAll(() => server?.stop());
  beforeEach(async () => {
    await store?.close();
    await server.empty();
    store = await openNeo4jStore({ ...server, now });
    await store.commit(changeSet("small", small), EMPTY_REVISION);
  });

  it("has every constraint and index after the first contact, all of them working, and may make them again", async () => {
    for (const { text } of [...constraints(), ...indexes()]) await server.query(text);
    await server.query("CALL db.awaitIndexes(60)");
    const there = await server.query("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name");
    const names = there.map(({ name }) => name);
    for (const { name } of [...constraints(), ...indexes()]) expect(names).toContain(name);
    expect(names).toContain("liantuhead_id");
  });

  it("shows a chain at once, from the chain through its stages to the places", async () => {
    const paths = await server.query(
      "MATCH p=(:Chain)<-[:PART_OF*1..3]-(:Stage)<-[:SPECIALISES_IN]-(:Place) RETURN [n IN nodes(p) | n.name] AS names",
    );
    expect(paths).toEqual([{ names: ["汽车产业链", "整车", "橡胶密封件", "无为县高沟镇"] }]);
  });

  it("keeps whole numbers as integers and lists as lists", async () => {
    const [types] = await server.query(
      `MATCH (r:Report), (p:Place), ()-[o:PART_OF {order: 2}]->()
       RETURN valueType(r.value) AS value, valueType(o.order) AS order, valueType(p.aliases) AS aliases`,
    );
    expect(types).toEqual({
      value: "INTEGER NOT NULL",
      order: "INTEGER NOT NULL",
      aliases: "LIST<STRING NOT NULL> NOT NULL",
    });
  });

  for (const [words, found] of [
    ['"高沟"', ["place:gaogou"]],
    ['"密封件"', ["stage:seal"]],
    ["电缆之乡", ["place:gaogou"]],
    ["gaogou", ["place:gaogou"]],
    ['"高封"', []],
  ] as const) {
    it(`finds ${words} among names and aliases: ${found.length}`, async () => {
      await server.query("CALL db.awaitIndexes(60)");
      const text = "CALL db.index.fulltext.queryNodes('names', $words) YIELD node RETURN node.id AS id";
      expect(await server.query(text, { words })).toEqual(found.map((id) => ({ id })));
    });
  }

  it("keeps its own notes under labels of their own, which no reading meets and no fact is joined to", async () => {
    const labels = await server.query(
      "MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label ORDER BY label",
    );
    const own = ["LiantuCommit", "LiantuHead"];
    expect(labels.map(({ label }) => label)).toEqual([
      "Chain",
      "Indicator",
      ...own,
      "Place",
      "Report",
      "Source",
      "Stage",
    ]);
    const joined = "MATCH (n:LiantuCommit|LiantuHead)--() RETURN count(*) AS count";
    expect(await server.query(joined)).toEqual([{ count: 0 }]);
    expect((await store.read()).nodes).toHaveLength(7);
  });

  it("leaves alone what others draw beside the facts, and lets a node go that they have drawn to", async () => {
    await server.query("MATCH (p:Place) CREATE (:Note {text: 'ask them'})-[:ON]->(p)");
    const removal = ["specialises-in:gaogou~seal", "place:gaogou"].map((id) => ({
      op: "remove" as const,
      id,
    }));
    await store.commit(changeSet("gone", removal), await store.revision());
    expect(await server.query("MATCH (n:Note) RETURN n.text AS text")).toEqual([{ text: "ask them" }]);
    expect((await store.read()).nodes).toHaveLength(6);
  });

  for (const [what, text] of [
    ["a fact of which a property was removed", "MATCH (p:Place) REMOVE p.level"],
    ["a fact with a property of another type", "MATCH (p:Place) SET p.name = date()"],
    ["notes that were changed", "MATCH (h:LiantuHead) SET h.revision = 7"],
  ] as const) {
    it(`says that it is corrupt when it meets ${what} by others`, async () => {
      await server.query(text);
      await expect(store.read()).rejects.toMatchObject({ name: "AppError", code: "STORE_CORRUPT" });
    });
  }

  it("sends no text of its sender's as Cypher: hostile ids and words come back as they are", async () => {
    const hostile = "`}) DETACH DELETE n // ' \" \\u0060 $rows {} /* */";
    const facts = puts(place("x", { name: hostile, aliases: [hostile] }));
    await store.commit(
      changeSet(hostile, facts, { author: hostile, reason: hostile }),
      await store.revision(),
    );
    const { nodes } = await store.read();
    expect(nodes).toHaveLength(8);
    expect(nodes.find(({ id }) => id === "place:x")).toMatchObject({ name: hostile, aliases: [hostile] });
    expect((await store.history()).at(-1)).toMatchObject({ changeSet: hostile, author: hostile });
  });

  it("never asks the server to load a file or an address", () => {
    const folder = new URL("../../server/store/neo4j/", import.meta.url);
    const sources = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
    expect(sources.length).toBeGreaterThan(10);
    for (const text of sources) expect(text).not.toMatch(/LOAD\s+CSV|apoc\.|dbms\./i);
  });
});
