import { type Fact, type Graph, layerFinder, referencesOf, saysSynthetic } from "../../graph-schema/facts.ts";
import { Layer } from "../../graph-schema/provenance.ts";
import { purchaseKey } from "../../graph-schema/purchases.ts";
import type { Relationship } from "../../graph-schema/relationships.ts";
import { isBounded, type Scope, withinYears, type Years } from "../../graph-schema/scope.ts";
import { atOnce, eachOf, filtered, type Steps } from "./turns.ts";

/** The kinds that are the frame of every picture: of the plan's layer they stay when it is off. */
const FRAME: ReadonlySet<string> = new Set(["Place", "Chain", "Stage", "WITHIN", "PART_OF"]);

/** Leaves of a graph what a scope lets in, in the same order. A graph comes back as it is when everything is asked.
 *
 *  A fact is in when its layer is on; the plan's places, chains and stages, and how they nest, always are. What a
 *  fact that is in names is in too, with the places and stages around it, so that no link loses an end. Only
 *  simulated facts never come back that way: a fact that names one is out with it. Years choose among purchases
 *  and products: of one link the newest statement counts, beside it the newest inferred one. A purchase without a year
 *  is out when years are bounded, and otherwise as long as a statement of the link has one. Reported figures are
 *  series: those of other years are out when years are bounded, and all are in otherwise; targets stay whatever the
 *  years. */
export function scopeGraph(graph: Graph, scope: Scope): Graph {
  return atOnce(scopeSteps(graph, scope));
}

/** The same step by step. */
export function* scopeSteps(graph: Graph, { layers, years }: Scope): Steps<Graph> {
  const everyLayer = Layer.options.every((layer) => layers.includes(layer));
  const inLayers = everyLayer ? graph : yield* chooseLayers(graph, new Set(layers));
  return years === "all" ? inLayers : yield* chooseYears(inLayers, years);
}

function* chooseLayers(whole: Graph, layers: ReadonlySet<Layer>): Steps<Graph> {
  const graph = layers.has("simulated") ? whole : yield* withoutSimulated(whole);
  const layerOf = layerFinder(graph);
  const facts = new Map<string, Fact>();
  const around = new Map<string, Relationship[]>();
  yield* eachOf(graph.nodes, (node) => facts.set(node.id, node));
  yield* eachOf(graph.relationships, (link) => {
    facts.set(link.id, link);
    if (link.kind !== "WITHIN" && link.kind !== "PART_OF") return;
    around.set(link.from, [...(around.get(link.from) ?? []), link]);
  });
  const chosen = new Map<string, Fact>();
  yield* eachOf(facts.values(), (fact) => {
    const layer = layerOf(fact);
    const isFrame = layer === "plan" && FRAME.has(fact.kind);
    if (layer === undefined || layers.has(layer) || isFrame) chosen.set(fact.id, fact);
  });
  // A map grows while it is walked, so what comes in brings in what it names.
  yield* eachOf(chosen.values(), (fact) => {
    const named = referencesOf(fact).flatMap(({ id }) => facts.get(id) ?? []);
    for (const one of [...named, ...(around.get(fact.id) ?? [])]) chosen.set(one.id, one);
  });
  return yield* keep(graph, ({ id }) => chosen.has(id));
}

/** Leaves out what a generator made, whatever its layer, and with it every fact that names some of it. */
function* withoutSimulated(graph: Graph): Steps<Graph> {
  const layerOf = layerFinder(graph);
  const gone = new Set<string>();
  const facts = [graph.nodes, graph.relationships];
  for (const some of facts) {
    yield* eachOf<Fact>(some, (fact) => {
      if (layerOf(fact) === "simulated" || saysSynthetic(fact)) gone.add(fact.id);
    });
  }
  for (let before = -1; before < gone.size; ) {
    before = gone.size;
    for (const some of facts) {
      yield* eachOf<Fact>(some, (fact) => {
        if (!gone.has(fact.id) && referencesOf(fact).some(({ id }) => gone.has(id))) gone.add(fact.id);
      });
    }
  }
  return yield* keep(graph, ({ id }) => !gone.has(id));
}

function* keep({ revision, nodes, relationships }: Graph, isIn: (fact: Fact) => boolean): Steps<Graph> {
  return {
    revision,
    nodes: yield* filtered(nodes, isIn),
    relationships: yield* filtered(relationships, isIn),
  };
}

/** What a purchase or a product is a statement of, as text: who, to whom, what. Statements of one link give equal text. */
export function linkOf(link: Extract<Relationship, { kind: "SUPPLIES" | "MAKES" }>): string {
  return link.kind === "SUPPLIES" ? purchaseKey(link) : `MAKES ${link.from} ${link.to}`;
}

/** Among which statements of a link the newest is chosen, as text: what is inferred hides nothing that is stated. */
function choiceOf(link: Extract<Relationship, { kind: "SUPPLIES" | "MAKES" }>): string {
  return link.evidence === "inferred" ? `inferred ${linkOf(link)}` : linkOf(link);
}

function* chooseYears(graph: Graph, years: Years): Steps<Graph> {
  const newest = new Map<string, string>();
  yield* eachOf(graph.relationships, (link) => {
    if (link.kind !== "SUPPLIES" && link.kind !== "MAKES") return;
    if (link.period === undefined || !withinYears(link.period, years)) return;
    const key = choiceOf(link);
    if ((newest.get(key) ?? "") < link.period) newest.set(key, link.period);
  });
  const reports = new Set<string>();
  return yield* keep(graph, (fact) => {
    if (fact.kind === "Report") {
      const isIn = fact.role === "target" || withinYears(fact.period, years);
      if (!isIn) reports.add(fact.id);
      return isIn;
    }
    if (fact.kind === "ABOUT") return !reports.has(fact.from);
    if (fact.kind !== "SUPPLIES" && fact.kind !== "MAKES") return true;
    if (fact.period !== undefined) return newest.get(choiceOf(fact)) === fact.period;
    return !newest.has(choiceOf(fact)) && !(fact.kind === "SUPPLIES" && isBounded(years));
  });
}
