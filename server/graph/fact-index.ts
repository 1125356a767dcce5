import { byId, type Fact, type Graph, layerFinder, REFERENCES } from "../../graph-schema/facts.ts";
import type { GraphNode, NodeKind, NodeOf } from "../../graph-schema/nodes.ts";
import type { Layer } from "../../graph-schema/provenance.ts";
import type { Relationship, RelationshipKind, RelationshipOf } from "../../graph-schema/relationships.ts";
import { atOnce, eachOf, groupedBy, type Steps } from "./turns.ts";

/** The facts of one revision, found by id, kind, end and source. Every list is in ascending order of ids. */
export interface FactIndex {
  readonly revision: string;
  /** `undefined` when no fact has this id: absence is an answer, not an error. */
  get(id: string): Fact | undefined;
  /** `undefined` when no node has this id, or one of another kind has it. */
  node<K extends NodeKind>(kind: K, id: string): NodeOf<K> | undefined;
  nodes<K extends NodeKind>(kind: K): readonly NodeOf<K>[];
  relationships<K extends RelationshipKind>(kind: K): readonly RelationshipOf<K>[];
  /** Relationships of a kind that leave a node; empty when there are none. */
  from<K extends RelationshipKind>(kind: K, id: string): readonly RelationshipOf<K>[];
  /** Relationships of a kind that arrive at a node. */
  to<K extends RelationshipKind>(kind: K, id: string): readonly RelationshipOf<K>[];
  /** Facts that name this source as where they, or their coordinates, were read or why they were judged so. */
  citing(source: string): readonly Fact[];
  /** The layer of the source of a fact; of a source, its own. `undefined` when the source is not there. */
  layerOf(fact: Fact): Layer | undefined;
}

/** Builds the index, in time linear in the number of facts.
 *  @param graph nodes and relationships in ascending order of ids, as a store reads them
 *  @example
 *  indexFacts({ revision: "r0", nodes: [], relationships: [] }).nodes("Place"); // => []
 */
export function indexFacts(graph: Graph): FactIndex {
  return atOnce(indexSteps(graph));
}

/** The same step by step. */
export function* indexSteps(graph: Graph): Steps<FactIndex> {
  const facts = new Map<string, Fact>();
  yield* eachOf(graph.nodes, (node) => facts.set(node.id, node));
  yield* eachOf(graph.relationships, (relationship) => facts.set(relationship.id, relationship));
  const nodes = nodeTables(graph.nodes);
  yield;
  const links = yield* linkTables(graph.relationships);
  const citations = yield* citationsOf(facts.values());
  return {
    revision: graph.revision,
    get: (id) => facts.get(id),
    node: (kind, id) => nodes[kind].byId.get(id),
    nodes: (kind) => nodes[kind].all,
    relationships: (kind) => links[kind].all,
    from: (kind, id) => links[kind].from.get(id) ?? [],
    to: (kind, id) => links[kind].to.get(id) ?? [],
    citing: (source) => citations.get(source) ?? [],
    layerOf: layerFinder(graph),
  };
}

interface NodeTable<K extends NodeKind> {
  readonly all: readonly NodeOf<K>[];
  readonly byId: ReadonlyMap<string, NodeOf<K>>;
}

type NodeTables = { readonly [K in NodeKind]: NodeTable<K> };

function nodeTables(nodes: readonly GraphNode[]): NodeTables {
  return {
    Place: nodeTable("Place", nodes),
    Chain: nodeTable("Chain", nodes),
    Stage: nodeTable("Stage", nodes),
    Enterprise: nodeTable("Enterprise", nodes),
    Indicator: nodeTable("Indicator", nodes),
    Report: nodeTable("Report", nodes),
    Source: nodeTable("Source", nodes),
  };
}

function nodeTable<K extends NodeKind>(kind: K, nodes: readonly GraphNode[]): NodeTable<K> {
  const all = nodes.filter((node): node is NodeOf<K> => node.kind === kind);
  return { all, byId: new Map(all.map((node) => [node.id, node])) };
}

interface LinkTable<K extends RelationshipKind> {
  readonly all: readonly RelationshipOf<K>[];
  readonly from: ReadonlyMap<string, readonly RelationshipOf<K>[]>;
  readonly to: ReadonlyMap<string, readonly RelationshipOf<K>[]>;
}

type LinkTables = { readonly [K in RelationshipKind]: LinkTable<K> };

function* linkTables(links: readonly Relationship[]): Steps<LinkTables> {
  return {
    WITHIN: yield* linkTable("WITHIN", links),
    PART_OF: yield* linkTable("PART_OF", links),
    FEEDS: yield* linkTable("FEEDS", links),
    LOCATED_IN: yield* linkTable("LOCATED_IN", links),
    MAKES: yield* linkTable("MAKES", links),
    SUPPLIES: yield* linkTable("SUPPLIES", links),
    OWNS: yield* linkTable("OWNS", links),
    SPECIALISES_IN: yield* linkTable("SPECIALISES_IN", links),
    ABOUT: yield* linkTable("ABOUT", links),
  };
}

function* linkTable<K extends RelationshipKind>(
  kind: K,
  links: readonly Relationship[],
): Steps<LinkTable<K>> {
  const all = links.filter((link): link is RelationshipOf<K> => link.kind === kind);
  yield;
  return {
    all,
    from: yield* groupedBy(all, (link) => link.from),
    to: yield* groupedBy(all, (link) => link.to),
  };
}

/** The properties that may name a source. */
const SOURCE_PROPERTIES = Object.entries(REFERENCES).flatMap(([property, kinds]) =>
  kinds.some((kind) => kind === "Source") ? [property] : [],
);

/** Facts by the source they name, each once however often it names it. */
function* citationsOf(facts: Iterable<Fact>): Steps<ReadonlyMap<string, readonly Fact[]>> {
  const citations = new Map<string, Fact[]>();
  yield* eachOf(facts, (fact) => {
    if (fact.kind === "Source") return;
    for (const source of sourcesNamedBy(fact)) {
      const cited = citations.get(source);
      if (cited === undefined) citations.set(source, [fact]);
      else cited.push(fact);
    }
  });
  yield* eachOf(citations.values(), (cited) => cited.sort(byId));
  return citations;
}

/** The sources a fact names by any property, each once. */
function sourcesNamedBy(fact: Fact): ReadonlySet<string> {
  const named = new Set<string>();
  for (const property of SOURCE_PROPERTIES) {
    const id: unknown = Reflect.get(fact, property);
    if (typeof id === "string") named.add(id);
  }
  return named;
}
