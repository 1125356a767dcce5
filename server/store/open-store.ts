import type { Store, StoreContext } from "./store.ts";

/** Where a store is and how to reach it. */
export type StoreSettings =
  | {
      readonly kind: "sqlite";
      /** On a local disk; made when it is not there. */
      readonly directory: string;
    }
  | {
      readonly kind: "neo4j";
      /** `bolt://` or `neo4j://`, also with `+s`, without user or password. */
      readonly uri: string;
      readonly user: string;
      readonly password: string;
    };

/** Opens the store that settings name. Only the adapter that is asked for is loaded.
 *  @throws AppError what the adapter's own opening throws: see `openSqliteStore` and `openNeo4jStore` */
export async function openStore(settings: StoreSettings, context: StoreContext): Promise<Store> {
  if (settings.kind === "sqlite") {
    const { openSqliteStore } = await import("./sqlite/sqlite-store.ts");
    return openSqliteStore({ directory: settings.directory, ...context });
  }
  const { openNeo4jStore } = await import("./neo4j/neo4j-store.ts");
  const { uri, user, password } = settings;
  return openNeo4jStore({ uri, user, password, ...context });
}
