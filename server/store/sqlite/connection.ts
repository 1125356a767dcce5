import Database from "libsql";
import type { z } from "zod";

/** One connection to a database file. Errors of SQLite come as they are. */
export interface Connection {
  /** The database file, as it was opened. */
  readonly file: string;
  readonly inTransaction: boolean;
  /** Runs statements that answer nothing. */
  execute(text: string): void;
  /** Runs one statement with its parameters. */
  run(text: string, ...parameters: readonly Value[]): void;
  /** The rows a query answers, each parsed from its values.
   *  @throws ZodError when a row is not of the shape, which only a damaged file can cause */
  rows<Row>(shape: z.ZodType<Row>, text: string, ...parameters: readonly Value[]): Row[];
  close(): void;
}

type Value = string | number;

/** Opens a connection. Each statement is prepared once and kept: libsql lets go of one only when it is garbage
 *  collected, and holds the file open until then, also after `close`. So there must be few. */
export function openConnection(file: string): Connection {
  const database = new Database(file);
  const prepared = new Map<string, Database.Statement>();
  const statement = (text: string) => {
    const known = prepared.get(text);
    if (known !== undefined) return known;
    const made = database.prepare(text);
    prepared.set(text, made);
    return made;
  };
  return {
    file,
    get inTransaction() {
      return database.inTransaction;
    },
    execute: (text) => {
      database.exec(text);
    },
    run: (text, ...parameters) => {
      statement(text).run(...parameters);
    },
    rows: (shape, text, ...parameters) =>
      statement(text)
        .raw()
        .all(...parameters)
        .map((values) => shape.parse(values)),
    close: () => {
      prepared.clear();
      database.close();
    },
  };
}
