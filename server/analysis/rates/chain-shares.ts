import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt, indexOfId } from "../../graph/id-table.ts";
import { rowsOfMaker } from "../trade/products.ts";
import type { Trade } from "../trade/trade.ts";

/** No chain: what is made stands outside all of them. */
export const NO_CHAIN = -1;

/** How a thing is shared among chains: nodes of the supply graph, or `NO_CHAIN`, each with a share; they sum to 1. */
export type ChainShares = ReadonlyMap<number, number>;

/** The chains of a buyer, by what it makes: its outputs as weights, equal ones where any is not stated. A stage of
 *  several chains counts for each in equal parts. A buyer of whom no product is known belongs to no chain. Kept for
 *  each buyer once asked for.
 *  @returns a function of a buyer, a node of the supply graph */
export function chainSharesFinder(snapshot: Snapshot, { products }: Trade): (buyer: number) => ChainShares {
  const chainsOf = chainsOfStages(snapshot);
  const known = new Map<number, ChainShares>();
  const find = (buyer: number): ChainShares => {
    const [start, end] = rowsOfMaker(products, snapshot, buyer);
    const outputs = [...products.output.subarray(start, end)];
    const isStated = outputs.every((output) => output >= 0) && outputs.some((output) => output > 0);
    const total = isStated ? outputs.reduce((sum, output) => sum + output, 0) : outputs.length;
    const shares = new Map<number, number>();
    for (const [at, output] of outputs.entries()) {
      const weight = (isStated ? output : 1) / total;
      const chains = chainsOf(products.stage[start + at] ?? 0);
      for (const chain of chains) shares.set(chain, (shares.get(chain) ?? 0) + weight / chains.length);
    }
    return shares.size === 0 ? new Map([[NO_CHAIN, 1]]) : shares;
  };
  return (buyer) => {
    const found = known.get(buyer) ?? find(buyer);
    known.set(buyer, found);
    return found;
  };
}

/** The chains of a stage, a node of the supply graph: `[NO_CHAIN]` when it stands outside all. */
function chainsOfStages({ stages, supplyGraph }: Snapshot): (stage: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (stage) => {
    const found =
      known.get(stage) ??
      stages
        .chainsOf(idAt(supplyGraph.nodes, stage))
        .flatMap(({ id }) => indexOfId(supplyGraph.nodes, id) ?? []);
    known.set(stage, found);
    return found.length === 0 ? [NO_CHAIN] : found;
  };
}
