import type { Snapshot } from "../../graph/current-graph.ts";
import { indexOfId } from "../../graph/id-table.ts";
import { NO_STAGE } from "../../graph/link-columns.ts";
import { stagesOfChain } from "../chain-stages.ts";
import type { FlowNetwork } from "../kernels/max-flow.ts";
import { type Products, rowsOfMaker } from "../trade/products.ts";
import { endStages } from "./chain-ends.ts";
import type { GapField } from "./gap-field.ts";

/** The makers of a chain's goods inside a boundary as a network. */
export interface ChainFlow {
  readonly network: FlowNetwork;
  /** By node of the network: the enterprise, a node of the supply graph. */
  readonly makers: readonly number[];
  /** By link of the network: the SUPPLIES link of the supply graph. */
  readonly linkOf: readonly number[];
  /** The chain's stages of goods, nodes of the supply graph. */
  readonly stages: ReadonlySet<number>;
  readonly products: Products;
  /** By node of the network: its MAKES links of the chain. */
  readonly productsOf: (node: number) => number[];
  /** How many makers state neither capacity nor output of some product of the chain. */
  readonly withoutCapacity: number;
}

/** Draws who makes the goods of a chain inside, with the capacity of each, and who sells such goods to whom. Goods begin
 *  at makers of the chain's first lane of goods and end at makers of its last.
 *  @param chain its id */
export function chainFlow(snapshot: Snapshot, field: GapField, chain: string): ChainFlow {
  const { supplyGraph } = snapshot;
  const { products, lines } = field.from.trade;
  const all = stagesOfChain(supplyGraph, indexOfId(supplyGraph.nodes, chain) ?? -1);
  const stages = new Set(all.filter((stage) => !lines.isService(stage)));
  const makersOf = (each: Iterable<number>) =>
    new Set([...each].flatMap((stage) => [...(field.markets.get(stage)?.makers.keys() ?? [])]));
  const makers = [...makersOf(stages)].sort((a, b) => a - b);
  const numberOf = new Map(makers.map((maker, number) => [maker, number]));
  const capacity = Float64Array.from(makers, (maker) => capacityOf(snapshot, field, { maker, stages }));
  const ends = endStages(snapshot, chain);
  const numbersOf = (of: readonly number[]) =>
    [...makersOf(of)].flatMap((maker) => numberOf.get(maker) ?? []);
  const { linkOf, ...links } = tradeAmong(field, numberOf, stages);
  return {
    makers,
    linkOf,
    stages,
    products,
    productsOf: (node) => productLinks(snapshot, products, { maker: makers[node] ?? -1, stages }),
    withoutCapacity: capacity.filter((each) => each === Number.POSITIVE_INFINITY).length,
    network: {
      nodes: makers.length,
      ...links,
      nodeCapacity: capacity,
      sources: numbersOf(ends.first),
      sinks: numbersOf(ends.last),
    },
  };
}

interface MakerOfChain {
  readonly maker: number;
  readonly stages: ReadonlySet<number>;
}

/** What a maker can put out of the chain's goods; Infinity where one product states neither capacity nor output. */
function capacityOf(snapshot: Snapshot, { from }: GapField, { maker, stages }: MakerOfChain): number {
  const { products } = from.trade;
  const [start, end] = rowsOfMaker(products, snapshot, maker);
  let sum = 0;
  for (let row = start; row < end; row++) {
    if (!stages.has(products.stage[row] ?? NO_STAGE)) continue;
    const [capacity, output] = [products.capacity[row] ?? Number.NaN, products.output[row] ?? Number.NaN];
    sum += Number.isNaN(capacity) ? output : capacity;
  }
  return Number.isNaN(sum) ? Number.POSITIVE_INFINITY : sum;
}

function productLinks(snapshot: Snapshot, products: Products, { maker, stages }: MakerOfChain): number[] {
  const [start, end] = rowsOfMaker(products, snapshot, maker);
  const rows = Array.from({ length: end - start }, (_, at) => start + at);
  return rows
    .filter((row) => stages.has(products.stage[row] ?? NO_STAGE))
    .map((row) => products.link[row] ?? 0);
}

/** Purchases of the chain's goods between makers, self-supply left out: one link for each pair. */
function tradeAmong({ from }: GapField, numberOf: ReadonlyMap<number, number>, stages: ReadonlySet<number>) {
  const { purchases, self } = from.trade;
  const known = new Set<number>();
  const [sellers, buyers, linkOf]: [number[], number[], number[]] = [[], [], []];
  for (let row = 0; row < purchases.count; row++) {
    if (self[row] === 1 || !stages.has(purchases.stage[row] ?? NO_STAGE)) continue;
    const seller = numberOf.get(purchases.seller[row] ?? -1);
    const buyer = numberOf.get(purchases.buyer[row] ?? -1);
    if (seller === undefined || buyer === undefined || known.has(seller * numberOf.size + buyer)) continue;
    known.add(seller * numberOf.size + buyer);
    sellers.push(seller);
    buyers.push(buyer);
    linkOf.push(purchases.link[row] ?? 0);
  }
  return { from: Int32Array.from(sellers), to: Int32Array.from(buyers), linkOf };
}
