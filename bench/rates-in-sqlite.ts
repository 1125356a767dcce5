import Database from "libsql";
import { z } from "zod";
import type { PartOfPurchase } from "./rates-data.ts";
import { GROUPINGS, type Grouping, type Rates } from "./rates-data.ts";

const COLUMNS: Readonly<Record<Grouping, string>> = {
  buyer: "buyer",
  stage: "stage",
  town: "home_town",
  county: "home_county",
  city: "home_city",
  province: "home_province",
  suppliers: "buyer",
};

/** Purchases in a table of SQLite, in memory, with an index on nothing: every question reads all of it. */
export function sqliteRates(parts: readonly PartOfPurchase[]): { rates(): Rates; close(): void } {
  const database = new Database(":memory:");
  const levels = ["town", "county", "city", "province"];
  const columns = [...levels.map((level) => `home_${level}`), ...levels.map((level) => `made_${level}`)];
  database.exec(
    `CREATE TABLE parts (buyer INTEGER, stage INTEGER, amount REAL, weight REAL, ${columns.map((name) => `${name} INTEGER`).join(", ")})`,
  );
  const insert = database.prepare(
    `INSERT INTO parts VALUES (${Array(4 + columns.length)
      .fill("?")
      .join(", ")})`,
  );
  database.exec("BEGIN");
  for (const { buyer, stage, amount, weight, isSelf, home, made } of parts) {
    if (!isSelf) insert.run(buyer, stage < 0 ? null : stage, amount, weight, ...home, ...made);
  }
  database.exec("COMMIT; ANALYZE");
  const inside = (what: string) =>
    levels.map((level) => `sum(CASE WHEN made_${level} = home_${level} THEN ${what} ELSE 0 END)`).join(", ");
  const queries = GROUPINGS.map((grouping) => {
    const [key, what] = [COLUMNS[grouping], grouping === "suppliers" ? "weight" : "amount"];
    const text = `SELECT ${key}, ${inside(what)}, sum(${what}) FROM parts WHERE ${key} IS NOT NULL GROUP BY ${key}`;
    return database.prepare(text).raw();
  });
  return {
    rates: () => ratesFrom(queries.map((query) => query.all())),
    close: () => database.close(),
  };
}

const Rows = z.array(z.array(z.number()));

/** Rows of a key and its sums, for each grouping in order, as rates. */
export function ratesFrom(answers: readonly unknown[]): Rates {
  const of = (grouping: Grouping) =>
    new Map(
      Rows.parse(answers[GROUPINGS.indexOf(grouping)]).map(([key = -1, ...sums]) => [key, sums] as const),
    );
  return {
    buyer: of("buyer"),
    stage: of("stage"),
    town: of("town"),
    county: of("county"),
    city: of("city"),
    province: of("province"),
    suppliers: of("suppliers"),
  };
}
