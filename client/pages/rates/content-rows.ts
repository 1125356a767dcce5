import type { Findings } from "../../../graph-schema/findings.ts";
import type { BoundaryLevel } from "../place/nested-boundaries.ts";

/** Findings about the places around the buyers as findings about boundaries: `boundary:city` with the city in
 *  `others.place`, so that they are shown as direct rates are. The measure lists no facts: what is made of simulated
 *  purchases is known by the direct rates of the same buyers.
 *  @param synthetic whether simulated facts enter the direct rates */
export function contentRows(findings: Findings, synthetic: boolean): Findings {
  return {
    ...findings,
    synthetic: findings.synthetic || synthetic,
    rows: findings.rows.map((row) => ({
      ...row,
      synthetic: row.synthetic || synthetic,
      about: `boundary:${levelOfPlace(row.about)}`,
      others: { place: [row.about] },
    })),
  };
}

/** What a place of the province is as a boundary, by its code.
 *  @example
 *  levelOfPlace("place:340000"); // => "province"
 *  levelOfPlace("place:340200"); // => "city"
 *  levelOfPlace("place:341881-zhongxi"); // => "town"
 */
export function levelOfPlace(id: string): BoundaryLevel {
  if (id === "place:340000") return "province";
  if (/^place:34\d\d00$/.test(id)) return "city";
  return /^place:34\d{4}$/.test(id) ? "county" : "town";
}
