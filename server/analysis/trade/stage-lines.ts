import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt } from "../../graph/id-table.ts";
import { ancestors } from "../../graph/neighbours.ts";

/** How stages stand to each other. Stages are nodes of the supply graph. */
export interface StageLines {
  /** Whether two stages are one, or one of them is a finer part of the other: who makes one of them may be said to
   *  make the other. */
  isOneLine(a: number, b: number): boolean;
  isService(stage: number): boolean;
  /** The stage, and the stages above it at any depth. */
  above(stage: number): ReadonlySet<number>;
}

/** Reads how the stages of a snapshot stand to each other; each stage is looked at once, when first asked for. */
export function stageLines({ supplyGraph, facts }: Snapshot): StageLines {
  const { ranges, links, nodes } = supplyGraph;
  const known = new Map<number, ReadonlySet<number>>();
  const services = new Map<number, boolean>();
  const above = (stage: number): ReadonlySet<number> => {
    const found =
      known.get(stage) ??
      new Set([stage, ...ancestors(links.PART_OF, stage).filter((each) => each >= ranges.Stage.first)]);
    known.set(stage, found);
    return found;
  };
  return {
    above,
    isOneLine: (a, b) => above(a).has(b) || above(b).has(a),
    isService(stage) {
      const found = services.get(stage) ?? facts.node("Stage", idAt(nodes, stage))?.nature === "service";
      services.set(stage, found);
      return found;
    },
  };
}
