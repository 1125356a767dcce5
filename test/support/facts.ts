import type { Change, ChangeSet } from "../../graph-schema/change-set.ts";
import type { Fact } from "../../graph-schema/facts.ts";
import type { Chain, Enterprise, Indicator, Place, Report, Source, Stage } from "../../graph-schema/nodes.ts";
import type { Relationship, RelationshipKind, RelationshipOf } from "../../graph-schema/relationships.ts";

const provenance = { source: "source:paper", evidence: "published" } as const;

/** A published page, `source:paper` unless named. The facts below say they were read there. */
export function source(name = "paper"): Source {
  return {
    kind: "Source",
    id: `source:${name}`,
    layer: "public",
    title: `页面 ${name}`,
    type: "public-page",
    address: "https://example.org/page",
  };
}

/** A generator, `source:generator` unless named: what it made is simulated. */
export function generator(name = "generator"): Source {
  const [id, title] = [`source:${name}`, `生成程序 ${name}`];
  return { kind: "Source", id, layer: "simulated", title, type: "generator", seed: 7, version: "1" };
}

/** A county called after its id, or what `more` says. */
export function place(name: string, more: Partial<Place> = {}): Place {
  return { kind: "Place", id: `place:${name}`, name, level: "county", ...provenance, ...more };
}

/** A chain called after its id. */
export function chain(name: string, more: Partial<Chain> = {}): Chain {
  return { kind: "Chain", id: `chain:${name}`, name, number: 1, wording: name, ...provenance, ...more };
}

/** A stage of goods called after its id. */
export function stage(name: string, more: Partial<Stage> = {}): Stage {
  return { kind: "Stage", id: `stage:${name}`, name, nature: "goods", ...provenance, ...more };
}

/** An enterprise called after its id. */
export function enterprise(name: string, more: Partial<Enterprise> = {}): Enterprise {
  return { kind: "Enterprise", id: `enterprise:${name}`, name, ...provenance, ...more };
}

/** An indicator counted in 万元/年. */
export function indicator(name: string, more: Partial<Indicator> = {}): Indicator {
  return {
    kind: "Indicator",
    id: `indicator:${name}`,
    name,
    unit: "CNY10k/year",
    group: "other",
    order: 0,
    ...provenance,
    ...more,
  };
}

/** The actual value of an indicator in 2010. */
export function report(name: string, of: string, more: Partial<Report> = {}): Report {
  return {
    kind: "Report",
    id: `report:${name}`,
    indicator: `indicator:${of}`,
    role: "actual",
    period: "2010",
    value: 1,
    ...provenance,
    ...more,
  };
}

const REQUIRED = {
  WITHIN: {},
  PART_OF: {},
  FEEDS: {},
  LOCATED_IN: { quality: "site" },
  MAKES: {},
  SUPPLIES: {},
  OWNS: {},
  SPECIALISES_IN: { wording: "特色", form: "cluster" },
  ABOUT: {},
} as const satisfies { [K in RelationshipKind]: Partial<RelationshipOf<K>> };

/** A relationship between two ids, its own id made of its kind and a name. */
export function link(
  kind: RelationshipKind,
  [from, to]: readonly [string, string],
  more: object = {},
): Relationship {
  const name = `${from.split(":")[1]}~${to.split(":")[1]}`;
  const id = `${kind.toLowerCase().replace("_", "-")}:${name}`;
  return { kind, id, from, to, ...REQUIRED[kind], ...provenance, ...more } as Relationship;
}

/** The smallest graph that has every kind of fact; 23 facts, `source:paper` under all of them:
 *
 *      place:town ─WITHIN→ place:city          enterprise:group ─OWNS→ enterprise:seal
 *          │ SPECIALISES_IN                        enterprise:seal ─LOCATED_IN→ place:town
 *          ▼                                       enterprise:seal ─MAKES→ stage:seal
 *      stage:seal ─FEEDS→ stage:car                enterprise:seal ─SUPPLIES→ enterprise:car
 *          │ PART_OF    │ PART_OF                  place:city      ─SUPPLIES→ enterprise:car
 *          ▼            ▼
 *      stage:car     chain:6                    report:revenue ─ABOUT→ enterprise:car  (of indicator:revenue)
 */
export const everyKind: readonly Fact[] = [
  source(),
  source("judgement"),
  place("city", { level: "city" }),
  place("town", { level: "town", successors: ["place:city"], validTo: "2011-08-22" }),
  chain("6"),
  stage("car"),
  stage("seal", { codes: ["gbt4754-2011:C2913"] }),
  enterprise("group"),
  enterprise("seal", { aboveScale: false }),
  enterprise("car", { role: "leader", aliases: [] }),
  indicator("revenue"),
  report("revenue", "revenue", { value: 1234.5 }),
  link("WITHIN", ["place:town", "place:city"]),
  link("PART_OF", ["stage:car", "chain:6"], { order: 1 }),
  link("PART_OF", ["stage:seal", "stage:car"]),
  link("FEEDS", ["stage:seal", "stage:car"], { essential: true, costShare: 0.05 }),
  link("SPECIALISES_IN", ["place:town", "stage:seal"], { judgement: "source:judgement" }),
  link("LOCATED_IN", ["enterprise:seal", "place:town"]),
  link("MAKES", ["enterprise:seal", "stage:seal"], { output: 8000 }),
  link("OWNS", ["enterprise:group", "enterprise:seal"], { share: 0.51 }),
  link("SUPPLIES", ["enterprise:seal", "enterprise:car"], { stage: "stage:seal", value: 300 }),
  link("SUPPLIES", ["place:city", "enterprise:car"], { goods: "钢材", value: 12000 }),
  link("ABOUT", ["report:revenue", "enterprise:car"]),
];

/** One put for each fact, in the order given. */
export function puts(...facts: readonly Fact[]): Change[] {
  return facts.map((fact) => ({ op: "put", fact }));
}

/** One removal for each id, in the order given. */
export function removes(...ids: readonly string[]): Change[] {
  return ids.map((id) => ({ op: "remove", id }));
}

/** A change set by the test's author. */
export function changeSet(id: string, changes: readonly Change[], more: Partial<ChangeSet> = {}): ChangeSet {
  return { id, author: "数据员", reason: "test", changes: [...changes], ...more };
}
