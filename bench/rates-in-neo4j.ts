import neo4j from "neo4j-driver";
import { startNeo4j } from "./neo4j.ts";
import type { PartOfPurchase } from "./rates-data.ts";
import { GROUPINGS, type Grouping, type Rates } from "./rates-data.ts";
import { ratesFrom } from "./rates-in-sqlite.ts";

const BATCH = 5_000;

const KEYS: Readonly<Record<Grouping, string>> = {
  buyer: "b.number",
  stage: "p.stage",
  town: "b.town",
  county: "b.county",
  city: "b.city",
  province: "b.province",
  suppliers: "b.number",
};

/** Purchases as relationships of a real Neo4j with a heap of 512 MB. */
export async function neo4jRates(
  parts: readonly PartOfPurchase[],
): Promise<{ rates(): Promise<Rates>; stop(): Promise<void> }> {
  const server = await startNeo4j();
  if (server.settings.kind !== "neo4j") throw new Error("Expected a Neo4j");
  const { uri, user, password } = server.settings;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  await driver.executeQuery("CREATE CONSTRAINT FOR (f:Firm) REQUIRE f.number IS UNIQUE");
  const rows = parts.filter(({ isSelf }) => !isSelf).map(rowOf);
  for (let at = 0; at < rows.length; at += BATCH) {
    await driver.executeQuery(
      `UNWIND $rows AS row
       MERGE (b:Firm {number: row.buyer}) SET b += row.home
       MERGE (s:Firm {number: row.seller})
       CREATE (s)-[:PART {stage: row.stage, amount: row.amount, weight: row.weight, town: row.made.town,
         county: row.made.county, city: row.made.city, province: row.made.province}]->(b)`,
      { rows: rows.slice(at, at + BATCH) },
    );
  }
  return {
    async rates() {
      const answers: unknown[] = [];
      for (const grouping of GROUPINGS) answers.push(await ask(driver, grouping));
      return ratesFrom(answers);
    },
    async stop() {
      await driver.close();
      await server.stop();
    },
  };
}

async function ask(driver: ReturnType<typeof neo4j.driver>, grouping: Grouping): Promise<number[][]> {
  const what = grouping === "suppliers" ? "p.weight" : "p.amount";
  const inside = ["town", "county", "city", "province"].map(
    (level) => `sum(CASE WHEN p.${level} = b.${level} THEN ${what} ELSE 0 END)`,
  );
  const { records } = await driver.executeQuery(
    `MATCH (:Firm)-[p:PART]->(b:Firm) WITH b, p, ${KEYS[grouping]} AS key WHERE key IS NOT NULL
     RETURN key, ${inside.map((sum, at) => `${sum} AS level${at}`).join(", ")}, sum(${what}) AS whole`,
    {},
    { routing: neo4j.routing.READ },
  );
  return records.map((record) => record.keys.map((name) => Number(record.get(name))));
}

function rowOf({ buyer, seller, stage, amount, weight, home, made }: PartOfPurchase) {
  const named = ([town, county, city, province]: readonly (number | null)[]) => ({
    town: town ?? null,
    county: county ?? null,
    city: city ?? null,
    province: province ?? null,
  });
  return {
    buyer,
    seller,
    stage: stage < 0 ? null : stage,
    amount,
    weight,
    home: named(home),
    made: named(made),
  };
}
