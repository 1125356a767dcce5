import { afterEach, describe, expect, it } from "vitest";
import type { ChangeSet } from "../graph-schema/change-set.ts";
import { planChangeSet } from "../seeds/plan/plan-change-set.ts";
import { bringPlan, holdsPlanAlone, loadPlan } from "../server/plan.ts";
import { copyStore } from "../server/store/copy-store.ts";
import { openSqliteStore } from "../server/store/sqlite/sqlite-store.ts";
import type { Store } from "../server/store/store.ts";
import { temporaryDirectory } from "./store/temporary-directory.ts";
import { changeSet, place, puts, removes, source } from "./support/facts.ts";

const endings: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function emptyStore(): Promise<Store> {
  const { directory, remove } = temporaryDirectory();
  const store = await openSqliteStore({ directory, now: () => new Date(0) });
  endings.push(remove, () => store.close());
  return store;
}

const plan = planChangeSet();
const aPlace = plan.changes.find((change) => change.op === "put" && change.fact.id === "place:341800");
const aSpeciality = plan.changes.find(
  (change) => change.op === "put" && change.fact.kind === "SPECIALISES_IN",
);
const paragraph = { ...source("former"), layer: "plan" } as const;

/** An edition before this one: without a speciality, and with two facts that this one has not. */
const earlier: ChangeSet = {
  ...plan,
  id: "plan-0000abcd",
  changes: [
    ...plan.changes.filter((change) => change !== aSpeciality),
    ...puts(paragraph, place("former", { source: paragraph.id })),
  ],
};

async function idsIn(store: Store): Promise<string[]> {
  const { nodes, relationships } = await store.read();
  return [...nodes, ...relationships].map(({ id }) => id);
}

const idsOfPlan = plan.changes.flatMap((change) => (change.op === "put" ? [change.fact.id] : [])).sort();

describe("bringPlan", () => {
  it("fills an empty store, once", async () => {
    const store = await emptyStore();
    const line = await bringPlan(store);
    expect(line).toMatchObject({ changeSet: plan.id, author: "liantu", put: idsOfPlan.length });
    expect(await bringPlan(store)).toEqual(line);
  });

  it("replaces an earlier edition, and removes the facts that are no more", async () => {
    const store = await emptyStore();
    await store.commit(earlier, "r0");
    expect(await bringPlan(store)).toMatchObject({ changeSet: plan.id, removed: 2 });
    expect((await idsIn(store)).sort()).toEqual(idsOfPlan);
  });

  it.each(["plan-x", "plan-notes", "plan-0000beef"])(
    "takes nothing from a user whose change set is called %s",
    async (id) => {
      const store = await emptyStore();
      const { revision } = await store.commit(earlier, "r0");
      const own = puts(source("own"), place("own", { source: "source:own" }));
      await store.commit(changeSet(id, [...own, ...puts(place("note", { source: paragraph.id }))]), revision);
      const before = await store.read();
      expect(await bringPlan(store)).toBeUndefined();
      expect(await store.read()).toEqual(before);
    },
  );

  it("decides again when a user was faster", async () => {
    const store = await emptyStore();
    await store.commit(earlier, "r0");
    let overtaken = false;
    const raced: Store = {
      ...store,
      async commit(changes, expected) {
        if (!overtaken) {
          overtaken = true;
          await store.commit(changeSet("plan-x", puts(source("own"))), await store.revision());
        }
        return store.commit(changes, expected);
      },
    };
    expect(await bringPlan(raced)).toBeUndefined();
    expect(await idsIn(store)).toEqual(expect.arrayContaining(["source:own", "place:former"]));
  });

  it("knows the plan in a copy of its store, and in one where a user has added to it", async () => {
    const [first, copy] = [await emptyStore(), await emptyStore()];
    const { revision } = await loadPlan(first);
    await first.commit(changeSet("own", puts(source("own"))), revision);
    await copyStore(first, copy);
    const [line] = await copy.history();
    expect(await bringPlan(copy)).toEqual(line);
    expect(await copy.history()).toHaveLength(1);
  });

  it("does not take a store for the plan where one of its facts was changed or taken away", async () => {
    const [first, copy] = [await emptyStore(), await emptyStore()];
    const { revision } = await loadPlan(first);
    if (aPlace?.op !== "put" || aPlace.fact.kind !== "Place") throw new Error("the plan has lost 宣城");
    await first.commit(changeSet("own", puts({ ...aPlace.fact, name: "宣城府" })), revision);
    await copyStore(first, copy);
    expect(await bringPlan(copy)).toBeUndefined();
  });

  it("brings the next edition into a copy of the plan alone", async () => {
    const [first, copy] = [await emptyStore(), await emptyStore()];
    await first.commit(earlier, "r0");
    await copyStore(first, copy, "liantu");
    expect(holdsPlanAlone(await copy.history())).toBe(true);
    expect(await bringPlan(copy)).toMatchObject({ changeSet: plan.id, removed: 2 });
    expect((await idsIn(copy)).sort()).toEqual(idsOfPlan);
  });
});

describe("loadPlan", () => {
  it("adds the plan to what a user has committed, and leaves that as it is", async () => {
    const store = await emptyStore();
    await store.commit(changeSet("plan-x", [...puts(source("own"), source("gone"))]), "r0");
    await store.commit(changeSet("less", removes("source:gone")), await store.revision());
    expect(await loadPlan(store)).toMatchObject({ changeSet: plan.id, removed: 0 });
    expect((await idsIn(store)).sort()).toEqual([...idsOfPlan, "source:own"].sort());
  });
});
