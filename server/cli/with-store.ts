import { readConfig, type StoreConfig } from "../config.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import type { Call } from "./command.ts";

/** Opens the store of the environment, or another, lends it, and closes it whatever happens. */
export async function withStore<Result>(
  call: Pick<Call, "env" | "log" | "now">,
  use: (store: Store) => Promise<Result>,
  config: StoreConfig = readConfig(call.env).store,
): Promise<Result> {
  const store = await openStore(config, { now: call.now, log: call.log });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
