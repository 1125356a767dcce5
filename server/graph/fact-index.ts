import type { Fact, Graph } from "../../graph-schema/facts.ts";
import type { NodeKind, NodeOf } from "../../graph-schema/nodes.ts";
import type { RelationshipKind, RelationshipOf } from "../../graph-schema/relationships.ts";

/** The facts of one revision, found by id, kind, end and source. Every list is in ascending order of ids. */
export interface FactIndex {
  readonly revision: string;
  /** `undefined` when no fact has this id: absence is an answer, not an error. */
  get(id: string): Fact | undefined;
  node<K extends NodeKind>(kind: K, id: string): NodeOf<K> | undefined;
  nodes<K extends NodeKind>(kind: K): readonly NodeOf<K>[];
  relationships<K extends RelationshipKind>(kind: K): readonly RelationshipOf<K>[];
  /** Relationships of a kind that leave a node; empty when there are none. */
  from<K extends RelationshipKind>(kind: K, id: string): readonly RelationshipOf<K>[];
  /** Relationships of a kind that arrive at a node. */
  to<K extends RelationshipKind>(kind: K, id: string): readonly RelationshipOf<K>[];
  /** Facts that name this source as where they were read or why they were judged so. */
  citing(source: string): readonly Fact[];
}

/** Builds the index, in time linear in the number of facts. */
export function indexFacts(_graph: Graph): FactIndex {
  throw new Error("to be built");
}
