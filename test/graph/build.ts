import { byId, Fact, type Graph, isRelationship } from "../../graph-schema/facts.ts";
import type { GraphNode } from "../../graph-schema/nodes.ts";
import type { Relationship } from "../../graph-schema/relationships.ts";
import { indexFacts } from "../../server/graph/fact-index.ts";
import type { Evidence } from "../../server/graph/link-facts.ts";
import { buildSupplyGraph } from "../../server/graph/supply-graph.ts";

/** The paragraph every fact of a small graph was read from, unless it says otherwise. */
export const paragraph = {
  kind: "Source",
  id: "source:p1",
  layer: "plan",
  title: "规划",
  type: "plan-paragraph",
  section: "三（四）1",
  order: 1,
  text: "规划的一段",
};

type Draft = Readonly<Record<string, unknown>>;

/** A fact that holds, with the provenance left out of a drawing filled in. Fails on a drawing that does not
 *  hold, so that no test works on facts a store would refuse. */
export function fact(draft: Draft): Fact {
  const provenance = draft.kind === "Source" ? {} : { source: paragraph.id, evidence: "published" };
  return Fact.parse({ ...provenance, ...draft });
}

/** A whole graph in a store's order. */
export function graphOf(drafts: readonly Draft[], revision = "r1-0000abcd"): Graph {
  const facts = [paragraph, ...drafts].map(fact).sort(byId);
  const nodes: GraphNode[] = [];
  const relationships: Relationship[] = [];
  for (const each of facts) {
    if (isRelationship(each)) relationships.push(each);
    else nodes.push(each);
  }
  return Object.freeze({
    revision,
    nodes: Object.freeze(nodes),
    relationships: Object.freeze(relationships),
  });
}

/** A graph as facts and in columns. */
export function evidenceOf(graph: Graph): Evidence {
  return { facts: indexFacts(graph), supplyGraph: buildSupplyGraph(graph) };
}

/** The prefix of a relationship's ids: PART_OF → part-of. */
const prefixOf = (kind: string) => kind.toLowerCase().replaceAll("_", "-");

/** A relationship named after its ends: `link("WITHIN", "place:a", "place:b")`. */
export function link(kind: string, from: string, to: string, more: Draft = {}): Draft {
  const name = `${from}~${to}`.replaceAll(":", ".");
  const wording = kind === "SPECIALISES_IN" ? { wording: "特色", form: "cluster" } : {};
  const quality = kind === "LOCATED_IN" ? { quality: "site" } : {};
  return { kind, id: `${prefixOf(kind)}:${name}`, from, to, ...wording, ...quality, ...more };
}

/** A place: `place("place:a", "town")`. */
export const place = (id: string, level: string, more: Draft = {}): Draft => ({
  kind: "Place",
  id,
  name: id.slice(6),
  level,
  ...more,
});

/** A stage of goods. */
export const stage = (id: string, more: Draft = {}): Draft => ({
  kind: "Stage",
  id,
  name: id.slice(6),
  nature: "goods",
  ...more,
});

/** A chain. */
export const chain = (number: number): Draft => ({
  kind: "Chain",
  id: `chain:${number}`,
  name: `链${number}`,
  number,
  wording: "甲-乙-丙产业链",
});

/** An enterprise. */
export const enterprise = (id: string, more: Draft = {}): Draft => ({
  kind: "Enterprise",
  id,
  name: id.slice(11),
  ...more,
});
