import type { NodeName } from "../../graph-schema/api/resources.ts";
import { byId } from "../../graph-schema/facts.ts";
import type { GraphNode } from "../../graph-schema/nodes.ts";
import type { FactIndex } from "./fact-index.ts";

/** A node by name. A source goes by its title, a report by the name of what it reports. What is simulated says so. */
export function nameOf(node: GraphNode, facts: FactIndex): NodeName {
  const { id, kind } = node;
  if (node.kind === "Source") return named({ id, kind }, node.title, node.titleEn);
  const base = { id, kind, ...(node.synthetic === true ? { synthetic: true as const } : {}) };
  if (node.kind !== "Report") return named(base, node.name, node.nameEn);
  const indicator = facts.node("Indicator", node.indicator);
  return named(base, indicator?.name ?? id, indicator?.nameEn);
}

/** The names of the nodes among some ids, each once, ascending by id. Ids of relationships, and those nothing has, are
 *  passed over. */
export function namesOf(ids: Iterable<string>, facts: FactIndex): NodeName[] {
  return [...new Set(ids)]
    .flatMap((id) => {
      const node = facts.get(id);
      return node === undefined || "from" in node ? [] : [nameOf(node, facts)];
    })
    .sort(byId);
}

function named(node: Omit<NodeName, "name" | "nameEn">, name: string, nameEn: string | undefined): NodeName {
  return { ...node, name, ...(nameEn === undefined ? {} : { nameEn }) };
}
