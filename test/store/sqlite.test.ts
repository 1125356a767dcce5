import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { context } from "./contract/fixture.ts";
import { describeStore } from "./contract.ts";

describeStore("the SQLite store", async () => {
  const directory = mkdtempSync(join(tmpdir(), "liantu-store-"));
  let store = await openSqliteStore({ directory, ...context });
  const reopen = async () => {
    await store.close();
    store = await openSqliteStore({ directory, ...context });
    return store;
  };
  const dispose = async () => {
    await store.close();
    rmSync(directory, { recursive: true });
  };
  return { store, reopen, dispose };
});
