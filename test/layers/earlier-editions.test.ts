import { describe, expect, it } from "vitest";
import { recipeChangeSet } from "../../seeds/recipes/recipe-change-set.ts";
import { bringLayers } from "../../server/layers/bring-layers.ts";
import { loadSet } from "../../server/layers/load-set.ts";
import type { Store } from "../../server/store/store.ts";
import { place, puts } from "../support/facts.ts";
import { commitAll, earlier, earlierPlan, earlierSample, plan, sourceIn } from "./earlier.ts";
import { countByLayer, dyingAfter, idsOfLines, memoryStore, sqliteStores } from "./memory-store.ts";

const sqliteStore = sqliteStores();
const off = { withSample: false };
const on = { withSample: true };

async function revisionAfter(store: Store, options: { withSample: boolean }): Promise<string> {
  await bringLayers(store, options);
  return store.revision();
}

describe("a store with an earlier edition", () => {
  it("of the plan alone gets this one, without the facts that are no more, and what is missing", async () => {
    const store = await sqliteStore();
    const { revision } = await store.commit(earlierPlan, "r0");
    const { committed } = await bringLayers(store, off);
    expect(committed[0]).toMatchObject({ changeSet: `${plan.id}-renewing-${revision}`, removed: 2 });
    expect(committed).toHaveLength(3);
    const fresh = memoryStore();
    await bringLayers(fresh, off);
    expect({ ...(await store.read()), revision: "" }).toEqual({ ...(await fresh.read()), revision: "" });
  });

  it("of the plan gets everything above anew, the sample with the seed it had", {
    timeout: 60_000,
  }, async () => {
    const store = memoryStore();
    const recipes = earlier("recipes-0000abcd", puts(sourceIn("recipes")));
    const published = earlier(
      "public-0000abcd",
      puts(sourceIn("public"), place("own", { source: "source:former-public" })),
    );
    await commitAll(store, earlierPlan, recipes, published, earlierSample("plan-7"));
    await bringLayers(store, on);
    const [renewed, ...above] = (await store.history()).slice(4);
    expect(renewed).toMatchObject({
      changeSet: `${plan.id}-renewing-${(await store.history())[3]!.revision}`,
    });
    expect(above.map(({ changeSet }) => changeSet)).toEqual(
      ["recipes", "public", "sample-plan-7"].map((set) =>
        expect.stringMatching(`^${set}-[0-9a-f]{8}-after-${renewed!.revision}$`),
      ),
    );
    const { nodes } = await store.read();
    expect(nodes.filter(({ id }) => /:former/.test(id) || id === "place:own")).toEqual([]);
    expect(nodes.find(({ id }) => id === "source:sample")).toMatchObject({ seed: 7 });
  });

  it.each([1, 2])("is finished by the next start when the process dies after %i commits", async (commits) => {
    const [whole, cut] = [memoryStore(), memoryStore()];
    const recipes = earlier("recipes-0000abcd", puts(sourceIn("recipes")));
    for (const store of [whole, cut]) await commitAll(store, earlierPlan, recipes);
    await expect(bringLayers(dyingAfter(cut, commits), off)).rejects.toThrow("killed");
    expect(await revisionAfter(cut, off)).toBe(await revisionAfter(whole, off));
  });

  it("of the recipes keeps the plan and the threshold that was chosen", async () => {
    const store = memoryStore();
    await loadSet(store, { set: "plan" });
    await store.commit(
      earlier("recipes-from-0.1-0000abcd", puts(sourceIn("recipes"))),
      await store.revision(),
    );
    const { committed } = await bringLayers(store, off);
    expect(committed.map(({ changeSet }) => changeSet)).toEqual([
      expect.stringMatching(/^recipes-from-0\.1-[0-9a-f]{8}-remaking-/),
      expect.stringMatching(/^public-[0-9a-f]{8}$/),
    ]);
    const expected = recipeChangeSet({ essentialFrom: 0.1 }).changes;
    expect((await countByLayer(store)).recipes).toBe(expected.length);
  });

  it("stays as it is below a sample that off protects, with a note", async () => {
    const store = memoryStore();
    await commitAll(store, earlierPlan, earlierSample());
    const before = await store.revision();
    expect((await bringLayers(store, off)).notes).toEqual([{ set: "plan", what: "outdated" }]);
    expect(await store.revision()).toBe(before);
  });

  it("stays as it is below a large sample, with a note", async () => {
    const store = memoryStore();
    await commitAll(store, earlierPlan, earlierSample("10k-50k-7"));
    expect((await bringLayers(store, on)).notes).toEqual([{ set: "plan", what: "outdated" }]);
    expect(await store.history()).toHaveLength(2);
  });

  it("of the public facts gets this one, and keeps the sample: it is not made over them", async () => {
    const store = memoryStore();
    await loadSet(store, { set: "plan" });
    await loadSet(store, { set: "recipes" });
    const former = [sourceIn("public"), place("former", { source: "source:former-public" })];
    const { id, changes } = earlierSample();
    await commitAll(store, earlier("public-0000abcd", puts(...former)), earlier(id, changes.slice(0, 2)));
    const { committed, notes } = await bringLayers(store, off);
    expect(committed).toMatchObject([
      { changeSet: expect.stringMatching(/^public-[0-9a-f]{8}-replacing-/), removed: 2 },
    ]);
    expect(notes).toEqual([{ set: "sample", what: "outdated" }]);
    expect((await countByLayer(store)).simulated).toBe(2);
  });

  const published = earlier(
    "public-0000abcd",
    puts(sourceIn("public"), place("former", { source: "source:former-public" })),
  );

  it("of the public facts takes away a small sample that names a place of theirs, and makes it anew", {
    timeout: 60_000,
  }, async () => {
    const store = memoryStore();
    await loadSet(store, { set: "plan" });
    await commitAll(store, published, earlierSample("plan-7"));
    const { committed, notes } = await bringLayers(store, on);
    const [, renewed, sample] = committed;
    expect(renewed).toMatchObject({
      changeSet: expect.stringMatching(/^public-[0-9a-f]{8}-remaking-/),
      removed: 5,
    });
    expect(sample?.changeSet).toMatch(/^sample-plan-7-[0-9a-f]{8}-after-/);
    expect(notes).toEqual([]);
    expect((await bringLayers(store, on)).committed).toEqual([]);
  });

  it.each([
    ["that off protects", "plan-7", off],
    ["that is large", "10k-50k-7", on],
  ] as const)(
    "of the public facts stays below a sample %s and names a place of theirs, with a note",
    async (...drawn) => {
      const [, size, options] = drawn;
      const store = memoryStore();
      await loadSet(store, { set: "plan" });
      await loadSet(store, { set: "recipes" });
      await commitAll(store, published, earlierSample(size));
      const before = await store.revision();
      expect(await bringLayers(store, options)).toMatchObject({
        committed: [],
        notes: [{ set: "public", what: "outdated" }],
      });
      expect(await store.revision()).toBe(before);
    },
  );

  it("gets a small sample anew over what has come below it", { timeout: 60_000 }, async () => {
    const store = memoryStore();
    await loadSet(store, { set: "plan" });
    await loadSet(store, { set: "sample", choice: { seed: 7 } });
    const over = (await idsOfLines(store))[1];
    await bringLayers(store, on);
    const last = (await idsOfLines(store)).at(-1);
    expect(last).toMatch(/^sample-plan-7-[0-9a-f]{8}-replacing-/);
    expect(last?.startsWith(over ?? "")).toBe(false);
  });
});
