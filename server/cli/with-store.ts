import { AppError } from "../../graph-schema/errors.ts";
import { readConfig } from "../config.ts";
import { openStore, type StoreSettings } from "../store/open-store.ts";
import { holdsStore } from "../store/sqlite/data-directory.ts";
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

/** Lends a store that has to be there already: whoever only reads makes none of a directory that was mistyped.
 *  @throws AppError `REQUEST_INVALID` when there is no store */
export async function withExistingStore<Result>(
  call: Pick<Call, "env" | "now">,
  use: (store: Store) => Promise<Result>,
  settings: StoreSettings = readConfig(call.env).store,
): Promise<Result> {
  if (settings.kind === "sqlite" && !holdsStore(settings.directory)) throw noStore(settings.directory);
  return withStore(call, use, settings);
}

function noStore(directory: string): AppError {
  const message = `Cannot read a store in "${directory}": there is none. Nothing was made; check the directory`;
  const zh = `不能读取“${directory}”中的图库：那里没有图库。没有新建任何内容；请检查目录`;
  return new AppError("REQUEST_INVALID", message, { zh });
}
