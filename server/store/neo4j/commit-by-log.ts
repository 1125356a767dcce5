import type { Commit } from "../../../graph-schema/change-set.ts";
import { AppError } from "../../../graph-schema/errors.ts";
import { type Batch, batchesOf } from "./batches.ts";
import { acknowledged, assertMayFollow, type Incoming } from "./commit.ts";
import type { Connection, Statements } from "./connection.ts";
import { askHead } from "./head.ts";
import type { Limits } from "./limits.ts";
import {
  adoptLog,
  applyNext,
  beginLog,
  condemnLogs,
  type LogStep,
  packed,
  sweepChunks,
  writeChunk,
} from "./log.ts";

/** What has just become durable of a large commit. `number` counts chunks from 0. */
export type LargeCommitStep =
  | { readonly step: "begun" | "adopted" }
  | { readonly step: "written"; readonly number: number }
  | LogStep;

/** What the steps of a large commit need. */
export interface Logging {
  readonly connection: Connection;
  readonly limits: Limits;
  /** Told of each step, and waited for before the next. */
  readonly onStep: (step: LargeCommitStep) => void | Promise<void>;
}

const READ = { access: "READ" } as const;
const WRITE = { access: "WRITE" } as const;

/** Commits a change set that is too large for one transaction; see `log.ts` for how.
 *  @returns `undefined` when the store has to be looked at again: another log is being applied and has to be
 *    finished first, or this one's was swept away since the store has moved on
 *  @throws AppError as `Store.commit` does. After `STORE_UNAVAILABLE` or `STORE_TIMEOUT` it may yet become the
 *    next revision: sent again, it is acknowledged */
export async function commitByLog(logging: Logging, incoming: Incoming): Promise<Commit | undefined> {
  const { connection, limits, onStep } = logging;
  const known = await connection.transact(READ, (statements) => checked(statements, incoming));
  if (known !== "new") return known;
  await sweep(logging);
  const log = await connection.transact(WRITE, (statements) => beginLog(statements, incoming));
  await onStep({ step: "begun" });
  try {
    const written = await writeAll(logging, log, batchesOf(incoming.net, limits.rows));
    if (!written) return undefined;
    const outcome = await connection.transact(WRITE, (statements) => adoptLog(statements, log, incoming));
    if (outcome === "adopted") return await applied(logging, incoming);
    await sweep(logging, log);
    return outcome === "busy" ? undefined : outcome;
  } catch (cause) {
    if (!isAway(cause)) await sweep(logging, log).catch(() => undefined);
    throw cause;
  }
}

/** Whether there is nobody to sweep for: then it is done on a later contact. */
function isAway(cause: unknown): boolean {
  return cause instanceof AppError && (cause.code === "STORE_UNAVAILABLE" || cause.code === "STORE_TIMEOUT");
}

/** Whether the change set may follow. It is not asked again before the log is adopted: a head that has not
 *  moved until then means that nothing has. */
async function checked(statements: Statements, incoming: Incoming): Promise<Commit | "new" | undefined> {
  const head = await askHead(statements);
  if (head.applying !== undefined) return undefined;
  const known = await acknowledged(statements, incoming);
  if (known === undefined) await assertMayFollow(statements, head, incoming);
  return known ?? "new";
}

async function writeAll(
  { connection, onStep }: Logging,
  log: string,
  batches: readonly Batch[],
): Promise<boolean> {
  for (const [number, batch] of batches.entries()) {
    const chunk = await packed(batch, number);
    if (!(await connection.transact(WRITE, (statements) => writeChunk(statements, log, chunk)))) return false;
    await onStep({ step: "written", number });
  }
  return true;
}

async function applied(logging: Logging, incoming: Incoming): Promise<Commit | undefined> {
  await logging.onStep({ step: "adopted" });
  await finishLog(logging);
  return logging.connection.transact(READ, (statements) => acknowledged(statements, incoming));
}

/** Applies what is left of the log that is being applied, if there is one. Several may do so at once: each
 *  chunk is done once. */
export async function finishLog({ connection, onStep }: Logging): Promise<void> {
  for (;;) {
    const step = await connection.transact(WRITE, applyNext);
    if (step === undefined) return;
    await onStep(step);
    if (step.step === "finished") return;
  }
}

/** Takes away logs that can never be adopted.
 *  @param own a log that its writer has given up */
export async function sweep({ connection, limits: { abandoned } }: Logging, own?: string): Promise<void> {
  const condemned = await connection.transact(WRITE, (statements) =>
    condemnLogs(statements, { own, abandoned }),
  );
  for (const log of condemned) {
    while (await connection.transact(WRITE, (statements) => sweepChunks(statements, log)));
  }
}
