import type { Snapshot } from "../../graph/current-graph.ts";
import { hasFlag, LINK_FLAGS } from "../../graph/link-columns.ts";
import { factOfLink } from "../../graph/link-facts.ts";
import { endsAt } from "../../graph/neighbours.ts";
import { finerStages } from "../chain-stages.ts";
import type { Found } from "../measure.ts";
import { idsOf } from "./chain-ends.ts";
import type { ChainView, GapWorld, StageEvidence } from "./gap-evidence.ts";
import { type GapEvidence, gapClass, gapTests, type Verdict } from "./gap-tests.ts";
import type { GapTest } from "./gap-words.ts";

/** So many buyers, makers and sellers are named, the largest. */
const MOST_NAMED = 5;

/** So many purchases, and makers, stand for all as evidence, the largest. */
const MOST_FACTS = 10;

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
    facts: factsOf(world, evidence),
  };
}

/** What complete buyers buy of it that was not made inside. In the bounds what nobody states is of unknown origin, and
 *  what is of unknown origin may come from either side. */
function magnitudeOf(
  { field }: GapWorld,
  { market }: StageEvidence,
): Pick<Found["rows"][number], "value" | "lower" | "upper" | "reason"> {
  const { demand, traded, unknown, estimated, estimatedInside, estimatedUnknown, partialDemand } = market;
  if (demand > 0) {
    const estimatedOutside = estimated - estimatedInside - estimatedUnknown;
    const lower = Math.max(0, demand - traded - unknown - estimatedOutside);
    return { value: demand - traded, lower, upper: demand - traded + estimatedInside };
  }
  const nothing = { value: null, lower: null, upper: null };
  if (partialDemand > 0) return { ...nothing, lower: 0, reason: "whole-unknown" };
  const isAnyComplete = field.from.asked.some(
    (asked, buyer) => asked === 1 && field.from.complete[buyer] === 1,
  );
  return { ...nothing, reason: isAnyComplete ? "not-bought" : "no-purchases" };
}

/** A part that may not be known: absent then. */
function known(parts: Readonly<Record<string, number | null | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(parts).filter((part): part is [string, number] => typeof part[1] === "number"),
  );
}

function figuresOf(world: GapWorld, { market, figures, stage }: StageEvidence): Record<string, number> {
  const { concentration, rate, presence, rivalry } = figures;
  const scale = world.field.scaleOf(stage);
  return known({
    demand: market.demand > 0 ? market.demand : undefined,
    demandByRecipe: figures.demandByRecipe > 0 ? figures.demandByRecipe : undefined,
    traded: market.traded,
    unknown: market.unknown,
    unknownShare: market.demand > 0 ? market.unknown / market.demand : undefined,
    estimated: market.estimated,
    partialDemand: market.partialDemand,
    supply: figures.supply,
    potential: figures.potential,
    rate: rate.value,
    rateLower: rate.lower,
    rateUpper: rate.upper,
    leakage: figures.leakage,
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
  { market, broken, dominators, hidden, next, stage, figures }: StageEvidence,
): Record<string, string[]> {
  const ids = (nodes: Iterable<number>) => idsOf(snapshot, nodes);
  const roles: Record<string, string[]> = {
    chain: [chain],
    buyers: ids(largest(market.buyers)),
    makers: ids(largest(market.makers)),
    sellers: ids(largest(market.sellers)),
    outsideSellers: ids(largest(market.outsideSellers)),
    places: ids(field.knownPlaces(stage).inside.slice(0, MOST_NAMED)),
    owner: figures.concentration === null ? [] : ids([figures.concentration.largestOwner]),
    blockedBy: ids(broken.blockedBy),
    dominators: ids(dominators),
    hidden: ids(hidden.slice(0, MOST_NAMED)),
    next: ids(next),
  };
  return Object.fromEntries(Object.entries(roles).filter(([, named]) => named.length > 0));
}

/** The nodes of the largest amounts, largest first; those without an amount last. */
function largest(amounts: ReadonlyMap<number, number>, most = MOST_NAMED): number[] {
  const size = (amount: number) => (Number.isNaN(amount) ? -1 : amount);
  return [...amounts]
    .sort(([a, x], [b, y]) => size(y) - size(x) || a - b)
    .slice(0, most)
    .map(([node]) => node);
}

/** The largest purchases, what the largest makers make of it, the places known for it, and the recipe that fails; one
 *  simulated purchase where any entered and none is among the largest. */
function factsOf({ snapshot, field }: GapWorld, { stage, market, broken }: StageEvidence): string[] {
  const { amounts, from } = field;
  const { SUPPLIES } = snapshot.supplyGraph.links;
  const linkOf = (row: number) => from.trade.purchases.link[row] ?? 0;
  const isMadeUp = (row: number) => hasFlag(SUPPLIES, linkOf(row), LINK_FLAGS.synthetic);
  const bySize = [...market.purchases].sort(
    (a, b) => (amounts.amount[b] ?? 0) - (amounts.amount[a] ?? 0) || a - b,
  );
  const shown = bySize.slice(0, MOST_FACTS);
  const madeUp = shown.some(isMadeUp) ? undefined : bySize.find(isMadeUp);
  const bought = madeUp === undefined ? shown : [...shown, madeUp];
  return [
    ...bought.map((row) => factOfLink(snapshot, "SUPPLIES", linkOf(row)).id),
    ...makersFacts(snapshot, stage, {
      makers: new Set(largest(market.makers, MOST_FACTS)),
      places: new Set(field.knownPlaces(stage).inside),
    }),
    ...broken.facts,
  ].sort();
}

/** The ids of the facts that some makers and places are recorded for a stage, or a finer one. */
function makersFacts(
  snapshot: Snapshot,
  stage: number,
  { makers, places }: { readonly makers: ReadonlySet<number>; readonly places: ReadonlySet<number> },
): string[] {
  const { MAKES, SPECIALISES_IN } = snapshot.supplyGraph.links;
  return [stage, ...finerStages(snapshot.supplyGraph, stage)].flatMap((each) => [
    ...endsAt(MAKES, each, "against").flatMap(({ link, node }) =>
      makers.has(node) ? [factOfLink(snapshot, "MAKES", link).id] : [],
    ),
    ...endsAt(SPECIALISES_IN, each, "against").flatMap(({ link, node }) =>
      places.has(node) ? [factOfLink(snapshot, "SPECIALISES_IN", link).id] : [],
    ),
  ]);
}
