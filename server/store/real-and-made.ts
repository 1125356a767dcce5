import { contradictionWithSource, type Fact, isRelationship } from "../../graph-schema/facts.ts";
import type { RelationshipKind } from "../../graph-schema/relationships.ts";

/** What of a node decides which facts may name it: whether a generator made it, or it is a generator. */
export interface Nature {
  /** Of an enterprise or a report. */
  readonly synthetic: boolean;
  /** Of a source. */
  readonly generator: boolean;
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
  if (fact.kind === "Source") return { synthetic: false, generator: fact.type === "generator" };
  const decides = fact.kind === "Enterprise" || fact.kind === "Report";
  return decides ? { synthetic: fact.synthetic === true, generator: false } : undefined;
}

/** Whether the nature of what a property names has to be known to judge the fact.
 *  @param path as `referencesOf` names it */
export function asksNature(fact: Fact, path: string): boolean {
  if (fact.kind === "Source") return false;
  if (path === "source") return fact.synthetic !== true;
  if (!isRelationship(fact) || (path !== "from" && path !== "to")) return false;
  return OF_FIRMS.includes(fact.kind) && (fact.synthetic === true || fact.kind === "ABOUT");
}

/** What of a fact would show something made up as real, or give a real firm what is made up: a fact of a generator
 *  that does not say so; a simulated link or figure of a real enterprise; a simulated figure that is about something
 *  by a link that does not say so.
 *  @param known the nature of the node with this id; `undefined` when there is none, which is another fault */
export function* mixturesOf(fact: Fact, known: (id: string) => Nature | undefined): Iterable<Mixture> {
  if (fact.kind === "Source") return;
  const isMade = known(fact.source)?.generator === true;
  const wrong = isMade && contradictionWithSource(fact, { id: fact.source, type: "generator" });
  if (wrong) {
    yield { path: wrong.path, value: fact.source, message: wrong.message, messageZh: wrong.zh };
  }
  if (!isRelationship(fact) || !OF_FIRMS.includes(fact.kind)) return;
  if (fact.synthetic === true) yield* realEnds(fact, known);
  else if (fact.kind === "ABOUT" && known(fact.from)?.synthetic === true) {
    yield {
      path: "synthetic",
      value: fact.from,
      message: "Expected synthetic: true: the report is simulated",
      messageZh: "该说法是模拟的，synthetic 应为 true",
    };
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
