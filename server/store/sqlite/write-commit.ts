import { setImmediate } from "node:timers/promises";
import type { ChangeSet, Commit } from "../../../graph-schema/change-set.ts";
import { AppError } from "../../../graph-schema/errors.ts";
import { assertHolds } from "../integrity.ts";
import { netChanges } from "../net-changes.ts";
import { digestOf, nextRevision } from "../revision.ts";
import { applyChanges } from "./apply-changes.ts";
import type { Connection } from "./connection.ts";
import { addCommit, findCommit, type Head } from "./history.ts";
import { lookUp } from "./look-up.ts";

/** What a commit is asked for, and what it builds on. */
export interface CommitRequest {
  readonly changeSet: ChangeSet;
  readonly expectedRevision: string;
  readonly head: Head;
  readonly now: () => Date;
}

/** Commits as the port says, in one transaction of the only writer.
 *  @returns the line of history and the head after it
 *  @throws AppError `CHANGE_SET_REUSED`, `REVISION_STALE`, `CHANGE_SET_INVALID`; errors of SQLite as they come.
 *    The transaction is over then, and left nothing */
export async function writeCommit(
  connection: Connection,
  { changeSet, expectedRevision, head, now }: CommitRequest,
): Promise<{ commit: Commit; head: Head }> {
  const digest = digestOf(changeSet);
  const earlier = findCommit(connection, changeSet.id);
  if (earlier !== undefined) return { commit: replayed(earlier, digest), head };
  if (expectedRevision !== head.revision) throw stale(expectedRevision, head.revision);
  const { changes, id, author, reason } = changeSet;
  const put = changes.filter(({ op }) => op === "put").length;
  const line = { changeSet: id, author, reason, at: now().toISOString(), put, removed: changes.length - put };
  const commit = { revision: nextRevision(head.revision, digest), ...line };
  await setImmediate();
  const net = netChanges(changes);
  await setImmediate();
  connection.execute("BEGIN IMMEDIATE");
  try {
    const found = await lookUp(connection, net);
    assertHolds(changeSet, net, found);
    await setImmediate();
    const facts = head.facts + (await applyChanges(connection, net, found.numbers));
    addCommit(connection, { commit, digest, facts });
    connection.execute("COMMIT");
    return { commit, head: { revision: commit.revision, facts } };
  } finally {
    // SQLite ends the transaction itself after some failures, such as a full disk.
    if (connection.inTransaction) connection.execute("ROLLBACK");
  }
}

function replayed(earlier: { commit: Commit; digest: string }, digest: string): Commit {
  if (earlier.digest === digest) return earlier.commit;
  const { changeSet, revision } = earlier.commit;
  throw new AppError(
    "CHANGE_SET_REUSED",
    `Cannot commit change set "${changeSet}": it was committed as ${revision} with other content`,
  );
}

function stale(expected: string, actual: string): AppError {
  return new AppError("REVISION_STALE", `Cannot commit on revision ${expected}: the store is at ${actual}`);
}
