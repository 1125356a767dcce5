import { createHash } from "node:crypto";
import type { FailureDetail } from "../../graph-schema/errors.ts";
import { type Fact, type Graph, isRelationship, layerFinder } from "../../graph-schema/facts.ts";
import type { GraphNode, Source } from "../../graph-schema/nodes.ts";
import type { Layer } from "../../graph-schema/provenance.ts";
import type { Relationship, RelationshipOf } from "../../graph-schema/relationships.ts";
import type { Scenario } from "../../graph-schema/scenario.ts";
import type { Steps } from "../graph/turns.ts";
import { type Concern, concernOf } from "./concern.ts";

/** The kinds of link a scenario can touch. */
export type TouchedKind = "SUPPLIES" | "MAKES" | "LOCATED_IN" | "FEEDS";

/** A graph with a scenario half applied: the facts it concerns, and what has become of them so far. */
export interface Draft extends Pick<Concern, "finerStages" | "placesInside" | "stagesOfChain"> {
  readonly scenario: Scenario;
  /** What is wrong so far, in the order of the changes. */
  readonly problems: FailureDetail[];
  /** Enterprises that an earlier change has closed. */
  readonly closed: Set<string>;
  /** The nodes that the scenario names, the ends of links it concerns, and what it has added. */
  node(id: string): GraphNode | undefined;
  /** The links of a kind it concerns, as they are now. */
  links<Kind extends TouchedKind>(kind: Kind): RelationshipOf<Kind>[];
  put(fact: Fact): void;
  remove(link: Relationship): void;
  /** The layer of the base's fact. */
  layerOf(fact: Fact): Layer;
  /** The id of the editorial source, in a layer, of what the scenario supposes; made when first asked for. */
  source(layer: Layer): string;
  /** An id for something new: the same for the same scenario, place among its changes and origin.
   *  @param prefix of the kind: `supplies`
   *  @param origin what it is made from: an id */
  freshId(prefix: string, at: number, origin: string): string;
  /** What of the base is gone, and what is new or put in the place of something. */
  outcome(): { readonly removed: ReadonlySet<string>; readonly put: ReadonlyMap<string, Fact> };
}

/** Gathers what a scenario concerns of a graph, in time linear in its facts. */
export function* draftSteps(graph: Graph, scenario: Scenario): Steps<Draft> {
  const { links, nodes, ...concern } = yield* concernOf(graph, scenario);
  const base = new Set([...links.keys(), ...nodes.keys()]);
  const removed = new Set<string>();
  const put = new Map<string, Fact>();
  const layerOf = layerFinder(graph);
  const store = (fact: Fact): void => {
    put.set(fact.id, fact);
    removed.delete(fact.id);
    if (isRelationship(fact)) links.set(fact.id, fact);
    else nodes.set(fact.id, fact);
  };
  return {
    ...concern,
    scenario,
    problems: [],
    closed: new Set(),
    node: (id) => nodes.get(id),
    links: (kind) =>
      [...links.values()].filter((link): link is RelationshipOf<typeof kind> => link.kind === kind),
    put: store,
    remove(link) {
      links.delete(link.id);
      put.delete(link.id);
      if (base.has(link.id)) removed.add(link.id);
    },
    layerOf: (fact) => layerOf(fact) ?? "imported",
    source(layer) {
      const source = sourceOf(scenario, layer);
      if (!put.has(source.id)) store(source);
      return source.id;
    },
    freshId(prefix, at, origin) {
      const text = JSON.stringify([scenario.id, at, origin]);
      const id = `${prefix}:what-if-${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
      // An earlier version of the scenario may have been adopted: its facts stay what they are.
      let free = id;
      for (let count = 2; links.has(free); count++) free = `${id}-${count}`;
      return free;
    },
    outcome: () => ({ removed, put }),
  };
}

function sourceOf({ id, name, note }: Scenario, layer: Layer): Source {
  return {
    kind: "Source",
    id: `source:${id.replace(":", "-")}-${layer}`,
    layer,
    type: "editorial",
    title: `情景：${name}`,
    titleEn: `Scenario: ${name}`,
    reason: note === undefined ? name : `${name}：${note}`,
  };
}
