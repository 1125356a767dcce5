import { describe, expect, it } from "vitest";
import type { ChangeSet } from "../../graph-schema/change-set.ts";
import { dropLayer } from "../../server/layers/drop-layer.ts";
import type { Store } from "../../server/store/store.ts";
import { changeSet, enterprise, generator, link, place, puts, source, stage } from "../support/facts.ts";
import { countByLayer, memoryStore, sqliteStores } from "./memory-store.ts";

const sqliteStore = sqliteStores();
const made = { source: "source:generator", evidence: "synthetic", synthetic: true } as const;

/** Five facts of a page, of which one names a stage of an imported file, and four of a generator, of which one is a
 *  purchase from a place of the page:
 *
 *      public:    source:paper, place:a, place:b ─WITHIN→ place:a, place:b ─SPECIALISES_IN→ stage:x
 *      imported:  source:file, stage:x
 *      simulated: source:generator, enterprise:m, place:b ─SUPPLIES→ enterprise:m, enterprise:m ─LOCATED_IN→ place:a
 */
const three: ChangeSet = changeSet(
  "three",
  puts(
    source(),
    { ...source("file"), layer: "imported" },
    generator(),
    place("a"),
    place("b"),
    stage("x", { source: "source:file" }),
    enterprise("m", made),
    link("WITHIN", ["place:b", "place:a"]),
    link("SPECIALISES_IN", ["place:b", "stage:x"]),
    link("SUPPLIES", ["place:b", "enterprise:m"], made),
    link("LOCATED_IN", ["enterprise:m", "place:a"], made),
  ),
);

describe.each([
  ["in memory", async () => memoryStore()],
  ["in SQLite", sqliteStore],
] as const)("dropLayer %s", (_, open) => {
  async function filled(): Promise<Store> {
    const store = await open();
    await store.commit(three, "r0");
    return store;
  }

  it("removes every fact of a layer in one commit, and leaves the others", async () => {
    const store = await filled();
    const dropped = await dropLayer(store, "simulated", await store.revision());
    expect(dropped).toEqual({ layer: "simulated", removed: 4, revision: await store.revision() });
    expect(await countByLayer(store)).toEqual({ public: 5, imported: 2 });
    expect(await store.history()).toMatchObject([{}, { author: "liantu", put: 0, removed: 4 }]);
  });

  it("refuses while other layers name what would go: how many facts, an example, nothing changed", async () => {
    const store = await filled();
    const before = await store.revision();
    await expect(dropLayer(store, "public", before)).rejects.toMatchObject({
      code: "CHANGE_SET_INVALID",
      message: expect.stringContaining("Drop first: simulated"),
      details: [
        {
          pointer: "simulated",
          value: "located-in:m~a",
          message: expect.stringMatching(/^2 facts .*located-in:m~a/),
        },
      ],
    });
    await expect(dropLayer(store, "imported", before)).rejects.toMatchObject({
      details: [
        { pointer: "public", value: "specialises-in:b~x", message: expect.stringMatching(/^1 fact /) },
      ],
    });
    expect(await store.revision()).toBe(before);
  });

  it("changes nothing for a layer without facts, and answers the same when it is asked again", async () => {
    const store = await filled();
    const seen = await store.revision();
    expect(await dropLayer(store, "recipes", seen)).toEqual({ layer: "recipes", removed: 0, revision: seen });
    const dropped = await dropLayer(store, "simulated", seen);
    expect(await dropLayer(store, "simulated", seen)).toEqual(dropped);
    expect(await dropLayer(store, "simulated", dropped.revision)).toEqual({ ...dropped, removed: 0 });
    expect(await store.history()).toHaveLength(2);
  });

  it("refuses when the store has moved on from what was seen", async () => {
    const store = await filled();
    const seen = await store.revision();
    await store.commit(changeSet("more", puts(place("c"))), seen);
    await expect(dropLayer(store, "simulated", seen)).rejects.toMatchObject({ code: "REVISION_STALE" });
    expect(await store.history()).toHaveLength(2);
  });
});
