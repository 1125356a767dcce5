import type { Snapshot } from "../../graph/current-graph.ts";
import { hasFlag, LINK_FLAGS } from "../../graph/link-columns.ts";
import { recordsOn } from "../../graph/records.ts";

/** Finds where an enterprise produces on a day: places as nodes, none where no site is known. A registered seat or an
 *  estimate is no site. Kept for each enterprise once asked for.
 *  @param day `YYYY-MM-DD`
 *  @returns a function of an enterprise, a node of the supply graph */
export function productionSites(
  { supplyGraph }: Pick<Snapshot, "supplyGraph">,
  day: string,
): (enterprise: number) => readonly number[] {
  const { LOCATED_IN } = supplyGraph.links;
  const find = recordsOn(supplyGraph, day);
  const known = new Map<number, readonly number[]>();
  return (enterprise) => {
    const found =
      known.get(enterprise) ??
      find("LOCATED_IN", enterprise, "along")
        .filter(({ link }) => hasFlag(LOCATED_IN, link, LINK_FLAGS.site))
        .map(({ node }) => node);
    known.set(enterprise, found);
    return found;
  };
}
