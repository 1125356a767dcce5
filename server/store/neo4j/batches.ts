import { AppError } from "../../../graph-schema/errors.ts";
import { type FactKind, isRelationship, kindOfId } from "../../../graph-schema/facts.ts";
import { RELATIONSHIP_KINDS } from "../../../graph-schema/relationships.ts";
import type { NetChanges } from "../net-changes.ts";
import type { Statements } from "./connection.ts";
import { APPLY, putNodes, putRelationships, removeFacts } from "./fact-statements.ts";

/** Rows for one statement of `APPLY`, named by it. */
export interface Batch {
  readonly statement: string;
  readonly rows: readonly unknown[];
}

/** What to do to the graph for a change set, in the order in which it can be done: relationships go, nodes
 *  come, relationships come, nodes go. Done twice it leaves what it leaves when done once.
 *  @param size most rows of a batch */
export function batchesOf({ puts, removals }: NetChanges, size: number): Batch[] {
  const [gone, nodes, relationships, goneNodes] = [groups(), groups(), groups(), groups()];
  for (const id of removals.keys()) {
    const kind = kindOfId(id);
    if (kind !== undefined) (joins(kind) ? gone : goneNodes).add(removeFacts(kind), id);
  }
  for (const { fact } of puts.values()) {
    if (isRelationship(fact)) {
      const { kind, from, to, ...properties } = fact;
      const row = { from, to, fact: properties };
      relationships.add(putRelationships(kind, kindOfId(from), kindOfId(to)), row);
    } else {
      const { kind, ...properties } = fact;
      nodes.add(putNodes(kind), properties);
    }
  }
  return [gone, nodes, relationships, goneNodes].flatMap(({ batches }) => batches(size));
}

const joins = (kind: FactKind) => RELATIONSHIP_KINDS.some((known) => known === kind);

/** Rows gathered by statement. */
function groups() {
  const byStatement = new Map<string, unknown[]>();
  return {
    add(statement: string, row: unknown) {
      const rows = byStatement.get(statement);
      if (rows === undefined) byStatement.set(statement, [row]);
      else rows.push(row);
    },
    batches: (size: number): Batch[] =>
      [...byStatement].flatMap(([statement, rows]) =>
        slices(rows, size).map((part) => ({ statement, rows: part })),
      ),
  };
}

/** A list in parts of at most `size`, in order.
 *  @example
 *  slices([1, 2, 3], 2); // => [[1, 2], [3]]
 */
export function slices<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, n) =>
    list.slice(n * size, (n + 1) * size),
  );
}

/** Does one batch.
 *  @throws AppError `STORE_CORRUPT` when the graph is not what it was checked to be, so that a row found no place */
export async function applyBatch({ run }: Statements, { statement, rows }: Batch): Promise<void> {
  const text = APPLY.get(statement);
  const [answer] = text === undefined ? [] : await run(text, { rows });
  const done = answer === undefined && text !== undefined ? rows.length : answer?.done;
  if (done === rows.length) return;
  throw new AppError(
    "STORE_CORRUPT",
    `Cannot ${statement}: ${done ?? "none"} of ${rows.length} rows found their place`,
  );
}
