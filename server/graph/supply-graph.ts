import type { Graph } from "../../graph-schema/facts.ts";
import type { NodeKind } from "../../graph-schema/nodes.ts";
import { ENDPOINTS, type Relationship } from "../../graph-schema/relationships.ts";
import { type BothWays, bothWays, type NodeRange } from "./csr.ts";
import { type IdTable, indexFinder, packIds } from "./id-table.ts";
import { columnSteps, type LinkColumns } from "./link-columns.ts";
import { atOnce, eachOf, groupedBy, type Steps } from "./turns.ts";

/** The kinds of relationship kept in columns: along which goods flow, or which say what belongs to what. */
export const LINK_KINDS = [
  "WITHIN",
  "PART_OF",
  "FEEDS",
  "LOCATED_IN",
  "MAKES",
  "SUPPLIES",
  "OWNS",
  "SPECIALISES_IN",
] as const;

/** A kind of relationship kept in columns. */
export type LinkKind = (typeof LINK_KINDS)[number];

/** The kinds of node kept in columns, in the order of their ranges: ascending ids bring each kind together. */
export const COLUMN_NODE_KINDS = [
  "Chain",
  "Enterprise",
  "Place",
  "Stage",
] as const satisfies readonly NodeKind[];

/** A kind of node kept in columns. */
export type ColumnNodeKind = (typeof COLUMN_NODE_KINDS)[number];

/** The links of one kind: rows from both ends, and what is known of each link. */
export interface Links extends Omit<BothWays, "given">, LinkColumns {
  readonly kind: LinkKind;
  readonly count: number;
}

/** The whole graph in columns, for analyses: plain arrays and text only, so that it can be handed to another
 *  thread as it is. Nodes are numbered in ascending order of ids. Goods and membership run from `from` to
 *  `to`: outgoing rows of SUPPLIES lead to buyers, incoming ones to sellers. */
export interface SupplyGraph {
  readonly revision: string;
  readonly nodes: IdTable;
  /** Which nodes are of a kind. */
  readonly ranges: { readonly [Kind in ColumnNodeKind]: NodeRange };
  readonly links: { readonly [Kind in LinkKind]: Links };
}

/** Turns the facts of a revision into columns, in time linear in their number.
 *  @param graph in a store's order
 *  @throws Error when a link ends at a node that is not there: a store never holds one
 *  @example
 *  buildSupplyGraph({ revision: "r0", nodes: [], relationships: [] }).links.SUPPLIES.count; // => 0
 */
export function buildSupplyGraph(graph: Graph): SupplyGraph {
  return atOnce(supplyGraphSteps(graph));
}

/** The same step by step. The longest steps are the ids of all nodes and the rows of one kind's links, up to 10 ms
 *  for every 100,000 of them. */
export function* supplyGraphSteps(graph: Graph): Steps<SupplyGraph> {
  const ids: string[] = [];
  const counts = { Chain: 0, Enterprise: 0, Place: 0, Stage: 0 };
  for (const node of graph.nodes) {
    if (!isColumnKind(node.kind)) continue;
    ids.push(node.id);
    counts[node.kind] += 1;
  }
  const nodes = packIds(ids);
  yield;
  const indexOf = indexFinder(nodes, ids);
  const ranges = rangesOf(counts);
  const ofKind = yield* groupedBy(graph.relationships, ({ kind }) => kind);
  const links = (kind: LinkKind) => linkSteps(kind, ofKind.get(kind) ?? [], { ranges, indexOf });
  return {
    revision: graph.revision,
    nodes,
    ranges,
    links: {
      WITHIN: yield* links("WITHIN"),
      PART_OF: yield* links("PART_OF"),
      FEEDS: yield* links("FEEDS"),
      LOCATED_IN: yield* links("LOCATED_IN"),
      MAKES: yield* links("MAKES"),
      SUPPLIES: yield* links("SUPPLIES"),
      OWNS: yield* links("OWNS"),
      SPECIALISES_IN: yield* links("SPECIALISES_IN"),
    },
  };
}

/** The bytes a supply graph takes: its links in both directions with their columns, and the nodes' ids apart.
 *  @example
 *  bytesOf(buildSupplyGraph({ revision: "r0", nodes: [], relationships: [] })).links; // => 64
 */
export function bytesOf(graph: SupplyGraph): { readonly links: number; readonly ids: number } {
  const columns = LINK_KINDS.flatMap((kind) => {
    const { outgoing, incoming, ...columns } = graph.links[kind];
    return [outgoing, incoming, columns].flatMap((part) => Object.values(part));
  });
  const { text, offsets, slots } = graph.nodes;
  const size = (values: readonly unknown[]) =>
    values.filter((value) => ArrayBuffer.isView(value)).reduce((sum, { byteLength }) => sum + byteLength, 0);
  return { links: size(columns), ids: size([text, offsets, slots]) };
}

function isColumnKind(kind: NodeKind): kind is ColumnNodeKind {
  return COLUMN_NODE_KINDS.some((known) => known === kind);
}

function rangesOf(counts: Readonly<Record<ColumnNodeKind, number>>): SupplyGraph["ranges"] {
  const enterprises = counts.Chain;
  const places = enterprises + counts.Enterprise;
  const stages = places + counts.Place;
  return {
    Chain: { first: 0, end: enterprises },
    Enterprise: { first: enterprises, end: places },
    Place: { first: places, end: stages },
    Stage: { first: stages, end: stages + counts.Stage },
  };
}

function* linkSteps(
  kind: LinkKind,
  relationships: readonly Relationship[],
  { ranges, indexOf }: { readonly ranges: SupplyGraph["ranges"]; readonly indexOf: (id: string) => number },
): Steps<Links> {
  const from = new Int32Array(relationships.length);
  const to = new Int32Array(relationships.length);
  let at = 0;
  yield* eachOf(relationships, (relationship) => {
    const [start, end] = [indexOf(relationship.from), indexOf(relationship.to)];
    if (start < 0 || end < 0) {
      throw new Error(`Cannot link "${relationship.id}": an end of it is not among the nodes`);
    }
    from[at] = start;
    to[at] = end;
    at += 1;
  });
  const spans = { from: span(ENDPOINTS[kind].from, ranges), to: span(ENDPOINTS[kind].to, ranges) };
  const { given, ...rows } = bothWays(from, to, spans);
  yield;
  const columns = yield* columnSteps(relationships, given, indexOf);
  return { kind, count: relationships.length, ...rows, ...columns };
}

/** The smallest range that covers all nodes of some kinds. */
function span(kinds: readonly NodeKind[], ranges: SupplyGraph["ranges"]): NodeRange {
  const covered = kinds.filter(isColumnKind).map((kind) => ranges[kind]);
  return {
    first: Math.min(...covered.map(({ first }) => first)),
    end: Math.max(...covered.map(({ end }) => end)),
  };
}
