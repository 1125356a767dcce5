import { describe, expect, it } from "vitest";
import type { Graph } from "../../graph-schema/facts.ts";
import { EVERYTHING, WHOLE_SCOPE } from "../../graph-schema/scope.ts";
import { followStore } from "../../server/graph/current-graph.ts";
import { scenario } from "../support/scenarios.ts";
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

  it("makes the snapshot of a scope once for all who ask, and keeps those asked for last", async () => {
    const { store, state, release } = countingStore();
    const graph = followStore(store, () => new Date("2026-11-23T04:00:00Z"));
    const asked = [graph.current(WHOLE_SCOPE), graph.current(), graph.current(WHOLE_SCOPE)];
    await settle();
    release();
    const [whole, everything, again] = await Promise.all(asked);
    expect(again).toBe(whole);
    expect(everything).not.toBe(whole);
    expect([whole?.scope, everything?.scope]).toEqual([WHOLE_SCOPE, EVERYTHING]);
    await graph.current(WHOLE_SCOPE);
    for (let year = 1990; year < 2021; year++) await graph.current({ layers: [], years: `${year}` });
    expect(await graph.current(WHOLE_SCOPE)).toBe(whole);
    expect(await graph.current()).not.toBe(everything);
    expect(state.read).toBe(1);
  });

  it("keeps as many as the facts of the store allow, two at least", async () => {
    const keptOf = async (mostFacts: number) => {
      const { store, release } = countingStore();
      const graph = followStore(store, () => new Date("2026-11-23T04:00:00Z"), { mostFacts });
      const scopes = ["2010", "2011", "2012", "2013", "2014"].map((years) => ({ layers: [], years }));
      const first = graph.current(scopes[0]);
      await settle();
      release();
      const made = [await first];
      for (const scope of scopes.slice(1)) made.push(await graph.current(scope));
      const kept = [];
      for (const [at, scope] of [...scopes.entries()].reverse()) {
        if ((await graph.current(scope)) !== made[at]) break;
        kept.push(scope.years);
      }
      return kept;
    };
    // A paragraph and a place, and one for the snapshot itself: three of eight fit twice, of twelve four times.
    expect(await keptOf(8)).toEqual(["2014", "2013"]);
    expect(await keptOf(12)).toEqual(["2014", "2013", "2012", "2011"]);
    expect(await keptOf(2)).toEqual(["2014", "2013"]);
  });

  it("says what is newest without reading anything", async () => {
    const { store, state } = countingStore();
    const graph = followStore(store, () => new Date("2026-11-23T17:00:00Z"));
    const [first, second] = await Promise.all([graph.newest(), graph.newest()]);
    expect(first).toEqual({ revision: "r1-00000001", today: "2026-11-24" });
    expect(second).toEqual(first);
    expect([state.asked, state.read]).toEqual([1, 0]);
  });

  it("holds a scenario for true beside the facts as they are, each version of it apart", async () => {
    const { store, state, release } = countingStore();
    const graph = followStore(store, () => new Date("2026-11-23T04:00:00Z"));
    const opening = scenario("s", {
      changes: [
        {
          kind: "open",
          enterprise: "enterprise:planned",
          name: "拟建厂",
          place: "place:a",
          makes: [{ stage: "stage:s", capacity: 1 }],
        },
      ],
    });
    const refused = graph.current(EVERYTHING, opening);
    await settle();
    release();
    await expect(refused).rejects.toMatchObject({ code: "SCENARIO_UNFIT" });
    const nothing = scenario("s", { changes: [] });
    const supposed = await graph.current(EVERYTHING, nothing);
    expect(supposed).not.toBe(await graph.current());
    expect(supposed).toBe(await graph.current(EVERYTHING, nothing));
    expect(supposed).not.toBe(await graph.current(EVERYTHING, { ...nothing, version: 2 }));
    expect([supposed.revision, supposed.scenario?.split("-")[0]]).toEqual([state.revision, "scenario:s@1"]);
    expect((await graph.current()).scenario).toBeUndefined();
    expect(state.read).toBe(1);
  });

  it("lets others have their turn while a snapshot is made", async () => {
    const { store, release } = countingStore();
    let turns = 0;
    const graph = followStore(store, () => new Date("2026-11-23T04:00:00Z"), {
      pause: async () => {
        turns += 1;
      },
    });
    const asked = graph.current(WHOLE_SCOPE);
    await settle();
    release();
    await asked;
    expect(turns).toBeGreaterThan(10);
    const before = turns;
    await graph.current(WHOLE_SCOPE);
    expect(turns).toBe(before);
  });

  it("turns to a new day without making anything anew", async () => {
    const { store, release } = countingStore();
    let now = new Date("2026-11-23T04:00:00Z");
    const graph = followStore(store, () => now);
    const first = graph.current();
    await settle();
    release();
    expect((await first).today).toBe("2026-11-23");
    now = new Date("2026-11-23T16:00:00Z");
    const second = await graph.current();
    expect(second.today).toBe("2026-11-24");
    expect(second.facts).toBe((await first).facts);
    expect(await graph.current()).toBe(second);
  });

  it("makes a snapshot anew after one that could not be made", async () => {
    const { store, release } = countingStore();
    let fails = true;
    const graph = followStore(store, () => new Date("2026-11-23T04:00:00Z"), {
      pause: async () => {
        if (fails) throw new Error("stopped");
      },
    });
    const failed = graph.current();
    await settle();
    release();
    await expect(failed).rejects.toThrow("stopped");
    fails = false;
    expect((await graph.current()).revision).toBe("r1-00000001");
  });
});
