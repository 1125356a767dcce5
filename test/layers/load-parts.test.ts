import { expect, it } from "vitest";
import { loadParts, PART_SIZE } from "../../server/layers/load-parts.ts";
import { changeSet, link, place, puts, source } from "../support/facts.ts";
import { dyingAfter, idsOfLines, memoryStore } from "./memory-store.ts";

/** A source, n places, each lying in the one before it: 2 n facts. */
function* chainOf(n: number) {
  yield source();
  yield place("0");
  for (let at = 1; at < n; at += 1) {
    yield place(`${at}`);
    yield link("WITHIN", [`place:${at}`, `place:${at - 1}`]);
  }
}

const load = (n: number) => ({ run: "sample-10k-50k-7-0000cafe", reason: "test", facts: chainOf(n) });
const nothing = () => undefined;

it("puts facts in parts that each hold, and names the last one", async () => {
  const store = memoryStore();
  const told: number[] = [];
  const line = await loadParts(store, load(25_000), (facts) => told.push(facts));
  expect(told).toEqual([20_000, 40_000, 50_000]);
  expect(await idsOfLines(store)).toEqual([
    "sample-10k-50k-7-0000cafe-part-0001",
    "sample-10k-50k-7-0000cafe-part-0002",
    "sample-10k-50k-7-0000cafe-part-0003-last",
  ]);
  expect(line).toEqual((await store.history()).at(-1));
});

it("makes no empty part when the last one is just full", async () => {
  const store = memoryStore();
  await loadParts(store, load(PART_SIZE / 2), nothing);
  expect(await idsOfLines(store)).toEqual(["sample-10k-50k-7-0000cafe-part-0001-last"]);
});

it.each([0, 1, 2])("is finished by the same load when it was cut off after %i parts", async (parts) => {
  const [whole, cut] = [memoryStore(), memoryStore()];
  await loadParts(whole, load(25_000), nothing);
  await expect(loadParts(dyingAfter(cut, parts), load(25_000), nothing)).rejects.toThrow("killed");
  await loadParts(cut, load(25_000), nothing);
  await loadParts(cut, load(25_000), nothing);
  expect(await cut.revision()).toBe(await whole.revision());
  expect(await cut.history()).toHaveLength(3);
});

it("goes on when others commit between two parts", async () => {
  const store = memoryStore();
  await loadParts(store, load(25_000), (facts) => {
    void store
      .revision()
      .then((revision) => store.commit(changeSet(`own ${facts}`, puts(source("own"))), revision));
  });
  expect(await store.history()).toHaveLength(6);
});

it("holds no more facts than two parts", async () => {
  let [made, kept] = [0, 0];
  function* counted() {
    for (const fact of chainOf(45_000)) {
      made += 1;
      expect(made - kept).toBeLessThanOrEqual(2 * PART_SIZE);
      yield fact;
    }
  }
  await loadParts(memoryStore(), { ...load(0), facts: counted() }, (facts) => (kept = facts));
  expect(made).toBe(90_000);
});
