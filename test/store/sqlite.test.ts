import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { context } from "./contract/fixture.ts";
import { describeStore } from "./contract.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

describeStore("the SQLite store", async () => {
  const { directory, remove } = temporaryDirectory();
  let store = await openSqliteStore({ directory, ...context });
  const reopen = async () => {
    await store.close();
    store = await openSqliteStore({ directory, ...context });
    return store;
  };
  const dispose = async () => {
    await store.close();
    remove();
  };
  return { store, reopen, dispose };
});
