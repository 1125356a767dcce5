import { z } from "zod";
import { AppError } from "../../graph-schema/errors.ts";
import type { MeasureDescription } from "../../graph-schema/findings.ts";
import type { Measure } from "./measure.ts";
import { allTierContent } from "./measures/all-tier-content.ts";
import { chainGaps } from "./measures/chain-gaps.ts";
import { chainThroughput } from "./measures/chain-throughput.ts";
import { completion } from "./measures/completion.ts";
import { gapCandidates } from "./measures/gap-candidates.ts";
import { gapFeasibility } from "./measures/gap-feasibility.ts";
import { investmentSet } from "./measures/investment-set.ts";
import { knownPurchases } from "./measures/known-purchases.ts";
import { localSales } from "./measures/local-sales.ts";
import { plantPartners } from "./measures/plant-partners.ts";
import { purchasesBehind } from "./measures/purchases-behind.ts";
import { recipeCoverage } from "./measures/recipe-coverage.ts";
import { stageCoverage } from "./measures/stage-coverage.ts";
import { supplyPotential } from "./measures/supply-potential.ts";
import { supportingRate } from "./measures/supporting-rate.ts";
import { supportingRateTable } from "./measures/supporting-rate-table.ts";
import { whyMissing } from "./measures/why-missing.ts";

/** Every measure, in the order of the menu. */
export const MEASURES: readonly Measure[] = [
  stageCoverage,
  recipeCoverage,
  knownPurchases,
  supportingRate,
  supportingRateTable,
  localSales,
  allTierContent,
  purchasesBehind,
  supplyPotential,
  chainGaps,
  whyMissing,
  completion,
  chainThroughput,
  investmentSet,
  gapFeasibility,
  gapCandidates,
  plantPartners,
];

/** The measure with an id.
 *  @throws AppError `MEASURE_NOT_FOUND`
 *  @example
 *  measureOf("stage-coverage").unit; // => "count"
 */
export function measureOf(id: string): Measure {
  const found = MEASURES.find((measure) => measure.id === id);
  if (found === undefined) throw new AppError("MEASURE_NOT_FOUND", `Cannot find a measure "${id}"`);
  return found;
}

/** What a measure says of itself: enough to draw its form, table head and legend.
 *  @example
 *  describeMeasure(measureOf("stage-coverage")).parameters.required; // => ["chain"]
 */
export function describeMeasure(measure: Measure): MeasureDescription {
  const { id, definition, title, titleEn, describes, describesEn, about, unit, range, classes } = measure;
  const parameters = z.toJSONSchema(measure.params, { io: "input" });
  return { id, definition, title, titleEn, describes, describesEn, parameters, about, unit, range, classes };
}
