import { constraints, indexes } from "../../../graph-schema/cypher.ts";
import { AppError } from "../../../graph-schema/errors.ts";
import { finishLog, type Logging, sweep } from "./commit-by-log.ts";
import type { Connection } from "./connection.ts";
import type { OperatorLog } from "./failures.ts";
import { askHead, type Head, OWN_CONSTRAINTS } from "./head.ts";

/** What comes before everything else that is asked of the server. */
export interface Contact {
  /** The newest revision, by one statement. */
  revision(): Promise<string>;
  /** Finishes the log that is being applied, if there is one. */
  settle(): Promise<void>;
  /** Does the work when the server answers, has its constraints, and no log is being applied.
   *  @throws AppError `STORE_UNAVAILABLE` or `STORE_TIMEOUT` within `limits.greeting` when it does not answer */
  attended<T>(work: () => Promise<T>): Promise<T>;
}

/** Begins without a contact; the first call makes it.
 *  @param log is told when a large commit that was begun earlier is being finished, which takes a while */
export function contactOf(logging: Logging, log: OperatorLog): Contact {
  const { connection, limits } = logging;
  const prepared = shared(() => prepare(logging));
  const settled = shared(async () => {
    log("A large commit is applied in part: finishing it");
    await finishLog(logging);
    log("The large commit is finished");
  });
  let ready = false;
  const ask = (atMost: number): Promise<Head> => connection.transact({ access: "READ", atMost }, askHead);

  return {
    async revision() {
      const { revision, applying } = await ask(limits.asking);
      if (applying !== undefined) settled().catch(() => undefined);
      return revision;
    },
    settle: settled,
    async attended(work) {
      try {
        const { applying } = await ask(limits.greeting);
        if (!ready) await prepared();
        ready = true;
        if (applying !== undefined) await settled();
        return await work();
      } catch (cause) {
        // Whatever comes back after being away may be another server, or an empty one.
        if (cause instanceof AppError && cause.code === "STORE_UNAVAILABLE") ready = false;
        throw cause;
      }
    },
  };
}

/** The same run for all who ask while it lasts. */
function shared(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  };
}

async function prepare(logging: Logging): Promise<void> {
  await makeMissing(logging.connection);
  await sweep(logging);
}

/** Looking first is many times faster than thirty statements that find their index there. */
async function makeMissing(connection: Connection): Promise<void> {
  const rows = await connection.runAlone("SHOW INDEXES YIELD name RETURN name");
  const there = new Set(rows.map(({ name }) => name));
  for (const { name, text } of [...OWN_CONSTRAINTS, ...constraints(), ...indexes()]) {
    if (!there.has(name)) await connection.runAlone(text);
  }
}
