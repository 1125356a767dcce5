import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { everyKind } from "../support/facts.ts";
import { type BundledScript, bundleScript, type Running, start } from "./child-process.ts";
import { context, expectFailure, load, textOf } from "./contract/fixture.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

let script: BundledScript;
let here: ReturnType<typeof temporaryDirectory>;
const running = new Set<Running>();

beforeAll(async () => {
  script = await bundleScript("sqlite-child.ts");
});
afterAll(() => script.remove());

beforeEach(() => {
  here = temporaryDirectory();
});
afterEach(async () => {
  for (const { process, ended } of running) {
    process.kill("SIGKILL");
    await ended;
  }
  running.clear();
  here.remove();
});

/** Another process on the same directory, which holds the store until its input ends. */
function another(): Running {
  const child = start(process.execPath, [script.path, here.directory, "0"]);
  running.add(child);
  return child;
}

const open = () => openSqliteStore({ directory: here.directory, ...context });

it("names the process that has the store, and what to do", async () => {
  const child = another();
  await child.said("opened");
  await expectFailure(open(), "STORE_LOCKED");
  await expect(open()).rejects.toThrow(
    `process ${child.process.pid}, since 1970-01-01T00:00:00.000Z, is using it. Stop that process first`,
  );
});

it("opens as soon as the other process has closed the store", async () => {
  const child = another();
  await child.said("opened");
  await expectFailure(open(), "STORE_LOCKED");
  child.process.stdin?.end();
  expect((await child.ended).lines).toEqual(["opened", "done"]);
  await (await open()).close();
});

it("waits for another process that is about to close the store", async () => {
  const child = another();
  await child.said("opened");
  child.process.stdin?.end();
  await new Promise((go) => setImmediate(go));
  await (await open()).close();
});

it("opens as soon as the other process was killed: no stale lock stays behind", async () => {
  const child = another();
  await child.said("opened");
  child.process.kill("SIGKILL");
  expect((await child.ended).killed).toBe(true);
  expect(readFileSync(join(here.directory, "liantu.lock.json"), "utf8")).toContain(`${child.process.pid}`);
  await (await open()).close();
});

it("keeps another process out, which says STORE_LOCKED and changes nothing", async () => {
  const store = await open();
  await load(store, everyKind);
  const child = await another().ended;
  expect(child.lines).toEqual(["failed STORE_LOCKED"]);
  expect(textOf(await store.read())).toHaveLength(everyKind.length);
  await store.close();
});

it("keeps out a second store of the same process", async () => {
  const store = await open();
  await expect(open()).rejects.toThrow(`process ${process.pid}, since 2011-08-22T08:00:00.000Z, is using it`);
  await store.close();
  await (await open()).close();
});

it("lets go of the lock when the store turns out to be damaged", async () => {
  const store = await open();
  await store.close();
  writeFileSync(join(here.directory, "liantu.sqlite"), "garbage");
  await expectFailure(open(), "STORE_CORRUPT");
  await expectFailure(open(), "STORE_CORRUPT");
});

it("lets one of two processes in that start at the same moment", async () => {
  const children = [another(), another(), another()];
  const first = await Promise.all(
    children.map((child) => Promise.race([child.said("opened"), child.said("failed")])),
  );
  expect(first.sort()).toEqual(["failed STORE_LOCKED", "failed STORE_LOCKED", "opened"]);
});
