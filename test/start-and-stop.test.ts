import { describe, expect, it } from "vitest";
import { AppError } from "../graph-schema/errors.ts";
import { planFacts } from "../seeds/plan/plan-change-set.ts";
import { firstLoad } from "../server/first-load.ts";
import { followStore } from "../server/graph/current-graph.ts";
import { stopInTime } from "../server/main.ts";
import type { Store } from "../server/store/store.ts";
import { asRead, keptLog } from "./http/support.ts";

const graph = asRead(planFacts(), "r1-0000cafe");

/** A store that holds the plan and refuses its first reads. */
function storeRefusing(reads: number, code: "STORE_UNAVAILABLE" | "STORE_CORRUPT") {
  const asked = { reads: 0 };
  const line = {
    changeSet: "own",
    author: "a",
    reason: "b",
    revision: graph.revision,
    at: "",
    put: 1,
    removed: 0,
  };
  const store: Store = {
    async read() {
      asked.reads += 1;
      if (asked.reads <= reads) throw new AppError(code, "Cannot read the store: the connection was lost");
      return graph;
    },
    revision: async () => graph.revision,
    history: async () => [line],
    commit: async () => {
      throw new Error("nothing is to be committed");
    },
    close: async () => undefined,
  };
  return { store, asked };
}

async function load(store: Store) {
  const events: string[] = [];
  const { lines, log } = keptLog();
  const loaded = () => events.push("loaded");
  const { signal } = new AbortController();
  await firstLoad({
    store,
    graph: followStore(store, () => new Date("2026-11-23T04:00:00Z")),
    log,
    signal,
    loaded,
    pause: 1,
  });
  return { events, lines };
}

describe("firstLoad", () => {
  it("finds the plan in a store that has it by another way", async () => {
    const { lines } = await load(storeRefusing(0, "STORE_UNAVAILABLE").store);
    expect(lines.join("")).toContain("plan loaded");
    expect(lines.join("")).not.toContain("load-plan");
  });

  it.each([1, 2, 3])(
    "asks again when reading fails %i times, before the plan is known or after",
    async (times) => {
      const { store, asked } = storeRefusing(0, "STORE_UNAVAILABLE");
      let calls = 0;
      const dropping: Store = {
        ...store,
        async read() {
          calls += 1;
          // The first reading looks for the plan; the second is the graph's.
          if (calls >= 2 && calls < 2 + times)
            throw new AppError("STORE_UNAVAILABLE", "Cannot read: it is gone");
          return store.read();
        },
      };
      const { events, lines } = await load(dropping);
      expect(events.length).toBeGreaterThan(0);
      expect(lines.join("")).toContain("store away, asking again");
      expect(asked.reads).toBeGreaterThan(1);
    },
  );

  it("gives up at once on a store that is damaged", async () => {
    await expect(load(storeRefusing(1, "STORE_CORRUPT").store)).rejects.toMatchObject({
      code: "STORE_CORRUPT",
    });
  });
});

describe("stopInTime", () => {
  const never = () => new Promise<void>(() => undefined);

  it("closes the store after the requests, and waits no longer than they take", async () => {
    const events: string[] = [];
    const close = (name: string) => async () => void events.push(name);
    await stopInTime({ close: close("requests") }, { close: close("store") }, 60_000);
    expect(events).toEqual(["requests", "store"]);
  });

  it("leaves a store that does not close when the time is over", async () => {
    const began = performance.now();
    await stopInTime({ close: async () => undefined }, { close: never }, 50);
    expect(performance.now() - began).toBeGreaterThanOrEqual(49);
  });
});
