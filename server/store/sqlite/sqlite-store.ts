import { AppError } from "../../../graph-schema/errors.ts";
import { serial } from "../serial.ts";
import type { Store, StoreContext } from "../store.ts";
import type { Connection } from "./connection.ts";
import { fileOf, makeDirectory } from "./data-directory.ts";
import { connect, prepareFile, upgradeLayout } from "./database-file.ts";
import { type Head, readHead, readHistory } from "./history.ts";
import { readGraph } from "./read-graph.ts";
import { listScenarios, putScenario, removeScenario, scenarioOf } from "./scenarios.ts";
import { storeError } from "./sqlite-errors.ts";
import { writeCommit } from "./write-commit.ts";
import { lockDirectory } from "./writer-lock.ts";

/** Where an embedded store lives: a directory on a local disk, made when it is not there. */
export interface SqliteSettings extends StoreContext {
  readonly directory: string;
}

/** What an open store holds of the system. */
interface Held {
  readonly file: string;
  /** Reads in a transaction of its own, so that a commit that runs meanwhile is not seen. */
  readonly reader: Connection;
  readonly writer: Connection;
  readonly unlock: () => void;
}

/** Opens the embedded store: the file `liantu.sqlite` of a directory, which one process at a time may use.
 *  A commit is on the disk when it is answered (WAL, `synchronous=FULL`); a process killed at any moment loses
 *  no answered commit and leaves no half of one.
 *  @throws AppError `STORE_LOCKED` naming the process that has it; `STORE_CORRUPT` when the file is damaged, of
 *    another program or of a newer version, and is left as it is; `STORE_UNAVAILABLE`, `STORE_FULL` */
export async function openSqliteStore({ directory, now }: SqliteSettings): Promise<Store> {
  const held = hold(directory, now());
  try {
    return storeOver(held, readHead(held.writer), now);
  } catch (cause) {
    letGo(held);
    throw storeError(cause, held.file);
  }
}

function hold(directory: string, now: Date): Held {
  const file = fileOf(directory);
  const undo: (() => void)[] = [];
  try {
    makeDirectory(directory);
    const unlock = lockDirectory(directory, now);
    undo.push(unlock);
    prepareFile(file);
    const writer = connect(file);
    undo.push(() => writer.close());
    upgradeLayout(writer);
    return { file, writer, reader: connect(file), unlock };
  } catch (cause) {
    for (const step of undo.reverse()) step();
    throw storeError(cause, file);
  }
}

function letGo({ reader, writer, unlock }: Held): void {
  try {
    reader.close();
    // Leaves the file whole without its journal. What cannot be moved now, for want of space, stays in the
    // journal and is moved later.
    if (!writer.inTransaction) writer.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch {
    // Nothing is lost: every answered commit is in the journal.
  } finally {
    writer.close();
    unlock();
  }
}

function storeOver(held: Held, found: Head, now: () => Date): Store {
  const reading = serial();
  const writing = serial();
  let head = found;
  let closing: Promise<void> | undefined;

  const guarded = async <Result>(task: () => Promise<Result>): Promise<Result> => {
    if (closing !== undefined) {
      throw new AppError("STORE_UNAVAILABLE", `Cannot use "${held.file}": the store was closed`);
    }
    return task().catch((cause: unknown) => {
      throw storeError(cause, held.file);
    });
  };

  return {
    read: () => guarded(() => reading(() => readGraph(held.reader))),
    history: () => guarded(() => reading(async () => readHistory(held.reader))),
    revision: () => guarded(async () => head.revision),
    commit: (changeSet, expectedRevision) =>
      guarded(() =>
        writing(async () => {
          const written = await writeCommit(held.writer, { changeSet, expectedRevision, head, now });
          head = written.head;
          return written.commit;
        }),
      ),
    scenarios: {
      list: () => guarded(() => reading(async () => listScenarios(held.reader))),
      get: (id) => guarded(() => reading(async () => scenarioOf(held.reader, id))),
      put: (scenario, version) =>
        guarded(() => writing(async () => putScenario(held.writer, scenario, version))),
      remove: (id, version) => guarded(() => writing(async () => removeScenario(held.writer, id, version))),
    },
    close: () => {
      closing ??= Promise.all([reading(async () => {}), writing(async () => {})]).then(() => letGo(held));
      return closing;
    },
  };
}
