import { z } from "zod";
import { GraphNode, NODE_KINDS, type NodeKind, type Report, type Source } from "./nodes.ts";
import { firstDay, type Layer } from "./provenance.ts";
import { ENDPOINTS, RELATIONSHIP_KINDS, Relationship, type RelationshipKind } from "./relationships.ts";

/** Anything the graph holds: a node or a relationship. Both carry a business id, so both can be asked for. */
export const Fact = z.discriminatedUnion("kind", [GraphNode, Relationship]).superRefine((fact, context) => {
  for (const { path, message, zh } of inconsistencies(fact))
    context.addIssue({ code: "custom", path: [path], message, params: { zh } });
});

/** Anything the graph holds: a node or a relationship. */
export type Fact = z.infer<typeof Fact>;

/** The name of a kind of fact. */
export type FactKind = NodeKind | RelationshipKind;

/** Everything a store holds, at one revision: nodes and relationships by id, in ascending code-unit order. */
export interface Graph {
  readonly revision: string;
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly Relationship[];
}

/** The properties that name another node, and the kinds it may be. Ends of relationships are in `ENDPOINTS`. */
export const REFERENCES = {
  source: ["Source"],
  judgement: ["Source"],
  coordinateSource: ["Source"],
  successors: ["Place"],
  indicator: ["Indicator"],
  stage: ["Stage"],
} as const satisfies Record<string, readonly NodeKind[]>;

const NAMING_PROPERTIES = Object.entries(REFERENCES);

/** One place where a fact names a node. */
export interface Reference {
  readonly path: string;
  readonly id: string;
  readonly kinds: readonly NodeKind[];
}

/** Every node a fact names: both ends of a relationship, then the properties of `REFERENCES`.
 *  A commit holds only when each of them exists and is of one of the kinds.
 *  @example
 *  referencesOf({ kind: "FEEDS", id: "feeds:a", from: "stage:a", to: "stage:b", source: "source:x", evidence: "published" }).map((r) => r.path); // => ["from", "to", "source"]
 */
export function referencesOf(fact: Fact): Reference[] {
  const found: Reference[] = [];
  if ("from" in fact) {
    const ends = ENDPOINTS[fact.kind];
    found.push(
      { path: "from", id: fact.from, kinds: ends.from },
      { path: "to", id: fact.to, kinds: ends.to },
    );
  }
  for (const [path, kinds] of NAMING_PROPERTIES) {
    const named: unknown = Reflect.get(fact, path);
    for (const id of Array.isArray(named) ? named : [named]) {
      if (typeof id === "string") found.push({ path, id, kinds });
    }
  }
  return found;
}

/** Answers for each fact of a graph the layer it lies in: that of its source; of a source, its own.
 *  @returns a function that answers `undefined` for a fact whose source is not in the graph
 *  @example
 *  layerFinder({ nodes: [{ kind: "Source", id: "source:x", layer: "plan" }] })({ kind: "WITHIN", source: "source:x" }); // => "plan"
 *  layerFinder({ nodes: [] })({ kind: "WITHIN", source: "source:x" }); // => undefined
 */
export function layerFinder({ nodes }: Pick<Graph, "nodes">): (fact: Fact) => Layer | undefined {
  const layers = new Map(nodes.flatMap((node) => (node.kind === "Source" ? [[node.id, node.layer]] : [])));
  return (fact) => layers.get(fact.kind === "Source" ? fact.id : fact.source);
}

const PREFIX_OF: Record<FactKind, string> = {
  Place: "place",
  Chain: "chain",
  Stage: "stage",
  Enterprise: "enterprise",
  Indicator: "indicator",
  Report: "report",
  Source: "source",
  WITHIN: "within",
  PART_OF: "part-of",
  FEEDS: "feeds",
  LOCATED_IN: "located-in",
  MAKES: "makes",
  SUPPLIES: "supplies",
  OWNS: "owns",
  SPECIALISES_IN: "specialises-in",
  ABOUT: "about",
};

/** Every kind of fact, nodes first. */
export const FACT_KINDS: readonly FactKind[] = [...NODE_KINDS, ...RELATIONSHIP_KINDS];

const KIND_OF = new Map(FACT_KINDS.map((kind) => [PREFIX_OF[kind], kind]));

/** The kind an id belongs to, read from its prefix.
 *  @returns `undefined` when the prefix is none of ours
 *  @example
 *  kindOfId("part-of:1.1"); // => "PART_OF"
 *  kindOfId("town:1"); // => undefined
 */
