import { z } from "zod";
import { canonicalText, referencesOf } from "../../../graph-schema/facts.ts";
import type { NetChanges } from "../net-changes.ts";
import { inBatches } from "./batches.ts";
import { checksumOf } from "./checked-text.ts";
import type { Connection } from "./connection.ts";

const Highest = z.tuple([z.int().nonnegative()]);

const HIGHEST = "SELECT coalesce(max(number), 0) FROM fact";

const FORGET = "DELETE FROM reference WHERE fact IN (SELECT value FROM json_each(?))";

const REMOVE = "DELETE FROM fact WHERE number IN (SELECT value FROM json_each(?))";

const PUT = `
  INSERT INTO fact (number, id, kind, body, checksum)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?) WHERE true
  ON CONFLICT (number) DO UPDATE SET body = excluded.body, checksum = excluded.checksum
`;

const REFER = `
  INSERT OR IGNORE INTO reference (target, fact) SELECT value ->> 0, value ->> 1 FROM json_each(?)
`;

/** Writes a change set that holds, within the transaction of its commit.
 *  @param found the numbers that the facts it touches and names have now
 *  @returns by how many the facts have become more; negative when they have become fewer */
export async function applyChanges(
  connection: Connection,
  { puts, removals }: NetChanges,
  found: ReadonlyMap<string, number>,
): Promise<number> {
  const gone = numbersIn(found, removals.keys());
  const replaced = numbersIn(found, puts.keys());
  const run = (text: string) => (batch: readonly unknown[]) => {
    connection.run(text, JSON.stringify(batch));
  };
  await inBatches([...gone, ...replaced], run(FORGET));
  await inBatches(gone, run(REMOVE));
  const numbers = numbered(puts.keys(), found, highestNumber(connection));
  await inBatches(factRows(puts, numbers), run(PUT), ([, , , body]) => body.length);
  await inBatches(referenceRows(puts, numbers), run(REFER));
  return puts.size - replaced.length - gone.length;
}

function numbersIn(found: ReadonlyMap<string, number>, ids: Iterable<string>): number[] {
  return [...ids].flatMap((id) => found.get(id) ?? []);
}

function highestNumber(connection: Connection): number {
  return connection.rows(Highest, HIGHEST)[0]?.[0] ?? 0;
}

/** Facts that are there keep their number, so that what names them still does; new ones get the next. */
function numbered(
  ids: Iterable<string>,
  found: ReadonlyMap<string, number>,
  highest: number,
): ReadonlyMap<string, number> {
  const numbers = new Map(found);
  let next = highest + 1;
  for (const id of ids) {
    if (!numbers.has(id)) numbers.set(id, next++);
  }
  return numbers;
}

type FactRow = [number: number | undefined, id: string, kind: string, body: string, checksum: number];

function* factRows(puts: NetChanges["puts"], numbers: ReadonlyMap<string, number>): Iterable<FactRow> {
  for (const [id, { fact }] of puts) {
    const body = canonicalText(fact);
    yield [numbers.get(id), id, fact.kind, body, checksumOf(body)];
  }
}

type ReferenceRow = [target: number | undefined, fact: number | undefined];

function* referenceRows(
  puts: NetChanges["puts"],
  numbers: ReadonlyMap<string, number>,
): Iterable<ReferenceRow> {
  for (const [id, { fact }] of puts) {
    for (const named of referencesOf(fact)) yield [numbers.get(named.id), numbers.get(id)];
  }
}
