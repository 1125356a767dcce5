import { type Fact, type Graph, referencesOf } from "../../graph-schema/facts.ts";
import type { GraphNode } from "../../graph-schema/nodes.ts";
import { Layer } from "../../graph-schema/provenance.ts";
import type { Relationship } from "../../graph-schema/relationships.ts";
import { isBounded, type Scope, withinYears, type Years } from "../../graph-schema/scope.ts";

/** The kinds that are the frame of every picture: of the plan's layer they stay when it is off. */
const FRAME: ReadonlySet<string> = new Set(["Place", "Chain", "Stage", "WITHIN", "PART_OF"]);

/** Leaves of a graph what a scope lets in, in the same order. A graph comes back as it is when everything is asked.
 *
 *  A fact is in when its layer is on; the plan's places, chains and stages, and how they nest, always are. What a
 *  fact that is in names is in too, with the places and stages around it, so that no link loses an end. Only
 *  simulated facts never come back that way: a fact that names one is out with it. Years choose among purchases,
 *  products and reports: of one link the newest statement counts. A purchase without a year is out when years are
 *  bounded, and otherwise as long as no statement of the link has one; targets stay whatever the years. */
export function scopeGraph(graph: Graph, { layers, years }: Scope): Graph {
  const everyLayer = Layer.options.every((layer) => layers.includes(layer));
  const inLayers = everyLayer ? graph : chooseLayers(graph, new Set(layers));
  return years === "all" ? inLayers : chooseYears(inLayers, years);
}

/** The layer of each fact of a graph, by the layer of its source.
 *  @returns `undefined` for a fact whose source is not in the graph */
export function layerFinder({ nodes }: Pick<Graph, "nodes">): (fact: Fact) => Layer | undefined {
  const layers = new Map(nodes.flatMap((node) => (node.kind === "Source" ? [[node.id, node.layer]] : [])));
  return (fact) => layers.get(fact.kind === "Source" ? fact.id : fact.source);
}

function chooseLayers(graph: Graph, layers: ReadonlySet<Layer>): Graph {
  const layerOf = layerFinder(graph);
  const facts = new Map<string, Fact>();
  const around = new Map<string, Relationship[]>();
  for (const node of graph.nodes) facts.set(node.id, node);
  for (const link of graph.relationships) {
    facts.set(link.id, link);
    if (link.kind !== "WITHIN" && link.kind !== "PART_OF") continue;
    around.set(link.from, [...(around.get(link.from) ?? []), link]);
  }
  const isOff = (fact: Fact) => layerOf(fact) === "simulated" && !layers.has("simulated");
  const chosen = new Map<string, Fact>();
  const isOn = (fact: Fact) => {
    const layer = layerOf(fact);
    return layer === undefined || layers.has(layer) || (layer === "plan" && FRAME.has(fact.kind));
  };
  for (const fact of facts.values()) {
    if (isOn(fact)) chosen.set(fact.id, fact);
  }
  // A map grows while it is walked, so what comes in brings in what it names.
  for (const fact of chosen.values()) {
    const named = referencesOf(fact).flatMap(({ id }) => facts.get(id) ?? []);
    if (!isOff(fact) && named.some(isOff)) {
      chosen.delete(fact.id);
      continue;
    }
    for (const one of [...named, ...(around.get(fact.id) ?? [])]) {
      if (!isOff(one)) chosen.set(one.id, one);
    }
  }
  return {
    revision: graph.revision,
    nodes: graph.nodes.filter(({ id }) => chosen.has(id)),
    relationships: graph.relationships.filter(({ id }) => chosen.has(id)),
  };
}

/** What a purchase or a product is a statement of, as text: who, to whom, what. Statements of one link give equal text. */
export function linkOf(link: Extract<Relationship, { kind: "SUPPLIES" | "MAKES" }>): string {
  const what = link.kind === "SUPPLIES" ? `${link.stage ?? ""} ${link.goods ?? ""}` : "";
  return `${link.kind} ${link.from} ${link.to} ${what}`;
}

function chooseYears(graph: Graph, years: Years): Graph {
  const newest = new Map<string, string>();
  for (const link of graph.relationships) {
    if (link.kind !== "SUPPLIES" && link.kind !== "MAKES") continue;
    if (link.period === undefined || !withinYears(link.period, years)) continue;
    const key = linkOf(link);
    if ((newest.get(key) ?? "") < link.period) newest.set(key, link.period);
  }
  const reports = new Set<string>();
  const isIn = (fact: GraphNode | Relationship): boolean => {
    if (fact.kind === "ABOUT") return !reports.has(fact.from);
    if (fact.kind !== "SUPPLIES" && fact.kind !== "MAKES") return true;
    if (fact.period !== undefined) return newest.get(linkOf(fact)) === fact.period;
    return !newest.has(linkOf(fact)) && !(fact.kind === "SUPPLIES" && isBounded(years));
  };
  const nodes = graph.nodes.filter((node) => {
    const isOut = node.kind === "Report" && node.role !== "target" && !withinYears(node.period, years);
    if (isOut) reports.add(node.id);
    return !isOut;
  });
  return { revision: graph.revision, nodes, relationships: graph.relationships.filter(isIn) };
}
