import { describe, expect, it } from "vitest";
import type { Graph } from "../../graph-schema/facts.ts";
import type { Scope } from "../../graph-schema/scope.ts";
import { followStore } from "../../server/graph/current-graph.ts";
import { scenario } from "../support/scenarios.ts";
import { graphOf, place } from "./build.ts";

const now = () => new Date("2026-11-23T04:00:00Z");
const nextRound = () => new Promise<void>((go) => setImmediate(go));

/** A store at a revision that a test moves, and a graph over it whose builds count their steps. */
function followed() {
  const state = { revision: "r1-00000001", steps: 0, stands: false };
  const store = {
    revision: async () => state.revision,
    read: async (): Promise<Graph> => graphOf([place("place:a", "town")], state.revision),
  };
  const pause = async () => {
    state.steps += 1;
    do await nextRound();
    while (state.stands);
  };
  return { state, graph: followStore(store, now, { pause }) };
}

/** A scope that nobody has asked for before. */
function yearsFrom(year: number): Scope {
  return { layers: ["plan"], years: `${year}-2010` };
}

describe("snapshots that are asked for together", () => {
  it("are made one after another, in the order in which they were asked for", async () => {
    const { graph } = followed();
    const done: string[] = [];
    const asked = [1990, 1991, 1992].map(async (year) => {
      const { scope } = await graph.current(yearsFrom(year));
      done.push(scope.years);
    });
    const begun = graph.current(yearsFrom(1993), scenario("s", { changes: [] }));
    await Promise.all([...asked, begun.then(() => done.push("scenario"))]);
    expect(done).toEqual(["1990-2010", "1991-2010", "1992-2010", "scenario"]);
  });

  it("are refused when more than 32 wait, with a code that says to ask again", async () => {
    const { graph } = followed();
    const asked = Array.from({ length: 40 }, (_, index) => graph.current(yearsFrom(1900 + index)));
    const told = await Promise.allSettled(asked);
    const refused = told.filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(40 - 33);
    expect(refused[0]).toMatchObject({ reason: { code: "GRAPH_PREPARING" } });
    expect((await graph.current(yearsFrom(1939))).scope.years).toBe("1939-2010");
  });

  it("are dropped once nobody waits for them, the one under way too", async () => {
    const { graph, state } = followed();
    await graph.current(yearsFrom(1899));
    const steps = state.steps;
    const [gone, stays] = [new AbortController(), new AbortController()];
    const left = Array.from({ length: 20 }, (_, index) =>
      graph.current(yearsFrom(1900 + index), undefined, gone.signal),
    );
    const other = graph.current(yearsFrom(1905), undefined, stays.signal);
    await nextRound();
    gone.abort();
    for (const { status } of await Promise.allSettled(left)) expect(status).toBe("rejected");
    expect((await other).scope.years).toBe("1905-2010");
    expect(state.steps - 2 * steps).toBeLessThan(5);
  });
});

describe("a snapshot of the revision before", () => {
  it("stays in hand until the next one is ready, and no longer", async () => {
    const { graph, state } = followed();
    expect(graph.inHand()).toBeUndefined();
    await graph.current(yearsFrom(1899));
    const first = await graph.current();
    state.revision = "r2-00000002";
    state.stands = true;
    const second = graph.current();
    for (let round = 0; round < 20; round++) await nextRound();
    expect(graph.inHand()).toBe(first);
    state.stands = false;
    expect((await second).revision).toBe("r2-00000002");
    expect(graph.inHand()).toBe(await second);
    expect(graph.inHand(yearsFrom(1899))).toBeUndefined();
  });
});
