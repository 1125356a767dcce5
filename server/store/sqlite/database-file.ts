import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { AppError } from "../../../graph-schema/errors.ts";
import { type Connection, openConnection } from "./connection.ts";
import { APPLICATION_ID, LAYOUT, LAYOUT_VERSION, UPGRADES } from "./layout.ts";
import { corrupt } from "./sqlite-errors.ts";

/** Makes the file when it is not there, and otherwise checks that it is whole and ours, before SQLite gets to
 *  open it: a file that is refused is left as it is, to the byte.
 *  @throws AppError `STORE_CORRUPT` when it is no database, cut off, of another program or of a newer version;
 *    errors of the file system as they come */
export function prepareFile(file: string): void {
  if (existsSync(file)) checkFile(file);
  else createFile(file);
}

/** Opens a connection of its own on a prepared file. */
export function connect(file: string): Connection {
  const connection = openConnection(file);
  try {
    connection.execute(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -65536;
    PRAGMA journal_size_limit = 67108864;
  `);
    return connection;
  } catch (cause) {
    connection.close();
    throw cause;
  }
}

/** Brings the layout of an older version up to today's, each step whole or not at all. Facts and history stay as
 *  they are, and an older program refuses the file from then on.
 *  @throws AppError `STORE_CORRUPT` when the layout is of a newer version */
export function upgradeLayout(connection: Connection): void {
  for (;;) {
    const version = connection.rows(Version, "PRAGMA user_version")[0]?.[0] ?? 0;
    if (version === LAYOUT_VERSION) return;
    const step = UPGRADES[version + 1];
    if (step === undefined) throw otherVersion(connection.file, version);
    connection.execute("BEGIN IMMEDIATE");
    try {
      connection.execute(`${step} PRAGMA user_version = ${version + 1};`);
      connection.execute("COMMIT");
    } finally {
      if (connection.inTransaction) connection.execute("ROLLBACK");
    }
  }
}

const Version = z.tuple([z.int()]);

/** A new file gets its name only when it is whole, so that a file of this name that is empty or cut off is
 *  always damage and never a start that was interrupted. */
function createFile(file: string): void {
  if (sizeOf(`${file}-wal`) > 0) {
    throw corrupt(file, `it is missing, though its journal "${file}-wal" is there`);
  }
  const draft = `${file}.new`;
  for (const suffix of ["", "-journal", "-wal", "-shm"]) rmSync(draft + suffix, { force: true });
  const connection = openConnection(draft);
  try {
    connection.execute(`BEGIN; ${LAYOUT} COMMIT;`);
    connection.execute("PRAGMA journal_mode = WAL");
  } finally {
    connection.close();
  }
  renameSync(draft, file);
  syncDirectory(dirname(file));
}

function syncDirectory(directory: string): void {
  if (process.platform === "win32") return; // a directory cannot be opened there
  const handle = openSync(directory, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Offsets and meanings: "The database header", sqlite.org/fileformat2.html#the_database_header. */
function checkFile(file: string): void {
  const header = Buffer.alloc(100);
  const size = statSync(file).size;
  if (
    readHeader(file, header) < header.length ||
    !header.toString("latin1").startsWith("SQLite format 3\0")
  ) {
    throw corrupt(file, `its ${size} bytes do not begin as a database does`);
  }
  if (header.readUInt32BE(68) !== APPLICATION_ID) {
    throw corrupt(file, "it is a database of another program");
  }
  const version = header.readUInt32BE(60);
  // An older layout is brought up to date once it is open: what the header says may be older than the journal.
  if (version < 1 || version > LAYOUT_VERSION) throw otherVersion(file, version);
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const expected = header.readUInt32BE(28) * pageSize;
  // With a journal beside it, the file may rightly be shorter than it says: the rest is in the journal.
  if (size < expected && sizeOf(`${file}-wal`) === 0) {
    throw corrupt(file, `it is cut off: it has ${size} bytes and says ${expected}`);
  }
}

function otherVersion(file: string, version: number): AppError {
  const message = `Cannot use "${file}": its layout is version ${version} and this Liantu knows ${LAYOUT_VERSION}`;
  const advice = "use the newer version of Liantu that wrote it, or another LIANTU_DATA_DIR";
  return new AppError("STORE_CORRUPT", `${message}; nothing was changed: ${advice}`);
}

function readHeader(file: string, into: Buffer): number {
  const handle = openSync(file, "r");
  try {
    return readSync(handle, into, 0, into.length, 0);
  } finally {
    closeSync(handle);
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
