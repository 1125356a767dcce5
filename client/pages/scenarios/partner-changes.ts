import type { MapYear } from "../../../graph-schema/api/map-year.ts";
import type { Finding } from "../../../graph-schema/findings.ts";
import type { ScenarioChange } from "../../../graph-schema/scenario.ts";

/** The part that a proposed enterprise plays for a planned plant, by the class of its row.
 *  @returns `undefined` for another class
 *  @example
 *  roleOf({ class: "buyer" }); // => "buyer"
 */
export function roleOf({ class: verdict }: Pick<Finding, "class">): "buyer" | "supplier" | undefined {
  return (["buyer", "supplier"] as const).find((role) => role === verdict);
}

/** The change by which a proposed buyer buys a share of a stage from a planned plant.
 *  @returns `undefined` where the row is no buyer, or the share is none: a plant that is only planned buys nothing yet,
 *    so of suppliers nothing can be redirected
 *  @example
 *  redirectTo({ row: { about: "enterprise:a", class: "supplier" }, stage: "stage:1", share: 0.3, to: "enterprise:b", map: "2010" }); // => undefined
 */
export function redirectTo({
  row,
  ...change
}: {
  readonly row: Pick<Finding, "about" | "class">;
  readonly stage: string;
  readonly share: number;
  readonly to: string;
  readonly map: MapYear;
}): ScenarioChange | undefined {
  const possible = change.share > 0 && change.share <= 1;
  if (roleOf(row) !== "buyer" || !possible) return undefined;
  return { kind: "redirect", buyer: row.about, ...change };
}
