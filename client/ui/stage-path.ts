import type { Chain, Stage } from "../../graph-schema/nodes.ts";
import type { PartOf } from "../../graph-schema/relationships.ts";

/** A bundle's stages and how they nest. */
export interface StageNesting {
  readonly stages: readonly Stage[];
  readonly partOf: readonly PartOf[];
  readonly chains: readonly Chain[];
}

/** What stands above a stage: the plan's own stages, in lane order, and the chains they belong to. */
export interface StageRoots {
  /** Stages straight under a chain; the stage itself when it is one. Empty for a stage in no chain. */
  readonly planStages: readonly Stage[];
  readonly chains: readonly Chain[];
}

/** Follows a stage up to the plan's stages and their chains. A stage that the text does not split has several. */
export function rootsOf(stage: string, { stages, partOf, chains }: StageNesting): StageRoots {
  const planStages = new Map<string, number>();
  const chainIds = new Set<string>();
  const seen = new Set<string>();
  const open = [stage];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const { from, to, order } of partOf) {
      if (from !== id) continue;
      if (to.startsWith("chain:")) {
        planStages.set(id, order ?? 0);
        chainIds.add(to);
      } else open.push(to);
    }
  }
  return {
    planStages: stages
      .filter(({ id }) => planStages.has(id))
      .sort((a, b) => (planStages.get(a.id) ?? 0) - (planStages.get(b.id) ?? 0)),
    chains: chains.filter(({ id }) => chainIds.has(id)),
  };
}
