import { z } from "zod";
import { Commit, EMPTY_REVISION } from "../../../graph-schema/change-set.ts";
import type { SchemaStatement } from "../../../graph-schema/cypher.ts";
import { AppError } from "../../../graph-schema/errors.ts";
import type { Row, Statements } from "./connection.ts";

// The adapter's own nodes. Their labels begin with Liantu, no fact is joined to them, and no reading of facts
// ever meets them:
//   LiantuHead    one; the newest revision, and the log that is being applied if there is one
//   LiantuCommit  one for each line of history
//   LiantuLog, LiantuChunk  a large change set on its way in, see log.ts
//   LiantuScenario  one for each scenario, see scenarios.ts

/** What keeps the adapter's own nodes apart. */
export const OWN_CONSTRAINTS: readonly SchemaStatement[] = [
  ["LiantuHead", "id"],
  ["LiantuCommit", "changeSet"],
  ["LiantuLog", "id"],
  ["LiantuChunk", "log", "number"],
  ["LiantuScenario", "id"],
].map(([label, ...properties]) => {
  const name = `${label}_${properties.join("_")}`.toLowerCase();
  const unique = properties.map((property) => `own.${property}`).join(", ");
  return {
    name,
    text: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (own:${label}) REQUIRE (${unique}) IS UNIQUE`,
  };
});

/** Where the store stands. */
export interface Head {
  readonly revision: string;
  /** The log that is being applied: until it is done, the graph is neither the old revision nor the new. */
  readonly applying: string | undefined;
}

const ASK =
  "MATCH (head:LiantuHead {id: 'head'}) RETURN head.revision AS revision, head.applying AS applying";

const LOCK = `MERGE (head:LiantuHead {id: 'head'}) ON CREATE SET head.revision = '${EMPTY_REVISION}' SET head.locked = true`;

const LINE = "MATCH (line:LiantuCommit {changeSet: $changeSet}) RETURN properties(line) AS line";

const LINES = "MATCH (line:LiantuCommit) RETURN properties(line) AS line ORDER BY line.number";

const ADVANCE = `MATCH (head:LiantuHead {id: 'head'}) SET head.revision = $line.revision REMOVE head.applying
CREATE (line:LiantuCommit) SET line = $line`;

const HeadRow = z.object({ revision: z.string(), applying: z.string().nullable() });

/** A line of history as it is kept: with its place in the history and the digest of its change set. */
export const KeptLine = Commit.extend({ number: z.int().positive(), digest: z.string() });

/** A line of history as it is kept. */
export type KeptLine = z.infer<typeof KeptLine>;

/** Where the store stands; at the empty revision when nothing was ever written. */
export async function askHead({ run }: Statements): Promise<Head> {
  const [row] = await run(ASK);
  if (row === undefined) return { revision: EMPTY_REVISION, applying: undefined };
  const { revision, applying } = parsed(HeadRow, row);
  return { revision, applying: applying ?? undefined };
}

/** Waits for the one right to write, which lasts until the transaction ends, and answers where the store stands
 *  then. The lock is taken before anything is read: a statement reads what was committed when it runs. */
export async function lockHead(statements: Statements): Promise<Head> {
  await statements.run(LOCK);
  return askHead(statements);
}

/** The line a change set has made, `undefined` when it has made none. */
export async function lineOf({ run }: Statements, changeSet: string): Promise<KeptLine | undefined> {
  const [row] = await run(LINE, { changeSet });
  return row && parsed(KeptLine, row.line);
}

/** Every line, oldest first. */
export async function allLines({ run }: Statements): Promise<KeptLine[]> {
  return (await run(LINES)).map((row: Row) => parsed(KeptLine, row.line));
}

/** Makes a revision the newest one and adds its line; no log is being applied any more. */
export async function advanceHead({ run }: Statements, line: KeptLine): Promise<void> {
  await run(ADVANCE, { line });
}

/** What is kept, once it has proved to be of the shape it was written in.
 *  @throws AppError `STORE_CORRUPT` when it is not */
export function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new AppError("STORE_CORRUPT", "Cannot read the store's own notes: somebody else has changed them", {
    cause: result.error,
  });
}
