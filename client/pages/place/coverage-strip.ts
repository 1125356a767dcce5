import type { ChainSummary } from "../../../graph-schema/api/resources.ts";
import type { Findings } from "../../../graph-schema/findings.ts";

/** Where a stage is recorded, seen from a place: the classes of the measure of stage coverage. */
export const STANDINGS = ["inside", "elsewhere", "unlocated", "unrecorded"] as const;

/** Where a stage is recorded, seen from a place. */
export type Standing = (typeof STANDINGS)[number];

/** One of the plan's stages with its standing. */
export interface StageStanding {
  readonly stage: ChainSummary["stages"][number]["stage"];
  readonly standing: Standing;
}

/** The plan's stages of a chain in its order, each with the class that the measure found for it.
 *  A stage the measure says nothing of is unrecorded. */
export function standingsOf({ stages }: ChainSummary, { rows }: Findings): StageStanding[] {
  const classOf = new Map(rows.map((row) => [row.about, row.class]));
  return stages.map(({ stage }) => {
    const found = classOf.get(stage.id);
    return { stage, standing: STANDINGS.find((known) => known === found) ?? "unrecorded" };
  });
}
