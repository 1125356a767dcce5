import type { ChangeSet, Commit } from "../../../graph-schema/change-set.ts";
import { AppError } from "../../../graph-schema/errors.ts";
import { assertHolds, lookupsOf } from "../integrity.ts";
import type { NetChanges } from "../net-changes.ts";
import { nextRevision } from "../revision.ts";
import { applyBatch, batchesOf } from "./batches.ts";
import type { Statements } from "./connection.ts";
import { advanceHead, type Head, type KeptLine, lineOf, lockHead } from "./head.ts";
import { lookUp } from "./look-up.ts";

/** A change set on its way in. */
export interface Incoming {
  readonly changeSet: ChangeSet;
  readonly digest: string;
  readonly net: NetChanges;
  readonly expectedRevision: string;
  /** When it is recorded. */
  readonly at: Date;
  /** Most rows of one statement. */
  readonly rows: number;
}

/** Commits in the one transaction it is given: under the lock, and only after looking whether it was done.
 *  @returns the line; `undefined` when a log is being applied and has to be finished first
 *  @throws AppError as `Store.commit` does */
export async function commitAtOnce(statements: Statements, incoming: Incoming): Promise<Commit | undefined> {
  const head = await lockHead(statements);
  if (head.applying !== undefined) return undefined;
  const known = await acknowledged(statements, incoming);
  if (known !== undefined) return known;
  await assertMayFollow(statements, head, incoming);
  for (const batch of batchesOf(incoming.net, incoming.rows)) await applyBatch(statements, batch);
  const line = lineAfter(head, incoming);
  await advanceHead(statements, line);
  return commitOf(line);
}

/** The line this very change set has already made, `undefined` when its id is new.
 *  @throws AppError `CHANGE_SET_REUSED` when other content has made it */
export async function acknowledged(
  statements: Statements,
  { changeSet, digest }: Incoming,
): Promise<Commit | undefined> {
  const line = await lineOf(statements, changeSet.id);
  if (line === undefined || line.digest === digest) return line && commitOf(line);
  throw new AppError(
    "CHANGE_SET_REUSED",
    `Cannot commit change set "${changeSet.id}": it was used for other content, which made ${line.revision}`,
  );
}

/** @throws AppError `REVISION_STALE` or `CHANGE_SET_INVALID` when the change set may not follow this head */
export async function assertMayFollow(statements: Statements, head: Head, incoming: Incoming): Promise<void> {
  const { changeSet, net, expectedRevision, rows } = incoming;
  assertFresh(head, expectedRevision);
  assertHolds(changeSet, net, await lookUp(statements, lookupsOf(net), rows));
}

/** @throws AppError `REVISION_STALE` when the store is at another revision than the sender believes */
export function assertFresh({ revision }: Head, expectedRevision: string): void {
  if (revision === expectedRevision) return;
  throw new AppError("REVISION_STALE", `Cannot commit on ${expectedRevision}: the store is at ${revision}`);
}

/** The line of history that a change set makes after this head. */
export function lineAfter(head: Head, { changeSet, digest, at }: Incoming): KeptLine {
  const revision = nextRevision(head.revision, digest);
  const put = changeSet.changes.filter(({ op }) => op === "put").length;
  return {
    revision,
    changeSet: changeSet.id,
    author: changeSet.author,
    reason: changeSet.reason,
    at: at.toISOString(),
    put,
    removed: changeSet.changes.length - put,
    number: Number(revision.slice(1).split("-")[0]),
    digest,
  };
}

/** A kept line without what is the adapter's own. */
export function commitOf({ number: _number, digest: _digest, ...line }: KeptLine): Commit {
  return line;
}
