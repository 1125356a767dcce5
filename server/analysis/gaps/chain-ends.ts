import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt, indexOfId } from "../../graph/id-table.ts";
import type { GapField } from "./gap-field.ts";

/** The own stages of goods of a chain's last lane that has makers inside: what the chain is for. Nodes of the supply
 *  graph; none where nobody inside makes anything of it.
 *  @param chain its id */
export function lastStages(snapshot: Snapshot, field: GapField, chain: string): number[] {
  const lanes = lanesOfGoods(snapshot, chain);
  const isMade = (stage: number) => (field.markets.get(stage)?.makers.size ?? 0) > 0;
  return lanes.findLast((lane) => lane.some(isMade)) ?? [];
}

/** The own stages of goods in the first lane of a chain, and in its last, whoever makes them. */
export function endStages(
  snapshot: Snapshot,
  chain: string,
): { readonly first: number[]; readonly last: number[] } {
  const lanes = lanesOfGoods(snapshot, chain);
  return { first: lanes[0] ?? [], last: lanes.at(-1) ?? [] };
}

/** Answers for each stage of a chain, finer ones too, the stages of goods of the lane that comes next; none after the
 *  last. Nodes of the supply graph.
 *  @param chain its id */
export function nextStages(
  snapshot: Snapshot,
  field: GapField,
  chain: string,
): (stage: number) => readonly number[] {
  const lanes = lanesOfGoods(snapshot, chain);
  const { lines } = field.from.trade;
  return (stage) => {
    const above = lines.above(stage);
    const at = lanes.findLastIndex((lane) => lane.some((own) => above.has(own)));
    return at < 0 ? [] : (lanes[at + 1] ?? []);
  };
}

/** The lanes of a chain that have stages of goods. */
function lanesOfGoods({ supplyGraph, stages }: Snapshot, chain: string): number[][] {
  return stages
    .lanes(chain)
    .map((lane) =>
      lane.stages.flatMap(({ id, nature }) =>
        nature === "service" ? [] : (indexOfId(supplyGraph.nodes, id) ?? []),
      ),
    )
    .filter((lane) => lane.length > 0);
}

/** The chains asked for, by number, as ids.
 *  @param asked `all`, or the id of a chain that is there */
export function chainsAsked({ facts }: Snapshot, asked: string): string[] {
  return facts
    .nodes("Chain")
    .filter(({ id }) => asked === "all" || asked === id)
    .sort((a, b) => a.number - b.number)
    .map(({ id }) => id);
}

/** The ids of nodes. */
export function idsOf({ supplyGraph }: Snapshot, nodes: Iterable<number>): string[] {
  return [...nodes].map((node) => idAt(supplyGraph.nodes, node));
}
