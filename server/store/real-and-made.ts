import { contradictionWithSource, type Fact, isRelationship } from "../../graph-schema/facts.ts";
import type { Source } from "../../graph-schema/nodes.ts";
import type { RelationshipKind } from "../../graph-schema/relationships.ts";

/** What of a node decides which facts may name it: whether a generator made it, it is a generator, or it lies in the
 *  layer of what is made up. */
export interface Nature {
  /** Of an enterprise or a report. */
  readonly synthetic: boolean;
  /** Of a source. */
  readonly generator: boolean;
  /** Of a source. */
  readonly simulated: boolean;
}

/** A property that lets what is real and what is made up mix, and why. */
export interface Mixture {
  readonly path: string;
  /** What stands there. */
  readonly value: string;
  readonly message: string;
  readonly messageZh: string;
}

/** Relationships that say something of an enterprise. */
const OF_FIRMS: readonly RelationshipKind[] = ["SUPPLIES", "MAKES", "LOCATED_IN", "OWNS", "ABOUT"];

/** The nature of a fact.
 *  @returns `undefined` for kinds whose nature decides nothing */
export function natureOf(fact: Fact): Nature | undefined {
  if (fact.kind === "Source")
    return { synthetic: false, generator: fact.type === "generator", simulated: fact.layer === "simulated" };
  const decides = fact.kind === "Enterprise" || fact.kind === "Report";
  return decides ? { synthetic: fact.synthetic === true, generator: false, simulated: false } : undefined;
}

/** Whether the nature of what a property names has to be known to judge the fact.
 *  @param path as `referencesOf` names it */
export function asksNature(fact: Fact, path: string): boolean {
  if (fact.kind === "Source") return false;
  if (path === "source") return true;
  return isRelationship(fact) && (path === "from" || path === "to") && OF_FIRMS.includes(fact.kind);
}

/** What of a fact would show something made up as real, or give a real firm what is made up. Made up are the facts of
 *  the layer `simulated` and no others: a generator lies there, and what lies there says so. What is said of a made-up
 *  enterprise or by a made-up report is made up, and no made-up link or figure is one of a real enterprise.
 *  @param known the nature of the node with this id; `undefined` when there is none, which is another fault */
export function* mixturesOf(fact: Fact, known: (id: string) => Nature | undefined): Iterable<Mixture> {
  if (fact.kind === "Source") {
    if (fact.type === "generator" && fact.layer !== "simulated") yield wrongLayer(fact.layer);
    return;
  }
  yield* otherThanSource(fact, known(fact.source));
  if (!isRelationship(fact) || !OF_FIRMS.includes(fact.kind)) return;
  if (fact.synthetic === true) yield* realEnds(fact, known);
  else yield* madeEnds(fact, known);
}

function wrongLayer(value: string): Mixture {
  const message = "Expected the layer simulated: a generator makes nothing else";
  return { path: "layer", value, message, messageZh: "数据层应为 simulated：生成程序只产生模拟数据" };
}

function* otherThanSource(fact: Exclude<Fact, Source>, source: Nature | undefined): Iterable<Mixture> {
  if (source === undefined) return;
  const value = fact.source;
  const wrong = source.generator && contradictionWithSource(fact, { id: value, type: "generator" });
  if (wrong) yield { path: wrong.path, value, message: wrong.message, messageZh: wrong.zh };
  else if (source.simulated && fact.synthetic !== true) {
    const message = "Expected synthetic: true: the source lies in the layer simulated";
    yield { path: "synthetic", value, message, messageZh: "来源在数据层 simulated 中，synthetic 应为 true" };
  } else if (!source.simulated && fact.synthetic === true) {
    const message = "Expected a source of the layer simulated: the fact is simulated";
    yield { path: "source", value, message, messageZh: "事实是模拟的，来源应在数据层 simulated 中" };
  }
}

function* madeEnds(
  { from, to }: { readonly from: string; readonly to: string },
  known: (id: string) => Nature | undefined,
): Iterable<Mixture> {
  for (const value of [from, to]) {
    if (known(value)?.synthetic !== true) continue;
    const message = `Expected synthetic: true: "${value}" is simulated`;
    yield { path: "synthetic", value, message, messageZh: `“${value}”是模拟的，synthetic 应为 true` };
    return;
  }
}

function* realEnds(
  { from, to }: { readonly from: string; readonly to: string },
  known: (id: string) => Nature | undefined,
): Iterable<Mixture> {
  for (const [path, value] of [["from", from] as const, ["to", to] as const]) {
    if (!value.startsWith("enterprise:") || known(value)?.synthetic !== false) continue;
    const message = "Expected a simulated enterprise: a real one never gets a simulated link or figure";
    const messageZh = "应为模拟企业：真实企业不得有模拟的关系或数值";
    yield { path, value, message, messageZh };
  }
}

/** Why a node may not be put over one with its id: facts that are there rest on its nature. */
export function turned(
  before: Nature,
  after: Nature,
): Pick<Mixture, "path" | "message" | "messageZh"> | undefined {
  const wasMade = before.synthetic || before.generator;
  const isMade = after.synthetic || after.generator;
  if (wasMade === isMade) return undefined;
  const message = `Expected it to stay ${wasMade ? "made up" : "real"}, as it is in the store: take it away in a change set of its own first`;
  const messageZh = `图库中的它是${wasMade ? "模拟的" : "真实的"}，不能改变：请先在另一个变更集中删除它`;
  return { path: before.generator || after.generator ? "type" : "synthetic", message, messageZh };
}
