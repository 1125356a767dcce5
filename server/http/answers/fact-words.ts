import { type Fact, referencesOf } from "../../../graph-schema/facts.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import { fold } from "../../graph/search-index.ts";
import { oncePerGraph } from "./once-per-graph.ts";

/** The properties that hold words people read. */
const WORDED = [
  "name",
  "nameEn",
  "label",
  "labelEn",
  "aliases",
  "creditCode",
  "title",
  "titleEn",
  "section",
  "text",
  "textEn",
  "reason",
  "reasonEn",
  "wording",
  "wordingEn",
  "goods",
  "quote",
  "locator",
  "basis",
  "basisEn",
] as const;

/** Says of facts whether words stand in them, in the name of what they join or are reported of: case, spaces and marks
 *  do not matter. Words without a letter or digit stand in none.
 *  @example
 *  const facts = indexFacts({ revision: "r0", nodes: [], relationships: [] });
 *  matcherOf("汽车", facts)({ kind: "FEEDS", id: "feeds:a", from: "stage:a", to: "stage:b", source: "source:x", evidence: "published" }); // => false
 */
export function matcherOf(words: string, facts: FactIndex): (fact: Fact) => boolean {
  const asked = fold(words);
  const textOf = foldedTexts(facts);
  const has = (text: string) => text.includes(asked);
  const known = new Map<string, boolean>();
  const isNamed = (id: string): boolean => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const node = facts.get(id);
    const names = node === undefined || node.kind === "Source" ? false : textOf(node).some(has);
    known.set(id, names);
    return names;
  };
  return (fact) => {
    if (asked === "") return false;
    if (textOf(fact).some(has)) return true;
    if (referencesOf(fact).some(({ id }) => isNamed(id))) return true;
    return fact.kind === "Report" && facts.from("ABOUT", fact.id).some(({ to }) => isNamed(to));
  };
}

/** The words of each fact, folded once: the same words stand in many facts. */
const foldedTexts = oncePerGraph(() => {
  const folded = new Map<string, string>();
  const foldOnce = (text: string): string => {
    const found = folded.get(text) ?? fold(text);
    folded.set(text, found);
    return found;
  };
  const texts = new WeakMap<Fact, readonly string[]>();
  return (fact: Fact): readonly string[] => {
    const found = texts.get(fact) ?? wordsOf(fact).map(foldOnce);
    texts.set(fact, found);
    return found;
  };
});

function wordsOf(fact: Fact): string[] {
  const found: unknown[] = WORDED.flatMap((property) => Reflect.get(fact, property) ?? []);
  return found.filter((text) => typeof text === "string");
}
