import { MAPPING_OF_CHAINS_1_TO_5 } from "./mapping-chains-1-to-5.ts";
import { MAPPING_OF_CHAINS_6_TO_10 } from "./mapping-chains-6-to-10.ts";
import { MAPPING_OF_FOOD_AND_TEXTILES } from "./mapping-food-and-textiles.ts";
import { MAPPING_OF_MACHINES } from "./mapping-machines.ts";
import { MAPPING_OF_MATERIALS, MAPPING_OUTSIDE } from "./mapping-materials.ts";
import type { MappingRow } from "./mapping-rows.ts";

/** Every stage of the plan with its sectors of the table of 2007: the plan's own stages, then the finer ones. */
export const MAPPING: readonly MappingRow[] = [
  ...MAPPING_OF_CHAINS_1_TO_5,
  ...MAPPING_OF_CHAINS_6_TO_10,
  ...MAPPING_OF_MACHINES,
  ...MAPPING_OF_FOOD_AND_TEXTILES,
  ...MAPPING_OF_MATERIALS,
  ...MAPPING_OUTSIDE,
];

/** The row of a stage.
 *  @throws Error when the stage is not mapped
 *  @example
 *  mappingOf("rubber-seals").recipe; // => ["048"]
 */
export function mappingOf(stage: string): MappingRow {
  const row = MAPPING.find((each) => each.stage === stage);
  if (row === undefined) throw new Error(`Cannot find the sectors of the stage ${stage}`);
  return row;
}
