import { expect, it } from "vitest";
import { EMPTY_REVISION } from "../../../graph-schema/change-set.ts";
import { changeSet, place, puts, removes, source } from "../../support/facts.ts";
import { expectFailure, freshStore, load, type OpenStore, setClock } from "./fixture.ts";

/** A change set has an effect once, whatever happens to the answer. */
export function idempotence(open: OpenStore): void {
  const fresh = freshStore(open);
  const first = changeSet("first", puts(source(), place("a")));

  it("answers the same set again with its first line, and does nothing", async () => {
    const line = await fresh.store.commit(first, EMPTY_REVISION);
    setClock("2030-01-01T00:00:00.000Z");
    expect(await fresh.store.commit(first, line.revision)).toEqual(line);
    expect(await fresh.store.history()).toEqual([line]);
  });

  it("does not look at the expected revision of a set it has already taken", async () => {
    const line = await fresh.store.commit(first, EMPTY_REVISION);
    expect(await fresh.store.commit(first, EMPTY_REVISION)).toEqual(line);
    expect(await fresh.store.commit(first, "r7-ffffffff")).toEqual(line);
  });

  it("does not bring back what later commits have changed", async () => {
    const line = await fresh.store.commit(first, EMPTY_REVISION);
    const second = await fresh.store.commit(changeSet("second", removes("place:a")), line.revision);
    expect(await fresh.store.commit(first, second.revision)).toEqual(line);
    expect(await fresh.store.revision()).toBe(second.revision);
    expect((await fresh.store.read()).nodes.map(({ id }) => id)).toEqual(["source:paper"]);
  });

  it("remembers a set over reopening", async () => {
    const line = await fresh.store.commit(first, EMPTY_REVISION);
    const store = await fresh.current.reopen();
    expect(await store.commit(first, EMPTY_REVISION)).toEqual(line);
    expect(await store.history()).toEqual([line]);
  });

  it("takes the same properties in another order as the same content", async () => {
    const line = await fresh.store.commit(first, EMPTY_REVISION);
    const reversed = puts(source(), place("a")).map((change) => {
      if (change.op === "remove") return change;
      return { ...change, fact: Object.fromEntries(Object.entries(change.fact).reverse()) } as typeof change;
    });
    expect(await fresh.store.commit({ ...first, changes: reversed }, line.revision)).toEqual(line);
  });

  it("takes the same changes under another id as another set", async () => {
    const line = await fresh.store.commit(first, EMPTY_REVISION);
    const again = await fresh.store.commit({ ...first, id: "again" }, line.revision);
    expect(again.revision).not.toBe(line.revision);
    expect(await fresh.store.history()).toEqual([line, again]);
  });

  const others = {
    "other facts": { ...first, changes: puts(source(), place("b")) },
    "fewer changes": { ...first, changes: puts(source()) },
    "another author": { ...first, author: "someone else" },
    "another reason": { ...first, reason: "other" },
  };
  for (const [what, other] of Object.entries(others)) {
    it(`refuses a used id with ${what}, even at a stale revision, and writes nothing`, async () => {
      const line = await fresh.store.commit(first, EMPTY_REVISION);
      await expectFailure(fresh.store.commit(other, line.revision), "CHANGE_SET_REUSED");
      await expectFailure(fresh.store.commit(other, EMPTY_REVISION), "CHANGE_SET_REUSED");
      expect(await fresh.store.history()).toEqual([line]);
      expect((await fresh.store.read()).nodes.map(({ id }) => id)).toEqual(["place:a", "source:paper"]);
    });
  }

  it("has one effect when one set is sent ten times at once", async () => {
    const lines = await Promise.all(
      Array.from({ length: 10 }, () => fresh.store.commit(first, EMPTY_REVISION)),
    );
    expect(new Set(lines.map((line) => JSON.stringify(line))).size).toBe(1);
    expect(await fresh.store.history()).toHaveLength(1);
  });

  it("forgets the id of a set that was refused", async () => {
    const wrong = changeSet("try", puts(place("a")));
    await expectFailure(fresh.store.commit(wrong, EMPTY_REVISION), "CHANGE_SET_INVALID");
    expect(await load(fresh.store, [source(), place("a")], "try")).toBe(await fresh.store.revision());
  });
}
