import { AppError } from "../../../graph-schema/errors.ts";
import { byId, Fact, type Graph, isRelationship } from "../../../graph-schema/facts.ts";
import type { GraphNode } from "../../../graph-schema/nodes.ts";
import type { Relationship } from "../../../graph-schema/relationships.ts";
import type { Row, Statements } from "./connection.ts";
import { READ_KIND } from "./fact-statements.ts";
import { askHead } from "./head.ts";

/** Reads everything, if the store stands still while it does. A statement of Neo4j sees what others commit
 *  while it runs; every commit moves the head, so that an unmoved head means that nothing else moved.
 *  @returns `undefined` when the store moved on meanwhile or a log is being applied
 *  @throws AppError `STORE_CORRUPT` when a fact is not of the vocabulary: somebody else has changed it */
export async function readUnmoved(statements: Statements): Promise<Graph | undefined> {
  const before = await askHead(statements);
  if (before.applying !== undefined) return undefined;
  const [nodes, relationships]: [GraphNode[], Relationship[]] = [[], []];
  for (const text of READ_KIND.values()) {
    await statements.stream(text, {}, (row) => {
      const fact = factOf(row);
      if (isRelationship(fact)) relationships.push(fact);
      else nodes.push(fact);
    });
  }
  const after = await askHead(statements);
  if (after.revision !== before.revision || after.applying !== undefined) return undefined;
  return { revision: before.revision, nodes: nodes.sort(byId), relationships: relationships.sort(byId) };
}

function factOf({ fact }: Row): Fact {
  const result = Fact.safeParse(fact);
  if (result.success) return result.data;
  const id = typeof fact === "object" && fact !== null && "id" in fact ? String(fact.id) : "without id";
  throw new AppError("STORE_CORRUPT", `Cannot read the fact "${id}": somebody else has changed it`, {
    cause: result.error,
  });
}
