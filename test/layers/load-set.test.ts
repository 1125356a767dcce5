import { describe, expect, it } from "vitest";
import { isRelationship } from "../../graph-schema/facts.ts";
import { bringLayers } from "../../server/layers/bring-layers.ts";
import { dropLayer } from "../../server/layers/drop-layer.ts";
import { loadSet } from "../../server/layers/load-set.ts";
import { OWN_AUTHOR } from "../../server/layers/set-ids.ts";
import { carriedBy, setStates } from "../../server/layers/set-states.ts";
import { copyStore } from "../../server/store/copy-store.ts";
import type { Store } from "../../server/store/store.ts";
import { changeSet, place, puts, removes, source } from "../support/facts.ts";
import { commitAll, earlierSample, plan } from "./earlier.ts";
import { countByLayer, dyingAfter, idsOfLines, memoryStore, sqliteStores } from "./memory-store.ts";

const sqliteStore = sqliteStores();
const own = changeSet("own", puts(source("own")));
const ids = plan.changes.flatMap((change) => (change.op === "put" ? [change.fact.id] : []));

async function idsIn(store: Store): Promise<string[]> {
  const { nodes, relationships } = await store.read();
  return [...nodes, ...relationships].map(({ id }) => id);
}

async function drop(store: Store, layer: "recipes" | "simulated") {
  return dropLayer(store, layer, await store.revision());
}

describe.each([
  ["alone", []],
  ["beside data of others", [own]],
] as const)("a set in a store, %s", (_, before) => {
  async function filled(): Promise<Store> {
    const store = memoryStore();
    await commitAll(store, ...before);
    return store;
  }

  it("is loaded once, whatever follows it", async () => {
    const store = await filled();
    const loaded = [await loadSet(store, { set: "plan" })];
    const first = await loadSet(store, { set: "public" });
    loaded.push(first, await loadSet(store, { set: "recipes" }));
    const at = await store.revision();
    for (const set of ["plan", "public", "recipes"] as const) await loadSet(store, { set });
    expect(await loadSet(store, { set: "public" })).toEqual(first);
    expect(loaded.map(({ put }) => put)).toEqual([
      plan.changes.length,
      expect.any(Number),
      expect.any(Number),
    ]);
    expect(await store.revision()).toBe(at);
  });

  it.each(["recipes", "public", "sample"] as const)("is refused without the plan: %s", async (set) => {
    const store = await filled();
    const at = await store.revision();
    await expect(loadSet(store, { set })).rejects.toMatchObject({
      code: "REQUEST_INVALID",
      message: expect.stringContaining("Run liantu load-plan first"),
      messageZh: expect.stringContaining("请先运行 liantu load-plan"),
    });
    expect(await store.revision()).toBe(at);
  });

  it("comes again after it was dropped for good, under a new id, as often as one likes", async () => {
    const store = await filled();
    await loadSet(store, { set: "plan" });
    const { edition, put } = await loadSet(store, { set: "recipes" });
    for (const _ of [1, 2]) {
      const { revision } = await drop(store, "recipes");
      expect(await loadSet(store, { set: "recipes" })).toMatchObject({ edition, put });
      expect((await idsOfLines(store)).at(-1)).toBe(`${edition}-after-${revision}`);
      expect((await countByLayer(store)).recipes).toBe(put);
    }
  });

  it("takes the recipes with another threshold in place of those that are there", async () => {
    const store = await filled();
    await loadSet(store, { set: "plan" });
    const essential = async () => {
      const { relationships } = await store.read();
      return relationships.filter((fact) => fact.kind === "FEEDS" && fact.essential === true).length;
    };
    const { put } = await loadSet(store, { set: "recipes" });
    const many = await essential();
    await loadSet(store, { set: "recipes", choice: { essentialFrom: 0.1 } });
    const few = await essential();
    expect([few > 0, few < many]).toEqual([true, true]);
    expect((await countByLayer(store)).recipes).toBe(put);
    await loadSet(store, { set: "recipes" });
    expect(await essential()).toBe(many);
  });

  it("gets the sample that is over it anew, with the seed it had", { timeout: 60_000 }, async () => {
    const store = await filled();
    await loadSet(store, { set: "plan" });
    await loadSet(store, { set: "recipes" });
    const { put } = await loadSet(store, { set: "sample", choice: { seed: 7 } });
    await loadSet(store, { set: "recipes", choice: { essentialFrom: 0.1 } });
    expect((await countByLayer(store)).simulated).toBe(put);
    if (before.length === 0) expect((await idsOfLines(store)).at(-1)).toMatch(/^sample-plan-7-/);
  });

  it("refuses another sample than the one that is there, and says what to do", {
    timeout: 60_000,
  }, async () => {
    const store = await filled();
    await loadSet(store, { set: "plan" });
    const first = await loadSet(store, { set: "sample", choice: { seed: 7 } });
    const at = await store.revision();
    for (const choice of [{ seed: 8 }, { size: "10k/50k" as const, seed: 7 }, {}]) {
      await expect(loadSet(store, { set: "sample", choice })).rejects.toMatchObject({
        code: "REQUEST_INVALID",
        message: expect.stringContaining("size plan, seed 7. Run liantu drop-layer simulated first"),
      });
    }
    expect(await loadSet(store, { set: "sample", choice: { seed: 7 } })).toEqual(first);
    expect(await store.revision()).toBe(at);
    await drop(store, "simulated");
    expect(await loadSet(store, { set: "sample", choice: { seed: 8 } })).not.toEqual(first);
  });

  it("is left for its own command to finish, where it is large and was begun", {
    timeout: 120_000,
  }, async () => {
    const store = await filled();
    await loadSet(store, { set: "plan" });
    const large = { set: "sample", choice: { size: "10k/50k", seed: 7 } } as const;
    await expect(loadSet(dyingAfter(store, 2), large)).rejects.toThrow("killed");
    const { committed, notes } = await bringLayers(store, { withSample: true });
    expect(committed.filter(({ changeSet }) => changeSet.startsWith("sample"))).toEqual([]);
    if (before.length === 0) expect(notes).toEqual([{ set: "sample", what: "unfinished" }]);
    await expect(loadSet(store, { set: "sample", choice: { seed: 7 } })).rejects.toMatchObject({
      message: expect.stringContaining("a part of another simulation"),
    });
  });
});

