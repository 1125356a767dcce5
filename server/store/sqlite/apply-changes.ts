import { crc32 } from "node:zlib";
import type Database from "libsql";
import { z } from "zod";
import { canonicalText, referencesOf } from "../../../graph-schema/facts.ts";
import type { NetChanges } from "../net-changes.ts";
import { inBatches } from "./batches.ts";
import { rowsOf } from "./rows.ts";

const Count = z.tuple([z.int().nonnegative()]);

const COUNT = "SELECT count(*) FROM json_each(?) AS asked JOIN fact ON fact.id = asked.value";

const FORGET_REFERENCES = `
  DELETE FROM reference WHERE fact IN (
    SELECT fact.number FROM json_each(?) AS asked JOIN fact ON fact.id = asked.value)
`;

const REMOVE = "DELETE FROM fact WHERE id IN (SELECT value FROM json_each(?))";

const PUT = `
  INSERT INTO fact (id, kind, body, checksum)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?) WHERE true
  ON CONFLICT (id) DO UPDATE SET body = excluded.body, checksum = excluded.checksum
`;

const REFER = `
  INSERT OR IGNORE INTO reference (target, fact)
  SELECT target.number, fact.number
  FROM json_each(?) AS named
    CROSS JOIN fact ON fact.id = named.value ->> 0
    CROSS JOIN fact AS target ON target.id = named.value ->> 1
`;

/** Writes a change set that holds, within the transaction of its commit. References come last, since facts may
 *  name each other in any order.
 *  @param facts how many there are before
 *  @returns how many there are after */
export async function applyChanges(
  database: Database.Database,
  { puts, removals }: NetChanges,
  facts: number,
): Promise<number> {
  const before = facts === 0 ? 0 : await forget(database, [...removals.keys(), ...puts.keys()]);
  await inBatches(removals.keys(), (ids) => {
    database.prepare(REMOVE).run(JSON.stringify(ids));
  });
  await inBatches(
    bodies(puts),
    (rows) => {
      database.prepare(PUT).run(JSON.stringify(rows));
    },
    ([, , body]) => body.length,
  );
  await inBatches(namings(puts), (pairs) => {
    database.prepare(REFER).run(JSON.stringify(pairs));
  });
  return facts - before + puts.size;
}

/** Drops the references of facts that are to be replaced or removed.
 *  @returns how many of them there were */
async function forget(database: Database.Database, ids: readonly string[]): Promise<number> {
  let found = 0;
  await inBatches(ids, (batch) => {
    const asked = JSON.stringify(batch);
    for (const [count] of rowsOf({ database, row: Count }, COUNT, asked)) found += count;
    database.prepare(FORGET_REFERENCES).run(asked);
  });
  return found;
}

function* bodies(
  puts: NetChanges["puts"],
): Iterable<[id: string, kind: string, body: string, checksum: number]> {
  for (const { fact } of puts.values()) {
    const body = canonicalText(fact);
    yield [fact.id, fact.kind, body, crc32(body)];
  }
}

function* namings(puts: NetChanges["puts"]): Iterable<[fact: string, target: string]> {
  for (const { fact } of puts.values()) {
    for (const { id } of referencesOf(fact)) yield [fact.id, id];
  }
}
