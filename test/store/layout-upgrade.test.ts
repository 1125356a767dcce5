import { join } from "node:path";
import Database from "libsql";
import { afterEach, expect, it } from "vitest";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { everyKind } from "../support/facts.ts";
import { scenario } from "../support/scenarios.ts";
import { context, load, textOf } from "./contract/fixture.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const { directory, remove } = temporaryDirectory();
afterEach(remove);

/** Takes away what version 2 of the layout has brought, so that the file is one of version 1. */
function makeOld(): void {
  const database = new Database(join(directory, "liantu.sqlite"));
  database.exec("DROP TABLE scenario; PRAGMA user_version = 1;");
  database.close();
}

it("opens a store from before there were scenarios, with all its facts, and keeps scenarios in it from then on", async () => {
  const before = await openSqliteStore({ directory, ...context });
  await load(before, everyKind);
  const read = [textOf(await before.read()), await before.history()];
  await before.close();
  makeOld();
  const after = await openSqliteStore({ directory, ...context });
  expect([textOf(await after.read()), await after.history()]).toEqual(read);
  expect(await after.scenarios.list()).toEqual([]);
  await after.scenarios.put(scenario("a"), 0);
  await after.close();
  const again = await openSqliteStore({ directory, ...context });
  expect(await again.scenarios.list()).toEqual([scenario("a")]);
  await again.close();
});
