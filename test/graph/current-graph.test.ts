import { describe, expect, it } from "vitest";
import type { Graph } from "../../graph-schema/facts.ts";
import { followStore } from "../../server/graph/current-graph.ts";
import { graphOf, place } from "./build.ts";

/** A store that counts what it is asked, and answers a reading only when it is let. */
function countingStore() {
  const state = { revision: "r1-00000001", asked: 0, read: 0, fails: false };
  const waiting: (() => void)[] = [];
  return {
    state,
    release: () => {
      for (const go of waiting.splice(0)) go();
    },
    store: {
      async revision() {
        state.asked += 1;
        if (state.fails) throw new Error("away");
        return state.revision;
      },
      async read(): Promise<Graph> {
        state.read += 1;
        const graph = graphOf([place("place:a", "town")], state.revision);
        await new Promise<void>((go) => waiting.push(go));
        return graph;
      },
    },
  };
}

const settle = () => new Promise((done) => setTimeout(done));

describe("followStore", () => {
  it("asks once and reads once for requests that come together", async () => {
    const { store, state, release } = countingStore();
    const graph = followStore(store, () => new Date("2026-11-23T04:00:00Z"));
    const asked = [graph.current(), graph.current(), graph.current()];
    await settle();
    release();
    const [first, ...others] = await Promise.all(asked);
    expect(first?.facts.node("Place", "place:a")?.level).toBe("town");
    expect(others).toEqual([first, first]);
    expect([state.asked, state.read]).toEqual([1, 1]);
  });

  it("reads again only when the store has moved on", async () => {
    const { store, state, release } = countingStore();
    const graph = followStore(store, () => new Date("2026-11-23T04:00:00Z"));
    const first = graph.current();
    await settle();
    release();
    expect(await graph.current()).toBe(await first);
    state.revision = "r2-00000002";
    const second = graph.current();
    await settle();
    release();
    expect((await second).revision).toBe("r2-00000002");
    expect(state.read).toBe(2);
  });

  it("does not hand out a reading that began before the revision it was asked for", async () => {
    const { store, state, release } = countingStore();
    const graph = followStore(store, () => new Date("2026-11-23T04:00:00Z"));
    const before = graph.current();
    await settle();
    state.revision = "r2-00000002";
    const after = graph.current();
    await settle();
    release();
    await settle();
    release();
    expect((await before).revision).toBe("r1-00000001");
    expect((await after).revision).toBe("r2-00000002");
  });

  it("fails with the store and recovers with it", async () => {
    const { store, state, release } = countingStore();
    const graph = followStore(store, () => new Date("2026-11-23T04:00:00Z"));
    state.fails = true;
    await expect(graph.current()).rejects.toThrow("away");
    state.fails = false;
    const again = graph.current();
    await settle();
    release();
    expect((await again).revision).toBe("r1-00000001");
  });

  it("makes each day's map once", async () => {
    const { store, release } = countingStore();
    const asked = followStore(store, () => new Date("2026-11-23T04:00:00Z")).current();
    await settle();
    release();
    const snapshot = await asked;
    expect(snapshot.placesOn("2010-12-31")).toBe(snapshot.placesOn("2010-12-31"));
    expect(snapshot.placesOn("2010-12-31").day).toBe("2010-12-31");
  });
});
