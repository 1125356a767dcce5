import { afterAll, beforeAll } from "vitest";
import { openNeo4jStore } from "../../server/store/neo4j/neo4j-store.ts";
import type { Store } from "../../server/store/store.ts";
import { describeNeo4j, type Neo4jServer, startNeo4jServer } from "../support/neo4j-server.ts";
import { context, type OpenedStore } from "./contract/fixture.ts";
import { describeStore } from "./contract.ts";

describeNeo4j("Neo4j", () => {
  /** One for each store that is open at one time: a Community server has a single database. */
  const idle: Neo4jServer[] = [];

  beforeAll(async () => {
    idle.push(...(await Promise.all([startNeo4jServer(), startNeo4jServer()])));
  });

  afterAll(async () => {
    await Promise.all(idle.map((server) => server.stop()));
  });

  async function open(): Promise<OpenedStore> {
    const server = idle.pop();
    if (server === undefined) throw new Error("Cannot open a third store at one time");
    await server.empty();
    const opened = () => openNeo4jStore({ ...server, ...context });
    let current: Store = await opened();
    return {
      store: current,
      async reopen() {
        await current.close();
        current = await opened();
        return current;
      },
      async dispose() {
        await current.close();
        idle.push(server);
      },
    };
  }

  describeStore("the store in Neo4j", open);
});
