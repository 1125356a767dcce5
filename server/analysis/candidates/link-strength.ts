import type { KnownLinks, LinkCandidates } from "../kernels/link-scores.ts";
import { pathScores } from "../kernels/path-scores.ts";

/** What the strength of a link that is thought of rests on beside the links that are known, in the order of the
 *  candidates. */
export interface Strengths {
  /** From the seller to the buyer; not a number where it is not known. */
  readonly kilometres: Float64Array;
  /** What the seller makes ÷ a usual plant of the stage; 1 where it is not known. */
  readonly size: Float64Array;
}

/** Counts for a seller whom no path leads to the buyer: new partners do meet. */
const WITHOUT_PATH = 0.05;

/** How much a seller counts whose distance is not known: as one λ away. */
const NEARNESS_UNKNOWN = 0.5;

/** How near somebody is: 1 at the door, a half at λ kilometres, 1 ÷ (1 + km ÷ λ).
 *  @param reach λ, > 0
 *  @example
 *  nearness(60, 60); // => 0.5
 *  nearness(Number.NaN, 60); // => 0.5
 */
export function nearness(kilometres: number, reach: number): number {
  return Number.isNaN(kilometres) ? NEARNESS_UNKNOWN : 1 / (1 + kilometres / reach);
}

/** How likely links are that nobody knows of yet, to rank them by: √size · (0.05 + L3) ÷ (1 + km ÷ λ), where L3 are
 *  the paths seller → peer ← fellow → buyer of `pathScores`.
 *
 *  Of eight rankings the simplest that won by area, average precision and reciprocal rank, on the new links of the sample
 *  of 2009 (from those of 2008), on which it was chosen, as on those of 2010 (from those of 2008 and 2009);
 *  `npm run bench -- candidates` prints the table, also by chain. For 2010, base rate 0.020, candidates of the same stage
 *  and province: area under the curve 0.84, average precision 0.133, of the first 20 right 0.45, mean reciprocal rank
 *  0.41. Buyers of the same stage: 0.79, 0.089, 0.40, 0.33; degree: 0.76, 0.062, 0.35, 0.31; gravity: 0.74, 0.074, 0.55,
 *  0.32; L3 alone: 0.77, 0.121, 0.40, 0.39. The sample is made up: on real links the figures have yet to be found.
 *  @param reach λ in kilometres, > 0
 *  @returns > 0 where the size is, without upper bound, in the order of the candidates
 *  @see Kovács et al. (2019), Nature Communications 10; compared in `bench/candidates.ts` */
export function linkStrengths(
  links: KnownLinks,
  candidates: LinkCandidates,
  { kilometres, size, reach }: Strengths & { readonly reach: number },
): Float64Array {
  return pathScores(links, candidates).pathsOfThree.map(
    (paths, at) =>
      Math.sqrt(size[at] ?? 1) * (WITHOUT_PATH + paths) * nearness(kilometres[at] ?? Number.NaN, reach),
  );
}
