import { type Rows, rowOf } from "../../graph/csr.ts";
import { distinctCounter } from "./distinct-ends.ts";

/** Known purchases from both ends. A pair may be joined by several links, one a stage. */
export interface KnownLinks {
  /** From sellers to buyers, ascending within a row. */
  readonly outgoing: Rows;
  /** From buyers to sellers, ascending within a row. */
  readonly incoming: Rows;
  /** What each link of the outgoing rows carries, −1 where it is not known. */
  readonly stages: Int32Array;
}

/** Links that are thought of: by number, who could sell what to whom. */
export interface LinkCandidates {
  readonly sellers: Int32Array;
  readonly buyers: Int32Array;
  readonly stages: Int32Array;
}

/** A baseline: how many buyers the seller has × how many sellers the buyer has, each counted once, known links to each
 *  other left out. New links go to those who have many.
 *  @returns whole numbers ≥ 0 in the order of the candidates
 *  @see Barabási and Albert (1999), Science 286 */
export function degreeScores(links: KnownLinks, { sellers, buyers }: LinkCandidates): Float64Array {
  const buyersOf = distinctCounter(links.outgoing);
  const sellersOf = distinctCounter(links.incoming);
  return Float64Array.from(sellers, (seller, at) => {
    const buyer = buyers[at] ?? 0;
    const own = Number(leadsTo(links.outgoing, seller, buyer));
    return (buyersOf(seller) - own) * (sellersOf(buyer) - own);
  });
}

/** A baseline: how many other buyers the seller sells this very stage to.
 *  @returns whole numbers ≥ 0 in the order of the candidates */
export function sameStageScores({ outgoing, stages }: KnownLinks, candidates: LinkCandidates): Float64Array {
  return Float64Array.from(candidates.sellers, (seller, at) => {
    const [start, end] = rowOf(outgoing, seller);
    let count = 0;
    let last = -1;
    for (let link = start; link < end; link++) {
      const buyer = outgoing.ends[link] ?? 0;
      if (stages[link] !== candidates.stages[at] || buyer === candidates.buyers[at] || buyer === last)
        continue;
      last = buyer;
      count += 1;
    }
    return count;
  });
}

/** What gravity needs to know of each candidate, in their order. */
export interface Gravity {
  /** How well the stage fits what the buyer needs, from 0 to 1: its share of the buyer's purchases by recipe. */
  readonly match: Float64Array;
  /** From production site to production site; not a number where it is not known. */
  readonly kilometres: Float64Array;
  /** How much the seller makes, in any unit, ≥ 0. */
  readonly size: Float64Array;
}

/** Recipe match × nearness × size: match · exp(−kilometres ÷ reach) · size.
 *  @param options.reach λ in kilometres, > 0: at this distance a seller counts for 37 %
 *  @param options.kilometresIfUnknown taken where a distance is not known
 *  @returns ≥ 0 in the order of the candidates
 *  @example
 *  [...gravityScores({ match: Float64Array.of(0.5), kilometres: Float64Array.of(0), size: Float64Array.of(8) }, { reach: 60, kilometresIfUnknown: 60 })]; // => [4]
 */
export function gravityScores(
  { match, kilometres, size }: Gravity,
  { reach, kilometresIfUnknown }: { readonly reach: number; readonly kilometresIfUnknown: number },
): Float64Array {
  return match.map((share, at) => {
    const distance = kilometres[at] ?? Number.NaN;
    const known = Number.isNaN(distance) ? kilometresIfUnknown : distance;
    return share * Math.exp(-known / reach) * (size[at] ?? 0);
  });
}

function leadsTo(rows: Rows, from: number, to: number): boolean {
  const [start, end] = rowOf(rows, from);
  return rows.ends.subarray(start, end).includes(to);
}
