import { distinctCounter, distinctEnds } from "./distinct-ends.ts";
import type { KnownLinks, LinkCandidates } from "./link-scores.ts";

/** Scores from paths of three links, seller → peer ← fellow → buyer: the peer buys from the seller already, and also
 *  from a fellow, who already sells to the buyer. Who buys alike is likely to buy from the same. */
export interface PathScores {
  /** How many such peers there are, each counted once: customers that the seller shares with the buyer's sellers. */
  readonly commonCustomers: Float64Array;
  /** L3: the sum over such paths of 1 ÷ √(sellers of the peer × buyers of the fellow), so that those who trade with
   *  everybody say little. */
  readonly pathsOfThree: Float64Array;
}

/** The reason behind a score. */
export interface ReasonPath {
  /** Buys from the seller already. */
  readonly peer: number;
  /** Sells to the peer and to the buyer. */
  readonly fellow: number;
}

/** Scores candidates by paths of three links, in the direction of goods. Several links between one pair count once;
 *  a known link of the candidate itself is left out. Runs in O(candidates · buyers of a seller + Σ over distinct buyers
 *  of the links of their sellers).
 *  @returns both ≥ 0, in the order of the candidates
 *  @see Kovács et al. (2019), Network-based prediction of protein interactions, Nature Communications 10;
 *  Mattsson et al. (2021), Functional structure in production networks, Frontiers in Big Data 4 */
export function pathScores(links: KnownLinks, { sellers, buyers }: LinkCandidates): PathScores {
  const commonCustomers = new Float64Array(sellers.length);
  const pathsOfThree = new Float64Array(sellers.length);
  const order = Int32Array.from(sellers.keys()).sort((a, b) => (buyers[a] ?? 0) - (buyers[b] ?? 0) || a - b);
  const sellersOf = distinctCounter(links.incoming);
  let reach = reachOf(links, -1);
  let reached = -1;
  for (const candidate of order) {
    const [seller, buyer] = [sellers[candidate] ?? 0, buyers[candidate] ?? 0];
    if (buyer !== reached) reach = reachOf(links, buyer);
    reached = buyer;
    const own = reach.fellows.get(seller) ?? 0;
    for (const peer of distinctEnds(links.outgoing, seller)) {
      const found = reach.peers.get(peer);
      if (peer === buyer || found === undefined) continue;
      const others = found.count - Number(own > 0);
      if (others === 0) continue;
      commonCustomers[candidate] = (commonCustomers[candidate] ?? 0) + 1;
      const weight = (found.weight - own) / Math.sqrt(sellersOf(peer));
      pathsOfThree[candidate] = (pathsOfThree[candidate] ?? 0) + weight;
    }
  }
  return { commonCustomers, pathsOfThree };
}

/** The path that says most: of the peers and fellows the pair that trades with the fewest others, then the lowest
 *  numbers.
 *  @returns undefined where there is none */
export function strongestPath(links: KnownLinks, seller: number, buyer: number): ReasonPath | undefined {
  const fellows = new Set(distinctEnds(links.incoming, buyer));
  let best: ReasonPath | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const peer of distinctEnds(links.outgoing, seller)) {
    if (peer === buyer) continue;
    const sellersOfPeer = distinctEnds(links.incoming, peer);
    for (const fellow of sellersOfPeer) {
      if (fellow === seller || !fellows.has(fellow)) continue;
      const others = sellersOfPeer.length * distinctEnds(links.outgoing, fellow).length;
      if (others >= least) continue;
      least = others;
      best = { peer, fellow };
    }
  }
  return best;
}

/** What leads to a buyer from two links away. */
function reachOf({ outgoing, incoming }: KnownLinks, buyer: number) {
  const fellows = new Map<number, number>();
  const peers = new Map<number, { count: number; weight: number }>();
  for (const fellow of distinctEnds(incoming, buyer)) {
    const customers = distinctEnds(outgoing, fellow);
    const weight = 1 / Math.sqrt(customers.length);
    fellows.set(fellow, weight);
    for (const peer of customers) {
      const before = peers.get(peer);
      if (before === undefined) peers.set(peer, { count: 1, weight });
      else {
        before.count += 1;
        before.weight += weight;
      }
    }
  }
  return { fellows, peers };
}
