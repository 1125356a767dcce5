import { Finding } from "../../graph-schema/findings.ts";
import { recipeCoverage } from "../../server/analysis/measures/recipe-coverage.ts";
import { type Snapshot, snapshotOf } from "../../server/graph/current-graph.ts";
import { recipeProvince } from "./recipe-province.ts";

/** The small province with what its stages buy. */
export const snapshot = snapshotOf(recipeProvince, "2026-11-23");

/** What recipe coverage finds; places by name, without their prefix. Every row holds by the contract. */
export function ask(query: Record<string, string>, on: Snapshot = snapshot) {
  const found = recipeCoverage.prepare({ ...query, place: `place:${query.place ?? "province"}` }).run(on);
  for (const row of found.rows) Finding.parse({ ...row, synthetic: false, factsTotal: row.facts.length });
  return found;
}

/** The row of the car. */
export const car = (place: string, on?: Snapshot) => ask({ stage: "stage:car", place }, on).rows[0]!;

/** Nine digits after the point: what doubles agree in. */
export const digits = (value: number | null) => (value === null ? null : Number(value.toFixed(9)));

/** Value, lower and upper bound of a row. */
export const bounds = ({ value, lower, upper }: ReturnType<typeof car>) => [value, lower, upper].map(digits);
