import { type Random, randomOf } from "./random.ts";

/** How large a network to make. */
export interface NetworkSize {
  readonly enterprises: number;
  readonly links: number;
  readonly seed: number;
}

/** A made-up production network in columns. Enterprises and stages are numbered from 0. */
export interface Network {
  readonly size: NetworkSize;
  readonly stages: readonly GeneratedStage[];
  /** The stage of each enterprise. */
  readonly stageOf: Int32Array;
  readonly sellers: Int32Array;
  readonly buyers: Int32Array;
  /** CNY10k/year, at least 1. */
  readonly values: Float64Array;
}

/** A stage of a chain, counted from the raw material. */
export interface GeneratedStage {
  readonly chain: number;
  readonly step: number;
  /** The stages of its chain: the first, and how many. */
  readonly first: number;
  readonly length: number;
}

const CHAINS = 10;

/** Of a buyer's links, how many come from the stage before, from its own, and from later ones of its chain; the
 *  rest comes from any chain. */
const SHARES = { before: 0.7, same: 0.08, later: 0.07 } as const;

/** Makes a network of layered chains: ten chains of six to nine stages, firm sizes with a Pareto tail, numbers
 *  of buyers and sellers with power-law tails, no link twice, none to itself. The same size gives the same
 *  network.
 *  @throws RangeError when so many links do not fit */
export function generateNetwork(size: NetworkSize): Network {
  const random = randomOf(size.seed);
  const stages = drawStages(random);
  const stageOf = drawMembership(size.enterprises, stages, random);
  const market = openMarket(stageOf, stages, random);
  const { sellers, buyers } = drawLinks(size, stages, { market, random });
  const values = Float64Array.from(sellers, (seller, link) => {
    const reach = Math.sqrt((market.sizes[seller] ?? 1) * (market.sizes[buyers[link] ?? 0] ?? 1));
    return Math.round(10 * reach * Math.exp(1.1 * random.normal())) + 1;
  });
  return { size, stages, stageOf, sellers, buyers, values };
}

function drawStages(random: Random): GeneratedStage[] {
  const stages: GeneratedStage[] = [];
  for (let chain = 0; chain < CHAINS; chain++) {
    const [first, length] = [stages.length, 6 + random.below(4)];
    for (let step = 0; step < length; step++) stages.push({ chain, step, first, length });
  }
  return stages;
}

/** Earlier chains are larger, and the middle of a chain is wider than its ends. Every stage has someone. */
function drawMembership(count: number, stages: readonly GeneratedStage[], random: Random): Int32Array {
  const weights = stages.map(
    ({ chain, step, length }) => (0.5 + Math.sin((Math.PI * (step + 0.5)) / length)) / (chain + 1) ** 0.6,
  );
  const cumulative = cumulate(weights);
  return Int32Array.from({ length: count }, (_, enterprise) =>
    enterprise < stages.length ? enterprise : pick(cumulative, random, { first: 0, end: stages.length }),
  );
}

/** Enterprises side by side by stage, so that one can be drawn from a stage by its weight. */
interface Market {
  readonly order: Int32Array;
  readonly stageStarts: Int32Array;
  readonly sizes: Float64Array;
  readonly asSeller: Float64Array;
  readonly asBuyer: Float64Array;
  readonly stageWeights: Float64Array;
  readonly stageOf: Int32Array;
}

function openMarket(stageOf: Int32Array, stages: readonly GeneratedStage[], random: Random): Market {
  const count = stageOf.length;
  const order = Int32Array.from(stageOf.keys()).sort(
    (a, b) => (stageOf[a] ?? 0) - (stageOf[b] ?? 0) || a - b,
  );
  const members = new Float64Array(stages.length);
  for (const stage of stageOf) members[stage] = (members[stage] ?? 0) + 1;
  const sizes = Float64Array.from({ length: count }, () => (1 - random.next()) ** (-1 / 1.15));
  const weigh = (exponent: number) =>
    cumulate(
      Array.from(order, (enterprise) => {
        const bounded = Math.min(sizes[enterprise] ?? 1, count ** 0.75);
        return bounded ** exponent * (0.5 + random.next());
      }),
    );
  return {
    order,
    stageStarts: Int32Array.from([0, ...cumulate([...members])]),
    sizes,
    asSeller: weigh(0.75),
    asBuyer: weigh(0.65),
    stageWeights: cumulate([...members]),
    stageOf,
  };
}

function drawLinks(
  { enterprises, links }: NetworkSize,
  stages: readonly GeneratedStage[],
  { market, random }: { readonly market: Market; readonly random: Random },
) {
  const sellers = new Int32Array(links);
  const buyers = new Int32Array(links);
  const drawn = new Set<number>();
  for (let tries = 0; drawn.size < links; tries++) {
    if (tries > links * 20)
      throw new RangeError(`Cannot place ${links} links among ${enterprises} enterprises`);
    const buyer = market.order[pick(market.asBuyer, random, { first: 0, end: enterprises })] ?? 0;
    const stage = stageOfSeller(market.stageOf[buyer] ?? 0, stages, { market, random });
    const range = { first: market.stageStarts[stage] ?? 0, end: market.stageStarts[stage + 1] ?? 0 };
    const seller = market.order[pick(market.asSeller, random, range)] ?? 0;
    const pair = seller * enterprises + buyer;
    if (seller === buyer || drawn.has(pair)) continue;
    sellers[drawn.size] = seller;
    buyers[drawn.size] = buyer;
    drawn.add(pair);
  }
  return { sellers, buyers };
}

function stageOfSeller(
  stage: number,
  stages: readonly GeneratedStage[],
  { market, random }: { readonly market: Market; readonly random: Random },
): number {
  const { step = 0, first = 0, length = 1 } = stages[stage] ?? {};
  const draw = random.next();
  if (draw < SHARES.before && step > 0) return stage - 1;
  if (draw < SHARES.before + SHARES.same) return stage;
  if (draw < SHARES.before + SHARES.same + SHARES.later) return first + step + random.below(length - step);
  return pick(market.stageWeights, random, { first: 0, end: stages.length });
}

function cumulate(weights: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(weights, (weight) => {
    sum += weight;
    return sum;
  });
}

/** Draws one of a range by weight: binary search in the running sums. */
function pick(
  cumulative: Float64Array,
  random: Random,
  { first, end }: { readonly first: number; readonly end: number },
): number {
  const below = first === 0 ? 0 : (cumulative[first - 1] ?? 0);
  const target = below + random.next() * ((cumulative[end - 1] ?? 0) - below);
  let [low, high] = [first, end - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) > target) high = middle;
    else low = middle + 1;
  }
  return low;
}
