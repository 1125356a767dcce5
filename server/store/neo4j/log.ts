import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import { z } from "zod";
import type { Commit } from "../../../graph-schema/change-set.ts";
import { applyBatch, type Batch } from "./batches.ts";
import { acknowledged, assertFresh, type Incoming, lineAfter } from "./commit.ts";
import type { Statements } from "./connection.ts";
import { advanceHead, KeptLine, lockHead, parsed } from "./head.ts";

// A change set too large for one transaction goes in by a log, each step a transaction of its own:
//
//   begin    (:LiantuLog)                          nobody sees it; may be swept
//   write    (:LiantuChunk {number: 0…n})          nobody sees them; may be swept
//   adopt    head.applying = log                   from here on it will become the next revision, whatever dies
//   apply    one chunk done to the graph and gone  once each, in order, by any process, under the head's lock
//   finish   head.revision = next, line, no log    from here on it is the newest revision
//
// Whoever reads or commits while `applying` is set applies the rest first, so nobody sees half of it. A crash
// before `adopt` leaves a log that is swept; a crash after it, one that the next call finishes.

const BEGIN =
  "CREATE (log:LiantuLog {id: randomUUID(), expected: $expected, touched: timestamp()}) RETURN log.id AS id";

const WRITE = `MATCH (log:LiantuLog {id: $log}) SET log.touched = timestamp() WITH log WHERE log.swept IS NULL
MERGE (chunk:LiantuChunk {log: $log, number: $number}) SET chunk.statement = $statement, chunk.rows = $rows
RETURN chunk.number AS number`;

const ADOPT = `MATCH (log:LiantuLog {id: $log}) WHERE log.swept IS NULL SET log += $line
WITH log MATCH (head:LiantuHead {id: 'head'}) SET head.applying = log.id RETURN log.id AS id`;

const NEXT = "MATCH (chunk:LiantuChunk {log: $log}) RETURN min(chunk.number) AS number";

const CHUNK = `MATCH (chunk:LiantuChunk {log: $log, number: $number})
RETURN chunk.statement AS statement, chunk.rows AS rows`;

const DONE = "MATCH (chunk:LiantuChunk {log: $log, number: $number}) DELETE chunk";

const LOG = "MATCH (log:LiantuLog {id: $log}) RETURN properties(log) AS log";

const END = "MATCH (log:LiantuLog {id: $log}) DELETE log";

const CONDEMN = `MATCH (head:LiantuHead {id: 'head'}), (log:LiantuLog)
WHERE NOT log.id = coalesce(head.applying, '') AND (log.swept OR log.id = $own
  OR NOT log.expected = head.revision OR log.touched < timestamp() - $abandoned)
SET log.swept = true RETURN log.id AS id`;

const CLAIM = "MATCH (log:LiantuLog {id: $log}) SET log.swept = true";

const SWEEP =
  "MATCH (chunk:LiantuChunk {log: $log}) WITH chunk LIMIT 20 DELETE chunk RETURN count(*) AS gone";

const ChunkRow = z.object({ statement: z.string(), rows: z.instanceof(Int8Array) });

const [deflated, inflated] = [promisify(deflateRaw), promisify(inflateRaw)];

/** Begins a log and answers its id. */
export async function beginLog({ run }: Statements, { expectedRevision }: Incoming): Promise<string> {
  const [row] = await run(BEGIN, { expected: expectedRevision });
  return parsed(z.string(), row?.id);
}

/** Writes one batch into a log. Writing the same one again changes nothing.
 *  @returns whether the log is still there: it is swept away when the store has moved on meanwhile */
export async function writeChunk({ run }: Statements, log: string, chunk: PackedChunk): Promise<boolean> {
  const [row] = await run(WRITE, { log, ...chunk });
  return row !== undefined;
}

/** Makes a whole log the next revision to come.
 *  @returns the line of the same change set when it is already in; `"busy"` when another log is being
 *    applied or this one was swept away: the store has to be looked at again
 *  @throws AppError as `Store.commit` does */
export async function adoptLog(
  statements: Statements,
  log: string,
  incoming: Incoming,
): Promise<Commit | "busy" | "adopted"> {
  const head = await lockHead(statements);
  if (head.applying !== undefined) return head.applying === log ? "adopted" : "busy";
  const known = await acknowledged(statements, incoming);
  if (known !== undefined) return known;
  assertFresh(head, incoming.expectedRevision);
  const [row] = await statements.run(ADOPT, { log, line: lineAfter(head, incoming) });
  return row === undefined ? "busy" : "adopted";
}

/** Applies the next chunk of the log that is being applied, or finishes it when none is left.
 *  @returns `undefined` when no log is being applied any more, else how it went on */
export async function applyNext(statements: Statements): Promise<LogStep | undefined> {
  const { applying: log } = await lockHead(statements);
  if (log === undefined) return undefined;
  const [next] = await statements.run(NEXT, { log });
  const number = parsed(z.int().nullable(), next?.number);
  if (number === null) return finish(statements, log);
  const [row] = await statements.run(CHUNK, { log, number });
  const { statement, rows } = parsed(ChunkRow, row);
  await applyBatch(statements, { statement, rows: await unpacked(rows) });
  await statements.run(DONE, { log, number });
  return { step: "applied", number };
}

/** One step of a log that is being applied. */
export type LogStep = { readonly step: "applied"; readonly number: number } | { readonly step: "finished" };

async function finish(statements: Statements, log: string): Promise<LogStep> {
  const [row] = await statements.run(LOG, { log });
  const line = parsed(KeptLine.strip(), row?.log);
  await advanceHead(statements, line);
  await statements.run(END, { log });
  return { step: "finished" };
}

/** Condemns logs that can never be adopted: this one, those for a revision that has passed, and those that
 *  nobody has written to for long. Their writers are told at the next chunk.
 *  @returns ids for `sweepChunks` */
export async function condemnLogs(
  statements: Statements,
  { own, abandoned }: { own?: string | undefined; abandoned: number },
): Promise<string[]> {
  await lockHead(statements);
  const rows = await statements.run(CONDEMN, { own: own ?? "", abandoned });
  return rows.map(({ id }) => parsed(z.string(), id));
}

/** Takes some chunks of a condemned log away, and the log after the last one. One process at a time, and none
 *  writes to the log meanwhile, so that no chunk outlives its log.
 *  @returns whether there are more */
export async function sweepChunks(statements: Statements, log: string): Promise<boolean> {
  await lockHead(statements);
  await statements.run(CLAIM, { log });
  const [row] = await statements.run(SWEEP, { log });
  const more = row?.gone !== 0;
  if (!more) await statements.run(END, { log });
  return more;
}

/** A batch as it is kept: numbered, its rows as deflated JSON. */
export interface PackedChunk {
  readonly number: number;
  readonly statement: string;
  readonly rows: Int8Array;
}

/** Packs the batch of a number. A tenth of the size to write, which is what a log costs. */
export async function packed({ statement, rows }: Batch, number: number): Promise<PackedChunk> {
  const { buffer, byteOffset, length } = await deflated(JSON.stringify(rows), { level: 1 });
  return { number, statement, rows: new Int8Array(buffer, byteOffset, length) };
}

async function unpacked(rows: Int8Array): Promise<unknown[]> {
  const text = (await inflated(rows)).toString();
  return parsed(z.array(z.unknown()), JSON.parse(text));
}
