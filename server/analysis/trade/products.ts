import type { Snapshot } from "../../graph/current-graph.ts";
import { hasFlag, LINK_FLAGS } from "../../graph/link-columns.ts";
import { factOfLink } from "../../graph/link-facts.ts";
import { endsAt } from "../../graph/neighbours.ts";

/** What enterprises make, in columns: one row for each enterprise and stage, the newest statement of it. Ascending by
 *  enterprise, then stage. */
export interface Products {
  readonly count: number;
  /** Nodes of the supply graph. */
  readonly maker: Int32Array;
  readonly stage: Int32Array;
  /** CNY10k/year; NaN where nobody states it. */
  readonly output: Float64Array;
  readonly capacity: Float64Array;
  /** The MAKES link whose statement counts. */
  readonly link: Int32Array;
  /** By enterprise, from the first of the graph's range on: where its rows begin, one more entry than enterprises. */
  readonly offsets: Int32Array;
}

/** Gathers what all enterprises of a snapshot make. Inferred statements count for nothing. Of several statements of one
 *  product the newest counts; of one year's the one that states an output, then the first by id. */
export function productsOf(snapshot: Snapshot): Products {
  const { links, ranges } = snapshot.supplyGraph;
  const { MAKES } = links;
  const { first, end } = ranges.Enterprise;
  const offsets = new Int32Array(end - first + 1);
  const kept: number[] = [];
  const score = (link: number) =>
    2 * (MAKES.year?.[link] ?? 0) + Number(hasFlag(MAKES, link, LINK_FLAGS.amountKnown));
  for (let maker = first; maker < end; maker++) {
    let last = -1;
    for (const { link, node } of endsAt(MAKES, maker, "along")) {
      if (hasFlag(MAKES, link, LINK_FLAGS.inferred)) continue;
      if (node !== last) kept.push(link);
      else if (score(link) > score(kept.at(-1) ?? link)) kept[kept.length - 1] = link;
      last = node;
    }
    offsets[maker - first + 1] = kept.length;
  }
  const link = Int32Array.from(kept);
  const maker = new Int32Array(link.length);
  for (let row = 0; row + 1 < offsets.length; row++) maker.fill(first + row, offsets[row], offsets[row + 1]);
  return {
    count: link.length,
    maker,
    stage: link.map((each) => MAKES.outgoing.ends[each] ?? 0),
    output: Float64Array.from(link, (each) =>
      hasFlag(MAKES, each, LINK_FLAGS.amountKnown) ? (MAKES.amount?.[each] ?? Number.NaN) : Number.NaN,
    ),
    capacity: Float64Array.from(link, (each) => factOfLink(snapshot, "MAKES", each).capacity ?? Number.NaN),
    link,
    offsets,
  };
}

/** The rows of a maker, `[start, end)`.
 *  @param maker a node of the supply graph; one that is no enterprise has none */
export function rowsOfMaker(
  { offsets }: Products,
  { supplyGraph }: Pick<Snapshot, "supplyGraph">,
  maker: number,
): readonly [start: number, end: number] {
  const row = maker - supplyGraph.ranges.Enterprise.first;
  return [offsets[row] ?? 0, offsets[row + 1] ?? offsets[row] ?? 0];
}

/** The stages an enterprise makes, ascending. */
export function stagesMadeBy(
  snapshot: Pick<Snapshot, "supplyGraph">,
  products: Products,
  maker: number,
): readonly number[] {
  const [start, end] = rowsOfMaker(products, snapshot, maker);
  return [...products.stage.subarray(start, end)];
}
