import { byId, type Fact, type Graph, REFERENCES } from "../../graph-schema/facts.ts";
import type { GraphNode, NodeKind, NodeOf } from "../../graph-schema/nodes.ts";
import type { Relationship, RelationshipKind, RelationshipOf } from "../../graph-schema/relationships.ts";

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
}

/** Builds the index, in time linear in the number of facts.
 *  @param graph nodes and relationships in ascending order of ids, as a store reads them
 *  @example
 *  indexFacts({ revision: "r0", nodes: [], relationships: [] }).nodes("Place"); // => []
 */
export function indexFacts(graph: Graph): FactIndex {
  const facts = new Map<string, Fact>();
  for (const node of graph.nodes) facts.set(node.id, node);
  for (const relationship of graph.relationships) facts.set(relationship.id, relationship);
  const nodes = nodeTables(graph.nodes);
  const links = linkTables(graph.relationships);
  const citations = citationsOf(facts.values());
  return {
    revision: graph.revision,
    get: (id) => facts.get(id),
    node: (kind, id) => nodes[kind].byId.get(id),
    nodes: (kind) => nodes[kind].all,
    relationships: (kind) => links[kind].all,
    from: (kind, id) => links[kind].from.get(id) ?? [],
    to: (kind, id) => links[kind].to.get(id) ?? [],
    citing: (source) => citations.get(source) ?? [],
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

function linkTables(links: readonly Relationship[]): LinkTables {
  return {
    WITHIN: linkTable("WITHIN", links),
    PART_OF: linkTable("PART_OF", links),
    FEEDS: linkTable("FEEDS", links),
    LOCATED_IN: linkTable("LOCATED_IN", links),
    MAKES: linkTable("MAKES", links),
    SUPPLIES: linkTable("SUPPLIES", links),
    OWNS: linkTable("OWNS", links),
    SPECIALISES_IN: linkTable("SPECIALISES_IN", links),
    ABOUT: linkTable("ABOUT", links),
  };
}

function linkTable<K extends RelationshipKind>(kind: K, links: readonly Relationship[]): LinkTable<K> {
  const all = links.filter((link): link is RelationshipOf<K> => link.kind === kind);
  return { all, from: groupBy(all, (link) => link.from), to: groupBy(all, (link) => link.to) };
}

/** The properties that may name a source. */
const SOURCE_PROPERTIES = Object.entries(REFERENCES).flatMap(([property, kinds]) =>
  kinds.some((kind) => kind === "Source") ? [property] : [],
);

/** Facts by the source they name, each once however often it names it. */
function citationsOf(facts: Iterable<Fact>): ReadonlyMap<string, readonly Fact[]> {
  const citations = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.kind === "Source") continue;
    for (const source of sourcesNamedBy(fact)) append(citations, source, fact);
  }
  for (const cited of citations.values()) cited.sort(byId);
  return citations;
}

/** The sources a fact names by any property, each once. */
function sourcesNamedBy(fact: Fact): ReadonlySet<string> {
  const named: unknown[] = SOURCE_PROPERTIES.flatMap((property) => Reflect.get(fact, property) ?? []);
  return new Set(named.filter((id) => typeof id === "string"));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
}

function append<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
