import { distinctEnds } from "../kernels/distinct-ends.ts";
import type { BuyerOfStage } from "./buyers-of-stage.ts";
import type { Candidate } from "./find-candidates.ts";
import { kilometresBetween, type Point } from "./great-circle.ts";
import type { KnownWorld } from "./known-world.ts";
import { linkStrengths, nearness } from "./link-strength.ts";

/** A candidate with what its rank rests on. */
export interface ScoredCandidate extends Candidate {
  /** In [0, 1): strength ÷ (1 + strength). */
  readonly score: number;
  /** To the buyers inside, the mean by what they buy; to the place itself where there are none. NaN where no distance
   *  is known. */
  readonly kilometres: number;
  /** CNY10k/year of what it offers; NaN where no output is stated. */
  readonly output: number;
}

/** For whom candidates are scored. */
export interface ScoreAsked {
  readonly world: KnownWorld;
  /** A node of the supply graph. */
  readonly stage: number;
  readonly buyers: readonly BuyerOfStage[];
  /** Where a plant would stand. */
  readonly home: Point | undefined;
  /** λ in kilometres, > 0. */
  readonly reach: number;
}

/** Scores candidates: fit · Σ over buyers of their part · (√size · nearness where it sells to the buyer already, plus
 *  `linkStrengths` of a link to come). Nobody is scored as a seller to himself. Where no buyer is known the distance to
 *  the place counts.
 *  @returns in the order given */
export function scoreCandidates(asked: ScoreAsked, candidates: readonly Candidate[]): ScoredCandidate[] {
  const { world, buyers } = asked;
  const sized = candidates.map((candidate) => ({ candidate, ...sizeOf(asked, candidate) }));
  const pairs = sized.flatMap(({ candidate: { node }, size }, at) =>
    buyers.flatMap((buyer) => (buyer.node === node ? [] : [{ at, node, size, buyer }])),
  );
  const kilometres = Float64Array.from(pairs, ({ node, buyer }) => kilometresApart(world, node, buyer.node));
  const strengths = linkStrengths(
    world.firms,
    {
      sellers: Int32Array.from(pairs, ({ node }) => node),
      buyers: Int32Array.from(pairs, ({ buyer }) => buyer.node),
      stages: new Int32Array(pairs.length).fill(asked.stage),
    },
    { kilometres, size: Float64Array.from(pairs, ({ size }) => size), reach: asked.reach },
  );
  const partners = new Map(
    buyers.map(({ node }) => [node, new Set(distinctEnds(world.sales.incoming, node))]),
  );
  const sums = sized.map(() => ({ strength: 0, kilometres: 0, weight: 0 }));
  for (const [pair, { at, node, size, buyer }] of pairs.entries()) {
    const sum = sums[at];
    if (sum === undefined) continue;
    const away = kilometres[pair] ?? Number.NaN;
    const known = partners.get(buyer.node)?.has(node) ? Math.sqrt(size) * nearness(away, asked.reach) : 0;
    sum.strength += buyer.weight * ((strengths[pair] ?? 0) + known);
    if (Number.isNaN(away)) continue;
    sum.kilometres += buyer.weight * away;
    sum.weight += buyer.weight;
  }
  return sized.map(({ candidate, output, size }, at) => {
    const { strength = 0, kilometres: away = 0, weight = 0 } = sums[at] ?? {};
    const home = buyers.length === 0 ? kilometresTo(world, candidate.node, asked.home) : Number.NaN;
    const found = candidate.fit * (buyers.length === 0 ? strengthAlone(size, home, asked.reach) : strength);
    return {
      ...candidate,
      output,
      score: found / (1 + found),
      kilometres: weight > 0 ? away / weight : home,
    };
  });
}

/** The strength of who has no buyer to sell to: as of a link to a buyer at the place that no path leads to. */
function strengthAlone(size: number, kilometres: number, reach: number): number {
  const none = { first: 0, offsets: Int32Array.of(0), ends: new Int32Array(0) };
  const one = Int32Array.of(0);
  const [strength = 0] = linkStrengths(
    { outgoing: none, incoming: none, stages: new Int32Array(0) },
    { sellers: one, buyers: one, stages: one },
    { kilometres: Float64Array.of(kilometres), size: Float64Array.of(size), reach },
  );
  return strength;
}

/** What a candidate makes of what it offers, in usual plants of the stage; 1 where either is not known. */
function sizeOf({ world, stage }: ScoreAsked, { offers }: Candidate) {
  const stated = offers.map((offer) => offer.output).filter((output) => output > 0);
  const output = stated.length === 0 ? Number.NaN : stated.reduce((sum, each) => sum + each, 0);
  const size = output / (world.scaleOf(stage) ?? Number.NaN);
  return { output, size: Number.isNaN(size) ? 1 : size };
}

/** The least distance between where two stand; NaN where a point is not known. */
export function kilometresApart({ standing, pointOf }: KnownWorld, a: number, b: number): number {
  const pointsOf = (node: number) => standing(node).places.flatMap((place) => pointOf(place) ?? []);
  const apart = pointsOf(a).flatMap((from) => pointsOf(b).map((to) => kilometresBetween(from, to)));
  return apart.length === 0 ? Number.NaN : Math.min(...apart);
}

function kilometresTo({ standing, pointOf }: KnownWorld, node: number, to: Point | undefined): number {
  const points = to === undefined ? [] : standing(node).places.flatMap((place) => pointOf(place) ?? []);
  return points.length === 0 || to === undefined
    ? Number.NaN
    : Math.min(...points.map((from) => kilometresBetween(from, to)));
}