export function kindOfId(id: string): FactKind | undefined {
  return KIND_OF.get(id.slice(0, Math.max(0, id.indexOf(":"))));
}

/** Whether a fact is a relationship. */
export function isRelationship(fact: Fact): fact is Relationship {
  return "from" in fact;
}

/** Whether a fact says that a generator made it; a source says nothing of the kind.
 *  @example
 *  saysSynthetic({ kind: "Place", id: "place:x", name: "x", level: "town", source: "source:x", evidence: "synthetic", synthetic: true }); // => true
 */
export function saysSynthetic(fact: Fact): boolean {
  return fact.kind !== "Source" && fact.synthetic === true;
}

/** Ascending code-unit order by id: the one order in which facts are listed, hashed and compared.
 *  @example
 *  byId({ id: "a" }, { id: "b" }); // => -1
 */
export function byId(a: { readonly id: string }, b: { readonly id: string }): -1 | 0 | 1 {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A fact as text: keys in ascending order, absent ones left out. Equal facts give equal text.
 *  @example
 *  canonicalText({ b: 1, a: undefined, c: [2] }); // => '{"b":1,"c":[2]}'
 */
export function canonicalText(value: object): string {
  // Every fact passes here on its way into a store: joining text takes half the time of building an object.
  let text = "";
  for (const key of Object.keys(value).sort()) {
    const field: unknown = Reflect.get(value, key);
    if (field === undefined) continue;
    text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${JSON.stringify(field)}`;
  }
  return `{${text}}`;
}

/** What a fact says that its source cannot have said: what a generator made is simulated, and says so. Holds for
 *  facts that each hold for themselves, so no schema of one fact can ask it.
 *  @param source the source the fact names as its `source`
 *  @returns the property at fault and why, `undefined` when they agree */
export function contradictionWithSource(
  fact: Fact,
  source: Pick<Source, "id" | "type">,
): { readonly path: string; readonly message: string; readonly zh: string } | undefined {
  if (source.type !== "generator" || fact.kind === "Source" || fact.synthetic === true) return undefined;
  return {
    path: "synthetic",
    message: `Expected synthetic: true: the source "${source.id}" is a generator`,
    zh: `来源“${source.id}”是生成程序，synthetic 应为 true`,
  };
}

/** What no single property can say: rules between the properties of one fact. */
function* inconsistencies(fact: z.infer<typeof GraphNode> | z.infer<typeof Relationship>) {
  if (fact.kind === "Source") return;
  if ((fact.evidence === "synthetic") !== (fact.synthetic === true)) {
    yield {
      path: "synthetic",
      message: "Expected synthetic: true exactly when evidence is synthetic",
      zh: "当且仅当 evidence 为 synthetic 时，synthetic 应为 true",
    };
  }
  const { validFrom, validTo } = fact;
  if (validFrom !== undefined && validTo !== undefined && firstDay(validTo) <= firstDay(validFrom)) {
    yield {
      path: "validTo",
      message: `Expected an end after ${validFrom}: it is ${validTo}`,
      zh: `结束日期应在 ${validFrom} 之后，现为 ${validTo}`,
    };
  }
  if (fact.kind === "SUPPLIES" && fact.from.startsWith("place:") && fact.to.startsWith("place:")) {
    yield {
      path: "to",
      message: "Expected an enterprise at one end at least: both ends are places",
      zh: "至少一端应为企业：现在两端都是地区",
    };
  }
  if (fact.kind === "Report") yield* inconsistenciesOfReport(fact);
  if (fact.kind === "Place" && (fact.longitude === undefined) !== (fact.latitude === undefined)) {
    yield {
      path: "latitude",
      message: "Expected longitude and latitude together: one is absent",
      zh: "经度和纬度应同时给出：现缺一个",
    };
  }
  if (fact.kind === "WITHIN" && fact.from === fact.to) {
    yield {
      path: "to",
      message: "Expected another place: a place does not lie in itself",
      zh: "应为另一个地区：地区不在自身之内",
    };
  }
}

function* inconsistenciesOfReport({ value, lowest, highest, text }: Report) {
  if (value === undefined && lowest === undefined && text === undefined) {
    yield {
      path: "value",
      message: "Expected a value, a range or words: all three are absent",
      zh: "应有数值、范围或文字：三者都没有",
    };
  }
  if (lowest !== undefined && highest !== undefined && highest < lowest) {
    yield {
      path: "highest",
      message: `Expected at least the lowest, ${lowest}: it is ${highest}`,
      zh: `不应小于下限 ${lowest}：现为 ${highest}`,
    };
  }
}
