import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { byId, type Fact, type Graph, isRelationship } from "../../../graph-schema/facts.ts";
import type { GraphNode } from "../../../graph-schema/nodes.ts";
import type { Relationship } from "../../../graph-schema/relationships.ts";
import { CheckedText, checkedText } from "./checked-text.ts";
import type { Connection } from "./connection.ts";
import { readHead } from "./history.ts";
import { corrupt } from "./sqlite-errors.ts";

/** Rows read between two turns of the event loop: some 20 ms of work. */
const PAGE = 5_000;

const Row = z.tuple([z.int(), ...CheckedText.def.items]);

/** Reads everything in one transaction, in pages, so that other requests get their turn.
 *  @throws AppError `STORE_CORRUPT` when a fact does not match its checksum or one is missing */
export async function readGraph(connection: Connection): Promise<Graph> {
  connection.execute("BEGIN");
  try {
    const head = readHead(connection);
    const nodes: GraphNode[] = [];
    const relationships: Relationship[] = [];
    for await (const fact of facts(connection)) {
      if (isRelationship(fact)) relationships.push(fact);
      else nodes.push(fact);
    }
    const found = nodes.length + relationships.length;
    if (found !== head.facts)
      throw corrupt(connection.file, `it has ${found} facts and its history says ${head.facts}`);
    // SQLite orders text by its UTF-8 bytes, which is another order once surrogate pairs are in it.
    return { revision: head.revision, nodes: nodes.sort(byId), relationships: relationships.sort(byId) };
  } finally {
    if (connection.inTransaction) connection.execute("COMMIT");
  }
}

async function* facts(connection: Connection): AsyncIterable<Fact> {
  const page =
    "SELECT number, CAST(body AS BLOB), checksum FROM fact WHERE number > ? ORDER BY number LIMIT ?";
  for (let after = -1, more = true; more; await setImmediate()) {
    const rows = connection.rows(Row, page, after, PAGE);
    for (const [number, body, checksum] of rows) {
      yield factOf(checkedText(connection, [body, checksum], `fact ${number}`));
      after = number;
    }
    more = rows.length === PAGE;
  }
}

/** A fact from the text that its checksum fits: then it is what a commit wrote, and commits write parsed facts. */
export function factOf(body: string): Fact {
  return JSON.parse(body);
}
