import { dayInChina, dayOfMap, type MapYear } from "../../graph-schema/api/map-year.ts";
import type { Graph } from "../../graph-schema/facts.ts";
import type { GraphNode } from "../../graph-schema/nodes.ts";
import { holdsOn } from "../../graph-schema/provenance.ts";
import type { Relationship } from "../../graph-schema/relationships.ts";
import type { Scenario, ScenarioChangeOf } from "../../graph-schema/scenario.ts";
import { eachOf, type Steps } from "../graph/turns.ts";

/** The place that stands for an origin that is not known. */
export const UNKNOWN_PLACE = "place:unknown";

/** What of a graph a scenario can touch or has to know. */
export interface Concern {
  /** Purchases, products, sites and recipes, by id. */
  readonly links: Map<string, Relationship>;
  /** Nodes that it names, and ends of those links, by id. */
  readonly nodes: Map<string, GraphNode>;
  /** A stage and those below it. */
  finerStages(stage: string): ReadonlySet<string>;
  /** The stages of a chain, at any depth. */
  stagesOfChain(chain: string): ReadonlySet<string>;
  /** A place and those that lie in it on a map; today's is that of the day the scenario was changed. */
  placesInside(place: string, map: MapYear): ReadonlySet<string>;
}

/** Picks out of a graph what a scenario can touch or has to know, in time linear in its facts. */
export function* concernOf(graph: Graph, scenario: Scenario): Steps<Concern> {
  const below = new Map<string, Relationship[]>();
  yield* eachOf(graph.relationships, (link) => {
    if (link.kind !== "PART_OF" && link.kind !== "WITHIN") return;
    const those = below.get(link.to);
    if (those === undefined) below.set(link.to, [link]);
    else those.push(link);
  });
  const trees = treesOver(below, dayInChina(new Date(scenario.changed)));
  const named = namedIn(scenario);
  const concerns = touching(scenario, named, trees.finerStages);
  const links = new Map<string, Relationship>();
  yield* eachOf(graph.relationships, (link) => {
    if (!concerns(link)) return;
    links.set(link.id, link);
    named.add(link.from).add(link.to);
  });
  const nodes = new Map<string, GraphNode>();
  yield* eachOf(graph.nodes, (node) => {
    if (named.has(node.id)) nodes.set(node.id, node);
  });
  return { links, nodes, ...trees };
}

function treesOver(below: ReadonlyMap<string, readonly Relationship[]>, today: string) {
  const under = (top: string, holds: (link: Relationship) => boolean): ReadonlySet<string> => {
    const found = new Set([top]);
    // A set grows while it is walked.
    for (const id of found) {
      for (const link of below.get(id) ?? []) if (holds(link)) found.add(link.from);
    }
    return found;
  };
  const stagesUnder = (top: string) => under(top, ({ kind }) => kind === "PART_OF");
  return {
    finerStages: stagesUnder,
    stagesOfChain: stagesUnder,
    placesInside: (place: string, map: MapYear) =>
      under(place, (link) => link.kind === "WITHIN" && holdsOn(link, dayOfMap(map, today))),
  };
}

/** Every id that a change names, and the place of origins that are not known. */
function namedIn({ changes }: Scenario): Set<string> {
  const found = new Set([UNKNOWN_PLACE]);
  for (const change of changes) {
    const products = change.kind === "open" ? change.makes : [];
    for (const value of [change, ...products].flatMap((one) => Object.values(one)))
      if (typeof value === "string" && value.includes(":")) found.add(value);
  }
  return found;
}

function touching(
  { changes }: Scenario,
  named: ReadonlySet<string>,
  finerStages: Concern["finerStages"],
): (link: Relationship) => boolean {
  const firms = new Set([...named].filter((id) => id.startsWith("enterprise:")));
  const redirects = changes.filter((one): one is ScenarioChangeOf<"redirect"> => one.kind === "redirect");
  const bought = new Set(redirects.flatMap(({ stage }) => [...finerStages(stage)]));
  const byPlace = redirects.some(({ place }) => place !== undefined);
  const byChain = redirects.some(({ chain }) => chain !== undefined);
  const recipes = new Set(
    changes.flatMap((one) => (one.kind === "recipe" ? [`${one.input} ${one.output}`] : [])),
  );
  return (link) => {
    switch (link.kind) {
      case "SUPPLIES":
        return (
          firms.has(link.from) || firms.has(link.to) || (link.stage !== undefined && bought.has(link.stage))
        );
      case "MAKES":
        return byChain || firms.has(link.from);
      case "LOCATED_IN":
        return byPlace || firms.has(link.from);
      case "FEEDS":
        return recipes.has(`${link.from} ${link.to}`);
      default:
        return false;
    }
  };
}
