import { setImmediate } from "node:timers/promises";
import type { Fact } from "../../../graph-schema/facts.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import { fold } from "../../graph/search-index.ts";
import { eachOf, inTurns, type Steps } from "../../graph/turns.ts";
import { allFacts } from "./all-facts.ts";
import { oncePerGraph } from "./once-per-graph.ts";

/** The properties people know a thing by. */
const NAMING = ["name", "nameEn", "label", "labelEn", "aliases"] as const;

/** The properties that hold other words people read. */
const SAYING = [
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

/** Says of facts whether words stand in what they say, or in the name of what they join, are reports of or are about:
 *  case, spaces and marks do not matter. Words without a letter or digit stand in none. What is read once of a graph
 *  is read in slices, between which other requests are answered. */
export async function matcherOf(words: string, facts: FactIndex): Promise<(fact: Fact) => boolean> {
  const asked = fold(words);
  if (asked === "") return () => false;
  const { names, said } = await textsOf(facts);
  const named = idsWith(names, asked);
  const saying = idsWith(said, asked);
  const isNamed = (id: string | undefined) => id !== undefined && named.has(id);
  return (fact) => {
    if (named.has(fact.id) || saying.has(fact.id)) return true;
    if (fact.kind === "Report") {
      return isNamed(fact.indicator) || facts.from("ABOUT", fact.id).some(({ to }) => isNamed(to));
    }
    if (!("from" in fact)) return false;
    return isNamed(fact.from) || isNamed(fact.to) || (fact.kind === "SUPPLIES" && isNamed(fact.stage));
  };
}

/** Folded words by the id of the fact they stand in. */
type Texts = ReadonlyMap<string, string>;

const textsOf = oncePerGraph((facts) => inTurns(textSteps(allFacts(facts)), () => setImmediate()));

function* textSteps(facts: readonly Fact[]): Steps<{ readonly names: Texts; readonly said: Texts }> {
  const names = new Map<string, string>();
  const said = new Map<string, string>();
  yield* eachOf(facts, (fact) => {
    const name = wordsOf(fact, NAMING);
    const words = wordsOf(fact, SAYING);
    if (name !== "") names.set(fact.id, name);
    if (words !== "") said.set(fact.id, words);
  });
  return { names, said };
}

/** No folded word holds a line break, so nothing fits across two of them. */
function wordsOf(fact: Fact, properties: readonly string[]): string {
  const found: string[] = [];
  for (const property of properties) {
    const value: unknown = Reflect.get(fact, property);
    for (const text of Array.isArray(value) ? value : [value]) {
      if (typeof text === "string") found.push(fold(text));
    }
  }
  return found.join("\n");
}

function idsWith(texts: Texts, asked: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [id, text] of texts) if (text.includes(asked)) ids.add(id);
  return ids;
}
