import { z } from "zod";
import { Scenario } from "../../../graph-schema/scenario.ts";
import { assertVersion, mustWrite, newestFirst, scenarioText } from "../scenario-shelf.ts";
import { CheckedText, checkedText, checksumOf } from "./checked-text.ts";
import type { Connection } from "./connection.ts";

const Row = z.tuple([z.int(), ...CheckedText.def.items]);

const ALL = "SELECT version, CAST(body AS BLOB), checksum FROM scenario";

const PUT = `
  INSERT INTO scenario (id, version, body, checksum) VALUES (?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET version = excluded.version, body = excluded.body, checksum = excluded.checksum
`;

/** All scenarios, those changed last first.
 *  @throws AppError `STORE_CORRUPT` when one does not match its checksum */
export function listScenarios(connection: Connection): Scenario[] {
  return kept(connection, ALL)
    .map(({ text }) => Scenario.parse(JSON.parse(text)))
    .sort(newestFirst);
}

/** The scenario with an id, `undefined` when there is none. */
export function scenarioOf(connection: Connection, id: string): Scenario | undefined {
  const found = keptOf(connection, id);
  return found && Scenario.parse(JSON.parse(found.text));
}

/** Keeps a scenario, in a transaction of its own.
 *  @throws AppError `SCENARIO_STALE` */
export function putScenario(connection: Connection, scenario: Scenario, expectedVersion: number): void {
  atomically(connection, () => {
    if (!mustWrite(scenario, expectedVersion, keptOf(connection, scenario.id))) return;
    const text = scenarioText(scenario);
    connection.run(PUT, scenario.id, scenario.version, text, checksumOf(text));
  });
}

/** Takes a scenario away, in a transaction of its own.
 *  @returns whether it was there
 *  @throws AppError `SCENARIO_STALE` */
export function removeScenario(connection: Connection, id: string, expectedVersion: number): boolean {
  return atomically(connection, () => {
    const there = keptOf(connection, id);
    if (there === undefined) return false;
    assertVersion(id, expectedVersion, there.version);
    connection.run("DELETE FROM scenario WHERE id = ?", id);
    return true;
  });
}

interface Kept {
  readonly version: number;
  readonly text: string;
}

function keptOf(connection: Connection, id: string): Kept | undefined {
  return kept(connection, `${ALL} WHERE id = ?`, id)[0];
}

function kept(connection: Connection, query: string, ...parameters: readonly string[]): Kept[] {
  return connection.rows(Row, query, ...parameters).map(([version, body, checksum]) => ({
    version,
    text: checkedText(connection, [body, checksum], "a scenario"),
  }));
}

function atomically<Result>(connection: Connection, act: () => Result): Result {
  connection.execute("BEGIN IMMEDIATE");
  try {
    const result = act();
    connection.execute("COMMIT");
    return result;
  } finally {
    if (connection.inTransaction) connection.execute("ROLLBACK");
  }
}
