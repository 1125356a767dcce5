import type { LocatedIn, Makes, SpecialisesIn } from "../../graph-schema/relationships.ts";
import { indexOfId } from "./id-table.ts";
import { dayNumber, hasFlag, LINK_FLAGS, linkHoldsOn } from "./link-columns.ts";
import { type Evidence, factOfLink } from "./link-facts.ts";
import { type End, endsAt } from "./neighbours.ts";
import type { PlaceTree } from "./place-tree.ts";
import type { LinkKind, SupplyGraph } from "./supply-graph.ts";

/** Finds the links at a node that count as recorded; in the order of `endsAt`. */
export type RecordFinder = (kind: LinkKind, node: number, direction: "along" | "against") => End[];

/** The one rule of what counts as recorded, for measures, routes and pages alike: a fact that holds on the day
 *  and was not inferred.
 *  @param day `YYYY-MM-DD` */
export function recordsOn({ links }: SupplyGraph, day: string): RecordFinder {
  const asked = dayNumber(day);
  return (kind, node, direction) => {
    const columns = links[kind];
    return endsAt(columns, node, direction).filter(
      ({ link }) => linkHoldsOn(columns, link, asked) && !hasFlag(columns, link, LINK_FLAGS.inferred),
    );
  };
}

/** What is recorded, as facts: who is known for stages, who makes them, and where. Each fact once. */
export interface Records {
  readonly specialities: readonly SpecialisesIn[];
  readonly makes: readonly Makes[];
  readonly locatedIn: readonly LocatedIn[];
}

/** What is recorded of any of these stages on a day: `locatedIn` says where their makers are, a registered seat or
 *  an estimate too, by its `quality`. Finer stages count only when they are given.
 *  @param stages ids; unknown ones have no records
 *  @param day `YYYY-MM-DD` */
export function recordsOfStages(evidence: Evidence, stages: Iterable<string>, day: string): Records {
  const find = recordsOn(evidence.supplyGraph, day);
  const nodes = nodesOf(evidence, stages);
  const makes = nodes.flatMap((stage) => find("MAKES", stage, "against"));
  return {
    specialities: factsOf(
      evidence,
      "SPECIALISES_IN",
      nodes.flatMap((stage) => find("SPECIALISES_IN", stage, "against")),
    ),
    makes: factsOf(evidence, "MAKES", makes),
    locatedIn: sitesFound(evidence, new Set(makes.map(({ node }) => node)), find),
  };
}

/** Where enterprises are recorded on a day: sites, seats and estimates, each by its `quality`.
 *  @param enterprises ids; unknown ones are nowhere
 *  @param day `YYYY-MM-DD` */
export function sitesOf(evidence: Evidence, enterprises: Iterable<string>, day: string): LocatedIn[] {
  return sitesFound(evidence, nodesOf(evidence, enterprises), recordsOn(evidence.supplyGraph, day));
}

/** What enterprises are recorded to make on a day.
 *  @param enterprises ids; unknown ones make nothing
 *  @param day `YYYY-MM-DD` */
export function makesOf(evidence: Evidence, enterprises: Iterable<string>, day: string): Makes[] {
  const find = recordsOn(evidence.supplyGraph, day);
  const makes = nodesOf(evidence, enterprises).flatMap((enterprise) => find("MAKES", enterprise, "along"));
  return factsOf(evidence, "MAKES", makes);
}

function sitesFound(evidence: Evidence, enterprises: Iterable<number>, find: RecordFinder): LocatedIn[] {
  const sites = [...enterprises].flatMap((enterprise) => find("LOCATED_IN", enterprise, "along"));
  return factsOf(evidence, "LOCATED_IN", sites);
}

/** What is recorded on the day of a map inside one of its places: the specialities of the place and of everything
 *  that certainly lies in it, the enterprises there, and what they make. `locatedIn` says by its `quality` which of
 *  them produce there, and which only have their seat there or are thought to.
 *  @param place an id; what another map calls a place stands for itself only */
export function recordsInside(evidence: Evidence, place: string, tree: PlaceTree): Records {
  const find = recordsOn(evidence.supplyGraph, tree.day);
  const inside = nodesOf(evidence, [place, ...tree.inside(place).map(({ id }) => id)]);
  const locatedIn = inside.flatMap((each) => find("LOCATED_IN", each, "against"));
  const makers = new Set(locatedIn.map(({ node }) => node));
  return {
    specialities: factsOf(
      evidence,
      "SPECIALISES_IN",
      inside.flatMap((each) => find("SPECIALISES_IN", each, "along")),
    ),
    makes: factsOf(
      evidence,
      "MAKES",
      [...makers].flatMap((maker) => find("MAKES", maker, "along")),
    ),
    locatedIn: factsOf(evidence, "LOCATED_IN", locatedIn),
  };
}

/** The same without enterprises that only have their seat there or are thought to be there.
 *  @param records as `recordsInside` finds them */
export function producingOnly({ specialities, makes, locatedIn }: Records): Records {
  const sites = locatedIn.filter(({ quality }) => quality === "site");
  const producers = new Set(sites.map(({ from }) => from));
  return { specialities, makes: makes.filter(({ from }) => producers.has(from)), locatedIn: sites };
}

function nodesOf({ supplyGraph }: Evidence, ids: Iterable<string>): number[] {
  return [...new Set(ids)].flatMap((id) => indexOfId(supplyGraph.nodes, id) ?? []);
}

function factsOf<Kind extends LinkKind>(evidence: Evidence, kind: Kind, ends: readonly End[]) {
  return ends.map(({ link }) => factOfLink(evidence, kind, link));
}
