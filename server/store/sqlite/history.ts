import { z } from "zod";
import { Commit, EMPTY_REVISION } from "../../../graph-schema/change-set.ts";
import { CheckedText, checkedText, checksumOf } from "./checked-text.ts";
import type { Connection } from "./connection.ts";

/** The newest revision, and how many facts it has. */
export interface Head {
  readonly revision: string;
  readonly facts: number;
}

/** A line of history with what only the store needs to know: the digest of its change set, which tells the same
 *  content again from other content under the same id, and the number of facts after it. */
export type KeptCommit = z.infer<typeof KeptCommit>;

const KeptCommit = z.strictObject({ commit: Commit, digest: z.string(), facts: z.int().nonnegative() });

const LINES = "SELECT CAST(body AS BLOB), checksum FROM history";

/** The newest revision as the connection's transaction sees it. */
export function readHead(connection: Connection): Head {
  const [kept] = lines(connection, `${LINES} ORDER BY number DESC LIMIT 1`);
  return { revision: kept?.commit.revision ?? EMPTY_REVISION, facts: kept?.facts ?? 0 };
}

/** Every commit, oldest first. */
export function readHistory(connection: Connection): Commit[] {
  return lines(connection, `${LINES} ORDER BY number`).map(({ commit }) => commit);
}

/** The commit that a change set of this id made, `undefined` when there is none. */
export function findCommit(connection: Connection, changeSet: string): KeptCommit | undefined {
  return lines(connection, `${LINES} WHERE change_set = ?`, changeSet)[0];
}

/** Adds a line of history, within the transaction of its commit. */
export function addCommit(connection: Connection, kept: KeptCommit): void {
  const body = JSON.stringify(kept);
  const add = "INSERT INTO history (change_set, body, checksum) VALUES (?, ?, ?)";
  connection.run(add, kept.commit.changeSet, body, checksumOf(body));
}

function lines(connection: Connection, text: string, ...parameters: readonly string[]): KeptCommit[] {
  return connection
    .rows(CheckedText, text, ...parameters)
    .map((line) => KeptCommit.parse(JSON.parse(checkedText(connection, line, "a line of its history"))));
}
