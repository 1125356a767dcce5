import { afterEach, beforeEach, expect, it } from "vitest";
import { AppError } from "../../graph-schema/errors.ts";
import { copyStore } from "../../server/store/copy-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { changeSet, everyKind, place, puts, removes, source } from "../support/facts.ts";
import { scenario } from "../support/scenarios.ts";
import { context, expectFailure, load, textOf } from "./contract/fixture.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const opened: { store: Store; remove: () => void }[] = [];
let from: Store;
let to: Store;

async function empty(): Promise<Store> {
  const { directory, remove } = temporaryDirectory();
  const store = await openStore({ kind: "sqlite", directory }, context);
  opened.push({ store, remove });
  return store;
}

beforeEach(async () => {
  from = await empty();
  to = await empty();
});

afterEach(async () => {
  for (const { store, remove } of opened.splice(0)) {
    await store.close();
    remove();
  }
});

it("copies everything as one commit that names the revision it is of", async () => {
  await load(from, everyKind, "1");
  await load(from, [place("later", { name: "𠀀镇" })], "2");
  const counts = await copyStore(from, to);
  expect(counts).toMatchObject({ nodes: 13, relationships: 11, from: await from.revision() });
  expect(textOf(await to.read())).toEqual(textOf(await from.read()));
  expect(await to.history()).toMatchObject([
    { put: 24, removed: 0, reason: expect.stringContaining(counts.from) },
  ]);
  expect(await to.revision()).toBe(counts.to);
});

it("comes back equal from a copy of the copy", async () => {
  await load(from, everyKind);
  await copyStore(from, to);
  const back = await empty();
  await copyStore(to, back);
  expect(textOf(await back.read())).toEqual(textOf(await from.read()));
});

it("brings scenarios along as their first versions, also when it is made again", async () => {
  await load(from, everyKind);
  await from.scenarios.put(scenario("a"), 0);
  await from.scenarios.put(scenario("a", { name: "改过", version: 2 }), 1);
  expect(await copyStore(from, to)).toMatchObject({ scenarios: 1 });
  expect(await copyStore(from, to)).toMatchObject({ scenarios: 1 });
  expect(await to.scenarios.list()).toEqual([scenario("a", { name: "改过" })]);
});

it("refuses a target that anything was ever committed to, even when it holds nothing now", async () => {
  await load(from, everyKind);
  const revision = await load(to, [source()]);
  await expectFailure(copyStore(from, to), "REVISION_STALE");
  await to.commit(changeSet("away", removes("source:paper")), revision);
  await expect(copyStore(from, to)).rejects.toThrow(/^Cannot copy into a store that is at revision r2-/);
  expect(textOf(await to.read())).toEqual([]);
});

it("refuses an empty source and leaves the target as it was", async () => {
  await expectFailure(copyStore(from, to), "REQUEST_INVALID");
  expect(await to.revision()).toBe("r0");
});

it("is acknowledged when it is made again, and says so of an outcome nobody knows", async () => {
  await load(from, everyKind);
  const silent: Store = {
    ...to,
    commit: async (...args) => {
      await to.commit(...args);
      throw new AppError("STORE_UNAVAILABLE", "Cannot reach it");
    },
  };
  await expect(copyStore(from, silent)).rejects.toThrow(/^Cannot tell whether the copy is in the target/);
  const counts = await copyStore(from, to);
  expect(counts.to).toBe(await to.revision());
  expect(await to.history()).toHaveLength(1);
});

it("leaves the target empty when the source cannot be read", async () => {
  await from.close();
  await expectFailure(copyStore(from, to), "STORE_UNAVAILABLE");
  expect(await to.revision()).toBe("r0");
  await to.commit(changeSet("still", puts(source())), "r0");
});
