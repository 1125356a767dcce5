import { describe, expect, it } from "vitest";
import { AppError } from "../graph-schema/errors.ts";
import { planFacts } from "../seeds/plan/plan-change-set.ts";
import { firstLoad } from "../server/first-load.ts";
import { followStore } from "../server/graph/current-graph.ts";
import { OWN_AUTHOR } from "../server/layers/set-ids.ts";
import { stopInTime } from "../server/main.ts";
import type { Store } from "../server/store/store.ts";
import { asRead, keptLog } from "./http/support.ts";
import { memoryShelf } from "./support/scenario-shelf.ts";

const graph = asRead(planFacts(), "r1-0000cafe");

/** The only line of a store: of somebody's own data, or of another program's copy of the plan. */
function lineOf(changeSet: string, author = "a") {
  return { changeSet, author, reason: "b", revision: graph.revision, at: "", put: 1, removed: 0 };
}

/** A store that holds the plan by another way than its own line, and refuses its first reads. */
function storeRefusing(reads: number, code: "STORE_UNAVAILABLE" | "STORE_CORRUPT", line = lineOf("own")) {
  let asked = 0;
  const store: Store = {
    async read() {
      asked += 1;
      if (asked <= reads) throw new AppError(code, "Cannot read the store: the connection was lost");
      return graph;
    },
    revision: async () => graph.revision,
    history: async () => [line],
    commit: async () => {
      throw new Error("nothing is to be committed");
    },
    scenarios: memoryShelf(),
    close: async () => undefined,
  };
  return store;
}

async function load(store: Store, withSample = false) {
  const events: string[] = [];
  const { lines, log } = keptLog();
  const loaded = () => events.push("loaded");
  const { signal } = new AbortController();
  await firstLoad({
    store,
    graph: followStore(store, () => new Date("2026-11-23T04:00:00Z")),
    log,
    withSample,
    signal,
    loaded,
    pause: 1,
  });
  return { events, said: lines.join("") };
}

describe("firstLoad", () => {
  it("names the commands for what a store with data of its own has not got, and not for what it has", async () => {
    const { said } = await load(storeRefusing(0, "STORE_UNAVAILABLE"), true);
    expect(said).toContain("the store holds data of its own and was left as it is");
    for (const set of ["recipes", "public", "sample"]) expect(said).toContain(`run liantu load-${set}`);
    expect(said).not.toContain("load-plan");
    const off = await load(storeRefusing(0, "STORE_UNAVAILABLE"));
    expect(off.said).not.toContain("load-sample");
  });

  it("says what to do about a sample that was begun, or stands on another edition", async () => {
    const begun = lineOf("sample-10k-50k-7-0000cafe-part-0001", OWN_AUTHOR);
    const history = async () => [lineOf("plan-0000cafe", OWN_AUTHOR), begun];
    const { said } = await load({ ...storeRefusing(0, "STORE_UNAVAILABLE"), history });
    expect(said).toContain("plan is there in another edition");
    expect(said).toContain("run liantu drop-layer simulated and start again");
    const own = async () => [lineOf("own"), begun];
    const beside = await load({ ...storeRefusing(0, "STORE_UNAVAILABLE"), history: own }, true);
    expect(beside.said).toContain("run the same liantu load-sample again");
  });

  it.each([1, 2, 3])("asks again when reading fails %i times", async (times) => {
    const { events, said } = await load(storeRefusing(times, "STORE_UNAVAILABLE"));
    expect(events).toHaveLength(times + 1);
    expect(said).toContain("store away, asking again");
    expect(said).toContain("facts loaded");
  });

  it("asks again when the store is away before it is known what it holds", async () => {
    const store = storeRefusing(0, "STORE_UNAVAILABLE");
    let calls = 0;
    const away: Store = {
      ...store,
      async history() {
        calls += 1;
        if (calls < 3) throw new AppError("STORE_TIMEOUT", "Cannot read: no answer");
        return store.history();
      },
    };
    const { events, said } = await load(away);
    expect([events.length, said.includes("asking again")]).toEqual([1, true]);
  });

  it("gives up at once on a store that is damaged", async () => {
    await expect(load(storeRefusing(1, "STORE_CORRUPT"))).rejects.toMatchObject({ code: "STORE_CORRUPT" });
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