describe("a large sample", () => {
  it("is finished by the same command, and is in the store as often as it was made", {
    timeout: 120_000,
  }, async () => {
    const store = await sqliteStore();
    await loadSet(store, { set: "plan" });
    const large = { set: "sample", choice: { size: "10k/50k", seed: 7 } } as const;
    await expect(loadSet(dyingAfter(store, 2), large)).rejects.toThrow("killed");
    const told: number[] = [];
    const { put, revision } = await loadSet(store, { ...large, onProgress: (facts) => told.push(facts) });
    expect(told.at(-1)).toBe(put);
    expect((await countByLayer(store)).simulated).toBe(put);
    expect(await loadSet(store, large)).toMatchObject({ put, revision });
    expect((await idsOfLines(store)).at(-1)).toMatch(/^sample-10k-50k-7-[0-9a-f]{8}-part-\d{4}-last$/);
  });

  it("is left as it is, and told of, when something comes below it", async () => {
    const store = memoryStore();
    await loadSet(store, { set: "plan" });
    const sample = earlierSample("10k-50k-7");
    const changes = sample.changes.filter((change) => change.op === "put" && !isRelationship(change.fact));
    await commitAll(store, { ...sample, changes });
    expect(await loadSet(store, { set: "recipes" })).toMatchObject({ sampleOutdated: true });
    await expect(
      loadSet(store, { set: "sample", choice: { size: "10k/50k", seed: 7 } }),
    ).rejects.toMatchObject({ message: expect.stringContaining("Run liantu drop-layer simulated first") });
  });
});

describe("loading beside data of others", () => {
  it("adds the plan and leaves what is there as it is", async () => {
    const store = memoryStore();
    await commitAll(
      store,
      changeSet("plan-x", puts(source("own"), source("gone"))),
      changeSet("less", removes("source:gone")),
    );
    expect(await loadSet(store, { set: "plan" })).toMatchObject({ edition: plan.id, put: ids.length });
    expect((await idsIn(store)).sort()).toEqual([...ids, "source:own"].sort());
  });

  it("takes away nothing of a layer, not even of an earlier edition", async () => {
    const store = memoryStore();
    const paragraph = { ...source("former"), layer: "plan" } as const;
    await commitAll(store, { ...own, changes: puts(paragraph, place("note", { source: paragraph.id })) });
    await loadSet(store, { set: "plan" });
    expect(await idsIn(store)).toEqual(expect.arrayContaining(["source:former", "place:note"]));
  });

  it("finds the plan where others have brought it", async () => {
    const store = memoryStore();
    await commitAll(store, { ...plan, id: "all", author: "Wang" });
    expect(await loadSet(store, { set: "recipes" })).toMatchObject({ put: expect.any(Number) });
  });
});

describe("a copy", () => {
  async function copied(from: Store): Promise<Store> {
    const to = memoryStore();
    await copyStore(from, to, (history) => {
      const states = setStates(history);
      return { author: states.alone ? OWN_AUTHOR : "liantu copy", carries: carriedBy(states) };
    });
    return to;
  }

  it("of this program's sets is brought up like its original, and what was dropped stays away", async () => {
    const from = memoryStore();
    await loadSet(from, { set: "plan" });
    await loadSet(from, { set: "recipes" });
    await drop(from, "recipes");
    const to = await copied(from);
    const { committed, alone } = await bringLayers(to, { withSample: false });
    expect([alone, committed.map(({ changeSet }) => changeSet)]).toEqual([
      true,
      [expect.stringMatching(/^public-/)],
    ]);
    expect(await loadSet(to, { set: "plan" })).toMatchObject({ edition: plan.id, put: undefined });
  });

  it("of a store with data of others is left as it is, without a note on what it holds", async () => {
    const from = memoryStore();
    await loadSet(from, { set: "plan" });
    await commitAll(from, own);
    const to = await copied(from);
    const { notes } = await bringLayers(to, { withSample: false });
    expect(notes).toEqual(["recipes", "public"].map((set) => ({ set, what: "missing" })));
    expect(await idsOfLines(to)).toHaveLength(1);
  });

  it("takes from the history no more than the copied revision had", async () => {
    const from = memoryStore();
    await loadSet(from, { set: "plan" });
    const graph = await from.read();
    await loadSet(from, { set: "recipes" });
    const behind: Store = { ...from, read: async () => graph };
    expect(Object.keys(setStates(await (await copied(behind)).history()).sets.recipes)).not.toContain(
      "edition",
    );
  });
});
