import { describe, expect, it } from "vitest";
import { bringLayers } from "../../server/layers/bring-layers.ts";
import { dropLayer } from "../../server/layers/drop-layer.ts";
import { loadSet } from "../../server/layers/load-set.ts";
import { checkStore } from "../../server/store/check-store.ts";
import type { Store } from "../../server/store/store.ts";
import { changeSet, puts, removes, source } from "../support/facts.ts";
import { commitAll, earlierPlan, earlierSample } from "./earlier.ts";
import { countByLayer, dyingAfter, idsOfLines, memoryStore, sqliteStores } from "./memory-store.ts";

const sqliteStore = sqliteStores();
const off = { withSample: false };
const on = { withSample: true };
const SETS = [
  /^plan-[0-9a-f]{8}$/,
  /^recipes-[0-9a-f]{8}$/,
  /^public-[0-9a-f]{8}$/,
  /^sample-plan-2010-[0-9a-f]{8}$/,
];

async function drop(store: Store, layer: "plan" | "recipes" | "public" | "simulated") {
  return dropLayer(store, layer, await store.revision());
}

async function revisionAfter(store: Store, options: { withSample: boolean }): Promise<string> {
  await bringLayers(store, options);
  return store.revision();
}

describe("an empty store", () => {
  it("gets the four sets, each one commit, once; nothing real gets what is made up", {
    timeout: 120_000,
  }, async () => {
    const store = await sqliteStore();
    const { committed, alone, notes } = await bringLayers(store, on);
    expect([alone, notes]).toEqual([true, []]);
    const ids = await idsOfLines(store);
    expect(ids).toEqual(SETS.map((set) => expect.stringMatching(set)));
    expect(committed.map(({ changeSet }) => changeSet)).toEqual(ids);
    expect(Object.keys(await countByLayer(store)).sort()).toEqual(["plan", "public", "recipes", "simulated"]);
    const { problems, facts } = await checkStore(store);
    expect([problems, facts > 60_000]).toEqual([[], true]);
    const before = await store.revision();
    expect((await bringLayers(store, on)).committed).toEqual([]);
    expect(await store.revision()).toBe(before);
  });

  it.each([0, 1, 2])("gets the same when the process dies after %i commits", async (commits) => {
    const [whole, cut] = [memoryStore(), memoryStore()];
    await expect(bringLayers(dyingAfter(cut, commits), off)).rejects.toThrow("killed");
    expect(await idsOfLines(cut)).toHaveLength(commits);
    expect(await revisionAfter(cut, off)).toBe(await revisionAfter(whole, off));
  });

  it("never gets the sample when that is off, and gets it when it is on again", async () => {
    const store = memoryStore();
    await bringLayers(store, off);
    expect(await idsOfLines(store)).toEqual(SETS.slice(0, 3).map((set) => expect.stringMatching(set)));
    const { committed } = await bringLayers(store, on);
    expect(committed.map(({ changeSet }) => changeSet)).toEqual([expect.stringMatching(SETS[3]!)]);
    const before = await store.revision();
    expect((await bringLayers(store, off)).notes).toEqual([]);
    expect(await store.revision()).toBe(before);
  });
});

describe("what somebody dropped for good", () => {
  it.each(["recipes", "public"] as const)("stays away: %s", async (layer) => {
    const store = await sqliteStore();
    await bringLayers(store, off);
    await drop(store, layer);
    const before = await store.revision();
    expect(await bringLayers(store, off)).toMatchObject({ committed: [], notes: [] });
    expect(await store.revision()).toBe(before);
    expect((await countByLayer(store))[layer]).toBeUndefined();
  });

  it("stays away: the sample, also when what is below gets another edition", async () => {
    const store = memoryStore();
    await commitAll(store, earlierPlan, earlierSample());
    await drop(store, "simulated");
    await bringLayers(store, on);
    expect(Object.keys(await countByLayer(store)).sort()).toEqual(["plan", "public", "recipes"]);
  });

  it("stays away: the plan, and nothing comes that would stand on it", async () => {
    const store = memoryStore();
    await loadSet(store, { set: "plan" });
    await drop(store, "plan");
    expect(await bringLayers(store, on)).toMatchObject({ committed: [], notes: [] });
    expect(await countByLayer(store)).toEqual({});
  });
});

describe("a store that somebody else committed to", () => {
  const own = changeSet("own", puts(source("own")));

  it("is left as it is, with a note on each set that is missing, not on what was dropped", async () => {
    const store = memoryStore();
    await commitAll(store, own);
    expect(await bringLayers(store, on)).toEqual({
      committed: [],
      alone: false,
      notes: ["plan", "recipes", "public", "sample"].map((set) => ({ set, what: "missing" })),
    });
    await loadSet(store, { set: "plan" });
    await loadSet(store, { set: "recipes" });
    await drop(store, "recipes");
    const before = await store.revision();
    expect((await bringLayers(store, off)).notes).toEqual([{ set: "public", what: "missing" }]);
    expect(await store.revision()).toBe(before);
  });

  it.each(["plan-x", "plan-notes", "plan-0000beef"])("also when the change set is called %s", async (id) => {
    const store = memoryStore();
    await commitAll(store, earlierPlan, { ...own, id });
    const before = await store.read();
    expect(await bringLayers(store, on)).toMatchObject({
      alone: false,
      notes: expect.arrayContaining([{ set: "plan", what: "outdated" }]),
    });
    expect(await store.read()).toEqual(before);
  });

  it("is seen when the user was faster", async () => {
    const store = memoryStore();
    await store.commit(earlierPlan, "r0");
    let overtaken = false;
    const raced: Store = {
      ...store,
      async commit(changes, expected) {
        if (!overtaken) {
          overtaken = true;
          await store.commit(own, await store.revision());
        }
        return store.commit(changes, expected);
      },
    };
    expect(await bringLayers(raced, on)).toMatchObject({ committed: [], alone: false });
    await store.commit(changeSet("less", removes("source:own")), await store.revision());
  });
});
