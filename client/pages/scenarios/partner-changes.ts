import type { MapYear } from "../../../graph-schema/api/map-year.ts";
import type { Finding } from "../../../graph-schema/findings.ts";
import type { ScenarioChangeOf } from "../../../graph-schema/scenario.ts";

/** What a proposed buyer would buy from a planned plant. */
interface Plan {
  /** What the plant makes; what the buyer buys is this or finer. */
  readonly stage: string;
  /** Id of the planned plant. */
  readonly to: string;
  readonly map: MapYear;
}

/** The change by which a proposed buyer buys from a planned plant: as large a share of what it buys of the stage as the
 *  proposal gives it, in whole per mille, 0.1 % at least.
 *  @returns `undefined` where the row is no buyer, or no amount is known. A plant that is only planned buys nothing yet,
 *    so of suppliers nothing can be redirected
 *  @example
 *  redirectTo({ about: "enterprise:a", class: "buyer", value: 300, parts: { atMost: 1000 } }, { stage: "stage:1", to: "enterprise:b", map: "2010" })?.share; // => 0.3
 *  redirectTo({ about: "enterprise:a", class: "supplier", value: 300, parts: { atMost: 1000 } }, { stage: "stage:1", to: "enterprise:b", map: "2010" }); // => undefined
 */
export function redirectTo(
  { about, class: verdict, value, parts }: Pick<Finding, "about" | "class" | "value" | "parts">,
  { stage, to, map }: Plan,
): ScenarioChangeOf<"redirect"> | undefined {
  const atMost = parts?.atMost ?? 0;
  if (verdict !== "buyer" || value === null || value <= 0 || atMost <= 0) return undefined;
  const share = Math.min(1, Math.max(0.001, Number((value / atMost).toFixed(3))));
  return { kind: "redirect", buyer: about, stage, share, to, map };
}
