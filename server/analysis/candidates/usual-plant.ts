import type { Snapshot } from "../../graph/current-graph.ts";
import { factOfLink } from "../../graph/link-facts.ts";
import type { Trade } from "../trade/trade.ts";

/** The ids of the statements that the usual scale of a stage is read from: those of the median makers, one or two.
 *  @param stage a node of the supply graph
 *  @see `scaleFinder` */
export function usualPlantFacts(snapshot: Snapshot, { products, lines }: Trade, stage: number): string[] {
  const rows = [...products.stage.keys()]
    .filter((row) => (products.output[row] ?? 0) > 0 && lines.above(products.stage[row] ?? 0).has(stage))
    .sort((a, b) => (products.output[a] ?? 0) - (products.output[b] ?? 0));
  const middle = new Set([rows[Math.floor((rows.length - 1) / 2)], rows[Math.ceil((rows.length - 1) / 2)]]);
  return [...middle].flatMap((row) =>
    row === undefined ? [] : [factOfLink(snapshot, "MAKES", products.link[row] ?? 0).id],
  );
}
