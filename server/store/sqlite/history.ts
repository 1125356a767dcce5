import { crc32 } from "node:zlib";
import type Database from "libsql";
import { z } from "zod";
import { type Commit, EMPTY_REVISION } from "../../../graph-schema/change-set.ts";
import { rowsOf } from "./rows.ts";
import { corrupt } from "./sqlite-errors.ts";

/** The newest revision, and how many facts it has. */
export interface Head {
  readonly revision: string;
  readonly facts: number;
}

/** A line of history with what only the store needs to know. */
export interface KeptCommit {
  readonly commit: Commit;
  /** Of the change set: tells the same content again from other content under the same id. */
  readonly digest: string;
  /** How many facts there are after it. */
  readonly facts: number;
}

const COLUMNS = "revision, change_set, author, reason, at, put, removed, digest, facts, checksum";
const count = z.int().nonnegative();
const text = z.string();
const Row = z.tuple([text, text, text, text, z.iso.datetime(), count, count, text, count, count]);

function keptCommit(row: z.infer<typeof Row>): KeptCommit {
  const [revision, changeSet, author, reason, at, put, removed, digest, facts, checksum] = row;
  const commit = { revision, changeSet, author, reason, at, put, removed };
  const kept = { commit, digest, facts };
  if (checksumOf(kept) !== checksum) {
    throw corrupt("liantu.sqlite", `the commit of "${changeSet}" does not match its checksum`);
  }
  return kept;
}

function columnsOf({ commit, digest, facts }: KeptCommit): (string | number)[] {
  const { revision, changeSet, author, reason, at, put, removed } = commit;
  return [revision, changeSet, author, reason, at, put, removed, digest, facts];
}

function checksumOf(kept: KeptCommit): number {
  return crc32(JSON.stringify(columnsOf(kept)));
}

/** The newest revision as the connection's transaction sees it. */
export function readHead(database: Database.Database): Head {
  const newest = `SELECT ${COLUMNS} FROM history ORDER BY number DESC LIMIT 1`;
  const [kept] = rowsOf({ database, row: Row }, newest).map(keptCommit);
  return { revision: kept?.commit.revision ?? EMPTY_REVISION, facts: kept?.facts ?? 0 };
}

/** Every commit, oldest first. */
export function readHistory(database: Database.Database): Commit[] {
  const all = `SELECT ${COLUMNS} FROM history ORDER BY number`;
  return rowsOf({ database, row: Row }, all).map((row) => keptCommit(row).commit);
}

/** The commit that a change set of this id made, `undefined` when there is none. */
export function findCommit(database: Database.Database, changeSet: string): KeptCommit | undefined {
  const one = `SELECT ${COLUMNS} FROM history WHERE change_set = ?`;
  return rowsOf({ database, row: Row }, one, changeSet).map(keptCommit)[0];
}

/** Adds a line of history, within the transaction of its commit. */
export function addCommit(database: Database.Database, kept: KeptCommit): void {
  database
    .prepare(`INSERT INTO history (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(...columnsOf(kept), checksumOf(kept));
}
