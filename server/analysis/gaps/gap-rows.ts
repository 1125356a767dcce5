import type { Found } from "../measure.ts";
import { idsOf } from "./chain-ends.ts";
import type { ChainView, GapWorld, StageEvidence } from "./gap-evidence.ts";
import { knownParts, largest, stageFacts } from "./gap-facts.ts";
import { type GapEvidence, gapClass, gapTests, type Verdict } from "./gap-tests.ts";
import type { GapTest } from "./gap-words.ts";
import { whyNoDemand } from "./supply-figures.ts";

/** So many buyers, makers and sellers are named, the largest. */
const MOST_NAMED = 5;

/** The row of a stage: its class, what it would bring to make inside what is bought outside, and all it was judged by. */
export function gapRow(
  world: GapWorld,
  { chain }: ChainView,
  evidence: StageEvidence,
): Found["rows"][number] {
  const { snapshot, at } = world;
  const tests = gapTests(evidence.figures, at);
  const [about = ""] = idsOf(snapshot, [evidence.stage]);
  return {
    about,
    ...magnitudeOf(world, evidence),
    class: gapClass(tests, evidence.figures, at),
    parts: { ...figuresOf(world, evidence), ...testParts(tests) },
    others: othersOf(world, chain, evidence),
    facts: [...stageFacts(snapshot, world.field, evidence), ...evidence.broken.facts].sort(),
  };
}

/** What complete buyers buy of it that was not made inside. In the bounds what nobody states is of unknown origin, and
 *  what is of unknown origin may come from either side. */
function magnitudeOf(
  { field }: GapWorld,
  { market }: StageEvidence,
): Pick<Found["rows"][number], "value" | "lower" | "upper" | "reason"> {
  const { demand, traded, unknown, estimated, estimatedInside, estimatedUnknown } = market;
  if (demand > 0) {
    const estimatedOutside = estimated - estimatedInside - estimatedUnknown;
    const lower = Math.max(0, demand - traded - unknown - estimatedOutside);
    return { value: demand - traded, lower, upper: demand - traded + estimatedInside };
  }
  const reason = whyNoDemand(field, market);
  return { value: null, lower: reason === "whole-unknown" ? 0 : null, upper: null, reason };
}

function figuresOf(world: GapWorld, { market, figures, stage }: StageEvidence): Record<string, number> {
  const { concentration, rate, presence, rivalry } = figures;
  const scale = world.field.scaleOf(stage);
  // Nothing known to be made is not the same as nothing made.
  const isTold = figures.isPotentialWhole || (figures.potential ?? 0) > 0;
  return knownParts({
    demand: market.demand > 0 ? market.demand : undefined,
    demandByRecipe: figures.demandByRecipe > 0 ? figures.demandByRecipe : undefined,
    traded: market.traded,
    unknown: market.unknown,
    unknownShare: market.demand > 0 ? market.unknown / market.demand : undefined,
    estimated: market.estimated,
    partialDemand: market.partialDemand,
    supply: figures.supply,
    potential: isTold ? figures.potential : undefined,
    rate: rate.value,
    rateLower: rate.lower,
    rateUpper: rate.upper,
    leakage: isTold ? figures.leakage : undefined,
    buyers: market.buyers.size,
    makers: presence.makers,
    possibleMakers: presence.possibleMakers,
    makersWithoutOutput: figures.withoutOutput,
    places: presence.places,
    fromPlaces: market.fromPlaces,
    owners: concentration?.owners,
    hhi: concentration?.hhi,
    effectiveMakers: concentration?.effectiveOwners,
    topShare: concentration?.largestShare,
    minimumScale: scale,
    viable: scale !== undefined && market.demand > 0 ? (market.demand - market.traded) / scale : undefined,
    criticality: world.needs.criticality.get(stage) ?? 0,
    dominated: figures.dominated,
    outflowShare: outflowShare(figures),
    mutualTrade: rivalry.makers > 0 ? rivalry.mutual : undefined,
    kinds: rivalry.kinds,
  });
}

function outflowShare({ outflow: { inside, outside } }: GapEvidence): number | undefined {
  return inside + outside > 0 ? outside / (inside + outside) : undefined;
}

/** `is-missing` is 1 where the test holds, `open-missing` where the data cannot tell. */
function testParts(tests: Readonly<Record<GapTest, Verdict>>): Record<string, number> {
  const parts: Record<string, number> = {};
  for (const [test, holds] of Object.entries(tests)) {
    if (holds !== false) parts[`${holds === true ? "is" : "open"}-${test}`] = 1;
  }
  return parts;
}

function othersOf(
  { snapshot, field }: GapWorld,
  chain: string,
  { market, broken, dominators, outsideDominators, hidden, next, stage, figures }: StageEvidence,
): Record<string, string[]> {
  const ids = (nodes: Iterable<number>) => idsOf(snapshot, nodes);
  const roles: Record<string, string[]> = {
    chain: [chain],
    buyers: ids(largest(market.buyers, MOST_NAMED)),
    makers: ids(largest(market.makers, MOST_NAMED)),
    sellers: ids(largest(market.sellers, MOST_NAMED)),
    outsideSellers: ids(largest(market.outsideSellers, MOST_NAMED)),
    places: ids(field.knownPlaces(stage).inside.slice(0, MOST_NAMED)),
    owner: figures.concentration === null ? [] : ids([figures.concentration.largestOwner]),
    blockedBy: ids(broken.blockedBy),
    dominators: ids(dominators),
    outsideDominators: ids(outsideDominators.slice(0, MOST_NAMED)),
    hidden: ids(hidden.slice(0, MOST_NAMED)),
    next: ids(next),
  };
  return Object.fromEntries(Object.entries(roles).filter(([, named]) => named.length > 0));
}
