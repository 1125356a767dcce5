import { referenceProperties } from "../../../graph-schema/cypher.ts";
import { FACT_KINDS, type FactKind } from "../../../graph-schema/facts.ts";
import { NODE_KINDS, type NodeKind } from "../../../graph-schema/nodes.ts";
import { ENDPOINTS, RELATIONSHIP_KINDS, type RelationshipKind } from "../../../graph-schema/relationships.ts";

// Labels and types cannot be parameters, so there is one text for each kind of the vocabulary. Nothing else ever
// enters a text.

const isNodeKind = (kind: FactKind): kind is NodeKind => NODE_KINDS.some((known) => known === kind);

const patternOf = (kind: FactKind) =>
  isNodeKind(kind) ? `(fact:${kind} {id: id})` : `()-[fact:${kind} {id: id}]->()`;

/** Every fact of a kind as `fact`, with `kind`, and with `from` and `to` where it is a relationship. */
export const READ_KIND: ReadonlyMap<FactKind, string> = new Map(
  FACT_KINDS.map((kind) => [
    kind,
    isNodeKind(kind)
      ? `MATCH (fact:${kind}) RETURN fact {.*, kind: '${kind}'} AS fact`
      : `MATCH (start)-[fact:${kind}]->(end) RETURN fact {.*, kind: '${kind}', from: start.id, to: end.id} AS fact`,
  ]),
);

/** Those of `$ids` that are there, as `id`, for each kind. */
export const FIND_IDS: ReadonlyMap<FactKind, string> = new Map(
  FACT_KINDS.map((kind) => [kind, `UNWIND $ids AS id MATCH ${patternOf(kind)} RETURN id`]),
);

/** As `FIND_IDS`, with what makes up the nature of a node, as `synthetic`, `type` and `layer`. */
export const FIND_NATURES: ReadonlyMap<FactKind, string> = new Map(
  FACT_KINDS.map((kind) => [
    kind,
    `UNWIND $ids AS id MATCH ${patternOf(kind)} RETURN id, fact.synthetic AS synthetic, fact.type AS type, fact.layer AS layer`,
  ]),
);

/** For each kind of node: who names one of `$ids` of that kind, as `referrer`, and which, as `id`. */
export const FIND_REFERRERS: ReadonlyMap<NodeKind, readonly string[]> = new Map(
  NODE_KINDS.map((kind) => [kind, [relationshipsAt(kind), ...propertiesNaming(kind)]]),
);

function relationshipsAt(kind: NodeKind): string {
  const types = RELATIONSHIP_KINDS.join("|");
  return `UNWIND $ids AS id MATCH (:${kind} {id: id})-[fact:${types}]-() RETURN id, fact.id AS referrer`;
}

function propertiesNaming(kind: NodeKind): string[] {
  return referenceProperties()
    .filter(({ names }) => names.includes(kind))
    .map(({ pattern, property, list }) =>
      list
        ? `MATCH ${pattern} UNWIND fact.${property} AS id WITH id, fact WHERE id IN $ids RETURN id, fact.id AS referrer`
        : `UNWIND $ids AS id MATCH ${pattern.replace("]-()", "]->()")} WHERE fact.${property} = id RETURN id, fact.id AS referrer`,
    );
}

/** The name of the statement in `APPLY` that puts nodes of a kind. Its rows are their properties. */
export const putNodes = (kind: NodeKind) => `put ${kind}`;

/** The name of the statement in `APPLY` that puts relationships of a kind between two kinds of node; there is
 *  none when they may not be joined. A row has `from`, `to`, and the relationship's own properties as `fact`. */
export const putRelationships = (
  kind: RelationshipKind,
  from: FactKind | undefined,
  to: FactKind | undefined,
) => `put ${kind} ${from} ${to}`;

/** The name of the statement in `APPLY` that removes facts of a kind. Its rows are ids. */
export const removeFacts = (kind: FactKind) => `remove ${kind}`;

/** What changes the graph, by name; each takes `$rows`, and one that puts answers how many it has put, as `done`.
 *  A name may be kept in a log: it is never renamed. */
export const APPLY: ReadonlyMap<string, string> = new Map([
  ...FACT_KINDS.map((kind): [string, string] => [removeFacts(kind), removal(kind)]),
  ...NODE_KINDS.map((kind): [string, string] => [
    putNodes(kind),
    `UNWIND $rows AS row MERGE (fact:${kind} {id: row.id}) SET fact = row RETURN count(*) AS done`,
  ]),
  ...RELATIONSHIP_KINDS.flatMap(puts),
]);

/** A link of somebody else's, drawn in Browser to a node of ours, goes with the node. */
function removal(kind: FactKind): string {
  const verb = isNodeKind(kind) ? "DETACH DELETE" : "DELETE";
  return `UNWIND $rows AS id MATCH ${patternOf(kind)} ${verb} fact`;
}

/** A relationship cannot change its ends, so the one with this id goes before it comes again. */
function puts(kind: RelationshipKind): [string, string][] {
  const { from: starts, to: ends }: { from: readonly NodeKind[]; to: readonly NodeKind[] } = ENDPOINTS[kind];
  return starts.flatMap((start) =>
    ends.map((end): [string, string] => [
      putRelationships(kind, start, end),
      `UNWIND $rows AS row OPTIONAL MATCH ()-[old:${kind} {id: row.fact.id}]->() DELETE old WITH row ` +
        `MATCH (start:${start} {id: row.from}) MATCH (end:${end} {id: row.to}) ` +
        `CREATE (start)-[fact:${kind}]->(end) SET fact = row.fact RETURN count(*) AS done`,
    ]),
  );
}
