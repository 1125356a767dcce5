import { readConfig } from "../config.ts";
import { openStore, type StoreSettings } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import type { Call } from "./command.ts";

/** Opens the store of the environment, or another, lends it, and closes it whatever happens. */
export async function withStore<Result>(
  call: Pick<Call, "env" | "now">,
  use: (store: Store) => Promise<Result>,
  settings: StoreSettings = readConfig(call.env).store,
): Promise<Result> {
  const store = await openStore(settings, { now: call.now });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
