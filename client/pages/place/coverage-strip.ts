import type { ChainSummary, PlaceDetail, StageRecord } from "../../../graph-schema/api/resources.ts";
import { rootsOf } from "../../ui/stage-path.ts";

/** Where a stage is recorded, seen from a place. */
export type StageStanding = "inside" | "elsewhere" | "notGiven" | "nowhere";

/** A chain seen from a place: each of the plan's stages with its standing. */
export interface ChainStrip {
  readonly chain: ChainSummary["chain"];
  readonly stages: readonly { readonly stage: StageRecord["stage"]; readonly standing: StageStanding }[];
  /** How many stages are recorded inside. */
  readonly inside: number;
}

/** How a place stands in the chains it is recorded in, in the plan's order.
 *  @param detail the place, with everything recorded inside it */
export function chainStrips(
  detail: Pick<PlaceDetail, "specialities" | "makes" | "stages" | "partOf" | "chains">,
  chains: readonly ChainSummary[],
): ChainStrip[] {
  const recorded = new Set([...detail.specialities, ...detail.makes].map(({ to }) => to));
  const inside = new Set(
    [...recorded].flatMap((id) => rootsOf(id, detail).planStages.map((stage) => stage.id)),
  );
  return chains
    .filter(({ chain }) => detail.chains.some(({ id }) => id === chain.id))
    .map(({ chain, stages }) => ({
      chain,
      stages: stages.map((record) => ({ stage: record.stage, standing: standingOf(record, inside) })),
      inside: stages.filter(({ stage }) => inside.has(stage.id)).length,
    }));
}

/** A stage that only enterprises stand for is of unknown place: the plan does not say where they produce. */
function standingOf(
  { stage, recorded, towns, markets }: StageRecord,
  inside: ReadonlySet<string>,
): StageStanding {
  if (inside.has(stage.id)) return "inside";
  if (!recorded) return "nowhere";
  return towns + markets > 0 ? "elsewhere" : "notGiven";
}
