import { expect, it } from "vitest";
import { changeSet, everyKind, place, puts, source } from "../../support/facts.ts";
import { expectFailure, freshStore, load, type OpenStore, textOf } from "./fixture.ts";

/** Closing lets go of everything, and reopening finds everything. */
export function closing(open: OpenStore): void {
  const fresh = freshStore(open);

  it("keeps everything over reopening: facts, revision, history", async () => {
    await load(fresh.store, everyKind, "1");
    await load(fresh.store, [place("later")], "2");
    const before = [
      textOf(await fresh.store.read()),
      await fresh.store.revision(),
      await fresh.store.history(),
    ];
    const store = await fresh.current.reopen();
    expect([textOf(await store.read()), await store.revision(), await store.history()]).toEqual(before);
  });

  it("goes on committing where it was before reopening", async () => {
    await load(fresh.store, [source()], "1");
    const store = await fresh.current.reopen();
    expect((await load(store, [place("a")], "2")).split("-")[0]).toBe("r2");
    expect((await store.read()).nodes).toHaveLength(2);
  });

  it("stays empty over reopening when nothing was committed", async () => {
    const store = await fresh.current.reopen();
    expect(await store.read()).toEqual({ revision: "r0", nodes: [], relationships: [] });
  });

  it("may be closed twice, also at once", async () => {
    await Promise.all([fresh.store.close(), fresh.store.close()]);
    await fresh.store.close();
  });

  it("rejects every call after closing with STORE_UNAVAILABLE", async () => {
    const { store } = fresh;
    await store.close();
    await expectFailure(store.read(), "STORE_UNAVAILABLE");
    await expectFailure(store.revision(), "STORE_UNAVAILABLE");
    await expectFailure(store.history(), "STORE_UNAVAILABLE");
    await expectFailure(store.commit(changeSet("late", puts(source())), "r0"), "STORE_UNAVAILABLE");
  });

  it("finishes the commit that was running when it was closed", async () => {
    const committing = load(fresh.store, [source(), place("a")]);
    const revision = await committing;
    const second = fresh.store.commit(changeSet("2", puts(place("b"))), revision);
    const [line] = await Promise.all([second, fresh.store.close()]);
    const store = await fresh.current.reopen();
    expect(await store.revision()).toBe(line.revision);
    expect((await store.read()).nodes).toHaveLength(3);
  });
}
