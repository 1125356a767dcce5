import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "../../../graph-schema/errors.ts";
import { openConnection } from "./connection.ts";

/** How long a process waits that comes while another is just ending, in milliseconds. */
const PATIENCE = 1_000;

const Holder = z.object({ pid: z.int().positive(), since: z.iso.datetime() });

/** Makes this process the only one that uses a data directory.
 *
 *  The lock itself is one of the operating system, taken by SQLite on a file of its own: it goes with the
 *  process however that ends, so no stale lock is ever left. One that is about to go is waited for, a second at
 *  most, in which the thread stands still. Who holds it stands in a second file, for people.
 *  @returns lets the lock go
 *  @throws AppError `STORE_LOCKED` with the process that has it; errors of SQLite and the file system as they come */
export function lockDirectory(directory: string, now: Date): () => void {
  const lock = openConnection(join(directory, "liantu.lock"));
  const holderFile = join(directory, "liantu.lock.json");
  try {
    lock.execute(`PRAGMA busy_timeout = ${PATIENCE}`);
    lock.execute("BEGIN EXCLUSIVE");
    writeFileSync(holderFile, JSON.stringify({ pid: process.pid, since: now.toISOString() }));
  } catch (cause) {
    lock.close();
    throw isBusy(cause) ? lockedBy(directory, holderFile, cause) : cause;
  }
  return () => {
    rmSync(holderFile, { force: true });
    lock.close();
  };
}

function lockedBy(directory: string, holderFile: string, cause: unknown): AppError {
  const holder = readHolder(holderFile);
  const who = holder === undefined ? "another process" : `process ${holder.pid}, since ${holder.since},`;
  const advice = "Stop that process first, or use another LIANTU_DATA_DIR";
  return new AppError("STORE_LOCKED", `Cannot open "${directory}": ${who} is using it. ${advice}`, { cause });
}

/** `undefined` when the holder has not said yet who it is. */
function readHolder(file: string): z.infer<typeof Holder> | undefined {
  try {
    return Holder.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

function isBusy(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "SQLITE_BUSY";
}
