import type Database from "libsql";
import type { z } from "zod";

/** The rows a query answers, each parsed.
 *  @throws ZodError when a row is not of the shape, which only a damaged file can cause */
export function rowsOf<Row>(
  { database, row }: { database: Database.Database; row: z.ZodType<Row> },
  text: string,
  ...parameters: readonly (string | number)[]
): Row[] {
  return database
    .prepare(text)
    .raw()
    .all(...parameters)
    .map((values) => row.parse(values));
}
