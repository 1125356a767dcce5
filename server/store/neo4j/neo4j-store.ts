import type { Commit } from "../../../graph-schema/change-set.ts";
import { AppError } from "../../../graph-schema/errors.ts";
import type { Graph } from "../../../graph-schema/facts.ts";
import { netChanges } from "../net-changes.ts";
import { digestOf } from "../revision.ts";
import { serial } from "../serial.ts";
import type { Store, StoreContext } from "../store.ts";
import { commitAtOnce, commitOf, type Incoming } from "./commit.ts";
import { commitByLog, type LargeCommitStep, type Logging } from "./commit-by-log.ts";
import { type Connection, openConnection } from "./connection.ts";
import { contactOf } from "./contact.ts";
import { within } from "./deadline.ts";
import type { Neo4jAddress } from "./driver-pool.ts";
import type { OperatorLog } from "./failures.ts";
import { allLines, lockHead } from "./head.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { readUnmoved } from "./read-graph.ts";
import { scenariosIn } from "./scenarios.ts";

/** Which Neo4j, and how to treat it. */
export interface Neo4jStoreOptions extends Neo4jAddress, StoreContext {
  /** Told what an operator has to act on. */
  readonly log?: OperatorLog;
  /** Absent ones are those of `LIMITS`. */
  readonly limits?: Partial<Limits>;
  /** Told of each step of a commit too large for one transaction, and waited for before the next. */
  readonly onStep?: (step: LargeCommitStep) => void | Promise<void>;
}

/** Opens a store in Neo4j 5.26 or later, Community edition or another.
 *
 *  Facts are nodes labelled and relationships typed by their kind, with their properties as they are, so that
 *  Browser, Bloom and plain Cypher work on them. The adapter's own notes lie apart, under labels that begin
 *  with `Liantu`. A commit is one transaction that holds the one lock there is; one of more than
 *  `limits.changes` goes in by a log (`log.ts`). While that is applied, `revision` answers the old revision,
 *  and `read`, `commit` and `history` first finish it, also after a crash and in another process: none of them
 *  ever sees half of it. Plain Cypher beside this adapter does.
 *
 *  Opening reaches for nothing: while the server is away calls fail with `STORE_UNAVAILABLE`, as soon as
 *  `Limits` says, and the first one after it is back makes constraints and indexes that are missing.
 *  @throws Error when `uri` is none */
export async function openNeo4jStore(options: Neo4jStoreOptions): Promise<Store> {
  const limits = { ...LIMITS, ...options.limits };
  const log = options.log ?? (() => undefined);
  const connection = openConnection({ address: options, limits, log });
  const logging: Logging = { connection, limits, onStep: options.onStep ?? (() => undefined) };
  const contact = contactOf(logging, log);
  const inTurn = serial();
  const { perform, end } = untilClosed(connection, limits);
  return {
    read: () => perform(() => contact.attended(() => read(logging, contact.settle))),
    commit: (changeSet, expectedRevision) =>
      perform(async () => {
        const { rows } = limits;
        const [digest, net, at] = [digestOf(changeSet), netChanges(changeSet.changes), options.now()];
        const incoming = { changeSet, digest, net, expectedRevision, at, rows };
        return contact.attended(() => inTurn(() => commit(logging, incoming, contact.settle)));
      }),
    revision: () => perform(contact.revision),
    history: () => perform(() => contact.attended(() => history(connection))),
    scenarios: scenariosIn(connection, {
      reading: (work) => perform(() => contact.attended(work)),
      writing: (work) => perform(() => contact.attended(() => inTurn(work))),
    }),
    close: end,
  };
}

async function commit(logging: Logging, incoming: Incoming, settle: () => Promise<void>): Promise<Commit> {
  const large = incoming.changeSet.changes.length > logging.limits.changes;
  for (;;) {
    const line = large
      ? await commitByLog(logging, incoming)
      : await logging.connection.transact({ access: "WRITE" }, (statements) =>
          commitAtOnce(statements, incoming),
        );
    if (line !== undefined) return line;
    await settle();
  }
}

async function history(connection: Connection): Promise<Commit[]> {
  return (await connection.transact({ access: "READ" }, allLines)).map(commitOf);
}

/** Three tries beside the writers, then one that makes them wait. */
async function read({ connection }: Logging, settle: () => Promise<void>): Promise<Graph> {
  for (let tries = 0; ; tries++) {
    const graph = await (tries < 3
      ? connection.transact({ access: "READ" }, readUnmoved)
      : connection.transact({ access: "WRITE" }, async (statements) => {
          await lockHead(statements);
          return readUnmoved(statements);
        }));
    if (graph !== undefined) return graph;
    await settle();
  }
}

/** Counts what runs, so that closing waits for it, though not for ever. */
function untilClosed(connection: Connection, { closing }: Limits) {
  const running = new Set<Promise<unknown>>();
  let ended: Promise<void> | undefined;
  return {
    perform<T>(call: () => Promise<T>): Promise<T> {
      if (ended)
        return Promise.reject(new AppError("STORE_UNAVAILABLE", "Cannot use the store: it is closed"));
      const result = call();
      running.add(result);
      const forget = () => running.delete(result);
      result.then(forget, forget);
      return result;
    },
    end(): Promise<void> {
      ended ??= within(closing, () => Promise.allSettled(running))
        .catch(() => undefined)
        .then(() => connection.close());
      return ended;
    },
  };
}
