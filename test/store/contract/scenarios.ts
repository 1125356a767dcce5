import { expect, it } from "vitest";
import type { Scenario } from "../../../graph-schema/scenario.ts";
import { everyKind } from "../../support/facts.ts";
import { scenario } from "../../support/scenarios.ts";
import { expectFailure, freshStore, load, type OpenStore, textOf } from "./fixture.ts";

const on = (day: string) => ({ changed: `2026-11-${day}T04:00:00.000Z` });

/** The shelf keeps what people suppose, apart from the facts. */
export function scenarios(open: OpenStore): void {
  const fresh = freshStore(open);
  const ids = async () => (await fresh.store.scenarios.list()).map(({ id }) => id);

  it("is empty at first, and says so of an id that nothing has", async () => {
    expect(await fresh.store.scenarios.list()).toEqual([]);
    expect(await fresh.store.scenarios.get("scenario:a")).toBeUndefined();
    expect(await fresh.store.scenarios.remove("scenario:a", 1)).toBe(false);
  });

  it("gives back to the letter what was put, also after reopening", async () => {
    const whole: Scenario = scenario("高沟-𠮷", {
      name: "高沟 𠮷 “电缆” \\ '",
      note: "第一步",
      changes: [
        {
          kind: "open",
          enterprise: "enterprise:planned-1",
          name: "拟建厂",
          place: "place:a",
          makes: [{ stage: "stage:seal", capacity: 5_000.5, output: 0 }],
        },
        {
          kind: "redirect",
          place: "place:a",
          map: "today",
          stage: "stage:seal",
          share: 0.1 + 0.2,
          to: "enterprise:b",
        },
        { kind: "recipe", input: "stage:seal", output: "stage:car", removed: true },
      ],
    });
    await fresh.store.scenarios.put(whole, 0);
    expect(await fresh.store.scenarios.get(whole.id)).toEqual(whole);
    const store = await fresh.current.reopen();
    expect(await store.scenarios.list()).toEqual([whole]);
  });

  it("lists those changed last first, ties by id, whatever the order they came in", async () => {
    for (const [name, day] of [
      ["b", "22"],
      ["c", "23"],
      ["a", "22"],
      ["d", "21"],
    ] as const)
      await fresh.store.scenarios.put(scenario(name, on(day)), 0);
    expect(await ids()).toEqual(["scenario:c", "scenario:a", "scenario:b", "scenario:d"]);
    await fresh.store.scenarios.put(scenario("d", { ...on("24"), version: 2 }), 1);
    expect(await ids()).toEqual(["scenario:d", "scenario:c", "scenario:a", "scenario:b"]);
  });

  it("takes no id twice, nor a change by who has not seen the last one", async () => {
    await fresh.store.scenarios.put(scenario("a"), 0);
    const other = scenario("a", { name: "另一个" });
    await expectFailure(fresh.store.scenarios.put(other, 0), "SCENARIO_STALE");
    await fresh.store.scenarios.put({ ...other, version: 2 }, 1);
    await expectFailure(
      fresh.store.scenarios.put({ ...other, name: "迟了", version: 2 }, 1),
      "SCENARIO_STALE",
    );
    await expectFailure(fresh.store.scenarios.put(scenario("b", { version: 3 }), 2), "SCENARIO_STALE");
    expect(await fresh.store.scenarios.list()).toEqual([{ ...other, version: 2 }]);
  });

  it("lets one of several who change the same version at once have their way", async () => {
    await fresh.store.scenarios.put(scenario("a"), 0);
    const changed = ["甲", "乙", "丙"].map((name) => scenario("a", { name, version: 2 }));
    const outcomes = await Promise.allSettled(changed.map((one) => fresh.store.scenarios.put(one, 1)));
    const won = outcomes.flatMap(({ status }, index) => (status === "fulfilled" ? [changed[index]] : []));
    expect(won).toHaveLength(1);
    expect(await fresh.store.scenarios.list()).toEqual(won);
  });

  it("acknowledges the very same scenario again", async () => {
    await fresh.store.scenarios.put(scenario("a"), 0);
    await fresh.store.scenarios.put(scenario("a"), 0);
    expect(await ids()).toEqual(["scenario:a"]);
  });

  it("removes the version that was seen and no other", async () => {
    await fresh.store.scenarios.put(scenario("a"), 0);
    await fresh.store.scenarios.put(scenario("b"), 0);
    await expectFailure(fresh.store.scenarios.remove("scenario:a", 2), "SCENARIO_STALE");
    expect(await fresh.store.scenarios.remove("scenario:a", 1)).toBe(true);
    expect(await ids()).toEqual(["scenario:b"]);
    await fresh.store.scenarios.put(scenario("a", { name: "又来" }), 0);
    expect(await ids()).toEqual(["scenario:a", "scenario:b"]);
  });

  it("never counts as a fact: content, revision and history stay, and facts leave scenarios alone", async () => {
    await load(fresh.store, everyKind, "1");
    const told = async () => [
      textOf(await fresh.store.read()),
      await fresh.store.revision(),
      await fresh.store.history(),
    ];
    const before = await told();
    await fresh.store.scenarios.put(scenario("a"), 0);
    expect(await told()).toEqual(before);
    await load(fresh.store, everyKind, "2");
    expect(await fresh.store.scenarios.list()).toEqual([scenario("a")]);
  });

  it("is there beside facts that were committed at the same time", async () => {
    await Promise.all([
      load(fresh.store, everyKind, "1"),
      fresh.store.scenarios.put(scenario("a"), 0),
      fresh.store.scenarios.put(scenario("b"), 0),
    ]);
    expect([(await fresh.store.history()).length, await ids()]).toEqual([1, ["scenario:a", "scenario:b"]]);
  });

  it("rejects every call after closing with STORE_UNAVAILABLE", async () => {
    const { store } = fresh;
    await store.close();
    await expectFailure(store.scenarios.list(), "STORE_UNAVAILABLE");
    await expectFailure(store.scenarios.get("scenario:a"), "STORE_UNAVAILABLE");
    await expectFailure(store.scenarios.put(scenario("a"), 0), "STORE_UNAVAILABLE");
    await expectFailure(store.scenarios.remove("scenario:a", 1), "STORE_UNAVAILABLE");
  });
}
