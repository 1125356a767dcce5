import { setImmediate } from "node:timers/promises";
import { crc32 } from "node:zlib";
import type Database from "libsql";
import { z } from "zod";
import { byId, type Fact, type Graph, isRelationship } from "../../../graph-schema/facts.ts";
import type { GraphNode } from "../../../graph-schema/nodes.ts";
import type { Relationship } from "../../../graph-schema/relationships.ts";
import { readHead } from "./history.ts";
import { rowsOf } from "./rows.ts";
import { corrupt } from "./sqlite-errors.ts";

/** Rows read between two turns of the event loop: some 20 ms of work. */
const PAGE = 5_000;

const Row = z.tuple([z.int(), z.string(), z.int()]);

/** Reads everything in one transaction, in pages, so that other requests get their turn.
 *  @param file for the words of a failure
 *  @throws AppError `STORE_CORRUPT` when a fact does not match its checksum or one is missing */
export async function readGraph(database: Database.Database, file: string): Promise<Graph> {
  database.exec("BEGIN");
  try {
    const head = readHead(database);
    const nodes: GraphNode[] = [];
    const relationships: Relationship[] = [];
    for await (const fact of facts(database, file)) {
      if (isRelationship(fact)) relationships.push(fact);
      else nodes.push(fact);
    }
    const found = nodes.length + relationships.length;
    if (found !== head.facts) throw corrupt(file, `it has ${found} facts and its history says ${head.facts}`);
    // SQLite orders text by its UTF-8 bytes, which is another order once surrogate pairs are in it.
    return { revision: head.revision, nodes: nodes.sort(byId), relationships: relationships.sort(byId) };
  } finally {
    if (database.inTransaction) database.exec("COMMIT");
  }
}

async function* facts(database: Database.Database, file: string): AsyncIterable<Fact> {
  const page = "SELECT number, body, checksum FROM fact WHERE number > ? ORDER BY number LIMIT ?";
  for (let after = -1, more = true; more; await setImmediate()) {
    const rows = rowsOf({ database, row: Row }, page, after, PAGE);
    for (const [number, body, checksum] of rows) {
      if (crc32(body) !== checksum) throw corrupt(file, `fact ${number} does not match its checksum`);
      yield factOf(body);
      after = number;
    }
    more = rows.length === PAGE;
  }
}

/** The checksum says that this text is what a commit wrote, and commits write only parsed facts. */
function factOf(body: string): Fact {
  return JSON.parse(body);
}
